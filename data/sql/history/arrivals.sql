-- How each install count that is or was used came in, held against the moment
-- by which it was due: the cut-off of its day or, of a unit that reports
-- weekly, of the week's last day. One row per unit that owes reports x day.
-- What was there at the first recording came in time where that was in time.
create temp table arrivals as
with seen as (
    select
        compared.*,
        case
            when not compared.has_been_used then $moment::timestamp
            when compared.first_seen is null then $began_at::timestamp
            else compared.first_seen
        end as came_at,
        case
            when compared.has_been_used then compared.absent_until
            when not $is_first then $absent_until::timestamp
        end as missing_until,
        if(register.is_weekly, days.week_ends_on, compared.day) as due_on
    from compared
    inner join register on compared.unit_id = register.unit_id
    inner join days on compared.day = days.day
    where
        compared.measure = 'installed'
        and (compared.is_used or compared.has_been_used)
        and (register.is_daily or register.is_weekly)
)

select
    seen.unit_id,
    seen.due_on,
    seen.tab,
    seen.row_index,
    seen.column_index,
    seen.raw,
    seen.is_used,
    coalesce(days.is_holiday, false) as is_holiday,
    case
        when days.day is null or seen.came_at <= days.closes_at then 'on_time'
        when seen.missing_until >= days.closes_at then 'late'
        else 'unknown'
    end as timeliness
from seen
left join days on seen.due_on = days.day; -- one that is still to come is not

-- The best that can be said of each report due. One row per unit x day on which
-- it is due.
create temp table kept_duties as
select
    unit_id,
    due_on,
    case
        when bool_or(timeliness = 'on_time') then 'on_time'
        when bool_or(timeliness = 'unknown') then 'unknown'
        else 'late'
    end as timeliness
from arrivals
group by unit_id, due_on
