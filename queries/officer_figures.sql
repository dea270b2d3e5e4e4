-- How do the groups of each officer in charge stand on $as_of? One row per
-- officer with a group active that day, in the order of the register. Reports
-- are counted as in reporting_rate: due that day, and given of those due.
with officers as (
    select
        officer,
        min(unit_order) as place
    from units
    where kind = 'group'
    group by officer
),
owed as (
    select
        units.officer,
        count(*) filter (duties.is_due) as reports_due,
        count(*) filter (duties.is_due and duties.is_kept) as reports_given
    from duties
    inner join units on duties.unit_order = units.unit_order
    where units.kind = 'group' and duties.day = $as_of
    group by units.officer
)
select
    stood.key as officer,
    stood.units,
    stood.installed,
    stood.rated_installed,
    stood.rated_eligible,
    stood.coverage,
    stood.plan,
    stood.rated_installed - stood.plan as plan_gap,
    stood.gain,
    stood.gained,
    stood.pace,
    if(
        campaign.has_plan and campaign.deadline > $as_of,
        at_least(stood.goal_count - stood.rated_installed, 0)
        / (campaign.deadline - $as_of),
        null
    ) as required_pace,
    stood.status,
    coalesce(owed.reports_due, 0) as reports_due,
    coalesce(owed.reports_given, 0) as reports_given
from scope_days as stood
cross join campaign
inner join officers on stood.key = officers.officer
left join owed on stood.key = owed.officer
where stood.scope = 'officer' and stood.day = $as_of
order by officers.place
