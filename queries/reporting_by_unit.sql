-- How faithfully has each unit reported up to $as_of, and is it due that day?
-- One row per active unit of a known kind, in the order of the register. A unit
-- that owed no report has no rate.
with kept as (
    select
        unit_order,
        count(*) filter (where is_due) as days_expected,
        count(*) filter (where is_due and is_kept) as days_reported,
        bool_or(is_due and day = $as_of) as is_due_today,
        bool_or(is_reported and day = $as_of) as is_reported_today
    from duties
    where day <= $as_of
    group by unit_order
)
select
    units.unit_id,
    units.name,
    units.kind,
    units.officer,
    units.frequency,
    coalesce(kept.days_expected, 0) as days_expected,
    coalesce(kept.days_reported, 0) as days_reported,
    kept.days_reported / nullif(kept.days_expected, 0) as rate,
    coalesce(kept.is_due_today, false) as is_due_today,
    coalesce(kept.is_reported_today, false) as is_reported_today,
    active_counts.reported_on as last_reported,
    (active_counts.day - active_counts.reported_on)::int as age_days
from active_counts
inner join units on active_counts.unit_order = units.unit_order
left join kept on active_counts.unit_order = kept.unit_order
where active_counts.measure = 'installed' and active_counts.day = $as_of
order by active_counts.unit_order
