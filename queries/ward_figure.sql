-- How does the ward stand on $as_of: how many, what share, gained, needed?
-- One row. The ward is its residential groups; no other kind is added.
-- required_pace leads to goal_count: the milestone that holds on the deadline,
-- else the target.
with groups as (
    select * exclude (kind, measure) from kind_days
    where kind = 'group' and measure = 'installed'
),
steps as (
    select
        milestone_date as day,
        max(share) as share
    from milestones
    where kind = 'group' and unit_id is null
    group by milestone_date
),
dated as (
    select
        $as_of as as_of,
        min(steps.day) filter (steps.day >= $as_of) as next_day,
        min(steps.day) filter (steps.day >= campaign.deadline) as last_day
    from campaign
    left join steps on campaign.has_plan
)
select
    dated.as_of as day,
    groups.* exclude (groups.day),
    day_before.gain as previous_gain,
    campaign.ward_baseline,
    campaign.ward_baseline - groups.baseline as unallocated_baseline,
    at_least(groups.target_count - groups.rated_installed, 0) as remaining,
    at_least(groups.goal_count - groups.rated_installed, 0) as goal_remaining,
    groups.rated_installed - groups.plan as plan_gap,
    dated.as_of - campaign.first_day as day_number,
    campaign.end_date - campaign.first_day as days_total,
    if(campaign.has_plan, campaign.deadline - dated.as_of, null) as days_left,
    if(days_left > 0, goal_remaining / days_left, null) as required_pace,
    next_step.day as milestone_date,
    next_step.share as milestone_share,
    headcount(next_step.share, groups.rated_eligible) as milestone_count,
    groups.rated_installed - milestone_count as milestone_gap,
    last_step.day as last_milestone_date,
    last_step.share as last_milestone_share,
    headcount(last_step.share, groups.rated_eligible) as last_milestone_count,
    dated.as_of = campaign.today as is_preliminary,
    campaign.official_count,
    campaign.official_date
from dated
cross join campaign
left join groups on dated.as_of = groups.day
left join groups as day_before on dated.as_of - 1 = day_before.day
left join steps as next_step on dated.next_day = next_step.day
left join steps as last_step on dated.last_day = last_step.day
