-- The milestones of a scope. One row per scope x key x milestone date. A unit
-- with milestones of its own leaves those of its kind aside; an officer has
-- those of the groups.
create table scope_milestones as
with dated as (
    select
        unit_id,
        kind,
        milestone_date,
        max(share) as share
    from milestones
    group by unit_id, kind, milestone_date
),
own as (select distinct unit_id from dated),
owners as (
    select distinct
        'kind' as scope,
        kind as key,
        kind,
        null::varchar as own_id
    from dated
    where unit_id is null
    union all
    select distinct
        'officer' as scope,
        officer as key,
        kind,
        null::varchar as own_id
    from units
    where kind = 'group' and officer <> ''
    union all
    select
        'unit' as scope,
        units.unit_id as key,
        units.kind,
        own.unit_id as own_id
    from units
    left join own on units.unit_id = own.unit_id
)
select
    owners.scope,
    owners.key,
    dated.milestone_date,
    dated.share
from owners
inner join dated
    on
        owners.own_id is not distinct from dated.unit_id
        and (owners.own_id is not null or owners.kind = dated.kind);
