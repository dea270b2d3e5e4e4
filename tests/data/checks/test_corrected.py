"""What is said of the coordinator's own lines."""

from tests.data.sheets import found, installed, read
from words.findings import explain_finding

HEADING = ["Ngày", "Mã", "Chỉ số", "Giá trị đúng"]


def test_of_two_lines_for_one_count_the_last_holds_and_the_first_says_so():
    lines = [["05/11/2024", "TDP02", "", 1340], ["05/11/2024", "TDP02", "", 1350]]
    reading = read(corrections=[HEADING, *lines])
    assert installed(reading)["TDP02", 5] == 1350
    [finding] = found(reading, "correction.unmatched")
    assert (finding.cell, finding.severity) == ("D2", "info")
    assert "ô D3" in explain_finding(finding, "vi").what


def test_a_slip_that_a_later_line_replaces_needs_no_look():
    lines = [["05/11/2024", "TDP02", "", 13400], ["05/11/2024", "TDP02", "", 1340]]
    assert found(read(corrections=[HEADING, *lines]), "plausibility.above_denominator") == []
    slip_last = read(corrections=[HEADING, *reversed(lines)])
    [finding] = found(slip_last, "plausibility.above_denominator")
    assert finding.cell == "D3"


def test_a_corrected_value_above_the_eligible_is_used_and_looked_at():
    reading = read(corrections=[HEADING, ["05/11/2024", "TDP02", "", 2401]])
    assert installed(reading)["TDP02", 5] == 2401
    [finding] = found(reading, "plausibility.above_denominator")
    assert (finding.tab, finding.cell, finding.severity) == ("Đính chính", "D2", "warning")
    said = explain_finding(finding, "vi")
    assert "2.401" in said.what
    assert "2.400" in said.what


def test_half_of_the_count_before_is_no_slip_and_less_is_one():
    half = read(corrections=[HEADING, ["05/11/2024", "TDP02", "", 645]])  # 1290 on the day before
    assert found(half, "consistency.cumulative_decrease") == []
    less = read(corrections=[HEADING, ["05/11/2024", "TDP02", "", 644]])
    [finding] = found(less, "consistency.cumulative_decrease")
    assert (finding.tab, finding.cell) == ("Đính chính", "D2")
