-- Which reports are due, and which were kept: the reporting rates count these.
-- One row per active unit x campaign day. A unit that reports weekly owes its
-- report on the last day of a campaign week (or of the campaign); a report on
-- any day of that week up to then keeps it. Judged are those of which one can
-- tell whether they were on time: the history watched the sheet that day, and
-- saw when the report came where one did. What became of the day is its state:
-- on_time, late, reported (nobody can tell when, or none was due), carried (due
-- and not given: an older figure stands in), not_due.
create table duties as
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
