-- What is typed for each unit, measure and day? The count that is used or,
-- where none is, all that stand there, none of which can be. One row per unit x
-- measure x day. A number is told as one: 3.089 is another thing than "3.089".
with others as (
    select
        entry_cells.unit_order,
        entry_cells.measure,
        entry_cells.report_date,
        entry_cells.raw_number,
        as_typed(entry_cells.raw_text, entry_cells.raw_number) as text
    from entry_cells
    left join unit_counts
        on
            entry_cells.unit_order = unit_counts.unit_order
            and entry_cells.measure = unit_counts.measure
            and entry_cells.report_date = unit_counts.day
            and unit_counts.reported_on = unit_counts.day
    where
        entry_cells.outcome in ('withheld'::outcome, 'refused'::outcome)
        and entry_cells.report_date is not null
        and unit_counts.unit_order is null
),
told as (
    select
        unit_order,
        measure,
        report_date,
        raw_number as number,
        raw_text as text
    from entry_cells
    where outcome in ('clean'::outcome, 'flagged'::outcome)
    union all
    select
        unit_order,
        measure,
        report_date,
        if(count(distinct text) = 1, any_value(raw_number), null) as number,
        string_agg(distinct text, ' / ' order by text) as text
    from others
    group by unit_order, measure, report_date
)
select
    units.cell,
    told.measure,
    told.report_date,
    told.number,
    if(told.number is null, told.text, null) as text
from told
inner join units on told.unit_order = units.unit_order
order by told.unit_order, told.measure, told.report_date
