-- Which audiences are spoken to, up to $as_of? One row per audience that a line
-- of a campaign day names, by name. One with lines and none done has not been
-- reached.
select
    audience,
    count(*) filter (day <= $as_of) as lines,
    count(*) filter (day > $as_of) as lines_ahead,
    count(*) filter (day <= $as_of and done > 0) as lines_done,
    max(day) filter (day <= $as_of and done > 0) as last_done_on
from activities
where day is not null and audience <> ''
group by audience
order by audience
