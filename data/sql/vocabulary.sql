-- Types and formulas that every snapshot shares; made once, in schema main.
-- Compare with 'installed'::measure: beside a mere text, DuckDB turns the
-- measure of every row into text, and no block of rows can be passed over.

create type measure as enum('installed', 'activated', 'used');

create type outcome as enum(
    'clean', 'flagged', 'withheld', 'refused', 'superseded', 'ignored'
);

-- Whether a report came in by the cut-off of its day, as the history saw it.
create type timeliness as enum('on_time', 'late', 'unknown');

-- Measure and outcome of a place in MEASURES and OUTCOMES (data/reading.py).
create macro measure_at(place) as
(enum_range(null::measure)::measure[])[place + 1];

create macro outcome_at(place) as
(enum_range(null::outcome)::outcome[])[place + 1];

-- Whole people that a share of the eligible asks for. The millionth taken off
-- is arithmetic, not a person: 0.07 * 100 asks for 7, never for 8.
create macro headcount(share, eligible) as
ceil(share * eligible - 1e-6)::bigint;

-- The word for where a unit or a kind stands; null where there is a count but
-- nothing to hold it against. At risk: at least 80 % of the gain due by now.
create macro status_of(reached, goal, plan, start_count) as
case
    when reached is null then 'no_data'
    when reached >= goal then 'done'
    when reached >= plan - 1e-6 then 'on_track'
    when reached - start_count >= 0.8 * (plan - start_count) - 1e-6
        then 'at_risk'
    when reached < plan then 'behind'
end;

-- How a line of Tuyên truyền stands on a day: undated (it has no day of the
-- campaign), ahead, unread (its result is no count), due (that very day, no
-- result yet), overdue (its day is past, no result), short (less than planned,
-- or nothing), done.
create macro line_state(line_day, as_of, planned, done, is_unread) as
case
    when line_day is null then 'undated'
    when line_day > as_of then 'ahead'
    when is_unread then 'unread'
    when done is null and line_day = as_of then 'due'
    when done is null then 'overdue'
    when done < planned or done = 0 then 'short'
    else 'done'
end;

-- A count, but never below the lowest; null where the count is null, for which
-- greatest() would answer the lowest.
create macro at_least(people, lowest) as
case when people < lowest then lowest else people end;

-- What a cell holds, a text or else a number, as a person sees it.
create macro as_typed(raw_text, raw_number) as
case
    when raw_text is not null then raw_text
    when abs(raw_number) < 1e15 and raw_number = trunc(raw_number)
        then raw_number::bigint::varchar
    else raw_number::varchar
end;

-- A1 address of a cell, row and column counted from 0; up to column ZZZ.
create macro cell_address(row_index, column_index) as
case
    when column_index < 26 then ''
    when column_index < 702 then chr(64 + column_index // 26)
    else
        chr(65 + (column_index - 702) // 676)
        || chr(65 + (column_index - 702) // 26 % 26)
end
|| chr(65 + column_index % 26) || (row_index + 1);
