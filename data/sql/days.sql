-- The calendar of the campaign. One row per day, first_day to last_day.
-- first_day, the day the baselines speak of, is day 0 and in no week (week 0).
create table days as
with numbers as (
    select unnest(range($last_day::date - $first_day::date + 1))::int as day_number
),
dated as (
    select
        $first_day::date + day_number as day,
        day_number
    from numbers
)
select
    day,
    day_number,
    (day_number + 6) // 7 as week_number,
    isodow(day) >= 6 as is_weekend,
    list_contains($holidays::date[], day) as is_holiday
from dated;
