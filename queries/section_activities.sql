-- What have the units of each section of Đơn vị done of each form up to $as_of,
-- of how many planned? One row per section x form with lines of its units. Sums
-- over the lines that say; null where none does.
with told as (
    select
        unit_order,
        form,
        sum(planned)::bigint as planned,
        sum(done)::bigint as done
    from activities
    where day <= $as_of
    group by unit_order, form
)
select
    unit_goals.section,
    told.form,
    count(*) as units,
    count(*) filter (told.planned > 0 and coalesce(told.done, 0) = 0)
        as units_without_any,
    sum(told.planned)::bigint as planned,
    sum(told.done)::bigint as done
from told
inner join unit_goals on told.unit_order = unit_goals.unit_order
where unit_goals.day = $as_of and unit_goals.section <> 'group'
group by unit_goals.section, told.form
order by unit_goals.section, told.form
