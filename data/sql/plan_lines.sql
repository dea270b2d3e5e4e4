-- The plan line: what it asks for on each day, as parts of three counts, so that
-- one line serves a unit, a kind's sums, and whatever eligible they have:
--     plan = baseline_part * baseline + eligible_part * eligible
--          + goal_part * target * eligible
-- It runs straight from the baseline (first_day) through the milestones to the
-- target on the deadline; a milestone on or after the deadline stands in for the
-- target. After its last point it stays.
-- One row per line x day: a line per kind (unit_id ''), and one per unit with
-- milestones of its own. None without plan dates.
create table plan_lines as
with lines as (
    select
        kind,
        '' as unit_id
    from units
    union
    select
        units.kind,
        units.unit_id
    from units inner join milestones on units.unit_id = milestones.unit_id
),
line_milestones as (
    select
        lines.kind,
        lines.unit_id,
        milestones.milestone_date as point_day,
        max(milestones.share) as share
    from lines
    inner join milestones
        on
            lines.unit_id = coalesce(milestones.unit_id, '')
            and (lines.kind = milestones.kind or milestones.unit_id is not null)
    cross join campaign
    where milestones.milestone_date > campaign.first_day
    group by all
),
points as (
    select
        lines.kind,
        lines.unit_id,
        {
            'day': campaign.first_day,
            'baseline': 1.0::double, 'eligible': 0.0::double, 'goal': 0.0::double
        } as point
    from lines cross join campaign
    union all
    select
        kind,
        unit_id,
        { 'day': point_day, 'baseline': 0.0, 'eligible': share, 'goal': 0.0 }
    from line_milestones
    union all
    select
        lines.kind,
        lines.unit_id,
        { 'day': campaign.deadline, 'baseline': 0.0, 'eligible': 0.0, 'goal': 1.0 }
    from lines cross join campaign
    anti join line_milestones
        on
            lines.kind = line_milestones.kind
            and lines.unit_id = line_milestones.unit_id
            and campaign.deadline <= line_milestones.point_day
),
