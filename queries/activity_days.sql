-- What was planned and done of each form on each day up to $as_of, and where?
-- One row per day x form that has lines. Sums over the lines that say; null
-- where none does.
select
    day,
    form,
    sum(planned)::bigint as planned,
    sum(done)::bigint as done,
    count(*) as lines,
    coalesce(
        list(distinct place order by place) filter (place <> ''), []
    ) as places
from activities
where day <= $as_of
group by day, form
order by day, form
