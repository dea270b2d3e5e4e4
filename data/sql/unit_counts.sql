-- The count of every unit on every day, carried forward from report to report.
-- One row per unit of a known kind x measure x day, first_day to last_day.
-- A point is what is known of a day itself: a used report or, on first_day, the
-- baseline. Its day and count travel in one number (day << 40 | count), unit
-- and measure in another: windows over one column cost half.
create table unit_counts as
with measures as (select unnest(enum_range(null::measure))::measure as measure),
points as (
    select
        units.unit_order * 4 + enum_code(measures.measure) as series,
        days.day_number,
        entry_cells.value is not null as is_reported,
        (days.day_number::bigint << 40) + case
            when days.day_number > 0 then entry_cells.value
            when measures.measure = 'installed'::measure then units.baseline
        end as point
    from units
    cross join measures
    cross join days
    left join entry_cells
        on
            units.unit_order = entry_cells.unit_order
            and measures.measure = entry_cells.measure
            and days.day = entry_cells.report_date
            and entry_cells.outcome in ('clean'::outcome, 'flagged'::outcome)
    where units.kind is not null
),
carried as (
    select
        series,
        day_number,
        last_value(point ignore nulls) over so_far as latest,
        if(is_reported, last_value(point ignore nulls) over before, null)
            as previous,
        last_value(point ignore nulls) over week_ago as base,
        first_value(point ignore nulls) over this_week as next
    from points
    window
        one as (partition by series order by day_number),
        so_far as (one rows unbounded preceding),
        before as (one rows between unbounded preceding and 1 preceding),
        week_ago as (one rows between unbounded preceding and 7 preceding),
        this_week as (one rows between 6 preceding and current row)
),
unpacked as (
    select
        series,
        day_number,
        latest >> 40 as latest_day,
        latest & 1099511627775 as value,
        previous >> 40 as previous_day,
        previous & 1099511627775 as previous_value,
        base >> 40 as base_day,
        base & 1099511627775 as base_value,
        next >> 40 as next_day,
        next & 1099511627775 as next_value
    from carried
)
select
    (series // 4)::int as unit_order,
    measure_at(series % 4) as measure,
    $first_day + day_number::int as day,
    value,
    if(latest_day > 0, $first_day + latest_day::int, null) as reported_on,
    value - previous_value as gain,
    (day_number - previous_day)::int as gap_days,
    case
        when latest_day = 0 then null
        when base_day is null
            then (value - next_value) / nullif(day_number - next_day, 0)
        else (
            value - base_value - coalesce(
                (next_value - base_value) * (day_number - 7 - base_day)
                / (next_day - base_day), 0
            )
        ) / 7
    end as pace
from unpacked
order by measure, day; -- a question about one day then reads little else
