-- How has $kind come along, day by day, up to $as_of?
-- One row per day from the day before the start to the last day. After $as_of
-- only the plan is known; on a day without report the gain is null, never zero.
select
    days.day,
    if(days.day <= $as_of, kind_days.installed, null) as installed,
    if(days.day <= $as_of, kind_days.rated_installed, null) as rated_installed,
    if(days.day <= $as_of, kind_days.coverage, null) as coverage,
    kind_days.plan,
    if(days.day <= $as_of, kind_days.gain, null) as gain,
    if(days.day <= $as_of, kind_days.gap_units, null) as gap_units,
    if(days.day <= $as_of, kind_days.units_reported, null) as units_reported,
    days.is_weekend,
    days.is_holiday
from days
left join kind_days
    on
        days.day = kind_days.day
        and kind_days.kind = $kind
        and kind_days.measure = 'installed'
order by days.day
