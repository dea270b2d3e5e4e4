-- The cells that held a used value and went with many others at one look: half
-- of a day's or of a tab's, and at least $fewest. One row per cell, until it is
-- filled again, its day is found elsewhere, or $given_up has come: nobody has
-- missed it since.
create temp table lost as
with before as (
    select
        unit_id,
        measure,
        day,
        kept_tab,
        is_gone
    from compared
    where
        old_is_used and old_raw is not null and is_registered
        and day between $start and $last_day
),

emptied_days as (
    select
        kept_tab,
        measure,
        day
    from before
    group by kept_tab, measure, day
    having
        count_if(is_gone) >= $fewest and 2 * count_if(is_gone) >= count(*)
),

emptied_tabs as (
    select
        kept_tab,
        measure
    from before
    group by kept_tab, measure
    having
        count_if(is_gone) >= $fewest and 2 * count_if(is_gone) >= count(*)
),

gone as (
    select
        unit_id,
        measure,
        day,
        $moment::timestamp as gone_at
    from before
    where
        is_gone and (
            (kept_tab, measure, day) in (from emptied_days)
            or (kept_tab, measure) in (from emptied_tabs)
        )
    union all
    select
        unit_id,
        measure,
        day,
        gone_at
    from compared
    where
        was_lost and is_gone and is_registered
        and day between $start and $last_day and gone_at > $given_up
),

placed as (
    select
        gone.unit_id,
        gone.measure,
        gone.day,
        gone.gone_at,
        compared.kept_raw,
        compared.kept_tab,
        compared.kept_row,
        compared.kept_column,
        count(*) over (
            partition by compared.kept_tab, gone.measure, gone.day
        ) as together
    from gone
    inner join compared
        on
            gone.unit_id = compared.unit_id
            and gone.measure = compared.measure
            and gone.day = compared.day
),

moved as (  -- most of the day's values appeared under another day at one look
    select
        placed.kept_tab,
        placed.measure,
        placed.day
    from placed
    inner join compared as other
        on
            placed.unit_id = other.unit_id and placed.measure = other.measure
            and placed.day != other.day and placed.kept_raw = other.raw
    where
        other.raw is distinct from other.old_raw
        or other.changed_at >= placed.gone_at
    group by
        placed.kept_tab, placed.measure, placed.day, other.day,
        if(other.raw is distinct from other.old_raw, null, other.changed_at)
    having 2 * count(*) >= any_value(placed.together)
)

select placed.*
from placed
anti join moved
    on
        placed.kept_tab = moved.kept_tab and placed.measure = moved.measure
        and placed.day = moved.day
