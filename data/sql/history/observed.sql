-- One row per unit x measure x day that has a filled cell in `incoming`, the
-- entries of a reading: where several speak of it, the one that counts most.
create temp table observed as
select
    register.unit_id,
    (['installed', 'activated', 'used'])[incoming.measure + 1] as measure,
    incoming.day::date as day,
    incoming.tab,
    incoming.row_index,
    incoming.column_index,
    case
        when incoming.raw_text is not null then left(incoming.raw_text, 500)
        when
            abs(incoming.raw_number) < 1e15
            and incoming.raw_number = trunc(incoming.raw_number)
            then incoming.raw_number::bigint::varchar
        else incoming.raw_number::varchar
    end as raw,
    incoming.value::bigint as value,
    incoming.outcome <= 1 as is_used
from incoming
inner join register on incoming.unit_order = register.unit_order
where incoming.day is not null
qualify row_number() over (
    partition by incoming.unit_order, incoming.measure, incoming.day
    order by
        incoming.outcome asc,
        incoming.entered_at desc nulls last,
        incoming.row_index desc,
        incoming.column_index asc
) = 1
