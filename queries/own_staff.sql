-- How many of the ward's own staff (section own) are done on $as_of? One row
-- per such unit active that day, in the order of the register, and last their
-- sum, with unit_id null; no row where there is no such unit. Done is who has
-- taken every step that the unit reports: installed, activated, in use. The sum
-- is over the units of which that and the eligible people are known.
with staff as (
    select
        units.unit_order,
        units.unit_id,
        units.name,
        units.kind,
        unit_goals.eligible,
        unit_goals.goal_left,
        least(unit_goals.installed, unit_goals.activated, unit_goals.used)
            as done,
        unit_goals.goal_left is not null as is_known
    from unit_goals
    inner join units on unit_goals.unit_order = units.unit_order
    where unit_goals.is_own and unit_goals.day = $as_of
)
select
    unit_id,
    name,
    kind,
    sum(done) filter (is_known)::bigint as done,
    sum(eligible) filter (is_known)::bigint as eligible,
    sum(goal_left)::bigint as remaining,
    sum(done) filter (is_known) / sum(eligible) filter (is_known) as share,
    count(*) filter (not is_known) as units_unknown
from staff
group by grouping sets ((unit_order, unit_id, name, kind), ())
having count(*) > 0
order by unit_order nulls last
