-- Which unit of $kind is ahead on $as_of: by coverage, by pace, by distance to plan?
-- One row per unit active that day, in the order of the register. Rank 1 is best,
-- equals share a rank, and a unit without the figure has none.
with figures as (
    select
        units.unit_order,
        units.unit_id,
        units.name,
        unit_days.coverage,
        unit_days.pace,
        unit_days.value - unit_days.plan as plan_gap
    from unit_days
    inner join units on unit_days.unit_id = units.unit_id
    where
        unit_days.measure = 'installed'
        and unit_days.day = $as_of
        and units.kind = $kind
)
select
    unit_id,
    name,
    coverage,
    if(coverage is null, null, rank() over (order by coverage desc nulls last))
        as coverage_rank,
    pace,
    if(pace is null, null, rank() over (order by pace desc nulls last)) as pace_rank,
    plan_gap,
    if(plan_gap is null, null, rank() over (order by plan_gap desc nulls last))
        as plan_gap_rank
from figures
order by unit_order
