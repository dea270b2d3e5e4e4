-- Which cells did $unit_id fill for days up to $as_of, and what became of each?
-- One row per filled entry cell, newest day first, installs first. The gain
-- stands beside the count that is used.
with gains as (
    select
        day,
        gain
    from unit_days
    where unit_id = $unit_id
)
select
    entries.report_date,
    entries.measure::varchar as measure,
    entries.tab,
    entries.cell,
    entries.raw_text,
    entries.value,
    entries.outcome::varchar as outcome,
    entries.entered_at,
    gains.gain
from entries
left join gains
    on
        entries.report_date = gains.day
        and entries.measure = 'installed'::measure
        and entries.outcome in ('clean'::outcome, 'flagged'::outcome)
where entries.unit_id = $unit_id and entries.report_date <= $as_of
order by
    entries.report_date desc,
    entries.measure asc,
    entries.outcome asc,
    entries.tab asc,
    entries.cell asc
