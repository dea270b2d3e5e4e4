-- How many of the reports due on each campaign day up to $as_of were given?
-- One row per campaign day. expected and actual count reports that are due
-- (Tần suất báo cáo, days off left out); registered and with_value count all units.
select
    duties.day,
    count(*) filter (where duties.is_due) as expected,
    count(*) filter (where duties.is_due and duties.is_kept) as actual,
    count(*) filter (where duties.is_due and duties.is_kept)
    / nullif(count(*) filter (where duties.is_due), 0) as rate,
    count(*) as registered,
    count(*) filter (where duties.is_reported) as with_value
from duties
where duties.day <= $as_of
group by duties.day
order by duties.day
