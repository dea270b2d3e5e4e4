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
        sum(if(measure = 'installed' or value is not null, eligible, null))::bigint
            as rated_eligible,
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
aimed as (
    select
        sums.*,
        if(
            sums.kind = 'group' and sums.measure = 'installed',
            campaign.target, sums.mean_target
        ) as target,
        plan_lines.goal_share,
        planned(
            sums.rated_baseline, sums.rated_eligible, target,
            plan_lines.baseline_part, plan_lines.eligible_part,
            plan_lines.goal_part
        ) as plan
    from sums
    cross join campaign
    left join plan_lines
        on
            sums.plan_line = plan_lines.plan_line
            and sums.day = plan_lines.day
            and sums.measure = 'installed'
)
select
    kind,
    measure,
    day,
    units,
    units_with_figure,
    units_from_report,
    units_with_figure - units_from_report as units_at_baseline,
    units - units_with_figure as units_unknown,
    units_without_eligible,
    units_reported,
    installed,
    rated_installed,
    rated_eligible,
    rated_installed / nullif(rated_eligible, 0) as coverage,
    baseline,
    gain,
    gap_units,
    gained,
    pace,
    plan,
    target,
    headcount(target, rated_eligible) as target_count,
    headcount(coalesce(goal_share, target), rated_eligible) as goal_count,
    if(
        measure <> 'installed'
        or units_with_figure > 0 and rated_installed is null, null,
        status_of(
            rated_installed, headcount(target, rated_eligible), plan,
            coalesce(rated_baseline, 0)
        )
    ) as status
from aimed;
