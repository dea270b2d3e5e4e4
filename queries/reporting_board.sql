-- What became of the report of each of $unit_ids on each campaign day, as of
-- $as_of? One row per unit of the register x campaign day, in the order of
-- $unit_ids. Where the state is carried, reported_on is the day whose figure
-- stands in; it is null where the unit has not reported yet. outcome is why a
-- cell of that day is not used.
with listed as (
    select
        unnest($unit_ids::varchar[]) as unit_id,
        generate_subscripts($unit_ids::varchar[], 1) as place
),
wanted as (
    select
        listed.unit_id,
        listed.place,
        units.unit_order
    from listed
    inner join units on listed.unit_id = units.unit_id
),
owed as (
    select
        duties.unit_order,
        duties.day,
        duties.is_due,
        duties.state,
        duties.reported_on
    from wanted
    inner join duties on wanted.unit_order = duties.unit_order
),
unused as (
    select
        unit_order,
        report_date,
        min(outcome)::varchar as outcome
    from entry_cells
    where
        measure = 'installed'::measure
        and report_date <= $as_of
        and outcome not in ('clean'::outcome, 'flagged'::outcome)
        and unit_order in (select wanted.unit_order from wanted)
    group by unit_order, report_date
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
left join unused
    on wanted.unit_order = unused.unit_order and days.day = unused.report_date
where days.day_number > 0
order by wanted.place, days.day
