-- How does the ward stand on $as_of: how many, what share, gained, needed?
-- One row. The ward is its residential groups; no other kind is added.
-- The goal is what the plan asks for on the deadline: the milestone of that day,
-- else the target. required_pace leads to it.
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
counted as (
    select
        groups.* exclude (kind, measure),
        day_before.gain as previous_gain,
        next_milestone.milestone_date,
        next_milestone.share as milestone_share,
        last_milestone.milestone_date as last_milestone_date,
        last_milestone.share as last_milestone_share,
        headcount(campaign.target, groups.rated_eligible) as target_count,
        headcount(next_milestone.share, groups.rated_eligible) as milestone_count,
        headcount(last_milestone.share, groups.rated_eligible) as last_milestone_count
    from campaign
    left join groups on groups.day = $as_of
    left join groups as day_before on day_before.day = $as_of::date - 1
    left join ward_milestones as last_milestone
        on campaign.deadline = last_milestone.milestone_date
    left join ward_milestones as next_milestone
        on next_milestone.milestone_date = (
            select min(milestone_date) from ward_milestones where milestone_date >= $as_of
        )
),
aimed as (
    select
        counted.*,
        coalesce(last_milestone_count, target_count) as goal_count
    from counted
)
select
    aimed.* exclude (day),
    $as_of::date as day,
    campaign.target,
    campaign.ward_baseline,
    campaign.ward_baseline - aimed.baseline as unallocated_baseline,
    greatest(0, aimed.target_count - aimed.rated_installed) as remaining,
    greatest(0, aimed.goal_count - aimed.rated_installed) as goal_remaining,
    aimed.milestone_count - aimed.rated_installed as milestone_gap,
    aimed.rated_installed - aimed.plan as plan_gap,
    status_of(
        aimed.rated_installed, aimed.target_count, aimed.plan, aimed.baseline
    ) as status,
    $as_of::date - campaign.first_day as day_number,
    campaign.last_day - campaign.first_day as days_total,
    campaign.deadline - $as_of::date as days_left,
    case
        when campaign.has_plan and campaign.deadline > $as_of::date
            then
                greatest(0, aimed.goal_count - aimed.rated_installed)
                / (campaign.deadline - $as_of::date)
    end as required_pace,
    $as_of::date = campaign.today as is_preliminary,
    campaign.official_count,
    campaign.official_date
from aimed
cross join campaign
