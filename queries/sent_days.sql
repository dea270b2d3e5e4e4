-- Of which days was the report sent upward by $as_of, and where to? One row per
-- campaign day up to it, and per other day of which Báo cáo đã gửi has a line,
-- by day. recipients, numbers and times are lists with one item a line, in the
-- order of the times. $closed_until is the last day whose Giờ chốt số has
-- passed: without a line a later day is open. A day off owes no report.
with sent as (
    select
        day,
        count(*) as lines,
        list(recipient order by sent_at, recipient, number) as recipients,
        list(number order by sent_at, recipient, number) as numbers,
        list(sent_at order by sent_at, recipient, number) as times
    from sent_reports
    group by day
),
owed as (
    select
        day,
        is_holiday,
        day > $closed_until as is_open
    from days
    where day_number > 0 and day <= $as_of
)
select
    coalesce(owed.day, sent.day) as day,
    case
        when sent.day > $as_of then 'ahead'
        when sent.lines > 0 then 'sent'
        when owed.is_holiday then 'day_off'
        when owed.is_open then 'open'
        else 'missing'
    end as state,
    coalesce(owed.day is not null and not owed.is_holiday, false) as is_owed,
    coalesce(sent.lines, 0) as lines,
    coalesce(sent.recipients, []) as recipients,
    coalesce(sent.numbers, []) as numbers,
    coalesce(sent.times, []) as times
from owed
full outer join sent on owed.day = sent.day
order by coalesce(owed.day, sent.day)
