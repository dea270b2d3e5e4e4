-- When an install count that is used was first seen. One row per unit x day.
select
    unit_id,
    day,
    first_seen,
    absent_until
from cells
where source = $source and measure = 'installed' and has_been_used
order by unit_id, day
