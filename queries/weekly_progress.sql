-- What did each campaign week bring a kind, an officer's groups or a unit
-- ($scope, $key), up to $as_of, and what does the plan ask of it? One row per
-- campaign week; the last one ends with the campaign. Of a week that has not
-- begun only the plan is known; a gain is null where none of its days has one.
with weeks as (
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
    where scope = $scope and key = $key
),
gains as (
    select
        days.week_number,
        sum(stood.gain)::bigint as gain
    from days
    inner join stood on days.day = stood.day
    where days.day <= $as_of
    group by days.week_number
)
select
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
from weeks
left join gains on weeks.week_number = gains.week_number
left join stood as closing on weeks.closing_day = closing.day
left join stood as ending on weeks.last_day = ending.day
left join stood as before on weeks.first_day - 1 = before.day
order by weeks.week_number
