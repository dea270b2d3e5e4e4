-- How does each kind of unit stand on $as_of, on its own denominator?
-- One row per kind that has units. Kinds are never added to one another.
select
    kind_days.* exclude (measure, day),
    headcount(goals.target, kind_days.rated_eligible) as target_count,
    greatest(
        0, headcount(goals.target, kind_days.rated_eligible) - kind_days.rated_installed
    ) as remaining
from kind_days
inner join (
    select kind, max(target) as target from units group by kind
) as goals on kind_days.kind = goals.kind
where kind_days.measure = 'installed' and kind_days.day = $as_of
order by kind_days.kind
