-- The tables of a snapshot as they are loaded, one statement each.
-- Grain: see each statement. $names are the columns of one table, as lists of
-- equal length (campaign: single values); `incoming` is the Arrow table of those
-- too long for lists. docs/data-model.md says what each column means.

-- Whole people that a share of the eligible asks for. The rounding takes away
-- what is arithmetic, not a person: 0.07 * 100 is 7, never 8.
create macro headcount(share, eligible) as
ceil(round(share * eligible, 6))::bigint;

-- The five words for where a unit or a kind stands; null where there is a count
-- but nothing to hold it against. Within 80 % of the gain due is at risk.
create macro status_of(count, goal, plan, start_count) as
case
    when count is null then 'no_data'
    when count >= goal then 'done'
    when count >= plan then 'on_track'
    when count - start_count >= round(0.8 * (plan - start_count), 6) then 'at_risk'
    when count < plan then 'behind'
end;

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

-- one row per day, first_day to last_day; first_day, the day the baselines speak
-- of, is day 0 of week 0
create table days as
with numbers as (
    select unnest(range($last_day::date - $first_day::date + 1))::int as day_number
),
dated as (
    select
        $first_day::date + day_number as day,
        day_number
    from numbers
)
select
    day,
    day_number,
    (day_number + 6) // 7 as week_number,
    isodow(day) >= 6 as is_weekend,
    list_contains($holidays::date[], day) as is_holiday
from dated;

-- one row per other key of Cấu hình
create table settings as
select
    unnest($setting::varchar[]) as setting,
    unnest($value::varchar[]) as value;

-- one row per unit of the register; the goal of a unit is its own, else all of
-- its people where that is mandatory, else the campaign's
create table units as
select
    unit_id::varchar as unit_id,
    unit_order::int as unit_order,
    name::varchar as name,
    kind::varchar as kind,
    officer::varchar as officer,
    eligible::bigint as eligible,
    baseline::bigint as baseline,
    parent_id::varchar as parent_id,
    frequency::varchar as frequency,
    coalesce(target::double, if(is_mandatory, 1.0, $target::double)) as target,
    is_mandatory::boolean as is_mandatory,
    households::bigint as households,
    leader::varchar as leader,
    police_officer::varchar as police_officer,
    active_from::date as active_from,
    active_to::date as active_to,
    cell::varchar as cell
from incoming;

-- one row per milestone; without kind and unit it is the residential groups'
create table milestones as
select
    unnest($day::date[]) as milestone_date,
    unnest($share::double[]) as share,
    unnest($kind::varchar[]) as kind,
    unnest($unit_id::varchar[]) as unit_id;

-- one row per plan line x day: a line per kind (unit_id ''), and one per unit with
-- milestones of its own. The parts make the line serve a unit or a kind's sums:
-- plan = baseline_part * baseline + eligible_part * eligible
--      + goal_part * target * eligible
create table plan_lines as
select
    kind::varchar as kind,
    unit_id::varchar as unit_id,
    day::date as day,
    baseline_part::double as baseline_part,
    eligible_part::double as eligible_part,
    goal_part::double as goal_part
from incoming;

-- one row per filled cell of an entry tab, in the order of reading
create table entries as
select
    $tabs[tab + 1] as tab,
    $letters[column_index + 1] || (row_index + 1) as cell,
    $unit_ids[unit_index + 1] as unit_id,
    $measures[measure_index + 1] as measure,
    report_date::date as report_date,
    entered_at::timestamp as entered_at,
    coalesce(
        raw_text,
        case
            when abs(raw_number) < 1e15 and raw_number = trunc(raw_number)
                then raw_number::bigint::varchar
            else raw_number::varchar
        end
    ) as raw_text,
    value::bigint as value,
    $outcomes[outcome_index + 1] as outcome
from incoming;

-- one row per finding
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
    params::varchar as params
from incoming;

-- one row per line of Tuyên truyền
create table activities as
select
    unnest($day::date[]) as day,
    unnest($form::varchar[]) as form,
    unnest($at::varchar[]) as at,
    unnest($unit::varchar[]) as unit,
    unnest($audience::varchar[]) as audience,
    unnest($planned::bigint[]) as planned,
    unnest($done::bigint[]) as done,
    unnest($place::varchar[]) as place,
    unnest($content::varchar[]) as content;

-- one row per line of Việc cần làm
create table actions as
select
    unnest($what::varchar[]) as what,
    unnest($unit::varchar[]) as unit,
    unnest($who::varchar[]) as who,
    unnest($due::date[]) as due,
    unnest($status::varchar[]) as status;

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
    unnest($cell::varchar[]) as cell;

-- one row per filled cell of the other tabs
create table cells as
select
    tab,
    $letters[column_index + 1] || (row_index + 1) as cell,
    text
from incoming;
