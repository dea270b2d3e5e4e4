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
        rated_eligible
    from scope_days
    where scope = $scope and key = $key and day <= $as_of
),
counted as (
    select
        steps.*,
        headcount(steps.share, so_far.rated_eligible) as count,
        so_far.rated_installed
    from steps
    left join so_far on so_far.day = $as_of
)
select
    counted.milestone_date,
    counted.share,
    counted.count,
    min(so_far.day) as reached_on,
    counted.rated_installed - counted.count as gap
from counted
left join so_far on counted.count <= so_far.rated_installed
group by all
order by counted.milestone_date
