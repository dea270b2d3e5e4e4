-- The units whose eligible count is not the one that was recorded first.
select
    register.unit_id,
    register.cell,
    register.eligible,
    units.first_eligible
from register
inner join units on register.unit_id = units.unit_id
where
    units.source = $source and register.eligible != units.first_eligible
order by register.unit_order
