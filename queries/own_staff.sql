-- How many of the ward's own staff (Bắt buộc 100%) are done on $as_of? One row
-- per such unit active that day, in the order of the register, and last their
-- sum, with unit_id null; no row where there is no such unit. Done is who has
-- taken every step that the unit reports: installed, activated, in use. The sum
-- is over the units of which that and the eligible people are known.
with steps as (
    select
        units.unit_order,
        units.unit_id,
        units.name,
        units.kind,
        units.eligible,
        min(active_counts.value) as done
    from active_counts
    inner join units on active_counts.unit_order = units.unit_order
    where units.is_mandatory and active_counts.day = $as_of
    group by
        units.unit_order,
        units.unit_id,
        units.name,
        units.kind,
        units.eligible
),
known as (
    select
        *,
        done is not null and eligible is not null as is_known
    from steps
)
select
    unit_id,
    name,
    kind,
    sum(done) filter (is_known)::bigint as done,
    sum(eligible) filter (is_known)::bigint as eligible,
    sum(at_least(eligible - done, 0))::bigint as remaining,
    sum(done) filter (is_known) / sum(eligible) filter (is_known) as share,
    count(*) filter (not is_known) as units_unknown
from known
group by grouping sets ((unit_order, unit_id, name, kind), ())
having count(*) > 0
order by unit_order nulls last
