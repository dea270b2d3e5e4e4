-- How faithfully has each unit reported up to $as_of, and is it due that day?
-- One row per unit of a known kind, in the order of the register. A unit that
-- owes no reports has no rate.
with kept as (
    select
        unit_order,
        count(*) filter (where is_due) as days_expected,
        count(*) filter (where is_due and is_kept) as days_reported,
        coalesce(bool_or(is_due and day = $as_of), false) as is_due_today,
        coalesce(bool_or(is_kept and day = $as_of), false) as is_reported_today,
        max(day) filter (where is_reported) as last_reported
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
    kept.last_reported,
    $as_of::date - kept.last_reported as age_days
from units
left join kept on units.unit_order = kept.unit_order
where units.kind is not null
order by units.unit_order
