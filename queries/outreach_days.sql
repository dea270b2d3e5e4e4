-- What is planned and done on each campaign day, of $form, $kind, $officer and
-- $unit (null: all), as of $as_of? One row per day x form with lines; a day
-- without any has one row, its form null. is_idle is the day's: not after
-- $as_of, and no line says that anything was done.
with chosen as (
    select
        *,
        line_state(day, $as_of, planned, done, is_unread) as state
    from activities
    where
        form = coalesce($form, form)
        and kind = coalesce($kind, kind)
        and officer = coalesce($officer, officer)
        and who = coalesce($unit, who)
),
told as (
    select
        day,
        form,
        count(*) as lines,
        sum(planned)::bigint as planned,
        sum(if(day <= $as_of, done, null))::bigint as done,
        count(*) filter (state = 'overdue') as lines_overdue,
        count(*) filter (state = 'unread') as lines_unread
    from chosen
    group by day, form
)
select
    days.day,
    days.day_number,
    days.week_number,
    told.form,
    coalesce(told.lines, 0) as lines,
    told.planned,
    told.done,
    coalesce(told.lines_overdue, 0) as lines_overdue,
    coalesce(told.lines_unread, 0) as lines_unread,
    days.day <= $as_of
    and coalesce(sum(told.done) over (partition by days.day), 0) = 0 as is_idle
from days
left join told on days.day = told.day
where days.day_number > 0
order by days.day, told.form
