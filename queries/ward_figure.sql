-- How does the ward stand on $as_of: how many, what share, gained, needed?
-- One row. The ward is its residential groups; no other kind is added.
-- required_pace leads to goal_count: the milestone that holds on the deadline,
-- else the target.
with groups as (
    select * exclude (kind, measure) from kind_days
    where kind = 'group' and measure = 'installed'
),
ward_milestones as (
    select
        milestone_date,
        max(share) as share
    from milestones
    where kind = 'group' and unit_id is null
    group by milestone_date
),
named as (
    select
        $as_of as as_of,
        arg_min(share, milestone_date) filter (milestone_date >= $as_of)
            as milestone_share,
        min(milestone_date) filter (milestone_date >= $as_of) as milestone_date,
        arg_min(share, milestone_date) filter (milestone_date >= deadline)
            as last_milestone_share,
        min(milestone_date) filter (milestone_date >= deadline)
            as last_milestone_date
    from campaign
    left join ward_milestones on campaign.has_plan
)
select
    named.as_of as day,
    groups.* exclude (day),
    day_before.gain as previous_gain,
    campaign.ward_baseline,
    campaign.ward_baseline - groups.baseline as unallocated_baseline,
    at_least(groups.target_count - groups.rated_installed, 0) as remaining,
    at_least(groups.goal_count - groups.rated_installed, 0) as goal_remaining,
    groups.rated_installed - groups.plan as plan_gap,
    named.as_of - campaign.first_day as day_number,
    campaign.end_date - campaign.first_day as days_total,
    if(campaign.has_plan, campaign.deadline - named.as_of, null) as days_left,
    if(days_left > 0, goal_remaining / days_left, null) as required_pace,
    named.milestone_date,
    named.milestone_share,
    headcount(named.milestone_share, groups.rated_eligible) as milestone_count,
    groups.rated_installed - milestone_count as milestone_gap,
    named.last_milestone_date,
    named.last_milestone_share,
    headcount(named.last_milestone_share, groups.rated_eligible)
        as last_milestone_count,
    named.as_of = campaign.today as is_preliminary,
    campaign.official_count,
    campaign.official_date
from named
cross join campaign
left join groups on named.as_of = groups.day
left join groups as day_before on named.as_of - 1 = day_before.day
