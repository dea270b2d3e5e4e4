-- Which unit of $kind is ahead on $as_of: by coverage, pace, distance to plan?
-- One row per unit active that day, best coverage first. Rank 1 is best, equals
-- share a rank, and a unit without the figure has none.
with figures as (
    select
        unit_days.unit_order,
        units.unit_id,
        units.name,
        unit_days.coverage,
        round(unit_days.pace, 6) as pace,
        round(unit_days.value - unit_days.plan, 6) as plan_gap
    from unit_days
    inner join units on unit_days.unit_order = units.unit_order
    where
        unit_days.day = $as_of
        and unit_days.kind = $kind
)
select
    unit_id,
    name,
    coverage,
    if(coverage is null, null, rank() over (order by coverage desc nulls last))
        as coverage_rank,
    pace,
    if(pace is null, null, rank() over (order by pace desc nulls last))
        as pace_rank,
    plan_gap,
    if(plan_gap is null, null, rank() over (order by plan_gap desc nulls last))
        as plan_gap_rank
from figures
order by coverage_rank nulls last, unit_order
