-- What is known of the units of $kind up to $as_of, for a projection? Of those
-- active that day, with an eligible count. One row per unit x day with a count
-- of its own: the baseline on first_day, then each used report. It is known
-- from the day on which the history first saw it so, else from its own day.
with active as (
    select
        unit_order,
        eligible
    from unit_days
    where kind = $kind and day = $as_of and eligible is not null
)
select
    counted.unit_id,
    counted.officer,
    active.eligible,
    days.day_number,
    counted.value,
    coalesce(sightings.known_on, counted.day) as known_on,
    sightings.known_on is not null as is_seen
from active
inner join unit_days as counted on active.unit_order = counted.unit_order
inner join days on counted.day = days.day
left join sightings
    on
        counted.unit_order = sightings.unit_order
        and counted.day = sightings.day
where
    counted.day <= $as_of
    and (
        counted.is_reported
        or (days.day_number = 0 and counted.origin = 'baseline')
    )
order by counted.unit_order, days.day_number
