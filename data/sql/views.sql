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

-- Which reports are due, and which were kept: the reporting rates count these.
-- One row per active unit x campaign day. A unit that reports weekly owes its
-- report on the last day of a campaign week (or of the campaign); a report on
-- any day of that week up to then keeps it. Judged are those of which one can
-- tell whether they were on time: the history watched the sheet that day, and
-- saw when the report came where one did. What became of the day is its state:
-- on_time, late, reported (nobody can tell when, or none was due), carried (due
-- and not given: an older figure stands in), not_due.
create view main.duties as
with reporters as (
    select
        unit_order,
        frequency = 'weekly' as is_weekly,
        frequency in ('daily', 'weekly') as owes_reports,
        coalesce(active_from, '0001-01-01') as active_from,
        coalesce(active_to, '9999-12-31') as active_to
    from units
)
select
    unit_counts.unit_order,
    unit_counts.day,
    unit_counts.reported_on,
    coalesce(unit_counts.reported_on = unit_counts.day, false) as is_reported,
    reporters.owes_reports
    and not days.is_holiday
    and (days.ends_week or not reporters.is_weekly) as is_due,
    coalesce(
        unit_counts.reported_on
        > unit_counts.day - if(reporters.is_weekly, days.week_day, 1),
        false
    ) as is_kept,
    is_kept
    and coalesce(arrivals.timeliness = 'on_time'::timeliness, false)
        as is_on_time,
    is_due
    and days.is_watched
    and not (
        is_kept
        and coalesce(arrivals.timeliness = 'unknown'::timeliness, true)
    ) as is_judged,
    case
        when is_due and is_kept and not is_judged then 'reported'
        when is_due and is_kept then if(is_on_time, 'on_time', 'late')
        when is_due then 'carried'
        when is_reported then 'reported'
        else 'not_due'
    end as state
from unit_counts
inner join reporters on unit_counts.unit_order = reporters.unit_order
inner join days on unit_counts.day = days.day
left join arrivals
    on
        unit_counts.unit_order = arrivals.unit_order
        and unit_counts.day = arrivals.due_on
where
    unit_counts.measure = 'installed'::measure
    and days.day_number > 0
    and unit_counts.day between reporters.active_from and reporters.active_to;

-- The lines of Tuyên truyền beside the calendar and the register: one row per
-- line. who is the unit's code, else its name as typed; kind is 'other' where
-- the register does not have it.
create view main.activity_lines as
select
    activities.line_number,
    activities.day,
    days.day_number,
    days.week_number,
    activities.at as clock,
    activities.form,
    coalesce(units.unit_id, activities.unit) as who,
    units.unit_id,
    units.unit_order,
    coalesce(units.name, activities.unit) as name,
    coalesce(units.kind, 'other') as kind,
    coalesce(units.officer, '') as officer,
    activities.audience,
    activities.planned,
    activities.done,
    activities.is_unread,
    activities.place,
    activities.content,
    activities.tab,
    activities.cell
from activities
left join units on activities.unit_id = units.unit_id
left join days on activities.day = days.day;
