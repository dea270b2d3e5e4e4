-- How many households of each residential group have been visited up to $as_of,
-- and of the ward? One row per group active that day, in the order of the
-- register. Visits are a flow: a household visited twice counts twice, so that
-- a share may be above 1. The ward's share is of the groups that have both.
with visits as (
    select
        unit_order,
        sum(done)::bigint as visited
    from activities
    where form = 'Hộ đã đến vận động' and day <= $as_of
    group by unit_order
),
visited_groups as (
    select
        units.unit_order,
        units.unit_id,
        units.name,
        units.officer,
        nullif(units.households, 0) as household_count,
        visits.visited,
        visits.visited / household_count as visited_share
    from units
    left join visits on units.unit_order = visits.unit_order
    where
        units.kind = 'group'
        and $as_of >= coalesce(units.active_from, $as_of)
        and $as_of <= coalesce(units.active_to, $as_of)
)
select
    unit_id,
    name,
    officer,
    household_count as households,
    visited,
    visited_share,
    sum(if(visited_share is null, null, visited)) over ()::bigint
        as ward_visited,
    sum(if(visited_share is null, null, household_count)) over ()::bigint
        as ward_households,
    ward_visited / ward_households as ward_share
from visited_groups
order by unit_order
