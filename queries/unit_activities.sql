-- What has each unit done of $form up to $as_of, of how many planned? $form
-- null: every form. One row per unit of the register x form with lines of it,
-- in the order of the register. Sums over the lines that say; null where none.
select
    units.unit_id,
    units.name,
    units.kind,
    activities.form,
    sum(activities.planned)::bigint as planned,
    sum(activities.done)::bigint as done,
    count(*) as lines
from activities
inner join units on activities.unit_id = units.unit_id
where
    activities.day <= $as_of
    and activities.form = coalesce($form, activities.form)
group by
    units.unit_order, units.unit_id, units.name, units.kind, activities.form
order by units.unit_order, activities.form
