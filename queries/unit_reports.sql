-- Which cells did $unit_id fill for days up to $as_of, and what became of each?
-- One row per filled entry cell, newest day first, installs first. The gain
-- stands beside the count that is used.
select
    entries.report_date,
    entries.measure::varchar as measure,
    entries.tab,
    entries.cell,
    entries.raw_text,
    entries.value,
    entries.outcome::varchar as outcome,
    entries.entered_at,
    unit_days.gain
from entries
left join unit_days
    on
        entries.unit_id = unit_days.unit_id
        and entries.report_date = unit_days.day
        and entries.measure = unit_days.measure
        and unit_days.measure = 'installed'
        and entries.outcome in ('clean', 'flagged')
where entries.unit_id = $unit_id and entries.report_date <= $as_of
order by
    entries.report_date desc,
    entries.measure asc,
    entries.outcome asc,
    entries.tab asc,
    entries.cell asc
