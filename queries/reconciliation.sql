-- How far is the sheet from the platform's own count, on the day of that count?
-- One row, always. The ward is the sum of its groups; the official count is
-- held beside it and enters no figure. state says why nothing is compared:
-- the difference is known only where it is 'compared'.
with told as (
    select
        official_count,
        official_date,
        case
            when official_count is null and official_date is null then 'none'
            when official_date is null then 'no_date'
            when official_count is null then 'no_count'
            when official_date not between first_day and last_day then 'outside'
            when official_date > $as_of then 'ahead'
            else 'compared'
        end as wanted
    from campaign
),
ward as (
    select
        day,
        units,
        units_with_figure,
        units_reported,
        installed
    from kind_days
    where kind = 'group' and measure = 'installed'::measure
)
select
    told.official_count,
    told.official_date,
    if(
        told.wanted = 'compared' and ward.installed is null,
        'no_figure',
        told.wanted
    )
        as state,
    ward.installed,
    ward.units,
    ward.units_with_figure,
    ward.units_reported,
    ward.installed - told.official_count as difference,
    difference / nullif(told.official_count, 0) as difference_share
from told
left join ward on told.wanted = 'compared' and told.official_date = ward.day
