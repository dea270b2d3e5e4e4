-- Which milestones are set for $kind as a whole, and when was each reached?
-- One row per milestone day. reached_on is the first day up to $as_of on which
-- the kind stood at the count or above, null while it is not reached.
with of_kind as (
    select
        milestone_date,
        max(share) as share
    from milestones
    where unit_id is null and kind = $kind
    group by milestone_date
),
so_far as (
    select
        day,
        rated_installed,
        rated_eligible
    from kind_days
    where kind = $kind and measure = 'installed' and day <= $as_of
),
counted as (
    select
        of_kind.*,
        headcount(of_kind.share, so_far.rated_eligible) as count,
        so_far.rated_installed
    from of_kind
    left join so_far on so_far.day = $as_of
)
select
    counted.milestone_date,
    counted.share,
    counted.count,
    min(so_far.day) as reached_on,
    counted.rated_installed - counted.count as gap
from counted
left join so_far on counted.count <= so_far.rated_installed
group by all
order by counted.milestone_date
