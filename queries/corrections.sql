-- Which counts did the coordinator put right or confirm, for days up to $as_of,
-- who and why? $unit_id null: of every unit. One row per line of Đính chính
-- that holds, the newest day first.
select
    corrected.day,
    units.unit_id,
    units.name,
    units.kind,
    units.officer,
    corrected.measure::varchar as measure,
    corrected.correction,
    corrected.typed,
    corrected.value,
    corrected.reason,
    corrected.confirmed_by,
    corrected.tab,
    corrected.cell,
    corrected.line_tab,
    corrected.line_cell,
    corrected.is_last
from applied_corrections as corrected
inner join units on corrected.unit_order = units.unit_order
where
    corrected.day <= $as_of
    and units.unit_id = coalesce($unit_id, units.unit_id)
order by
    corrected.day desc,
    corrected.unit_order asc,
    corrected.measure asc,
    corrected.line asc
