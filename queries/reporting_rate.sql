-- How many of the reports due on each campaign day up to $as_of were given?
-- $kind null: of every kind; $officer null: of every officer in charge. One row
-- per campaign day. expected and actual count the reports due that day (Tần
-- suất báo cáo, days off left out), judged those of them of which is known
-- whether they came by Giờ chốt số; registered and with_value count the units,
-- due or not.
with wanted as (
    select unit_order from units
    where
        ($kind is null or kind = $kind)
        and ($officer is null or officer = $officer)
),
registered as (select count(*) as units from wanted)
select
    duties.day,
    count(*) filter (where duties.is_due) as expected,
    count(*) filter (where duties.is_due and duties.is_kept) as actual,
    actual / nullif(expected, 0) as rate,
    count(*) filter (where duties.is_judged) as judged,
    count(*) filter (where duties.is_judged and duties.is_on_time) as on_time,
    on_time / nullif(judged, 0) as rate_on_time,
    any_value(registered.units) as registered,
    count(*) filter (where duties.is_reported) as with_value
from duties
inner join wanted on duties.unit_order = wanted.unit_order
cross join registered
where duties.day <= $as_of
group by duties.day
order by duties.day
