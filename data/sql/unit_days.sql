-- Where every active unit stands on every day: its carried count of installs
-- held against its eligible people and the plan. One row per active unit x day.
create table unit_days as
with lined as (
    select
        active_counts.*,
        plan_lines.goal_share,
        coalesce(active_counts.baseline, 0) as start_count,
        plan_lines.baseline_part * start_count
        + plan_lines.eligible_part * active_counts.eligible
        + if(
            plan_lines.goal_part = 0, 0,
            plan_lines.goal_part * active_counts.target * active_counts.eligible
        ) as line
    from active_counts
    left join plan_lines
        on
            active_counts.plan_line = plan_lines.plan_line
            and active_counts.day = plan_lines.day
    where active_counts.measure = 'installed'::measure
),
aimed as (
    select
        *,
        at_least(line, start_count) as plan,
        coalesce(goal_share, target) as goal,
        headcount(target, eligible) as target_count,
        headcount(goal, eligible) as goal_count
    from lined
)
select
    unit_order,
    unit_id,
    kind,
    officer,
    day,
    value,
    case
        when reported_on is not null then 'report'
        when value is not null then 'baseline'
    end as origin,
    reported_on,
    (day - reported_on)::int as age_days,
    coalesce(reported_on = day, false) as is_reported,
    gain,
    gap_days,
    pace,
    eligible,
    baseline,
    target,
    value / eligible as coverage,
    plan,
    value - baseline as gained,
    plan - start_count as due,
    target_count,
    goal_count,
    goal as goal_share,
    status_of(value, target_count, plan, start_count) as status
from aimed;
