"""What past evenings would have projected: forecast.record_of."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forecast import Record, pool_of, record_of
from forecast.record import _evenings
from tests.forecast.test_promises import campaigns

NONE = math.nan
COUNTS = np.array(
    [
        [150, 160, 172, 180, 195, NONE, 210, 230, 240, 243, 251],
        [80, 81, 81, NONE, 84, 90, 96, 97, 97, 99, NONE],
        [NONE, 30, 41, 44, 50, 52, 60, 66, 70, 75, 80],
    ]
)
PEOPLE = np.array([900.0, 400.0, 300.0])
AS_OF, LEFT = 10, 6


def on_their_days(counts: np.ndarray) -> np.ndarray:
    """Each count known from its own day on."""
    return np.broadcast_to(np.arange(counts.shape[1]), counts.shape)


def record(counts: np.ndarray = COUNTS, known_on: np.ndarray | None = None) -> Record:
    return record_of(counts, on_their_days(counts) if known_on is None else known_on, PEOPLE, LEFT)


def rows(record: Record) -> dict[int, tuple[float, ...]]:
    """The figures of each evening by its day."""
    figures = zip(record.now, record.expected, record.low, record.high, strict=True)
    return dict(zip(record.days.tolist(), figures, strict=True))


def by_hand(counts: np.ndarray, day: int, members: list[int] | None = None) -> tuple[float, ...]:
    """The projection of the counts up to a day, as the screen would have made it."""
    projection = pool_of(counts[:, : day + 1], PEOPLE).project(AS_OF + LEFT - day, members)
    now = projection.path_expected[AS_OF - day - 1]
    return now, projection.expected, projection.low, projection.high


def test_each_evening_projects_what_its_counts_alone_would_have() -> None:
    told = rows(record())

    assert list(told) == [2, 3, 4, 5, 6, 7, 8, 9]
    for day in told:
        assert told[day] == pytest.approx(by_hand(COUNTS, day))


def test_what_came_is_what_is_installed_now() -> None:
    told = record()

    assert (told.came, told.eligible) == (251 + 99 + 80, 1600)


def test_of_some_units_it_is_their_part_of_the_same_pool() -> None:
    told = record_of(COUNTS, on_their_days(COUNTS), PEOPLE, LEFT, [1])

    assert rows(told)[6] == pytest.approx(by_hand(COUNTS, 6, [1]))
    assert (told.came, told.eligible) == (99, 400)


def test_a_late_report_is_not_known_before_it_came() -> None:
    known_on = on_their_days(COUNTS).copy()
    known_on[0, 4] = 7  # the count of day 4 came on day 7

    told, silent = rows(record(known_on=known_on)), COUNTS.copy()
    silent[0, 4] = NONE

    for day in (4, 5, 6):
        assert told[day] == pytest.approx(by_hand(silent, day))
    assert told[7] == pytest.approx(by_hand(COUNTS, 7))


def test_on_the_deadline_of_tomorrow_the_day_after_is_not_asked() -> None:
    told = record_of(COUNTS, on_their_days(COUNTS), PEOPLE, 0)

    assert told.now == pytest.approx(told.expected)


def test_an_evening_that_knew_too_few_of_the_people_is_left_out() -> None:
    counts = COUNTS.copy()
    counts[2, 1:5] = NONE  # nothing is known of 300 in 1600 before the fifth day

    assert record(counts).days.tolist() == [5, 6, 7, 8, 9]


def test_before_two_days_with_reports_and_one_of_the_units_own_there_is_none() -> None:
    counts = np.full((2, 6), NONE)
    counts[:, 0] = 100, 200
    counts[0, 2], counts[0, 4], counts[1, 4] = 110, 120, 210

    every = record_of(counts, on_their_days(counts), [900, 900], 3)
    second = record_of(counts[:, :5], on_their_days(counts[:, :5]), [900, 900], 3, [1])

    assert every.days.tolist() == [4]
    assert second.days.tolist() == []
    assert second.came == 210


def test_a_long_campaign_of_very_many_units_is_asked_for_fewer_evenings() -> None:
    assert [*_evenings(20, 29)] == [*range(1, 28)]
    assert len(_evenings(7_560, 61)) < 12
    for units, columns in ((20, 91), (7_560, 29), (7_560, 61), (60_000, 61)):
        days = _evenings(units, columns)
        assert columns - 1 - 7 in days
        assert len(days) <= 28


@given(campaigns(), st.integers(0, 20), st.data())
def test_what_comes_later_never_changes_an_earlier_evening(
    campaign: tuple[np.ndarray, np.ndarray], days_left: int, data: st.DataObject
) -> None:
    counts, eligible = campaign
    day = data.draw(st.integers(0, counts.shape[1] - 1))
    known_on = on_their_days(counts) + data.draw(st.integers(0, 2))
    later = counts.copy()
    later[:, day + 1 :] = np.where(np.isnan(later[:, day + 1 :]), 7, 1 + 2 * later[:, day + 1 :])

    before = record_of(counts, known_on, eligible, days_left)
    after = record_of(later, known_on, eligible, days_left)

    known = {number: row for number, row in rows(before).items() if number <= day}
    assert {number: row for number, row in rows(after).items() if number <= day} == known
    for now, expected, low, high in rows(before).values():
        assert 0 <= now <= expected + 1e-9
        assert low - 1e-6 <= expected <= high + 1e-6
