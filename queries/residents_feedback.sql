-- How many reports of residents came in and were dealt with up to $as_of? One
-- row. What is open is received - solved, unknown where either is.
select
    sum(done) filter (form = 'Phản ánh tiếp nhận')::bigint as received,
    sum(done) filter (form = 'Phản ánh đã giải quyết')::bigint as solved,
    received - solved as open
from activities
where day <= $as_of
