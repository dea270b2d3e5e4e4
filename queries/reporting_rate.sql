-- How many of the reports due on each campaign day up to $as_of were given?
-- One row per campaign day. expected and actual count the reports due that day
-- (Tần suất báo cáo, days off left out); the last two columns count all units.
select
    day,
    count(*) filter (where is_due) as expected,
    count(*) filter (where is_due and is_kept) as actual,
    actual / nullif(expected, 0) as rate,
    (select count(*) from units) as registered,
    count(*) filter (where is_reported) as with_value
from duties
where day <= $as_of
group by day
order by day
