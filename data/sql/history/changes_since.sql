-- The changes of a source first seen after $moment, newest first: at most
-- $most.
select
    first_seen,
    version,
    unit_id,
    measure,
    day,
    tab,
    row_index,
    column_index,
    old_text,
    new_text,
    old_value,
    new_value
from changes
where source = $source and first_seen > $moment
order by change_id desc
limit $most
