-- What would be too much: all but the newest $most changes, and what is known
-- of the sources that were recorded longest ago.
delete from changes
where change_id <= (select max(change_id) from changes) - $most;

create temp table forgotten as
select source
from sources
qualify row_number() over (order by recorded_at desc, source asc) > $sources;

delete from changes
where source in (select source from forgotten);

delete from cells
where source in (select source from forgotten);

delete from units
where source in (select source from forgotten);

delete from sources
where source in (select source from forgotten);
