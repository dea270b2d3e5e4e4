-- Why should each unit be urged on $as_of? $kind null: units of every kind. One
-- row per unit active that day, in the order of the register, with its reasons;
-- before the start there are none. Slowing: at least 30 % and one person a day
-- less than a week before, and less than is required; stalled: 3 days without a
-- gain; activation: below 80 % of the kind's, in a unit not below its average.
with lags as materialized (
    select * from unit_lags($as_of, $kind)
),
ranked as (
    select
        lags.unit_order,
        row_number() over in_kind as shortfall_rank,
        sum(lags.shortfall) over (partition by lags.kind)::bigint
            as kind_shortfall,
        sum(lags.shortfall) over in_kind / nullif(kind_shortfall, 0)
            as shortfall_so_far,
        row_number() over of_officer as officer_rank,
        sum(lags.shortfall) over (
            partition by lags.kind, units.officer
        )::bigint as officer_shortfall,
        sum(lags.shortfall) over of_officer / nullif(officer_shortfall, 0)
            as officer_so_far
    from lags
    inner join units on lags.unit_order = units.unit_order
    window
        in_kind as (
            partition by lags.kind
            order by lags.shortfall desc nulls last, lags.unit_order asc
        ),
        of_officer as (
            partition by lags.kind, units.officer
            order by lags.shortfall desc nulls last, lags.unit_order asc
        )
)
select
    lags.unit_id,
    units.leader,
    units.frequency,
    lags.* exclude (
        lags.unit_order, lags.unit_id, lags.kind, lags.coverage,
        lags.reported_on, lags.required_pace, lags.is_begun, lags.is_open
    ),
    ranked.* exclude (ranked.unit_order),
    lags.reported_on is not null as has_reported,
    list_filter([
        if(lags.is_open and lags.shortfall > 0, 'plan', null),
        if(
            lags.is_begun and lags.missed_reports > 0 and has_reported,
            'silent', null
        ),
        if(
            lags.is_begun and not has_reported
            and (lags.missed_reports > 0 or units.frequency = 'occasional'),
            'never', null
        ),
        if(lags.is_open and lags.stalled_days >= 3, 'stalled', null),
        if(
            lags.is_open
            and lags.latest_pace <= 0.7 * lags.earlier_pace + 1e-6
            and lags.earlier_pace - lags.latest_pace >= 1 - 1e-6
            and coalesce(lags.latest_pace < lags.required_pace, true),
            'slowing', null
        ),
        if(
            lags.is_open and lags.coverage < lags.kind_coverage, 'average', null
        ),
        if(
            lags.is_begun and lags.coverage >= lags.kind_coverage
            and lags.activation_share < 0.8 * lags.kind_activation_share - 1e-6,
            'activation', null
        ),
        if(lags.is_begun and lags.steps_left > 0, 'steps', null),
        if(lags.is_begun and lags.marks > 0, 'flagged', null)
    ], lambda reason: reason is not null) as reasons -- noqa: RF02
from lags
inner join ranked on lags.unit_order = ranked.unit_order
inner join units on lags.unit_order = units.unit_order
order by lags.unit_order
