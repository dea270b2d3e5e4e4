-- What did each unit of $unit_ids gain, day by day, up to $as_of? One row per
-- unit of the register x campaign day, in the order of $unit_ids. After $as_of
-- only is_due is known. outcome is why a cell of that day is not used;
-- correction: the count of that day was put right or confirmed.
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
),
owed as (
    select * from duties
    where unit_order in (select wanted.unit_order from wanted)
),
counted as (
    select * from unit_days
    where
        day <= $as_of
        and unit_order in (select wanted.unit_order from wanted)
)
select
    wanted.unit_id,
    days.day,
    counted.gain,
    counted.gap_days,
    counted.value,
    if(days.day <= $as_of, coalesce(owed.is_reported, false), null)
        as is_reported,
    coalesce(owed.is_due, false) as is_due,
    if(owed.is_reported, null, unused.outcome) as outcome,
    coalesce(counted.gain < 0, false) as is_fall,
    corrected.correction,
    corrected.reason as correction_reason,
    corrected.confirmed_by as corrected_by
from wanted
cross join days
left join counted
    on wanted.unit_order = counted.unit_order and days.day = counted.day
left join owed
    on wanted.unit_order = owed.unit_order and days.day = owed.day
left join unused
    on wanted.unit_order = unused.unit_order and days.day = unused.report_date
left join applied_corrections as corrected
    on
        counted.unit_order = corrected.unit_order
        and counted.day = corrected.day
        and corrected.measure = 'installed'::measure
        and corrected.is_last
where days.day_number > 0
order by wanted.place, days.day
