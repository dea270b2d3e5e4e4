-- The reports of installs first seen after their day's cut-off, of units that
-- owe one each day. One row per cell. Nothing is said of a report that came
-- while nobody looked, before the cut-off or after it.
select
    compared.unit_id,
    compared.day,
    compared.tab,
    compared.row_index,
    compared.column_index,
    compared.raw
from compared
inner join register on compared.unit_id = register.unit_id
inner join days on compared.day = days.day
where
    compared.measure = 'installed'
    and compared.is_used
    and register.is_daily
    and not days.is_holiday
    and if(compared.has_been_used, compared.first_seen, $moment::timestamp)
    > days.closes_at
    and if(compared.has_been_used, compared.absent_until, $absent_until)
    >= days.closes_at
order by compared.day, compared.row_index, compared.column_index
