-- Which lines does Tuyên truyền have of $form, $kind, $officer and $unit (null:
-- all), and how does each stand on $as_of? One row per line, by day and hour,
-- last those without a day of the campaign: as they are loaded, which DuckDB
-- keeps; to sort them again is a fifth of the cost. done is null after $as_of.
select
    day,
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
from activities
where
    ($form is null or form = $form)
    and ($kind is null or kind = $kind)
    and ($officer is null or officer = $officer)
    and ($unit is null or who = $unit)
