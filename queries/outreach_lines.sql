-- Which lines does Tuyên truyền have of $form, $kind, $officer and $unit (null:
-- all), and how does each stand on $as_of? One row per line, by day and hour;
-- last those without a day of the campaign. done is null after $as_of.
select
    day,
    day_number,
    week_number,
    clock,
    form,
    who,
    unit_id,
    name,
    kind,
    officer,
    audience,
    planned,
    if(day <= $as_of, done, null) as done,
    place,
    content,
    tab,
    cell,
    line_state(day, $as_of, planned, done, is_unread) as state,
    if(state = 'overdue', $as_of - day, null) as days_overdue
from activity_lines
where
    form = coalesce($form, form)
    and kind = coalesce($kind, kind)
    and officer = coalesce($officer, officer)
    and who = coalesce($unit, who)
order by day nulls last, clock = '', clock, form, line_number
