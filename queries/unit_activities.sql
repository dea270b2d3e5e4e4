-- What has each unit done of $form up to $as_of, of how many planned? $form
-- null: every form. One row per unit of the register x form with lines of it,
-- in the order of the register. Sums over the lines that say; null where none.
select
    unit_id,
    name,
    nullif(kind, 'other') as kind,
    form,
    sum(planned)::bigint as planned,
    sum(done)::bigint as done,
    count(*) as lines
from activities
where
    day <= $as_of
    and form = coalesce($form, form)
    and unit_id is not null
group by unit_order, unit_id, name, kind, form
order by unit_order, form
