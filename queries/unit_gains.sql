-- What did each unit of $unit_ids gain, day by day, up to $as_of? One row per
-- unit of the register x campaign day, in the order of $unit_ids. After $as_of
-- only is_due is known. outcome is why a cell of that day is not used;
-- correction: the count of that day was put right or confirmed.
with wanted as (select * from listed_units($unit_ids)),
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
    corrected.correction,
    corrected.reason as correction_reason,
    corrected.confirmed_by as corrected_by
from wanted
cross join days
left join counted
    on wanted.unit_order = counted.unit_order and days.day = counted.day
left join owed
    on wanted.unit_order = owed.unit_order and days.day = owed.day
left join unused_counts as unused
    on
        wanted.unit_order = unused.unit_order
        and days.day = unused.day
        and unused.day <= $as_of
left join applied_corrections as corrected
    on
        counted.unit_order = corrected.unit_order
        and counted.day = corrected.day
        and corrected.measure = 'installed'::measure
        and corrected.is_last
where days.day_number > 0
order by wanted.place, days.day
