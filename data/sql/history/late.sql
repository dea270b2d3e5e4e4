-- The reports of installs first seen after the cut-off of the day on which they
-- were due, where the unit owes them. One row per cell. Nothing is said of one
-- that may have come in time.
select
    arrivals.unit_id,
    arrivals.due_on as day,
    arrivals.tab,
    arrivals.row_index,
    arrivals.column_index,
    arrivals.raw
from arrivals
inner join kept_duties
    on
        arrivals.unit_id = kept_duties.unit_id
        and arrivals.due_on = kept_duties.due_on
where
    kept_duties.timeliness = 'late'
    and arrivals.is_used
    and not arrivals.is_holiday
order by arrivals.due_on, arrivals.row_index, arrivals.column_index
