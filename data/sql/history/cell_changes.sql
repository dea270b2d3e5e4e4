-- What is new in the cells since the last recording.
insert into changes by name
select
    $last_id
    + row_number() over (order by tab, day, measure, unit_id) as change_id,
    $source as source,
    $version as version,
    $moment as first_seen,
    unit_id,
    measure,
    day,
    coalesce(tab, old_tab) as tab,
    coalesce(row_index, old_row) as row_index,
    coalesce(column_index, old_column) as column_index,
    old_raw as old_text,
    raw as new_text,
    old_value,
    value as new_value
from compared
where raw is distinct from old_raw
