-- How every kind of unit stands on every day: sums over its active units, held
-- against the plan line of the kind. One row per kind x measure x day.
-- Kinds are never added to one another: they are the same people seen again.
create table kind_days as
with sums as (
    select
        kind,
        measure,
        day,
        count(*) as units,
        count(value) as units_with_figure,
        count(reported_on) as units_from_report,
        count(*) - count(eligible) as units_without_eligible,
        count(*) filter (reported_on = day) as units_reported,
        sum(value)::bigint as installed,
        sum(if(eligible is null, null, value))::bigint as rated_installed,
        sum(if(
            value is null and measure <> 'installed'::measure, null, eligible
        ))::bigint as rated_eligible,
        sum(baseline)::bigint as baseline,
        sum(if(eligible is null, null, baseline))::bigint as rated_baseline,
        sum(gain)::bigint as gain,
        count(*) filter (gap_days > 1) as gap_units,
        sum(value - baseline)::bigint as gained,
        sum(pace) as pace,
        sum(target * eligible) / sum(if(target is null, null, eligible))
            as mean_target,
        any_value(kind_plan_line) as plan_line
    from active_counts
    group by kind, measure, day
),
lined as (
    select
        sums.*,
        plan_lines.goal_share,
        coalesce(sums.rated_baseline, 0) as start_count,
        if(
            sums.kind = 'group' and sums.measure = 'installed'::measure,
            campaign.target, sums.mean_target
        ) as target,
        plan_lines.baseline_part * start_count
        + plan_lines.eligible_part * sums.rated_eligible
        + if(
            plan_lines.goal_part = 0, 0,
            plan_lines.goal_part * target * sums.rated_eligible
        ) as line
    from sums
    cross join campaign
    left join plan_lines
        on
            sums.plan_line = plan_lines.plan_line
            and sums.day = plan_lines.day
            and sums.measure = 'installed'::measure
),
aimed as (
    select
        *,
        at_least(line, start_count) as plan,
        headcount(target, rated_eligible) as target_count,
        headcount(coalesce(goal_share, target), rated_eligible) as goal_count
    from lined
)
select
    * exclude (
        rated_baseline, mean_target, plan_line, goal_share, start_count, line
    ),
    units_with_figure - units_from_report as units_at_baseline,
    units - units_with_figure as units_unknown,
    rated_installed / nullif(rated_eligible, 0) as coverage,
    if(
        measure = 'installed'::measure
        and (installed is null or rated_eligible is not null),
        status_of(rated_installed, target_count, plan, start_count), null
    ) as status
from aimed;
