"""Days that do not enter the figures, and how few words they take."""

from datetime import date, datetime

from tests.data.sheets import INSTALLED, REGISTER, found, installed, read, with_cells
from words.findings import explain_finding


def filled_ahead(days: int) -> list[list]:
    """Cài đặt with zeros typed for the days to come."""
    head, *units = INSTALLED
    ahead = [datetime(2024, 11, 6 + day) for day in range(days)]
    return [[*head, *ahead], *[[*row, *[0] * days] for row in units]]


def test_columns_filled_ahead_are_one_finding():
    reading = read(installed=filled_ahead(4))
    [finding] = found(reading, "timeliness.future_period")
    assert (finding.cell, finding.params["n"]) == ("H2:K5", 16)
    said = explain_finding(finding, "vi").what
    assert "06/11/2024" in said
    assert "09/11/2024" in said
    assert installed(reading) == installed(read())


def test_columns_filled_for_other_units_are_findings_of_their_own():
    rows = with_cells(filled_ahead(3), {"I4": None, "I5": None})
    cells = [finding.cell for finding in found(read(installed=rows), "timeliness.future_period")]
    assert cells == ["H2:H5", "I2:I3", "J2:J5"]


def test_counts_after_a_unit_has_left_are_not_used_and_say_whose_they_are():
    register = with_cells(REGISTER, {"G1": "Hoạt động đến", "G4": datetime(2024, 11, 3)})
    reading = read(register=register)
    [finding] = found(reading, "timeliness.outside_period")
    assert (finding.cell, finding.unit_id) == ("F4:G4", "TDP03")
    assert "03/11/2024" in explain_finding(finding, "vi", unit="Tổ dân phố số 3").what
    assert {day for unit, day in installed(reading) if unit == "TDP03"} == {1, 2, 3}


def test_no_group_that_has_left_decides_which_day_is_the_last():
    rows = [INSTALLED[0], ["TDP03", "Tổ dân phố số 3", 90, 110, 120, 135, 150]]
    register = with_cells(REGISTER, {"G1": "Hoạt động đến", "G4": datetime(2024, 11, 3)})
    assert read(register=register, installed=rows).as_of == date(2024, 11, 3)
