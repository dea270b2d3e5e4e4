-- What came of each form of Tuyên truyền up to $as_of, of $kind, $officer and
-- $unit (null: all)? One row per form with lines of a campaign day, by name.
-- Sums over the lines up to $as_of that say; null where none does. Flows: never
-- added to installs, nor one form to another.
with chosen as (
    select
        *,
        line_state(day, $as_of, planned, done, is_unread) as state,
        state <> 'ahead' as is_past
    from activities
    where
        day is not null
        and kind = coalesce($kind, kind)
        and officer = coalesce($officer, officer)
        and who = coalesce($unit, who)
)
select
    form,
    count(*) filter (is_past) as lines,
    count(*) filter (not is_past) as lines_ahead,
    count(*) filter (state = 'overdue') as lines_overdue,
    count(*) filter (state = 'unread') as lines_unread,
    sum(planned) filter (is_past)::bigint as planned,
    sum(done) filter (is_past)::bigint as done,
    count(distinct who) filter (is_past and done > 0) as units_done,
    count(distinct day) filter (is_past and done > 0) as days_done,
    max(day) filter (is_past and done > 0) as last_done_on
from chosen
group by form
order by form
