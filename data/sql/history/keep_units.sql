-- The register takes the place of the one before; a unit that left it keeps its
-- row, and the count that was recorded first.
create temp table known as
select
    $source::varchar as source,
    register.unit_id,
    register.cell,
    register.eligible,
    register.baseline,
    coalesce(units.first_eligible, register.eligible) as first_eligible
from register
left join units
    on register.unit_id = units.unit_id and units.source = $source;

delete from units
using known
where units.source = known.source and units.unit_id = known.unit_id;

insert into units
select * from known;
