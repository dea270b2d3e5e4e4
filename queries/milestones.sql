-- Which milestones are set for $kind, and when was each reached by $as_of?
-- One row per milestone of the kind as a whole, by date; milestones without a
-- kind are the residential groups'. reached_on is null while it is not reached.
with of_kind as (
    select milestone_date, max(share) as share
    from milestones
    where unit_id is null and coalesce(kind, 'group') = $kind
    group by milestone_date
),
so_far as (
    select * from kind_days
    where kind = $kind and measure = 'installed' and day <= $as_of
),
reached as (
    select of_kind.milestone_date, min(so_far.day) as reached_on
    from of_kind
    inner join so_far
        on so_far.rated_installed >= headcount(of_kind.share, so_far.rated_eligible)
    group by of_kind.milestone_date
)
select
    of_kind.milestone_date,
    of_kind.share,
    headcount(of_kind.share, today.rated_eligible) as count,
    reached.reached_on,
    today.rated_installed - headcount(of_kind.share, today.rated_eligible) as gap
from of_kind
left join so_far as today on today.day = $as_of
left join reached on of_kind.milestone_date = reached.milestone_date
order by of_kind.milestone_date
