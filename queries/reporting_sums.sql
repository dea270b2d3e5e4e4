-- How faithfully have the units of each officer in charge ($by officer), of
-- each kind ($by kind), or all of them ($by all) reported up to $as_of? $kind
-- and $officer null: of all kinds, of all officers. One row per officer or kind
-- of which a report was due, in the order of the register. Reports are counted
-- as in reporting_rate, over all its days; due_today, given_today, late_today
-- are those of $as_of.
with wanted as (
    select
        unit_order,
        case $by
            when 'officer' then officer
            when 'kind' then kind
            else 'all'
        end as key
    from units
    where
        ($kind is null or kind = $kind)
        and ($officer is null or officer = $officer)
),
owed as (
    select
        unit_order,
        count(*) as expected,
        count(*) filter (where is_kept) as actual,
        count(*) filter (where is_judged) as judged,
        count(*) filter (where is_judged and is_on_time) as on_time,
        count(*) filter (where day = $as_of) as due_today,
        count(*) filter (where day = $as_of and is_kept) as given_today,
        count(*) filter (where day = $as_of and state = 'late') as late_today
    from duties
    where is_due and day <= $as_of
    group by unit_order
)
select
    wanted.key,
    count(*) as units,
    sum(owed.expected)::bigint as expected,
    sum(owed.actual)::bigint as actual,
    sum(owed.actual) / sum(owed.expected) as rate,
    sum(owed.judged)::bigint as judged,
    sum(owed.on_time)::bigint as on_time,
    sum(owed.on_time) / nullif(sum(owed.judged), 0) as rate_on_time,
    sum(owed.due_today)::bigint as due_today,
    sum(owed.given_today)::bigint as given_today,
    sum(owed.late_today)::bigint as late_today
from wanted
inner join owed on wanted.unit_order = owed.unit_order
group by wanted.key
order by min(wanted.unit_order)
