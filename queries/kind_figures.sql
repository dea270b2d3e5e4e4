-- How does each kind of unit stand on $as_of, on its own denominator?
-- One row per kind that has units. Kinds are never added to one another.
select
    * exclude (measure),
    at_least(target_count - rated_installed, 0) as remaining
from kind_days
where measure = 'installed'::measure and day = $as_of
order by kind
