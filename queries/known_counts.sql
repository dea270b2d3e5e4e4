-- What is known of the units of rated_units up to $as_of, for a projection? One
-- row per unit x day with a count of its own: the baseline on first_day, then
-- each used report. It is known from the day on which the history first saw it
-- so, else from its own day. Numbers alone, in no order: there are as many rows
-- as reports.
with rated as (
    select unit_order
    from unit_days
    where
        kind = $kind
        and day = $as_of
        and eligible is not null
        and value is not null
)
select
    counted.unit_order,
    (counted.day - campaign.first_day)::int as day_number,
    counted.value,
    coalesce(sightings.known_on, counted.day) as known_on,
    sightings.known_on is not null as is_seen
from rated
inner join unit_counts as counted on rated.unit_order = counted.unit_order
cross join campaign
left join sightings
    on
        counted.unit_order = sightings.unit_order
        and counted.day = sightings.day
where
    counted.measure = 'installed'::measure
    and counted.day <= $as_of
    and (
        counted.reported_on = counted.day
        or (counted.day = campaign.first_day and counted.value is not null)
    )
