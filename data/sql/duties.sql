-- Which reports are due, and which were kept: the reporting rates count these.
-- One row per active unit x campaign day. A unit that reports weekly owes its
-- report on the last day of the campaign week, any day of that week keeps it.
create view duties as
select
    units.unit_id,
    unit_days.day,
    not days.is_holiday and (
        units.frequency = 'daily'
        or units.frequency = 'weekly' and (
            days.day_number % 7 = 0 or days.day = campaign.last_day
        )
    ) as is_due,
    unit_days.is_reported,
    unit_days.is_reported or coalesce(
        units.frequency = 'weekly'
        and unit_days.reported_on > unit_days.day - ((days.day_number - 1) % 7 + 1), false
    ) as is_kept
from unit_days
cross join campaign
inner join units on unit_days.unit_id = units.unit_id
inner join days on unit_days.day = days.day
where unit_days.measure = 'installed' and days.day_number > 0
