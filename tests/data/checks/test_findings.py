"""What a finding keeps of what stands in a cell."""

import pytest

from data.checks.findings import Findings


@pytest.mark.parametrize(
    "typed", ["0912345678", "0912.345.678", "+84 912 345 678", "(0912 345 678)", "001087012345"]
)
def test_a_telephone_number_is_kept_in_no_finding(typed):
    findings = Findings()
    findings.add("identity.code_name_mismatch", found=typed, code="TDP01", name=f"Bà Hạnh {typed}")
    [finding] = findings.all
    kept = f"{finding.found} {finding.params}"
    assert "345" not in kept
    assert "TDP01" in kept
    assert "Bà Hạnh" in kept


@pytest.mark.parametrize("typed", ["05.11.2024 16", "01-11-2024 16:05", "3.089", "1250", "0,45"])
def test_dates_and_counts_are_kept_as_they_stand(typed):
    findings = Findings()
    findings.add("format.not_a_count", found=typed)
    assert findings.all[0].found == typed
