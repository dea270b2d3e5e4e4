-- What is new in the register since the last recording.
insert into changes by name
with told as (
    select
        register.unit_order,
        register.unit_id,
        unnest(['eligible', 'baseline']) as measure,
        unnest([units.eligible, units.baseline]) as old_value,
        unnest([register.eligible, register.baseline]) as new_value
    from register
    left join units
        on register.unit_id = units.unit_id and units.source = $source
)

select
    $last_id + row_number() over (order by unit_order, measure) as change_id,
    $source as source,
    $version as version,
    $moment as first_seen,
    unit_id,
    measure,
    $register_tab as tab,
    old_value::varchar as old_text,
    new_value::varchar as new_text,
    old_value,
    new_value
from told
where old_value is distinct from new_value
