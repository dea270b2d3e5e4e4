-- How does the ward stand on $as_of: how many, what share, gained, needed?
-- One row. The ward is its residential groups; no other kind is added.
-- The goal is what the plan asks for on the deadline: the milestone of that day,
-- else the target. goal_remaining and required_pace lead to it.
with groups as (
    select * from kind_days
    where kind = 'group' and measure = 'installed'
),
ward_milestones as (
    select milestone_date, max(share) as share
    from milestones
    where unit_id is null and coalesce(kind, 'group') = 'group'
    group by milestone_date
),
next_milestone as (
    select * from ward_milestones
    where milestone_date >= $as_of
    order by milestone_date
    limit 1
),
aimed as (
    select
        groups.* exclude (kind, measure, day, target, status),
        day_before.gain as previous_gain,
        groups.status,
        campaign.target,
        next_milestone.milestone_date,
        next_milestone.share as milestone_share,
        headcount(milestone_share, groups.rated_eligible) as milestone_count,
        last_milestone.milestone_date as last_milestone_date,
        last_milestone.share as last_milestone_share,
        headcount(last_milestone_share, groups.rated_eligible)
            as last_milestone_count,
        coalesce(last_milestone_count, groups.target_count) as goal_count,
        greatest(0, goal_count - groups.rated_installed) as goal_remaining
    from campaign
    left join groups on groups.day = $as_of
    left join groups as day_before on day_before.day = $as_of::date - 1
    left join next_milestone on true
    left join ward_milestones as last_milestone
        on campaign.deadline = last_milestone.milestone_date
)
select
    aimed.*,
    $as_of::date as day,
    campaign.ward_baseline,
    campaign.ward_baseline - aimed.baseline as unallocated_baseline,
    greatest(0, aimed.target_count - aimed.rated_installed) as remaining,
    aimed.milestone_count - aimed.rated_installed as milestone_gap,
    aimed.rated_installed - aimed.plan as plan_gap,
    $as_of::date - campaign.first_day as day_number,
    campaign.last_day - campaign.first_day as days_total,
    campaign.deadline - $as_of::date as days_left,
    if(
        campaign.has_plan and days_left > 0, aimed.goal_remaining / days_left, null
    ) as required_pace,
    $as_of::date = campaign.today as is_preliminary,
    campaign.official_count,
    campaign.official_date
from aimed
cross join campaign
