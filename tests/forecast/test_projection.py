"""A projection's range, its odds and the day of a goal."""

import math

import pytest

from forecast import Projection, pool_of

STEADY = [[100 + 20 * day for day in range(11)]] * 4  # four units, 300 of 1000 each


def steady(days_left: int = 10) -> Projection:
    return pool_of(STEADY, [1000] * 4).project(days_left)


def test_its_range_grows_with_the_days_and_encloses_what_is_expected() -> None:
    projection = steady()

    widths = projection.path_high - projection.path_low
    assert (widths[1:] > widths[:-1]).all()
    assert projection.lowest < projection.low < projection.expected
    assert projection.expected < projection.high < projection.highest


def test_its_odds_are_those_of_its_range() -> None:
    projection = steady()

    assert projection.probability(projection.low) == pytest.approx(0.9, abs=1e-6)
    assert projection.probability(projection.expected) == pytest.approx(0.5, abs=1e-6)
    assert projection.probability(projection.highest) == pytest.approx(0.025, abs=1e-6)


def test_odds_on_the_way_are_those_of_that_days_range() -> None:
    projection = steady()

    assert projection.probability(projection.path_low[4], 5) == pytest.approx(0.9, abs=1e-6)
    assert projection.probability(projection.path_high[0], 1) == pytest.approx(0.1, abs=1e-6)


def test_what_is_reached_is_certain_and_more_people_than_there_are_never_come() -> None:
    projection = steady()

    assert projection.probability(1200) == 1
    assert projection.probability(4001) == 0


def test_the_day_of_a_goal_is_the_first_on_which_it_is_expected() -> None:
    projection = steady()
    day = projection.days_until(1400)

    assert day is not None
    assert projection.path_expected[day - 2] < 1400 <= projection.path_expected[day - 1]
    assert projection.days_until(1200) == 0


def test_a_goal_is_still_looked_for_after_the_deadline_but_not_for_ever() -> None:
    projection = steady(days_left=2)

    after = projection.days_until(1600)
    assert after is not None
    assert after > 2
    assert projection.days_until(4000) is None


def test_a_unit_alone_is_less_sure_than_many_and_an_uneven_one_less_than_an_even_one() -> None:
    uneven = [100, 100, 100, 160, 160, 160, 220, 220, 220, 300, 300]
    pool = pool_of([*STEADY, uneven], [1000] * 5)

    def width(members: list[int]) -> float:
        projection = pool.project(10, members)
        return (projection.high - projection.low) / (projection.expected - projection.installed)

    assert width([4]) > width([0]) >= width([0, 1, 2, 3])


def test_it_says_what_it_rests_on() -> None:
    counts = [[10, 12, 14], [20, math.nan, math.nan], [30, math.nan, 31]]

    projection = pool_of(counts, [100] * 3).project(5)

    assert (projection.reporting, projection.days) == (2, 2)
