-- When and how often the source has been recorded.
create temp table recording as
select
    $source::varchar as source,
    coalesce(min(began_at), $moment::timestamp) as began_at,
    $moment::timestamp as recorded_at,
    $version::bigint as version
from sources
where source = $source;

delete from sources
where source = $source;

insert into sources
select * from recording;
