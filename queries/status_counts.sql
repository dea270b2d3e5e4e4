-- How many units of $kind are done, on track, at risk, behind on $as_of? Which?
-- One row per status that occurs, from best to worst; null (nothing to hold the
-- count against) is last. The lists are in the order of the register. What they
-- still lack is told up to the goal of the deadline.
select
    unit_days.status,
    count(*) as units,
    list(units.unit_id order by units.unit_order) as unit_ids,
    list(units.name order by units.unit_order) as names,
    sum(at_least(unit_days.goal_count - unit_days.value, 0))::bigint
        as goal_remaining,
    if(
        count(distinct unit_days.goal_share) = 1,
        min(unit_days.goal_share), null
    ) as goal_share
from unit_days
inner join units on unit_days.unit_order = units.unit_order
where
    unit_days.day = $as_of
    and unit_days.kind = $kind
group by unit_days.status
order by list_position(
    ['done', 'on_track', 'at_risk', 'behind', 'no_data'], unit_days.status
) nulls last
