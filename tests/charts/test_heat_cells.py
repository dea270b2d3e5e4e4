"""What a unit's day is in a heat table: unknown is never a zero."""

from datetime import date, timedelta

import pandas as pd
import pytest

from charts.heat_cells import STEPS, Cell, heat_cells, in_sight

START = date(2024, 11, 1)


def day(number: int) -> date:
    return START + timedelta(days=number - 1)


def gains(*days: dict[str, object]) -> pd.DataFrame:
    """Days of one unit as queries/unit_gains.sql gives them, from the start on."""
    usual = {"unit_id": "T1", "gap_days": 1, "is_reported": True, "is_due": True, "outcome": None}
    unknown = {"gain": None, "value": None}
    as_reported = {"correction": None, "correction_reason": None, "corrected_by": None}
    rows = [
        {**usual, **unknown, **as_reported, "day": pd.Timestamp(day(number)), **told}
        for number, told in enumerate(days, start=1)
    ]
    return pd.DataFrame(rows)


def cells(*days: dict[str, object], until: int | None = None) -> list[Cell]:
    return heat_cells(gains(*days), day(until or len(days)))["T1"]


def test_a_day_without_report_is_silent_and_a_zero_is_a_gain() -> None:
    silent, zero = cells({"is_reported": False}, {"gain": 0, "value": 10})

    assert (silent.state, silent.gain) == ("silent", None)
    assert (zero.state, zero.gain, zero.step) == ("gain", 0, 0)


def test_a_day_on_which_nothing_was_due_is_no_silence() -> None:
    (cell,) = cells({"is_reported": False, "is_due": False})

    assert cell.state == "idle"


def test_a_filled_cell_that_is_not_used_says_what_became_of_it() -> None:
    (cell,) = cells({"is_reported": False, "outcome": "withheld", "value": 227})

    assert (cell.state, cell.outcome, cell.value) == ("unused", "withheld", 227)


def test_a_fall_and_a_first_report_are_told_apart_from_a_gain() -> None:
    first, fall = cells({"value": 20}, {"gain": -6, "value": 14})

    assert first.state == "first"
    assert (fall.state, fall.gain) == ("fall", -6)


def test_a_corrected_count_says_so_whether_it_rose_or_came_first() -> None:
    right = {"correction": "replaced", "correction_reason": "đảo chữ số", "corrected_by": None}
    first, later, next_day = cells(
        {"value": 20, **right}, {"gain": 5, "value": 25, **right}, {"gain": 1, "value": 26}
    )

    assert first.corrected == later.corrected == ("replaced", "đảo chữ số", None)
    assert next_day.corrected is None


def test_a_gain_over_several_days_knows_how_many() -> None:
    _, caught_up = cells({"is_reported": False}, {"gain": 9, "gap_days": 2})

    assert caught_up.gap_days == 2


def test_days_after_the_as_of_date_are_still_to_come() -> None:
    assert [cell.state for cell in cells({"gain": 1}, {"gain": 5}, until=1)] == ["gain", "ahead"]


def test_more_is_deeper_and_one_outlier_does_not_pale_the_others() -> None:
    usual = [{"gain": gain} for gain in range(1, 13)] * 5
    drawn = cells(*usual, {"gain": 900})
    steps = [cell.step for cell in drawn[:12]]

    assert steps == sorted(steps)
    assert steps[-1] >= STEPS - 2
    assert drawn[-1].step == STEPS - 1


def test_small_gains_of_a_small_unit_are_not_blown_up() -> None:
    assert max(cell.step for cell in cells({"gain": 1}, {"gain": 2})) == 2


@pytest.mark.parametrize("length", [1, 28, 31])
def test_a_usual_campaign_is_seen_whole(length: int) -> None:
    days = [day(number) for number in range(1, length + 1)]

    assert in_sight(days, day(1)) == days


@pytest.mark.parametrize(
    ("until", "first", "last"), [(1, 1, 28), (40, 20, 47), (60, 33, 60), (99, 33, 60)]
)
def test_of_a_longer_campaign_four_weeks_around_the_as_of_date_are_seen(
    until: int, first: int, last: int
) -> None:
    shown = in_sight([day(number) for number in range(1, 61)], day(until))

    assert (shown[0], shown[-1]) == (day(first), day(last))
