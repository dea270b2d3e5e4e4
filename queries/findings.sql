-- What is wrong in the sheet, where, and who is in charge? Nulls: no filter by
-- $severity, $rule_group, $officer. One row per finding; finding_id counts them
-- errors first, then in the order in which they were found.
select
    findings.* exclude (findings.unit_order),
    units.name as unit_name,
    units.officer,
    units.kind
from findings
left join units on findings.unit_order = units.unit_order
where
    ($severity is null or findings.severity = $severity)
    and ($rule_group is null or findings.rule_group = $rule_group)
    and ($officer is null or units.officer = $officer)
order by findings.finding_id
