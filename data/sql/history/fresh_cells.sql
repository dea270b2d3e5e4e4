-- The rows of cells that are not as they stand any more, as they are now. In
-- the first recording nobody knows since when a cell has been filled.
create temp table fresh as
with standing as (
    select
        compared.*,
        (compared.raw is distinct from compared.old_raw) as has_changed,
        (compared.has_been_used or compared.is_used) as is_known,
        (lost.unit_id is not null) as is_lost,
        lost.gone_at as lost_at
    from compared
    left join lost
        on
            compared.unit_id = lost.unit_id and compared.measure = lost.measure
            and compared.day = lost.day
)

select
    $source::varchar as source,
    unit_id,
    measure,
    day,
    coalesce(tab, old_tab) as tab,
    coalesce(row_index, old_row) as row_index,
    coalesce(column_index, old_column) as column_index,
    raw,
    value,
    is_used,
    case
        when $is_first then null
        when has_changed then $moment::timestamp
        else changed_at
    end as changed_at,
    is_known as has_been_used,
    case
        when has_been_used then first_seen
        when is_used and not $is_first then $moment::timestamp
    end as first_seen,
    case
        when has_been_used then absent_until
        when is_used and not $is_first then $absent_until::timestamp
    end as absent_until,
    if(is_used, raw, kept_raw) as kept_raw,
    if(is_used, tab, kept_tab) as kept_tab,
    if(is_used, row_index, kept_row) as kept_row,
    if(is_used, column_index, kept_column) as kept_column,
    case
        when raw is not null then null
        when is_lost then lost_at
        when old_raw is not null then $moment::timestamp
        else gone_at
    end as gone_at,
    is_lost
from standing
where
    has_changed
    or value is distinct from old_value
    or is_used != old_is_used
    or is_lost != was_lost
    or (
        raw is not null
        and (tab, row_index, column_index)
        is distinct from (old_tab, old_row, old_column)
    )
