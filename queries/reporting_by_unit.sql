-- How faithfully has each unit reported up to $as_of, and is it due that day?
-- One row per active unit of a known kind, in the order of the register. A unit
-- that owed no report has no rate; on time is said of the days judged, those of
-- which is known whether the report came by Giờ chốt số.
with owed as (
    select
        unit_order,
        count(*) as days_expected,
        count(*) filter (where is_kept) as days_reported,
        count(*) filter (where is_judged) as days_judged,
        count(*) filter (where is_judged and is_on_time) as days_on_time,
        max(day) as last_due,
        max(day) filter (where not is_kept) as last_missed,
        any_value(state) filter (where day = $as_of) as state
    from duties
    where is_due and day <= $as_of
    group by unit_order
)
select
    units.unit_id,
    units.name,
    units.kind,
    units.officer,
    units.frequency,
    coalesce(owed.days_expected, 0) as days_expected,
    coalesce(owed.days_reported, 0) as days_reported,
    owed.days_reported / owed.days_expected as rate,
    coalesce(owed.days_judged, 0) as days_judged,
    coalesce(owed.days_on_time, 0) as days_on_time,
    owed.days_on_time / nullif(owed.days_judged, 0) as rate_on_time,
    coalesce(owed.last_due = $as_of, false) as is_due_today,
    coalesce(
        owed.last_due = $as_of
        and owed.last_missed is distinct from owed.last_due,
        false
    ) as is_kept_today,
    coalesce(
        owed.last_missed = owed.last_due
        and coalesce(active_counts.reported_on < owed.last_due, true),
        false
    ) as is_overdue,
    coalesce(active_counts.reported_on = $as_of, false) as is_reported_today,
    coalesce(owed.state, if(is_reported_today, 'reported', 'not_due'))
        as state_today,
    if(is_reported_today, null, unused.outcome) as outcome_today,
    owed.last_due,
    active_counts.reported_on as last_reported,
    (active_counts.day - active_counts.reported_on)::int as age_days
from active_counts
inner join units on active_counts.unit_order = units.unit_order
left join owed on active_counts.unit_order = owed.unit_order
left join unused_counts as unused
    on
        active_counts.unit_order = unused.unit_order
        and active_counts.day = unused.day
where
    active_counts.measure = 'installed'::measure
    and active_counts.day = $as_of
order by active_counts.unit_order
