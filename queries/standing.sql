-- How does a scope stand on $as_of: how many, what share, gained, needed? The
-- scope is a kind (the ward: 'kind', 'group'), an officer's groups, or a unit.
-- One row, always. required_pace leads to goal_count: the milestone that holds
-- on the deadline, else the target.
with two_days as (
    select
        * exclude (scope, key, kind),
        lag(gain) over (order by day) as previous_gain
    from scope_days
    where
        scope = $scope
        and key = $key
        and day between $as_of::date - 1 and $as_of
),
steps as (
    select
        milestone_date as day,
        share
    from scope_milestones
    where scope = $scope and key = $key
),
dated as (
    select
        $as_of as as_of,
        $scope = 'kind' and $key = 'group' as is_ward,
        min(steps.day) filter (steps.day >= $as_of) as next_day,
        arg_min(steps.share, steps.day) filter (steps.day >= $as_of)
            as next_share,
        min(steps.day) filter (steps.day >= campaign.deadline) as last_day,
        arg_min(steps.share, steps.day) filter (steps.day >= campaign.deadline)
            as last_share
    from campaign
    left join steps on campaign.has_plan
)
select
    dated.as_of as day,
    stood.* exclude (stood.day),
    stood.units_with_figure - stood.units_from_report as units_at_baseline,
    stood.units - stood.units_with_figure as units_unknown,
    if(dated.is_ward, campaign.ward_baseline, null) as ward_baseline,
    if(dated.is_ward, campaign.ward_baseline - stood.baseline, null)
        as unallocated_baseline,
    at_least(stood.target_count - stood.rated_installed, 0) as remaining,
    at_least(stood.goal_count - stood.rated_installed, 0) as goal_remaining,
    stood.rated_installed - stood.plan as plan_gap,
    dated.as_of - campaign.first_day as day_number,
    campaign.end_date - campaign.first_day as days_total,
    if(campaign.has_plan, campaign.deadline - dated.as_of, null) as days_left,
    if(days_left > 0, goal_remaining / days_left, null) as required_pace,
    dated.next_day as milestone_date,
    dated.next_share as milestone_share,
    headcount(dated.next_share, stood.rated_eligible) as milestone_count,
    stood.rated_installed - milestone_count as milestone_gap,
    dated.last_day as last_milestone_date,
    dated.last_share as last_milestone_share,
    headcount(dated.last_share, stood.rated_eligible) as last_milestone_count,
    dated.as_of = campaign.today as is_preliminary,
    if(dated.is_ward, campaign.official_count, null) as official_count,
    if(dated.is_ward, campaign.official_date, null) as official_date
from dated
cross join campaign
left join two_days as stood on dated.as_of = stood.day
