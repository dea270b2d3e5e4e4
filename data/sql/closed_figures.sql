-- What is kept of a closed day ($day): the counts of every unit active on it,
-- in the order of the register; last, without a unit, the installs of all the
-- groups.
with counts as (
    select
        unit_order,
        unit_id,
        max(value) filter (measure = 'installed'::measure) as installed,
        max(value) filter (measure = 'activated'::measure) as activated,
        max(value) filter (measure = 'used'::measure) as used,
        any_value(eligible) as eligible
    from active_counts
    where day = $day
    group by unit_order, unit_id
)
select
    counts.unit_order,
    counts.unit_id,
    units.name,
    counts.installed,
    counts.activated,
    counts.used,
    counts.eligible
from counts
inner join units on counts.unit_order = units.unit_order
union all
select
    null as unit_order,
    null as unit_id,
    null as name,
    installed,
    null as activated,
    null as used,
    null as eligible
from kind_days
where
    day = $day
    and kind = 'group'
    and measure = 'installed'::measure
order by unit_order nulls last
