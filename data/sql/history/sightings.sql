-- Since when each install count stands as it does: when its present text was
-- first seen in its cell, and used. One row per unit x day with a count that is
-- used, or was until it went. None for what was there at the first recording,
-- wiped and put back though it may have been since.
with written as (
    select
        unit_id,
        day,
        new_text as raw,
        min(first_seen) as written_at
    from changes
    where source = $source and measure = 'installed' and new_text is not null
    group by unit_id, day, new_text
),

began as (  -- what stood before the first change
    select
        unit_id,
        day,
        arg_min(old_text, change_id) as raw
    from changes
    where source = $source and measure = 'installed'
    group by unit_id, day
),

seen as (
    select
        compared.unit_id,
        compared.day,
        case
            when not compared.is_used then compared.first_seen
            when $is_first then null
            when not compared.has_been_used then $moment::timestamp
            when compared.first_seen is null and compared.raw = began.raw
                then null
            else greatest(
                compared.first_seen,
                case
                    when written.written_at is not null then written.written_at
                    when compared.raw is distinct from compared.old_raw
                        then $moment::timestamp
                    else compared.changed_at
                end
            )
        end as seen_at
    from compared
    left join written
        on
            compared.unit_id = written.unit_id
            and compared.day = written.day
            and compared.raw = written.raw
    left join began
        on compared.unit_id = began.unit_id and compared.day = began.day
    where
        compared.measure = 'installed'
        and compared.is_registered
        and (compared.is_used or compared.has_been_used)
)

select *
from seen
where seen_at is not null
