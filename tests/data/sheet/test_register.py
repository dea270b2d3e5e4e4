"""The register of units: kinds, denominators and the rows that are no units."""

import pytest

from tests.data.sheets import REGISTER, cells_of, found, read, with_cells


def units(**changes):
    reading = read(register=with_cells(REGISTER, changes))
    return {unit.unit_id: unit for unit in reading.units}, reading


def test_units_stand_in_the_order_of_the_register():
    by_code, _ = units()
    assert list(by_code) == ["TDP01", "TDP02", "TDP03", "CQ01"]
    assert (by_code["TDP01"].eligible, by_code["TDP01"].baseline) == (5200, 1200)
    assert by_code["TDP01"].frequency == "daily"
    assert by_code["CQ01"].frequency == "occasional"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("tổ dân phố", "group"),
        ("TDP", "group"),
        ("Toà chung cư", "building"),
        ("Tòa chung cư", "building"),
        ("CO QUAN", "agency"),
        ("Đoàn thể", "organisation"),
        ("Phụ huynh học sinh", "parents"),
    ],
)
def test_a_kind_is_known_however_it_is_spelt(typed, kind):
    assert units(C5=typed)[0]["CQ01"].kind == kind


def test_an_unknown_kind_holds_the_unit_with_an_error():
    by_code, reading = units(C5="Câu lạc bộ")
    assert by_code["CQ01"].kind is None
    assert cells_of(reading, "identity.kind_unknown") == ["C5"]


@pytest.mark.parametrize(
    ("typed", "rule", "severity"),
    [
        (0, "denominator.zero", "error"),
        ("nhiều", "denominator.unreadable", "error"),
        (None, "denominator.missing", "warning"),
    ],
)
def test_without_an_eligible_count_there_is_a_word_and_no_rate(typed, rule, severity):
    _, reading = units(E2=typed)
    [finding] = found(reading, rule)
    assert (finding.cell, finding.severity) == ("E2", severity)


def test_captions_totals_and_blank_rows_are_no_units():
    rows = [*REGISTER, [], [None, "Khối cơ quan"], ["", "Tổng cộng", "", "", 8285, 1750]]
    reading = read(register=rows)
    assert len(reading.units) == 4


def test_a_unit_that_stands_twice_with_two_numbers_has_neither():
    rows = [*REGISTER, ["TDP03", "Tổ dân phố số 3", "Tổ dân phố", "", 700, 40]]
    reading = read(register=rows)
    third = next(unit for unit in reading.units if unit.unit_id == "TDP03")
    assert (third.eligible, third.baseline) == (None, 40)
    assert [f.severity for f in found(reading, "identity.duplicate_unit")] == ["error"]


def test_a_building_knows_its_group_however_it_is_named():
    heading = [*REGISTER[0], "Thuộc tổ"]
    tower = ["CC01", "Toà nhà A", "Toà chung cư", "", 300, None, "TDP số 03"]
    reading = read(register=[heading, *REGISTER[1:], tower])
    assert reading.units[-1].parent_id == "TDP03"


def test_sums_of_the_register_that_disagree_are_a_remark():
    heading = [*REGISTER[0], "Thuộc tổ"]
    tower = ["CC01", "Toà nhà A", "Toà chung cư", "", 900, 30, "Tổ 3"]
    reading = read(
        register=[heading, *REGISTER[1:], tower],
        settings=[
            ["Khoá", "Giá trị"],
            ["Ngày bắt đầu", "01/11/2024"],
            ["Hạn chót", "28/11/2024"],
            ["Số nền toàn phường", "3.089"],
        ],
    )
    [above] = found(reading, "denominator.buildings_above_group")
    assert (above.unit_id, above.params["x"], above.params["y"]) == ("TDP03", 900, 640)
    [mismatch] = found(reading, "denominator.baseline_mismatch")
    assert (mismatch.params["x"], mismatch.params["y"]) == (1740, 3089)
