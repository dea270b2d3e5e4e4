-- What does the register say of $unit_id beside its figures: who is in charge,
-- who leads it, of how many households? One row; none for a unit that the
-- register does not have.
select
    officer,
    leader,
    police_officer,
    households
from units
where unit_id = $unit_id
