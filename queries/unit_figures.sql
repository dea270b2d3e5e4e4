-- Where does each unit stand on $as_of? $kind null: units of every kind.
-- One row per unit active that day, in the order of the register. Without a
-- report a unit keeps its row: its value is its baseline, or null, never zero.
-- required_pace leads to goal_count, what the plan asks for on the deadline.
-- correction: the report that the value rests on was put right or confirmed.
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
    corrected.correction,
    corrected.reason as correction_reason,
    corrected.confirmed_by as corrected_by,
    unit_days.target_count,
    unit_days.goal_count,
    at_least(unit_days.target_count - unit_days.value, 0) as remaining,
    if(
        campaign.has_plan and campaign.deadline > $as_of,
        at_least(unit_days.goal_count - unit_days.value, 0)
        / (campaign.deadline - $as_of),
        null
    ) as required_pace
from unit_days
inner join units on unit_days.unit_order = units.unit_order
cross join campaign
left join applied_corrections as corrected
    on
        unit_days.unit_order = corrected.unit_order
        and unit_days.reported_on = corrected.day
        and corrected.measure = 'installed'::measure
        and corrected.is_last
where
    unit_days.day = $as_of
    and unit_days.kind = coalesce($kind, unit_days.kind)
order by unit_days.unit_order
