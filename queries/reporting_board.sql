-- What became of the report of each of $unit_ids on each campaign day, as of
-- $as_of? One row per unit of the register x campaign day, in the order of
-- $unit_ids. Where the state is carried, reported_on is the day whose figure
-- stands in; it is null where the unit has not reported yet. outcome is why a
-- cell of that day is not used.
with wanted as (select * from listed_units($unit_ids)),
owed as (
    select * from duties
    where unit_order in (select wanted.unit_order from wanted)
)
select
    wanted.unit_id,
    days.day,
    days.is_holiday,
    coalesce(owed.is_due, false) as is_due,
    if(days.day > $as_of, 'to_come', coalesce(owed.state, 'not_due')) as state,
    if(days.day > $as_of, null, owed.reported_on) as reported_on,
    if(owed.reported_on = days.day, null, unused.outcome) as outcome
from wanted
cross join days
left join owed
    on wanted.unit_order = owed.unit_order and days.day = owed.day
left join unused_counts as unused
    on
        wanted.unit_order = unused.unit_order
        and days.day = unused.day
        and unused.day <= $as_of
where days.day_number > 0
order by wanted.place, days.day
