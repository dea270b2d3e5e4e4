-- How does each section of Đơn vị stand on $as_of, on its own denominator? One
-- row per section that has units, by name: 'own', and the kinds but for those
-- units. Sections are never added to one another, nor to the ward. Activated
-- and used are rated over the units that told them.
select
    section,
    count(*) as units,
    count(installed) as units_with_figure,
    count(*) - count(eligible) as units_without_eligible,
    count(*) filter (installed > eligible) as units_above,
    count(*) filter (goal_status = 'done') as units_done,
    sum(installed)::bigint as installed,
    sum(if(eligible is null, null, installed))::bigint as rated_installed,
    sum(eligible)::bigint as rated_eligible,
    rated_installed / nullif(rated_eligible, 0) as coverage,
    sum(if(eligible is null, null, activated))::bigint as rated_activated,
    sum(if(activated is null, null, eligible))::bigint as activated_eligible,
    sum(if(eligible is null, null, used))::bigint as rated_used,
    sum(if(used is null, null, eligible))::bigint as used_eligible,
    if(count(distinct target) = 1, min(target), null) as target,
    sum(installed_left)::bigint as installed_left,
    sum(activated_left)::bigint as activated_left,
    sum(used_left)::bigint as used_left,
    sum(goal_left)::bigint as goal_left
from unit_goals
where day = $as_of and section <> 'group'
group by section
order by section
