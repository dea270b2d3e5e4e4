"""What is kept and flagged, what is withheld, and what a unit then stands at (contract rule 7)."""

from datetime import date

import pytest

from data.reading import OUTCOMES
from tests.data.sheets import (
    INSTALLED,
    REGISTER,
    SETTINGS,
    cells_of,
    found,
    installed,
    read,
    with_cells,
    worrying,
)
from words.findings import explain, explain_finding


def test_a_clean_sheet_has_nothing_to_say():
    reading = read()
    assert worrying(reading) == []
    assert reading.as_of == date(2024, 11, 5)
    assert len(installed(reading)) == 20


def test_a_count_that_went_down_is_kept_and_flagged():
    reading = read(installed=with_cells(INSTALLED, {"F3": 1190}))
    assert installed(reading)["TDP02", 4] == 1190
    assert cells_of(reading, "consistency.cumulative_decrease") == ["F3"]


def test_an_increment_typed_into_a_cumulative_row_is_withheld():
    reading = read(installed=with_cells(INSTALLED, {"F3": 40}))
    assert ("TDP02", 4) not in installed(reading)
    [finding] = found(reading, "consistency.increment_entered")
    assert (finding.cell, finding.params["x"], finding.params["y"]) == ("F3", 40, 1250)


def test_slightly_above_the_eligible_is_kept_and_far_above_is_withheld():
    slightly = read(installed=with_cells(INSTALLED, {"G5": 48}))  # 45 eligible, 3 people more
    assert installed(slightly)["CQ01", 5] == 48
    assert [f.severity for f in found(slightly, "plausibility.above_denominator")] == ["warning"]
    far = read(installed=with_cells(INSTALLED, {"G5": 49}))
    assert ("CQ01", 5) not in installed(far)
    assert [f.severity for f in found(far, "plausibility.above_denominator")] == ["error"]


def test_after_a_withheld_value_the_last_clean_one_is_compared_with():
    reading = read(installed=with_cells(INSTALLED, {"E2": 30890}))
    assert ("TDP01", 3) not in installed(reading)
    assert [rule for rule, _ in worrying(reading)] == ["plausibility.above_denominator"]


def test_an_unusual_jump_is_kept_and_flagged():
    reading = read(installed=with_cells(INSTALLED, {"G3": 2300}))
    assert installed(reading)["TDP02", 5] == 2300
    assert cells_of(reading, "plausibility.outlier") == ["G3"]


def test_too_much_typed_and_put_right_with_the_next_report_is_flagged_where_it_was_typed():
    """490 in a day beside 30, 40 and 40; the step back of 410 is said where it is seen."""
    reading = read(installed=with_cells(INSTALLED, {"E3": 1700}))
    assert cells_of(reading, "plausibility.outlier") == ["E3"]
    assert cells_of(reading, "consistency.cumulative_decrease") == ["F3"]
    [finding] = found(reading, "plausibility.outlier")
    assert finding.params["usual"] == 40


@pytest.mark.parametrize("day", ["C3", "D3"])
def test_what_makes_up_for_a_count_typed_too_low_is_no_unusual_gain(day):
    """450 under a baseline of 500, or behind 1180: it is flagged itself, the next one is not."""
    reading = read(installed=with_cells(INSTALLED, {day: 450, "D2": 3010}))
    assert cells_of(reading, "plausibility.outlier") == []


def test_what_follows_a_count_typed_too_high_is_no_increment():
    """90, 310, 120: 120 is more than the group's gains, and goes on from 90."""
    reading = read(installed=with_cells(INSTALLED, {"D4": 310}))
    assert installed(reading)["TDP03", 3] == 120
    assert cells_of(reading, "consistency.increment_entered") == []
    assert cells_of(reading, "consistency.cumulative_decrease") == ["E4"]


def test_the_step_from_the_baseline_to_the_first_report_is_not_judged():
    changes = {"C2": None, "D2": None, "E2": None, "F2": None, "G2": 5100}
    assert worrying(read(installed=with_cells(INSTALLED, changes))) == []


def test_a_value_below_the_baseline_is_kept_and_flagged():
    row = {f"{column}4": value for column, value in zip("CDEFG", (35, 36, 37, 38, 39), strict=True)}
    reading = read(installed=with_cells(INSTALLED, row))
    assert installed(reading)["TDP03", 1] == 35
    assert cells_of(reading, "consistency.below_baseline") == ["C4"]


def test_more_activated_than_installed_and_more_used_than_activated_are_flagged():
    activated = with_cells(INSTALLED, {"G2": 3201})
    used = with_cells(INSTALLED, {"G3": 1331})
    reading = read(activated=activated, used=used)
    assert cells_of(reading, "consistency.activated_above_installed") == ["G2"]
    assert cells_of(reading, "consistency.used_above_activated") == ["G3"]


def test_blank_and_dash_are_not_reported_and_zero_is_a_report():
    reading = read(installed=with_cells(INSTALLED, {"C5": 0, "D5": "-", "E5": ""}))
    assert [day for unit, day in installed(reading) if unit == "CQ01"] == [1, 4, 5]
    assert installed(reading)["CQ01", 1] == 0


@pytest.mark.parametrize("value", ["giữ nguyên", "Giữ Nguyên", "GIU NGUYEN"])
def test_the_coordinators_word_silences_the_flag(value):
    reading = read(
        installed=with_cells(INSTALLED, {"F3": 1190}),
        corrections=[
            ["Ngày", "Mã", "Chỉ số", "Giá trị đúng", "Lý do", "Người xác nhận"],
            ["04/11/2024", "TDP02", "Cài đặt", value, "đã rà soát", "Trần Văn Bình"],
        ],
    )
    assert worrying(reading) == []
    assert installed(reading)["TDP02", 4] == 1190


def test_a_correction_replaces_and_ends_the_conflict():
    heading = ["Ngày", "Mã", "Chỉ số", "Giá trị đúng"]
    twice = [*INSTALLED, ["TDP03", "Tổ 3", None, None, 128, None, None]]
    reading = read(installed=twice)
    assert sorted(cells_of(reading, "consistency.conflicting_values")) == ["E4", "E6"]
    assert ("TDP03", 3) not in installed(reading)
    reading = read(installed=twice, corrections=[heading, ["03/11/2024", "TDP03", "", 124]])
    assert installed(reading)["TDP03", 3] == 124
    assert found(reading, "consistency.conflicting_values") == []


def test_a_correction_that_matches_nothing_is_itself_a_finding():
    heading = ["Ngày", "Mã", "Chỉ số", "Giá trị đúng"]
    lines = [["09/11/2024", "TDP03", "", 124], ["03/11/2024", "TDP77", "", 1]]
    reading = read(corrections=[heading, *lines])
    assert len(found(reading, "correction.unmatched")) == 2
    assert installed(reading) == installed(read())


def test_increments_of_the_day_are_added_to_the_baseline():
    settings = [
        ["Khoá", "Giá trị"],
        ["Ngày bắt đầu", "01/11/2024"],
        ["Hạn chót", "28/11/2024"],
        ["Cách tính", "Trong ngày"],
    ]
    rows = [INSTALLED[0], ["TDP03", "Tổ dân phố số 3", 10, 5, None, 7, 0]]
    reading = read(settings=settings, installed=rows)
    assert installed(reading) == {
        ("TDP03", 1): 50,
        ("TDP03", 2): 55,
        ("TDP03", 4): 62,
        ("TDP03", 5): 62,
    }


def test_counts_of_the_campaign_alone_get_their_baseline():
    settings = [
        ["Khoá", "Giá trị"],
        ["Ngày bắt đầu", "01/11/2024"],
        ["Hạn chót", "28/11/2024"],
        ["Cách tính", "Luỹ kế trong chiến dịch"],
    ]
    rows = [INSTALLED[0], ["TDP03", "Tổ dân phố số 3", 10, 15, None, 22, 22]]
    assert installed(read(settings=settings, installed=rows))["TDP03", 4] == 62


@pytest.mark.parametrize("method", ["Luỹ kế trong chiến dịch", "Trong ngày"])
def test_without_a_baseline_the_campaigns_own_counts_are_a_lower_bound_and_say_so(method):
    reading = read(
        settings=[*SETTINGS, ["Cách tính", method]],
        register=with_cells(REGISTER, {"F4": None}),
        installed=[INSTALLED[0], ["TDP03", "Tổ dân phố số 3", 10, 20, 30, 40, 50]],
    )
    [finding] = [f for f in reading.findings if f.params.get("without_baseline")]
    assert (finding.tab, finding.cell, finding.severity) == ("Danh mục", "F4", "warning")
    assert "mức thấp nhất" in explain_finding(finding, "vi").done
    assert {OUTCOMES[outcome] for outcome in reading.entries.outcome} == {"flagged"}


def test_with_the_baseline_in_the_counts_an_unknown_one_needs_no_word():
    assert worrying(read(register=with_cells(REGISTER, {"F4": None}))) == []


@pytest.mark.parametrize(
    ("method", "asked_for"),
    [("Trong ngày", "số tăng trong ngày"), ("Luỹ kế trong chiến dịch", "số luỹ kế")],
)
def test_a_number_below_0_asks_for_what_the_sheet_counts(method, asked_for):
    settings = [*SETTINGS, ["Cách tính", method]]
    reading = read(settings=settings, installed=with_cells(INSTALLED, {"E3": -5}))
    [finding] = found(reading, "plausibility.negative")
    assert asked_for in explain(finding.rule, finding.params, "vi", finding.severity).fix
