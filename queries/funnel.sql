-- Of those who installed, how many activated, and of those, how many use it, on $as_of?
-- One row per measure for $kind. A rate is taken over the units that have both
-- figures: base is the step before, over the same units. Unknown units add nothing.
with figures as (
    select unit_id, measure, value
    from unit_days
    where day = $as_of and kind = $kind
),
steps as (
    select
        step.measure,
        step.unit_id,
        step.value,
        if(step.value is null, null, before.value) as base
    from figures as step
    left join figures as before
        on
            step.unit_id = before.unit_id
            and before.measure
            = case step.measure when 'activated' then 'installed' when 'used' then 'activated' end
)
select
    measure,
    sum(value)::bigint as value,
    count(value) as units_with_figure,
    count(*) as units,
    sum(base)::bigint as base,
    sum(if(base is null, null, value)) / nullif(sum(base), 0) as rate
from steps
group by measure
order by case measure when 'installed' then 1 when 'activated' then 2 else 3 end
