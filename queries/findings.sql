-- What is wrong in the sheet, where, and who is in charge? Nulls: no filter by
-- $severity, $rule_group, $officer. One row per finding; finding_id counts them
-- errors first, then in the order in which they were found.
select * from findings
where
    ($severity is null or severity = $severity)
    and ($rule_group is null or rule_group = $rule_group)
    and ($officer is null or officer = $officer)
order by finding_id
