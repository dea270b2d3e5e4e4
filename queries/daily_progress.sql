-- How have kinds, officers' groups or units ($scope: $keys) come along, day by
-- day, up to $as_of? One row per key x day, in the order of $keys, from the day
-- before the start to the last day. After $as_of only the plan is known; on a
-- day without report the gain is null, never zero.
with wanted as (
    select
        unnest($keys::varchar[]) as key,
        generate_subscripts($keys::varchar[], 1) as place
),
stood as (
    select * from scope_days
    where scope = $scope and key = any($keys::varchar[])
)
select
    wanted.key,
    days.day,
    if(days.day <= $as_of, stood.installed, null) as installed,
    if(days.day <= $as_of, stood.rated_installed, null) as rated_installed,
    if(days.day <= $as_of, stood.coverage, null) as coverage,
    stood.plan,
    if(days.day <= $as_of, stood.gain, null) as gain,
    if(days.day <= $as_of, stood.gap_units, null) as gap_units,
    if(days.day <= $as_of, stood.units_reported, null) as units_reported,
    days.is_weekend,
    days.is_holiday
from wanted
cross join days
left join stood on wanted.key = stood.key and days.day = stood.day
order by wanted.place, days.day
