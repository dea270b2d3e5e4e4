-- How many people every unit must gain on the day after another day, and in
-- the campaign week of it (is_week), to reach what lies ahead: each milestone
-- before the deadline, then the goal on it. A macro; two rows per unit that has
-- a count, an eligible count and an aim ahead and is active that day; none past
-- the deadline or the end, no week for who joined in it. The need is the
-- steepest way there from where the unit stood when the day or week began, so
-- that what was missed before is in it: of an aim within the span all that is
-- missing, of a later one the span's part of the days.
-- noqa: disable=RF02
create macro main.unit_needs(as_of) as table
    with weeks as (
        select
            week_number,
            min(day) as first_day,
            max(day) as last_day
        from days
        group by week_number
    ),
    spans as (
        select
            days.day as target_day,
            weeks.week_number,
            weeks.first_day as week_first_day,
            weeks.last_day as week_last_day,
            campaign.deadline,
            unnest([false, true]) as is_week,
            unnest([days.day, weeks.first_day]) as first_day,
            unnest([days.day, weeks.last_day]) as last_day
        from campaign
        inner join days
            on greatest(as_of::date + 1, campaign.start_date) = days.day
        inner join weeks on days.week_number = weeks.week_number
        where campaign.has_plan and days.day <= campaign.deadline
    ),
    stood as (
        select
            unit_days.unit_order,
            unit_days.unit_id,
            unit_days.kind,
            unit_days.value,
            unit_days.eligible,
            unit_days.goal_share,
            spans.*
        from spans
        inner join unit_days on spans.first_day - 1 = unit_days.day
        inner join units on unit_days.unit_order = units.unit_order
        where coalesce(units.active_to >= spans.target_day, true)
    ),
    aims as (
        select
            *,
            deadline as aim_date,
            goal_share as aim_share
        from stood
        union all
        select
            stood.*,
            steps.milestone_date as aim_date,
            steps.share as aim_share
        from stood
        inner join scope_milestones as steps on stood.unit_id = steps.key
        where
            steps.scope = 'unit'
            and steps.milestone_date >= stood.first_day
            and steps.milestone_date < stood.deadline
    ),
    steepest as (
        select
            unit_order,
            is_week,
            max({
                'need': at_least(aim_share * eligible - value, 0) * least(
                    1, (last_day - first_day + 1) / (aim_date - first_day + 1)
                ),
                'aim_date': aim_date,
                'aim_share': aim_share
            }) as way
        from aims
        where aim_share * eligible - value is not null
        group by unit_order, is_week
    )
    select
        stood.* exclude (stood.eligible, stood.goal_share),
        unnest(steepest.way)  -- noqa: AL03
    from stood
    inner join steepest
        on
            stood.unit_order = steepest.unit_order
            and stood.is_week = steepest.is_week;
