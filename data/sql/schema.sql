-- The tables of a snapshot as they are loaded from a Reading (data/tables.py),
-- one statement each. $names are the columns, as lists of equal length (for
-- campaign single values); `incoming` is the Arrow table of rows too many for
-- lists. What each column means: docs/data-model.md.

-- one row
create table campaign as
select
    $name::varchar as name,
    $authority::varchar as authority,
    $start_date::date as start_date,
    $end_date::date as end_date,
    $deadline::date as deadline,
    $first_deadline::date as first_deadline,
    $target::double as target,
    $method::varchar as method,
    $source_tab::varchar as source_tab,
    $cutoff::time as cutoff,
    $edit_days::int as edit_days,
    $ward_baseline::bigint as ward_baseline,
    $official_count::bigint as official_count,
    $official_date::date as official_date,
    $rounds_per_day::int as rounds_per_day,
    $time_zone::varchar as time_zone,
    $is_sample::boolean as is_sample,
    $end_date::date is not null and $deadline::date is not null as has_plan,
    $first_day::date as first_day,
    $last_day::date as last_day,
    $as_of::date as as_of,
    $today::date as today;

-- one row per day, first_day to last_day
create table days as
select
    unnest($day::date[]) as day,
    unnest($day_number::int[]) as day_number,
    unnest($week_number::int[]) as week_number,
    unnest($week_day::int[]) as week_day,
    unnest($ends_week::boolean[]) as ends_week,
    unnest($is_weekend::boolean[]) as is_weekend,
    unnest($is_holiday::boolean[]) as is_holiday,
    unnest($is_watched::boolean[]) as is_watched;

-- one row per other key of Cấu hình
create table settings as
select
    unnest($setting::varchar[]) as setting,
    unnest($value::varchar[]) as value;

-- one row per unit of the register; nobody is eligible: nothing to rate
create table units as
select
    unit_order::int as unit_order,
    unit_id::varchar as unit_id,
    name::varchar as name,
    kind::varchar as kind,
    officer::varchar as officer,
    nullif(eligible::bigint, 0) as eligible,
    baseline::bigint as baseline,
    parent_id::varchar as parent_id,
    frequency::varchar as frequency,
    coalesce(target::double, if(is_mandatory, 1, null), $target::double)
        as target,
    is_mandatory::boolean as is_mandatory,
    households::bigint as households,
    leader::varchar as leader,
    police_officer::varchar as police_officer,
    active_from::date as active_from,
    active_to::date as active_to,
    plan_line::int as plan_line,
    kind_plan_line::int as kind_plan_line,
    cell::varchar as cell
from incoming;

-- one row per milestone
create table milestones as
select
    unnest($day::date[]) as milestone_date,
    unnest($share::double[]) as share,
    unnest($kind::varchar[]) as kind,
    unnest($unit_id::varchar[]) as unit_id;

-- one row per plan line x day
create table plan_lines as
select
    unnest($plan_line::int[]) as plan_line,
    unnest($day::date[]) as day,
    unnest($baseline_part::double[]) as baseline_part,
    unnest($eligible_part::double[]) as eligible_part,
    unnest($goal_part::double[]) as goal_part,
    unnest($goal_share::double[]) as goal_share;

-- one row per filled cell of an entry tab, in the order of reading
create table entry_cells as
select
    ($tab_titles::varchar[])[tab + 1] as tab,
    row_index,
    column_index,
    unit_order,
    measure_at(measure) as measure,
    report_date::date as report_date,
    entered_at::timestamp as entered_at,
    raw_number,
    raw_text::varchar as raw_text,
    value::bigint as value,
    outcome_at(outcome) as outcome
from incoming;

-- one row per unit x day on which a report was due that the history saw come
create table arrivals as
select
    units.unit_order,
    incoming.due_on::date as due_on,
    incoming.timeliness::timeliness as timeliness
from incoming
inner join units on incoming.unit_id = units.unit_id;

-- one row per unit x day with an install count that the history saw come
create table sightings as
select
    units.unit_order,
    incoming.day::date as day,
    incoming.known_on::date as known_on
from incoming
inner join units on incoming.unit_id = units.unit_id;

-- one row per finding, and whose it is; read as a list more often than counted
create table findings as
select
    finding_id::int as finding_id,
    rule::varchar as rule,
    rule_group::varchar as rule_group,
    severity::varchar as severity,
    tab::varchar as tab,
    cell::varchar as cell,
    unit_id::varchar as unit_id,
    report_date::date as report_date,
    measure::varchar as measure,
    found::varchar as found,
    params::varchar as params,
    unit_name::varchar as unit_name,
    officer::varchar as officer,
    kind::varchar as kind
from incoming;

-- one row per line of Tuyên truyền, and whose it is; by day and hour
create table activities as
select
    unnest($day::date[]) as day,
    unnest($day::date[]) - $first_day::date as day_number,
    (day_number + 6) // 7 as week_number,
    unnest($at::varchar[]) as clock,
    unnest($form::varchar[]) as form,
    unnest($who::varchar[]) as who,
    unnest($unit_id::varchar[]) as unit_id,
    unnest($unit_order::int[]) as unit_order,
    unnest($name::varchar[]) as name,
    unnest($kind::varchar[]) as kind,
    unnest($officer::varchar[]) as officer,
    unnest($audience::varchar[]) as audience,
    unnest($planned::bigint[]) as planned,
    unnest($done::bigint[]) as done,
    unnest($place::varchar[]) as place,
    unnest($content::varchar[]) as content,
    unnest($is_unread::boolean[]) as is_unread,
    unnest($tab::varchar[]) as tab,
    unnest($cell::varchar[]) as cell;

-- one row per line of Việc cần làm
create table actions as
select
    unnest($what::varchar[]) as what,
    unnest($unit::varchar[]) as unit,
    unnest($unit_id::varchar[]) as unit_id,
    unnest($who::varchar[]) as who,
    unnest($due::date[]) as due,
    unnest($status::varchar[]) as status,
    unnest($is_done::boolean[]) as is_done;

-- one row per line of Báo cáo đã gửi
create table sent_reports as
select
    unnest($day::date[]) as day,
    unnest($recipient::varchar[]) as recipient,
    unnest($number::varchar[]) as number,
    unnest($sent_at::varchar[]) as sent_at;

-- one row per line of Đính chính
create table corrections as
select
    unnest($day::date[]) as day,
    unnest($unit_id::varchar[]) as unit_id,
    unnest($measure::varchar[]) as measure,
    unnest($value::bigint[]) as value,
    unnest($reason::varchar[]) as reason,
    unnest($confirmed_by::varchar[]) as confirmed_by,
    unnest($tab::varchar[]) as tab,
    unnest($cell::varchar[]) as cell,
    generate_subscripts($day::date[], 1) as line;

-- one row per filled cell of the other tabs
create table cells as
select
    tab::varchar as tab,
    cell_address(row_index, column_index::int) as cell,
    text::varchar as text
from incoming;
