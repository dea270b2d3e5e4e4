-- How many mobile announcements were due and done on each campaign day? One row
-- per day, start to end. Due are rounds_per_day on every day up to $as_of. A
-- day without a line that says how many were done is unknown, not zero: it adds
-- nothing to done_so_far or missing_so_far, and one to unrecorded_so_far.
with rounds as (
    select
        day,
        sum(done)::bigint as done
    from activities
    where form = 'Tuyên truyền lưu động' and day <= $as_of
    group by day
),
daily as (
    select
        days.day,
        days.day <= $as_of as is_past,
        if(is_past, campaign.rounds_per_day, null) as due,
        rounds.done,
        at_least(due - rounds.done, 0) as missing
    from days
    cross join campaign
    left join rounds on days.day = rounds.day
    where days.day_number > 0
)
select
    day,
    due,
    done,
    missing,
    if(is_past, sum(due) over so_far, null)::bigint as due_so_far,
    if(is_past, sum(done) over so_far, null)::bigint as done_so_far,
    if(is_past, sum(missing) over so_far, null)::bigint as missing_so_far,
    if(is_past, count(*) filter (done is null) over so_far, null)
        as unrecorded_so_far
from daily
window so_far as (order by day)
order by day
