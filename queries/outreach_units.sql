-- What has each unit done of $form (null: of every form) up to $as_of, of how
-- many planned? One row per unit of the register active that day, in its order,
-- lines or not; then one per other name in the lines. Forms are not added up:
-- planned and done are of one. silent_days count from the last day on which the
-- unit did anything, else from the day before the start. is_idle: lines of days
-- past, and nothing done in any.
with chosen as (
    select
        *,
        line_state(day, $as_of, planned, done, is_unread) as state,
        state <> 'ahead' as is_past
    from activities
    where day is not null and form = coalesce($form, form)
),
told as (
    select
        who,
        any_value(unit_id) as unit_id,
        any_value(name) as name,
        any_value(kind) as kind,
        any_value(officer) as officer,
        count(*) filter (is_past) as lines,
        count(*) filter (not is_past) as lines_ahead,
        count(*) filter (is_past and done > 0) as lines_done,
        count(*) filter (state = 'overdue') as lines_overdue,
        sum(planned) filter (is_past and $form is not null)::bigint as planned,
        sum(done) filter (is_past and $form is not null)::bigint as done,
        max(day) filter (is_past and done > 0) as last_done_on,
        bool_or(day < $as_of) as has_past
    from chosen
    group by who
),
present as (
    select
        unit_order,
        unit_id,
        name,
        kind,
        coalesce(officer, '') as officer
    from units
    where
        kind is not null
        and $as_of >= coalesce(active_from, $as_of)
        and $as_of <= coalesce(active_to, $as_of)
)
select
    coalesce(present.unit_id, told.unit_id) as unit_id,
    coalesce(present.name, told.name) as name,
    coalesce(present.kind, told.kind) as kind,
    coalesce(present.officer, told.officer) as officer,
    present.unit_id is not null as is_active,
    coalesce(told.lines, 0) as lines,
    coalesce(told.lines_ahead, 0) as lines_ahead,
    coalesce(told.lines_done, 0) as lines_done,
    coalesce(told.lines_overdue, 0) as lines_overdue,
    told.planned,
    told.done,
    told.last_done_on,
    $as_of - coalesce(told.last_done_on, campaign.first_day) as silent_days,
    coalesce(told.has_past and told.last_done_on is null, false) as is_idle
from present
full outer join told on present.unit_id = told.who
cross join campaign
order by present.unit_order nulls last, told.name
