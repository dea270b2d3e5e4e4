-- How many people every unit must gain on the day after another day, and in
-- the campaign week of it (is_week), to reach what lies ahead: each milestone
-- before the deadline, then the goal on it. A macro; two rows per unit with a
-- count, an eligible count and a goal, none past the deadline. The need is the
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
    aims as (
        select
            steps.key as unit_id,
            steps.milestone_date as aim_date,
            steps.share as aim_share,
            spans.*
        from spans
        inner join scope_milestones as steps
            on
                spans.first_day <= steps.milestone_date
                and spans.deadline > steps.milestone_date
        where steps.scope = 'unit'
        union all
        select
            unit_days.unit_id,
            spans.deadline as aim_date,
            unit_days.goal_share as aim_share,
            spans.*
        from spans
        inner join unit_days on spans.first_day - 1 = unit_days.day
    ),
    steepest as (
        select
            stood.unit_order,
            stood.kind,
            any_value(stood.value) as value,
            aims.* exclude (aims.unit_id, aims.aim_date, aims.aim_share),
            max({
                'need': at_least(
                    aims.aim_share * stood.eligible - stood.value, 0
                ) * least(
                    1, (aims.last_day - aims.first_day + 1)
                    / (aims.aim_date - aims.first_day + 1)
                ),
                'aim_date': aims.aim_date,
                'aim_share': aims.aim_share
            }) as way
        from aims
        inner join unit_days as stood
            on
                aims.unit_id = stood.unit_id
                and aims.first_day - 1 = stood.day
        where aims.aim_share * stood.eligible - stood.value is not null
        group by all
    )
    select
        * exclude (way),
        unnest(way)  -- noqa: AL03
    from steepest;
