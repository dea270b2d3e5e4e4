-- Which actions agreed at meetings are open, due or overdue on $as_of, and
-- whose are they? One row per line of Việc cần làm: overdue first, then by due
-- day, those without one next, done ones last. Due: on that day or the next.
select
    what,
    unit,
    unit_id,
    who,
    due,
    status,
    case
        when is_done then 'done'
        when due < $as_of then 'overdue'
        when due <= $as_of::date + 1 then 'due'
        else 'open'
    end as state,
    if(state = 'overdue', ($as_of::date - due)::int, null) as days_overdue
from actions
order by is_done, due nulls last, who, what, unit
