-- How every unit's count has run up to a day: behind the plan, slower, at a
-- stand, silent. A macro, for the day to reach every table. One row per unit
-- active that day, of only_kind (null: of every kind). Pace and standstill are
-- judged up to the last report, so that who is silent is called silent, not
-- slow. The pace of the week before is known where the unit's first count is
-- three days or more before it.
-- noqa: disable=RF02
create macro main.unit_courses(as_of, only_kind) as table
    with present as (
        select
            unit_order,
            value,
            reported_on
        from unit_days
        where day = as_of and kind = coalesce(only_kind, kind)
    ),
    runs as (
        select
            past.unit_order,
            any_value(present.reported_on) as reported_on,
            max(past.day) - count(past.value)::int + 1 as known_on,
            max(if(past.gain > 0, past.day, null)) as risen_on,
            sum(
                (past.plan > present.value + 1e-6)::int
                * (past.day >= campaign.start_date)::int
            )::bigint as days_behind,
            max(if(past.day = present.reported_on, past.pace, null))
                as latest_pace,
            max(if(past.day = present.reported_on - 7, past.pace, null))
                as earlier_pace,
            any_value(present.value) - max(
                if(
                    past.day = greatest(as_of - 3, campaign.first_day),
                    past.value, null
                )
            ) as gained_lately
        from present
        cross join campaign
        inner join unit_days as past on present.unit_order = past.unit_order
        where past.day <= as_of
        group by past.unit_order
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
            and coalesce(as_of > present.reported_on, true) -- far fewer rows
        group by duties.unit_order
    )
    select
        runs.unit_order,
        runs.days_behind,
        runs.gained_lately,
        runs.latest_pace,
        if(runs.reported_on - 7 >= runs.known_on + 3, runs.earlier_pace, null)
            as earlier_pace,
        at_least(
            runs.reported_on - coalesce(runs.risen_on, runs.known_on), 0
        )::int as stalled_days,
        coalesce(missed.missed_reports, 0) as missed_reports,
        missed.missed_since
    from runs
    left join missed on runs.unit_order = missed.unit_order;

-- What speaks for urging every unit on a day, as numbers. A macro; one row per
-- unit active that day, of only_kind (null: of every kind). Missing to the plan
-- are whole people, rounded up.
create macro main.unit_lags(as_of, only_kind) as table
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
            stages.key as unit_id,
            min(stages.milestone_date) as milestone_date,
            arg_min(stages.share, stages.milestone_date) as milestone_share
        from scope_milestones as stages
        cross join campaign
        where
            stages.scope = 'unit'
            and stages.milestone_date >= as_of
            and campaign.has_plan
        group by stages.key
    ),
    steps as (
        select
            unit_order,
            activated,
            sum(if(installed is null, null, activated)) over of_kind
            / nullif(
                sum(if(activated is null, null, installed)) over of_kind, 0
            ) as kind_activation_share,
            if(is_own, goal_left, null) as steps_left
        from unit_goals
        where day = as_of and kind = coalesce(only_kind, kind)
        window of_kind as (partition by kind)
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
        coalesce(marked.marks, 0) as marks,
        ahead.milestone_date,
        ahead.milestone_share,
        headcount(ahead.milestone_share, stood.eligible) as milestone_count,
        steps.activated / nullif(stood.value, 0) as activation_share,
        steps.kind_activation_share,
        steps.steps_left,
        if(
            campaign.has_plan and campaign.deadline > stood.day,
            at_least(stood.goal_count - stood.value, 0)
            / (campaign.deadline - stood.day), null
        ) as required_pace,
        stood.day >= campaign.start_date as is_begun,
        is_begun and coalesce(stood.status <> 'done', true) as is_open
    from unit_days as stood
    cross join campaign
    inner join unit_courses(as_of, only_kind) as courses
        on stood.unit_order = courses.unit_order
    inner join steps on stood.unit_order = steps.unit_order
    inner join kind_days as kinds on stood.kind = kinds.kind
    left join marked on stood.unit_id = marked.unit_id
    left join ahead on stood.unit_id = ahead.unit_id
    where
        stood.day = as_of
        and kinds.day = as_of
        and kinds.measure = 'installed'::measure;
