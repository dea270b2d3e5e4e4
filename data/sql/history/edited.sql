-- The cells whose text now differs from the one that stood at the end of the
-- days for corrections, or the first one after it. One row per cell.
with recorded as (
    select
        changes.unit_id,
        changes.measure,
        changes.day,
        arg_min(changes.old_text, changes.change_id) as stood
    from changes
    inner join days on changes.day = days.day
    where
        changes.source = $source
        and changes.old_text is not null
        and changes.first_seen >= days.edits_until
    group by changes.unit_id, changes.measure, changes.day
),

standing as (
    select
        compared.*,
        coalesce(
            recorded.stood,
            if($moment >= days.edits_until, compared.old_raw, null)
        ) as stood
    from compared
    inner join days on compared.day = days.day
    left join recorded
        on
            compared.unit_id = recorded.unit_id
            and compared.measure = recorded.measure
            and compared.day = recorded.day
)

select
    unit_id,
    measure,
    day,
    tab,
    row_index,
    column_index,
    raw,
    stood
from standing
where raw is not null and stood is not null and raw != stood and is_registered
order by day, row_index, column_index
