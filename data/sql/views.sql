-- What is said of the tables often, said once. Views: nothing is stored here.

-- The entries as people speak of them: one row per filled cell of an entry tab.
create view main.entries as
select
    entry_cells.tab,
    cell_address(entry_cells.row_index, entry_cells.column_index) as cell,
    units.unit_id,
    entry_cells.measure,
    entry_cells.report_date,
    entry_cells.entered_at,
    as_typed(entry_cells.raw_text, entry_cells.raw_number) as raw_text,
    entry_cells.value,
    entry_cells.outcome
from entry_cells
left join units on entry_cells.unit_order = units.unit_order;

-- The carried counts beside the register: one row per active unit of a known
-- kind x measure x day. Baseline and target speak of installs, and are null
-- beside the other measures.
create view main.active_counts as
select
    unit_counts.unit_order,
    unit_counts.measure,
    unit_counts.day,
    unit_counts.value,
    unit_counts.reported_on,
    unit_counts.gain,
    unit_counts.gap_days,
    unit_counts.pace,
    units.unit_id,
    units.kind,
    units.officer,
    units.eligible,
    units.frequency,
    units.plan_line,
    units.kind_plan_line,
    if(unit_counts.measure = 'installed'::measure, units.baseline, null)
        as baseline,
    if(unit_counts.measure = 'installed'::measure, units.target, null)
        as target
from unit_counts
inner join units on unit_counts.unit_order = units.unit_order
where
    unit_counts.day >= coalesce(units.active_from, unit_counts.day)
    and unit_counts.day <= coalesce(units.active_to, unit_counts.day);

-- Cells of installs that are not used, and why. One row per unit x day that has
-- one; of several outcomes the first.
create view main.unused_counts as
select
    unit_order,
    report_date as day,
    min(outcome)::varchar as outcome
from entry_cells
where
    measure = 'installed'::measure
    and outcome not in ('clean'::outcome, 'flagged'::outcome)
group by unit_order, report_date;

-- Units in the order in which they are asked for. A macro; one row per unit of
-- the list that the register has.
create macro main.listed_units(unit_ids) as table
    with listed as (
        select
            unnest(unit_ids::varchar[]) as unit_id,
            generate_subscripts(unit_ids::varchar[], 1) as place
    )
    select
        listed.unit_id,
        listed.place,
        units.unit_order
    from listed
    inner join units on listed.unit_id = units.unit_id;
