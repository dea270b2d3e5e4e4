-- Which units of $kind can be rated on $as_of: active, with an eligible count
-- and a figure? One row per unit, in the order of the register.
select
    unit_order,
    unit_id,
    officer,
    eligible
from unit_days
where
    kind = $kind
    and day = $as_of
    and eligible is not null
    and value is not null
order by unit_order
