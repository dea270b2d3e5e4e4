-- How does a scope stand on $as_of: how many, what share, gained, needed? The
-- scope is a kind (the ward: 'kind', 'group'), an officer's groups, or a unit.
-- One row, always. required_pace leads to goal_count: the milestone that holds
-- on the deadline, else the target.
with stood as (
    select * exclude (scope, key, kind) from scope_days
    where scope = $scope and key = $key and day in ($as_of, $as_of::date - 1)
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
        min(steps.day) filter (steps.day >= campaign.deadline) as last_day
    from campaign
    left join steps on campaign.has_plan
)
select
    dated.as_of as day,
    stood.* exclude (stood.day),
    stood.units_with_figure - stood.units_from_report as units_at_baseline,
    stood.units - stood.units_with_figure as units_unknown,
    day_before.gain as previous_gain,
    if(dated.is_ward, campaign.ward_baseline, null) as ward_baseline,
    ward_baseline - stood.baseline as unallocated_baseline,
    at_least(stood.target_count - stood.rated_installed, 0) as remaining,
    at_least(stood.goal_count - stood.rated_installed, 0) as goal_remaining,
    stood.rated_installed - stood.plan as plan_gap,
    dated.as_of - campaign.first_day as day_number,
    campaign.end_date - campaign.first_day as days_total,
    if(campaign.has_plan, campaign.deadline - dated.as_of, null) as days_left,
    if(days_left > 0, goal_remaining / days_left, null) as required_pace,
    next_step.day as milestone_date,
    next_step.share as milestone_share,
    headcount(next_step.share, stood.rated_eligible) as milestone_count,
    stood.rated_installed - milestone_count as milestone_gap,
    last_step.day as last_milestone_date,
    last_step.share as last_milestone_share,
    headcount(last_step.share, stood.rated_eligible) as last_milestone_count,
    dated.as_of = campaign.today as is_preliminary,
    if(dated.is_ward, campaign.official_count, null) as official_count,
    if(dated.is_ward, campaign.official_date, null) as official_date
from dated
cross join campaign
left join stood on dated.as_of = stood.day
left join stood as day_before on dated.as_of - 1 = day_before.day
left join steps as next_step on dated.next_day = next_step.day
left join steps as last_step on dated.last_day = last_step.day
