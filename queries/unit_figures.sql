-- Where does each unit stand on $as_of? $kind null: units of every kind.
-- One row per unit active that day, in the order of the register. A unit without
-- a report keeps its row: its value is its baseline, or null, never zero.
-- required_pace leads to what the plan asks for on the deadline.
with deadline_plan as (
    select unit_days.unit_id, ceil(unit_days.plan - 1e-6)::bigint as goal_count
    from unit_days
    inner join campaign on unit_days.day = campaign.deadline
    where unit_days.measure = 'installed'
)
select
    units.unit_id,
    units.name,
    units.kind,
    units.officer,
    units.parent_id,
    units.is_mandatory,
    units.eligible,
    units.baseline,
    units.target,
    unit_days.value,
    unit_days.coverage,
    unit_days.origin,
    unit_days.reported_on,
    unit_days.age_days,
    unit_days.is_reported,
    unit_days.gain,
    unit_days.gap_days,
    unit_days.gained,
    unit_days.pace,
    unit_days.plan,
    unit_days.value - unit_days.plan as plan_gap,
    unit_days.due,
    unit_days.status,
    greatest(0, headcount(units.target, unit_days.eligible) - unit_days.value) as remaining,
    case
        when campaign.deadline > $as_of::date
            then
                greatest(0, deadline_plan.goal_count - unit_days.value)
                / (campaign.deadline - $as_of::date)
    end as required_pace
from unit_days
cross join campaign
inner join units on unit_days.unit_id = units.unit_id
left join deadline_plan on unit_days.unit_id = deadline_plan.unit_id
where
    unit_days.measure = 'installed'
    and unit_days.day = $as_of
    and units.kind = coalesce($kind, units.kind)
order by units.unit_order
