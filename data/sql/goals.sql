-- How far every unit is from the goal of its section of Đơn vị, on every day.
-- One row per active unit x day. The ward's own offices and schools owe three
-- steps of all their people; the others owe installs, up to their own target.
-- Staff may be added over offices and schools, so these make one section.
create view main.unit_goals as
with stepped as (
    select
        installs.unit_order,
        installs.day,
        installs.kind,
        units.is_mandatory and installs.kind in ('agency', 'school') as is_own,
        if(is_own, 'own', installs.kind) as section,
        installs.eligible,
        installs.target,
        installs.target_count,
        installs.value as installed,
        activations.value as activated,
        uses.value as used,
        installs.reported_on as installed_on,
        activations.reported_on as activated_on,
        uses.reported_on as used_on,
        installs.age_days,
        installs.origin,
        installs.status,
        at_least(installs.eligible - installed, 0) as installed_left,
        at_least(installs.eligible - activations.value, 0) as activated_left,
        at_least(installs.eligible - uses.value, 0) as used_left,
        greatest(installed_left, activated_left, used_left) as own_left
    from unit_days as installs
    inner join units on installs.unit_order = units.unit_order
    inner join unit_counts as activations
        on
            installs.unit_order = activations.unit_order
            and installs.day = activations.day
            and activations.measure = 'activated'::measure
    inner join unit_counts as uses
        on
            installs.unit_order = uses.unit_order
            and installs.day = uses.day
            and uses.measure = 'used'::measure
)
select
    * exclude (own_left),
    if(is_own, own_left, at_least(target_count - installed, 0)) as goal_left,
    case
        when not is_own then status
        when own_left > 0 then 'behind'
        when eligible is null and installed is not null then null
        when
            installed is null or activated is null or used is null
            then 'no_data'
        else 'done'
    end as goal_status
from stepped;
