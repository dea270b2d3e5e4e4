-- The rows of `fresh` take the place of those before.
delete from cells
using fresh
where
    cells.source = fresh.source
    and cells.unit_id = fresh.unit_id
    and cells.measure = fresh.measure
    and cells.day = fresh.day;

insert into cells
select * from fresh;
