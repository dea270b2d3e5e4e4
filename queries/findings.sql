-- What is wrong in the sheet, where, and who is in charge? Nulls: no filter by
-- $severity, $rule_group, $officer. One row per finding; finding_id counts them
-- errors first, then in the order in which they were found.
select
    findings.*,
    units.name as unit_name,
    units.officer,
    units.kind
from findings
left join units on findings.unit_id = units.unit_id
where
    findings.severity = coalesce($severity, findings.severity)
    and findings.rule_group = coalesce($rule_group, findings.rule_group)
    and ($officer is null or units.officer = $officer)
order by findings.finding_id
