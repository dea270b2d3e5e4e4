-- One row per unit x measure x day that is filled now or ever was: the cell as
-- it stands beside what is recorded of it.
create temp table compared as
with recorded as (
    select *
    from cells
    where source = $source
),

aside as (  -- a tab that does not count, though it may have counted once
    select distinct
        register.unit_id,
        (['installed', 'activated', 'used'])[elsewhere.measure + 1] as measure,
        elsewhere.day::date as day,
        elsewhere.tab
    from elsewhere
    inner join register on elsewhere.unit_order = register.unit_order
)

select
    coalesce(observed.unit_id, recorded.unit_id) as unit_id,
    coalesce(observed.measure, recorded.measure) as measure,
    coalesce(observed.day, recorded.day) as day,
    observed.tab,
    observed.row_index,
    observed.column_index,
    observed.raw,
    observed.value,
    coalesce(observed.is_used, false) as is_used,
    recorded.tab as old_tab,
    recorded.row_index as old_row,
    recorded.column_index as old_column,
    recorded.raw as old_raw,
    recorded.value as old_value,
    coalesce(recorded.is_used, false) as old_is_used,
    recorded.changed_at,
    coalesce(recorded.has_been_used, false) as has_been_used,
    recorded.first_seen,
    recorded.absent_until,
    recorded.kept_raw,
    recorded.kept_tab,
    recorded.kept_row,
    recorded.kept_column,
    recorded.gone_at,
    coalesce(recorded.is_lost, false) as was_lost,
    register.unit_id is not null as is_registered,
    (observed.raw is null and aside.unit_id is null) as is_gone
from observed
full outer join recorded
    on
        observed.unit_id = recorded.unit_id
        and observed.measure = recorded.measure
        and observed.day = recorded.day
left join register
    on coalesce(observed.unit_id, recorded.unit_id) = register.unit_id
left join aside
    on
        recorded.unit_id = aside.unit_id
        and recorded.measure = aside.measure
        and recorded.day = aside.day
        and recorded.kept_tab = aside.tab
