-- How every unit's count has run up to a day: behind the plan, slower, at a
-- stand, silent. A macro, for the day to reach every table. One row per unit
-- active that day. Pace and standstill are judged up to the last report, so
-- that who is silent is called silent, not slow. The pace of the week before
-- is known where it is over three days or more.
-- noqa: disable=RF02
create macro main.unit_courses(as_of) as table
    with present as (
        select
            unit_order,
            value,
            reported_on
        from unit_days
        where day = as_of
    ),
    runs as (
        select
            present.unit_order,
            any_value(present.reported_on) as reported_on,
            count(*) filter (past.plan > present.value + 1e-6) as days_behind,
            max(past.day) filter (
                past.is_reported and coalesce(past.gain > 0, true)
            ) as risen_on,
            any_value(past.pace) filter (past.day = present.reported_on)
                as latest_pace,
            any_value(past.pace) filter (
                past.day = present.reported_on - 7
                and past.day >= campaign.start_date + 2
            ) as earlier_pace
        from present
        cross join campaign
        inner join unit_days as past on present.unit_order = past.unit_order
        where past.day between campaign.start_date and as_of
        group by present.unit_order
    ),
    missed as (
        select
            duties.unit_order,
            count(*) as missed_reports,
            min(duties.day) as missed_since
        from duties
        inner join present on duties.unit_order = present.unit_order
        where
            duties.is_due
            and not duties.is_kept
            and duties.day <= as_of
            and coalesce(duties.day > present.reported_on, true)
        group by duties.unit_order
    )
    select
        present.unit_order,
        coalesce(runs.days_behind, 0) as days_behind,
        runs.latest_pace,
        runs.earlier_pace,
        (runs.reported_on - runs.risen_on)::int as stalled_days,
        coalesce(missed.missed_reports, 0) as missed_reports,
        missed.missed_since
    from present
    left join runs on present.unit_order = runs.unit_order
    left join missed on present.unit_order = missed.unit_order;

-- What speaks for urging every unit on a day, as numbers. A macro; one row per
-- unit active that day. Missing to the plan are whole people, rounded up.
create macro main.unit_lags(as_of) as table
    with marked as (
        select
            unit_id,
            count(*) as marks
        from findings
        where severity <> 'info' and coalesce(report_date <= as_of, true)
        group by unit_id
    ),
    ahead as (
        select
            steps.key as unit_id,
            min(steps.milestone_date) as milestone_date,
            arg_min(steps.share, steps.milestone_date) as milestone_share
        from scope_milestones as steps
        cross join campaign
        where
            steps.scope = 'unit'
            and steps.milestone_date >= as_of
            and campaign.has_plan
        group by steps.key
    )
    select
        stood.unit_order,
        stood.unit_id,
        stood.kind,
        stood.coverage,
        kinds.coverage as kind_coverage,
        stood.reported_on,
        at_least(ceil(stood.plan - stood.value - 1e-6), 0)::bigint
            as shortfall,
        courses.* exclude (courses.unit_order),
        stood.value - lately.value as gained_lately,
        coalesce(marked.marks, 0) as marks,
        ahead.milestone_date,
        ahead.milestone_share,
        headcount(ahead.milestone_share, stood.eligible) as milestone_count,
        goals.activated / nullif(stood.value, 0) as activation_share,
        sum(goals.activated) over of_kind / nullif(
            sum(if(goals.activated is null, null, stood.value)) over of_kind, 0
        ) as kind_activation_share,
        if(goals.is_own, goals.goal_left, null) as steps_left,
        if(
            campaign.has_plan and campaign.deadline > stood.day,
            at_least(stood.goal_count - stood.value, 0)
            / (campaign.deadline - stood.day), null
        ) as required_pace,
        stood.day >= campaign.start_date as is_begun,
        is_begun and coalesce(stood.status <> 'done', true) as is_open
    from unit_days as stood
    cross join campaign
    inner join unit_courses(as_of) as courses
        on stood.unit_order = courses.unit_order
    inner join unit_goals as goals on stood.unit_order = goals.unit_order
    inner join kind_days as kinds on stood.kind = kinds.kind
    left join unit_days as lately
        on
            stood.unit_order = lately.unit_order
            and greatest(stood.day - 3, campaign.first_day) = lately.day
    left join marked on stood.unit_id = marked.unit_id
    left join ahead on stood.unit_id = ahead.unit_id
    where
        stood.day = as_of
        and goals.day = as_of
        and kinds.day = as_of
        and kinds.measure = 'installed'::measure
    window of_kind as (partition by stood.kind);
