-- What does the register say of $unit_id: who is in charge, who leads it, where
-- does it stand? One row; none for a unit that the register does not have.
select
    unit_id,
    name,
    kind,
    officer,
    leader,
    police_officer,
    households,
    eligible,
    baseline,
    parent_id,
    frequency,
    cell
from units
where unit_id = $unit_id
