-- What did each campaign week bring kinds, officers' groups or units ($scope:
-- $keys), up to $as_of, and what does the plan ask of it? One row per key x
-- campaign week, in the order of $keys; the last week ends with the campaign.
-- Of a week that has not begun only the plan is known; a gain is null where
-- none of its days has one.
with wanted as (
    select
        unnest($keys::varchar[]) as key,
        generate_subscripts($keys::varchar[], 1) as place
),
weeks as (
    select
        week_number,
        min(day) as first_day,
        max(day) as last_day,
        first_day <= $as_of as is_begun,
        last_day <= $as_of as is_complete,
        if(is_begun, least(last_day, $as_of), null) as closing_day
    from days
    where week_number > 0
    group by week_number
),
stood as (
    select * from scope_days
    where scope = $scope and key = any($keys::varchar[])
),
gains as (
    select
        stood.key,
        days.week_number,
        sum(stood.gain)::bigint as gain
    from days
    inner join stood on days.day = stood.day
    where days.day <= $as_of
    group by stood.key, days.week_number
)
select
    wanted.key,
    weeks.week_number,
    weeks.first_day,
    weeks.last_day,
    gains.gain,
    closing.installed,
    closing.rated_installed,
    closing.coverage,
    ending.plan,
    ending.plan - before.plan as plan_gain,
    weeks.is_begun,
    weeks.is_complete
from wanted
cross join weeks
left join gains
    on wanted.key = gains.key and weeks.week_number = gains.week_number
left join stood as closing
    on wanted.key = closing.key and weeks.closing_day = closing.day
left join stood as ending
    on wanted.key = ending.key and weeks.last_day = ending.day
left join stood as before
    on wanted.key = before.key and weeks.first_day - 1 = before.day
order by wanted.place, weeks.week_number
