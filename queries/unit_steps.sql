-- How many of each unit's people have installed, activated, use it on $as_of,
-- and how many are left? $kind null: units of every kind. One row per unit
-- active that day, in the order of the register. What is not known is null: a
-- unit that never reported activations has not activated nobody.
with steps as (
    select
        unit_order,
        measure,
        value,
        reported_on
    from active_counts
    where day = $as_of
),
installs as (
    select * from unit_days
    where
        measure = 'installed'::measure
        and day = $as_of
        and kind = coalesce($kind, kind)
)
select
    units.unit_id,
    units.name,
    units.kind,
    units.officer,
    units.parent_id,
    parents.name as parent_name,
    units.is_mandatory,
    units.eligible,
    units.target,
    installs.target_count,
    installs.value as installed,
    activations.value as activated,
    uses.value as used,
    installs.reported_on as installed_on,
    activations.reported_on as activated_on,
    uses.reported_on as used_on,
    installed / units.eligible as installed_share,
    activated / units.eligible as activated_share,
    used / units.eligible as used_share,
    at_least(units.eligible - installed, 0) as installed_left,
    at_least(units.eligible - activated, 0) as activated_left,
    at_least(units.eligible - used, 0) as used_left,
    installs.age_days,
    installs.origin,
    installs.status
from installs
inner join units on installs.unit_order = units.unit_order
left join units as parents on units.parent_id = parents.unit_id
left join steps as activations
    on
        installs.unit_order = activations.unit_order
        and activations.measure = 'activated'::measure
left join steps as uses
    on installs.unit_order = uses.unit_order and uses.measure = 'used'::measure
order by installs.unit_order
