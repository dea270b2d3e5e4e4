"""The projection of a pool of units: forecast.pool_of."""

import math

import numpy as np
import pytest

from forecast import pool_of
from tests.forecast.slowly import Counts, expected

NONE = None
UNEVEN: Counts = [
    [150, 160, 172, 180, 195, NONE, NONE, 230, 240, 243, 251, 262, 270, 271, 280, 292],
    [80, 81, 81, NONE, 84, 90, 96, 95, 97, 99, NONE, NONE, NONE, NONE, NONE, NONE],
    [300, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 360, NONE, NONE, NONE, 380, 400, 400, 410],
    [20, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE],
]
PEOPLE = [900.0, 400.0, 405.0, 120.0]  # the third has more than there are


def numbers(counts: Counts) -> np.ndarray:
    return np.array([[math.nan if c is None else c for c in unit] for unit in counts])


@pytest.mark.parametrize("days", [2, 5, 9, 12, 15])
@pytest.mark.parametrize("ahead", [1, 6, 13])
def test_it_is_what_the_formulae_give_step_by_step(days: int, ahead: int) -> None:
    counts = [unit[: days + 1] for unit in UNEVEN]

    pool = pool_of(numbers(counts), PEOPLE)

    by_hand = expected(counts, PEOPLE, ahead)
    assert pool.each(ahead).expected == pytest.approx(by_hand)
    assert pool.project(ahead).expected == pytest.approx(sum(by_hand))
    assert pool.project(ahead, [1, 3]).expected == pytest.approx(by_hand[1] + by_hand[3])


def test_a_pool_that_gains_as_much_each_day_goes_on_so_or_more_slowly() -> None:
    """100 of 1000 on each of ten days: 10 days on, at most 1000 more; of those missing, fewer."""
    pool = pool_of([[100 + 20 * day for day in range(11)]], [1000])

    projection = pool.project(10)

    assert 300 + 10 * 20 * 0.8 < projection.expected <= 500


def test_a_silent_unit_goes_on_with_the_others() -> None:
    reporting = [[100 + 10 * day for day in range(9)]] * 3
    silent = [[100, 110, 120, 130, *[math.nan] * 5]]

    ends = pool_of([*reporting, *silent], [1000] * 4).each(5)

    assert ends.expected[3] == pytest.approx(ends.expected[0], abs=10)
    assert ends.sigma[3] > ends.sigma[0]


def test_a_unit_that_never_reported_goes_on_at_the_usual_share_of_those_it_misses() -> None:
    counts = [[100, *(100 + 9 * day for day in range(1, 8))], [100, *[math.nan] * 7]]

    ends = pool_of(counts, [1000, 1000]).each(7)

    assert 100 + 7 * 9 < ends.expected[1] < ends.expected[0]


def test_before_any_day_is_over_nothing_is_expected_to_change() -> None:
    assert pool_of([[100.0]], [1000]).project(28).expected == 100


def test_on_the_deadline_the_projection_is_what_is_installed() -> None:
    projection = pool_of([[100, 120, 140]], [1000]).project(0)

    figures = (projection.expected, projection.low, projection.high, projection.highest)
    assert figures == (140, 140, 140, 140)


@pytest.mark.parametrize(
    ("counts", "eligible"),
    [([[math.nan, math.nan]], [10]), ([[1, 2]], [math.nan])],
)
def test_a_unit_without_report_or_eligible_count_has_no_place(
    counts: list[list[float]], eligible: list[float]
) -> None:
    with pytest.raises(ValueError, match="report and an eligible count"):
        pool_of(counts, eligible)


def test_more_than_the_eligible_stay_as_they_are_and_nobody_is_added_to_them() -> None:
    pool = pool_of([[90, 110, 130], [10, 20, 30]], [100, 100])

    assert pool.each(20).expected[0] == 130
    assert pool.project(20).ceiling == 230


def test_nobody_eligible_is_nobody_more() -> None:
    assert pool_of([[0, 0, 0], [5, 6, 7]], [0, 0]).each(9).expected.tolist() == [0, 7]


def test_a_faster_pace_from_tomorrow_brings_more_and_none_brings_nothing() -> None:
    pool = pool_of([[100 + 20 * day for day in range(11)]], [1000])

    plain, faster = pool.project(10), pool.project(10, factor=1.5)

    gained = faster.expected - faster.installed
    assert 1.3 < gained / (plain.expected - plain.installed) <= 1.5
    assert pool.project(10, factor=0.0).expected == 300
