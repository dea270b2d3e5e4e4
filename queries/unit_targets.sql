-- How many people should each unit gain on the day after $as_of, and in that
-- day's campaign week? $kind null: units of every kind. One row per unit active
-- on $as_of, in the order of the register; past the deadline without targets.
-- Whole targets add up to the need of the kind, rounded up once: the largest
-- remainders are rounded up, the others down. What was missed is in the need.
with shared as (
    select
        *,
        floor(need + 1e-6) as whole,
        ceil(sum(need) over of_kind - 1e-6) - sum(whole) over of_kind as spare,
        row_number() over (
            partition by kind, is_week
            order by need - whole desc, unit_order asc
        ) as turn,
        (whole + if(turn <= spare, 1, 0))::bigint as target
    from unit_needs($as_of)
    window of_kind as (partition by kind, is_week)
)
select
    units.unit_id,
    units.name,
    units.kind,
    units.officer,
    units.eligible,
    of_day.target_day,
    of_day.week_number,
    of_day.week_first_day,
    of_day.week_last_day,
    stood.value,
    of_day.need,
    of_day.target,
    of_day.aim_date,
    of_day.aim_share,
    headcount(of_day.aim_share, units.eligible) as aim_count,
    of_week.need as week_need,
    of_week.target as week_target,
    stood.value - of_week.value as week_gained,
    at_least(week_target - week_gained, 0) as week_left
from unit_days as stood
inner join units on stood.unit_order = units.unit_order
left join shared as of_day
    on stood.unit_order = of_day.unit_order and not of_day.is_week
left join shared as of_week
    on stood.unit_order = of_week.unit_order and of_week.is_week
where
    stood.day = $as_of
    and stood.kind = coalesce($kind, stood.kind)
order by stood.unit_order
