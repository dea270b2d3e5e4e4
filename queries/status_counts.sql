-- How many units of $kind are done, on track, at risk, behind on $as_of, and which?
-- One row per status that occurs, null (no eligible count, or no plan) included.
select
    unit_days.status,
    count(*) as units,
    list(units.unit_id order by units.unit_order) as unit_ids,
    list(units.name order by units.unit_order) as names
from unit_days
inner join units on unit_days.unit_id = units.unit_id
where
    unit_days.measure = 'installed'
    and unit_days.day = $as_of
    and units.kind = $kind
group by unit_days.status
order by units desc
