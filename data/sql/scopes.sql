-- Whose figures a screen shows: a kind as a whole, one officer's residential
-- groups, one unit. The same columns for each, so that one query serves them
-- all. A question names one scope; the others are then not computed.

-- How a scope stands on every day, in installs. One row per scope x key x day.
-- An officer's figures are sums over the active groups in charge, and no other
-- kind. A sum of plans, targets or goals is known where every part of it is.
create view main.scope_days as
with officer_days as (
    select
        officer,
        day,
        count(*) as units,
        count(value) as units_with_figure,
        count(reported_on) as units_from_report,
        count(*) - count(eligible) as units_without_eligible,
        count(*) filter (is_reported) as units_reported,
        sum(value)::bigint as installed,
        sum(if(eligible is null, null, value))::bigint as rated_installed,
        sum(eligible)::bigint as rated_eligible,
        sum(baseline)::bigint as baseline,
        sum(gain)::bigint as gain,
        count(*) filter (gap_days > 1) as gap_units,
        sum(gained)::bigint as gained,
        sum(pace) as pace,
        count(eligible) = count(plan) as has_plan,
        if(has_plan, sum(plan), null) as plan,
        if(has_plan, sum(plan - due), null) as start_count,
        if(count(eligible) = count(target_count), sum(target_count), null)
        ::bigint as target_count,
        if(count(eligible) = count(goal_count), sum(goal_count), null)
        ::bigint as goal_count,
        if(
            count(eligible) = count(target_count),
            sum(target * eligible) / nullif(sum(eligible), 0), null
        ) as target
    from unit_days
    where kind = 'group' and officer <> ''
    group by officer, day
)
select
    'kind' as scope,
    kind as key,
    kind,
    day,
    units,
    units_with_figure,
    units_from_report,
    units_without_eligible,
    units_reported,
    installed,
    rated_installed,
    rated_eligible,
    coverage,
    baseline,
    gain,
    gap_units,
    gained,
    pace,
    plan,
    target,
    target_count,
    goal_count,
    status
from kind_days
where measure = 'installed'::measure
union all by name
select
    'officer' as scope,
    officer as key,
    'group' as kind,
    * exclude (officer, has_plan, start_count),
    rated_installed / nullif(rated_eligible, 0) as coverage,
    if(
        installed is null or rated_eligible is not null,
        status_of(rated_installed, target_count, plan, start_count), null
    ) as status
from officer_days
union all by name
select
    'unit' as scope,
    unit_id as key,
    kind,
    day,
    1 as units,
    (value is not null)::bigint as units_with_figure,
    (reported_on is not null)::bigint as units_from_report,
    (eligible is null)::bigint as units_without_eligible,
    is_reported::bigint as units_reported,
    value as installed,
    if(eligible is null, null, value) as rated_installed,
    eligible as rated_eligible,
    coverage,
    baseline,
    gain,
    if(gap_days > 1, 1, 0) as gap_units,
    gained,
    pace,
    plan,
    target,
    target_count,
    goal_count,
    status
from unit_days;
