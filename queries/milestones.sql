-- Which milestones are set for a kind, an officer's groups or a unit ($scope,
-- $key), and when was each reached? One row per milestone day. reached_on is
-- the first day up to $as_of on which the scope stood at the count or above,
-- null while it is not reached.
with steps as (
    select
        milestone_date,
        share
    from scope_milestones
    where scope = $scope and key = $key
),
so_far as (
    select
        day,
        rated_installed,
        max(if(day = $as_of, rated_installed, null)) over () as installed,
        max(if(day = $as_of, rated_eligible, null)) over () as eligible
    from scope_days
    where scope = $scope and key = $key and day <= $as_of
),
held as (
    select
        steps.*,
        headcount(steps.share, so_far.eligible) as count,
        so_far.installed,
        if(so_far.rated_installed >= count, so_far.day, null) as reached_on
    from steps
    left join so_far on true
)
select
    milestone_date,
    share,
    any_value(count) as count,
    min(reached_on) as reached_on,
    any_value(installed - count) as gap
from held
group by milestone_date, share
order by milestone_date
