-- The history of a sheet's cells, on disk (data/history/history_file.py).
-- Moments are UTC. Every table holds several sources, each under its key.

create table about (form integer);

-- one row per source: when it was recorded first and last, and how often
create table sources (
    source varchar,
    began_at timestamp,
    recorded_at timestamp,
    version bigint
);

-- one row per source x unit x measure x day: how the cell stood when it was
-- last recorded (raw is null: blank, or gone), when a used value was first seen
-- in it and until when there was surely none (both null: it was there at the
-- first recording), and the last used value, with when it went and whether it
-- went with many others.
create table cells (
    source varchar,
    unit_id varchar,
    measure varchar,
    day date,
    tab varchar,
    row_index integer,
    column_index integer,
    raw varchar,
    value bigint,
    is_used boolean,
    changed_at timestamp,
    has_been_used boolean,
    first_seen timestamp,
    absent_until timestamp,
    kept_raw varchar,
    kept_tab varchar,
    kept_row integer,
    kept_column integer,
    gone_at timestamp,
    is_lost boolean
);

-- one row per source x unit, as the register stood last and first
create table units (
    source varchar,
    unit_id varchar,
    cell varchar,
    eligible bigint,
    baseline bigint,
    first_eligible bigint
);

-- one row per change of a cell, oldest first; measure is also eligible or
-- baseline, of the register: without day and place
create table changes (
    change_id bigint,
    source varchar,
    version bigint,
    first_seen timestamp,
    unit_id varchar,
    measure varchar,
    day date,
    tab varchar,
    row_index integer,
    column_index integer,
    old_text varchar,
    new_text varchar,
    old_value bigint,
    new_value bigint
);
