-- The coordinator's word, where it holds: a line of Đính chính whose unit has a
-- used count of that measure and day. One row per such line. A line that names
-- a value replaces those above it for the same count; is_last is the one that
-- spoke last. typed is what the sheet's cells had, the one that is used first.
create table applied_corrections as
with meant as (
    select
        units.unit_order,
        corrections.day,
        corrections.measure::measure as measure,
        corrections.line,
        corrections.value,
        corrections.reason,
        corrections.confirmed_by,
        corrections.tab as line_tab,
        corrections.cell as line_cell,
        max(corrections.line) over same_count as last_line,
        max(if(corrections.value is null, null, corrections.line))
            over same_count as last_value_line
    from corrections
    inner join units on corrections.unit_id = units.unit_id
    window same_count as (
        partition by units.unit_order, corrections.day, corrections.measure
    )
),
counts_meant as (
    select distinct
        unit_order,
        day,
        measure
    from meant
),
cells_meant as (
    select
        entry_cells.unit_order,
        entry_cells.report_date,
        entry_cells.measure,
        entry_cells.tab,
        cell_address(entry_cells.row_index, entry_cells.column_index) as cell,
        as_typed(entry_cells.raw_text, entry_cells.raw_number) as typed,
        entry_cells.outcome in ('clean'::outcome, 'flagged'::outcome)
            as is_used
    from entry_cells
    inner join counts_meant
        on
            entry_cells.unit_order = counts_meant.unit_order
            and entry_cells.report_date = counts_meant.day
            and entry_cells.measure = counts_meant.measure
    where entry_cells.outcome <> 'ignored'::outcome
),
filled as (
    select
        unit_order,
        report_date,
        measure,
        any_value(tab) filter (is_used) as tab,
        any_value(cell) filter (is_used) as cell,
        string_agg(typed, '; ' order by is_used desc, tab asc, cell asc)
            as typed
    from cells_meant
    group by unit_order, report_date, measure
    having bool_or(is_used)
)
select
    meant.unit_order,
    meant.day,
    meant.measure,
    meant.line,
    if(
        meant.value is null or meant.value::varchar = filled.typed,
        'kept', 'replaced'
    ) as correction,
    meant.value,
    filled.typed,
    meant.reason,
    meant.confirmed_by,
    filled.tab,
    filled.cell,
    meant.line_tab,
    meant.line_cell,
    meant.line = meant.last_line as is_last
from meant
inner join filled
    on
        meant.unit_order = filled.unit_order
        and meant.day = filled.report_date
        and meant.measure = filled.measure
where meant.line >= coalesce(meant.last_value_line, meant.line);
