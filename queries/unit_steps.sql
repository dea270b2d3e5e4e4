-- How many of each unit's people have installed, activated, use it on $as_of,
-- and how many are left? $kind null: units of every kind. One row per unit
-- active that day, in the order of the register. What is not known is null: a
-- unit that never reported activations has not activated nobody.
-- correction: the report that installed rests on was put right or confirmed.
select
    units.unit_id,
    units.name,
    units.kind,
    unit_goals.section,
    units.officer,
    units.parent_id,
    parents.name as parent_name,
    units.is_mandatory,
    units.eligible,
    units.target,
    unit_goals.target_count,
    unit_goals.installed,
    unit_goals.activated,
    unit_goals.used,
    unit_goals.installed_on,
    unit_goals.activated_on,
    unit_goals.used_on,
    unit_goals.installed / units.eligible as installed_share,
    unit_goals.activated / units.eligible as activated_share,
    unit_goals.used / units.eligible as used_share,
    unit_goals.activated / nullif(unit_goals.installed, 0) as activation_rate,
    unit_goals.used / nullif(unit_goals.activated, 0) as usage_rate,
    unit_goals.installed_left,
    unit_goals.activated_left,
    unit_goals.used_left,
    unit_goals.goal_left,
    unit_goals.age_days,
    unit_goals.origin,
    unit_goals.status,
    unit_goals.goal_status,
    corrected.correction
from unit_goals
inner join units on unit_goals.unit_order = units.unit_order
left join units as parents on units.parent_id = parents.unit_id
left join applied_corrections as corrected
    on
        unit_goals.unit_order = corrected.unit_order
        and unit_goals.installed_on = corrected.day
        and corrected.measure = 'installed'::measure
        and corrected.is_last
where
    unit_goals.day = $as_of
    and unit_goals.kind = coalesce($kind, unit_goals.kind)
order by unit_goals.unit_order
