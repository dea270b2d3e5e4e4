-- Of those who installed, how many activated, and of those, how many use it?
-- One row per measure of $kind on $as_of; $officer null: of every officer in
-- charge. base is the step before over the same units (for installs the
-- eligible people); the rate counts only units in base.
with figures as (
    select
        unit_order,
        measure,
        value,
        eligible
    from active_counts
    where
        day = $as_of
        and kind = $kind
        and ($officer is null or officer = $officer)
),
steps as (
    select
        figures.measure,
        figures.value,
        if(
            figures.measure = 'installed'::measure,
            figures.eligible,
            if(figures.value is null, null, before.value)
        ) as base
    from figures
    left join figures as before
        on
            figures.unit_order = before.unit_order
            and enum_code(figures.measure) = enum_code(before.measure) + 1
)
select
    steps.measure::varchar as measure,
    sum(steps.value)::bigint as value,
    count(steps.value) as units_with_figure,
    count(*) as units,
    sum(steps.base)::bigint as base,
    sum(if(steps.base is null, null, steps.value)) / nullif(sum(steps.base), 0)
        as rate
from steps
group by steps.measure
order by steps.measure
