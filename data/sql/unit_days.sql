-- Where every active unit stands on every day, carried forward from its reports.
-- One row per active unit x measure x day, first_day to last_day.
-- What each column means: docs/data-model.md. A point is what is known of a day:
-- a used report or, on first_day, the baseline.
create table unit_days as
with series as (
    select
        units.* replace (nullif(units.eligible, 0) as eligible),
        measures.measure,
        units.unit_order * 3 + measures.place as series,
        if(measures.place = 0, units.baseline, null) as start_count,
        if(own_lines.unit_id is null, '', units.unit_id) as line
    from units
    cross join (values ('installed', 0), ('activated', 1), ('used', 2))
        as measures (measure, place)
    left join (select distinct unit_id from plan_lines) as own_lines
        on units.unit_id = own_lines.unit_id
    where units.kind is not null
),
points as (
    select
        series.series,
        days.day,
        entries.value is not null as is_reported,
        case
            when entries.value is not null
                then { 'day': days.day, 'count': entries.value }
            when days.day_number = 0 and series.start_count is not null
                then { 'day': days.day, 'count': series.start_count }
        end as point
    from series
    cross join days
    left join entries
        on
            series.unit_id = entries.unit_id
            and series.measure = entries.measure
            and days.day = entries.report_date
            and days.day_number > 0
            and entries.outcome in ('clean', 'flagged')
),
filled as (
    select
        series,
        day,
        is_reported,
        last_value(point ignore nulls) over so_far as latest,
        last_value(point ignore nulls) over earlier as previous,
        last_value(point ignore nulls) over week_ago as base,
        first_value(point ignore nulls) over this_week as following
    from points
    window
        so_far as (partition by series order by day rows unbounded preceding),
        earlier as (
            partition by series order by day
            rows between unbounded preceding and 1 preceding
        ),
        week_ago as (
            partition by series order by day
            rows between unbounded preceding and 7 preceding
        ),
        this_week as (
            partition by series order by day
            rows between 6 preceding and current row
        )
),
standing as (
    select
        series.unit_id,
        series.kind,
        series.measure,
        series.eligible,
        series.start_count,
        series.target,
        filled.day,
        filled.is_reported,
        filled.latest.count as value,
        filled.latest.day as value_day,
        if(filled.is_reported, filled.previous.count, null) as previous_count,
        if(filled.is_reported, filled.previous.day, null) as previous_day,
        round(case
            when filled.base is null
                then
                    (filled.latest.count - filled.following.count)
                    / nullif(filled.day - filled.following.day, 0)
            else
                (
                    filled.latest.count - filled.base.count
                    - coalesce(
                        (filled.following.count - filled.base.count)
                        * (filled.day - 7 - filled.base.day)
                        / (filled.following.day - filled.base.day), 0
                    )
                ) / 7
        end, 6) as pace,
        if(series.measure = 'installed', round(greatest(
            coalesce(series.start_count, 0),
            plan_lines.baseline_part * coalesce(series.start_count, 0)
            + plan_lines.eligible_part * series.eligible
            + if(
                plan_lines.goal_part = 0, 0,
                plan_lines.goal_part * series.target * series.eligible
            )), 6), null) as plan
    from filled
    inner join series on filled.series = series.series
    left join plan_lines
        on
            series.kind = plan_lines.kind
            and series.line = plan_lines.unit_id
            and filled.day = plan_lines.day
    where
        filled.day between coalesce(series.active_from, filled.day)
        and coalesce(series.active_to, filled.day)
)
select
    unit_id,
    kind,
    measure,
    day,
    value,
    case when value_day = $first_day then 'baseline' when value is not null then 'report' end as origin,
    if(value_day > $first_day, value_day, null) as reported_on,
    if(value_day > $first_day, day - value_day, null) as age_days,
    is_reported,
    value - previous_count as gain_x,
    day - previous_day as gap_days,
    if(value_day > $first_day, pace, null) as pace,
    eligible,
    value / eligible as coverage,
    plan,
    value - start_count as gained,
    plan - coalesce(start_count, 0) as due,
    if(measure = 'installed', status_of(value, headcount(target, eligible), plan, coalesce(start_count, 0)), null) as status
from standing
