"""The projection from the last seven days: its figures, its limits, and what it does not know."""

import math
import statistics

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forecast import Projection, project

GAINS = st.lists(st.floats(-500, 5000), min_size=1, max_size=50)
COUNTS = st.floats(0, 200_000)
ELIGIBLE = st.none() | st.just(0.0) | st.floats(1, 200_000)
DAYS = st.integers(-5, 60)


def test_the_answer_worked_out_by_hand() -> None:
    # Seven days of 100: pace 100, four days left, so 1.000 + 4 × 100 = 1.400 expected.
    # Pace drift: 0,16 × √4 = 0,32; 400 × (1 − e^−0,32) = 109,54; 400 × (e^0,32 − 1) = 150,85.
    # Even days: chance alone, √100 = 10; 1,440 × 10 × √(4 × (1 + 4/7)) = 36,10.
    # low = 1.400 − √(109,54² + 36,10²) = 1.284,66; high = 1.400 + √(150,85² + 36,10²) = 1.555,11.
    projection = project(1000, [100] * 7, eligible=18060, days_left=4)

    assert projection.pace == 100
    assert projection.expected == 1400
    assert projection.low == pytest.approx(1284.66, abs=0.01)
    assert projection.high == pytest.approx(1555.11, abs=0.01)
    assert projection.path_expected.tolist() == [1100, 1200, 1300, 1400]


def test_only_the_last_seven_days_count() -> None:
    with_history = project(
        5210, [900, 800, 84, 131, 153, 90, 76, 70, 131], eligible=None, days_left=9
    )
    without = project(5210, [84, 131, 153, 90, 76, 70, 131], eligible=None, days_left=9)

    assert with_history.pace == without.pace == 105
    assert (with_history.low, with_history.high) == (without.low, without.high)


def test_uneven_days_are_projected_as_the_slow_way_says() -> None:
    gains, days_left = [84, 131, 153, 90, 76, 70, 131], 9
    growth = statistics.mean(gains) * days_left
    uneven = 1.440 * statistics.stdev(gains) * math.sqrt(days_left * (1 + days_left / 7))
    drift = 0.16 * math.sqrt(days_left)

    projection = project(5210, gains, eligible=None, days_left=days_left)

    assert projection.expected == pytest.approx(5210 + growth)
    assert projection.low == pytest.approx(
        5210 + growth - math.sqrt((growth * (1 - math.exp(-drift))) ** 2 + uneven**2)
    )
    assert projection.high == pytest.approx(
        5210 + growth + math.sqrt((growth * (math.exp(drift) - 1)) ** 2 + uneven**2)
    )


def test_a_single_gain_gives_a_projection_with_a_wide_range() -> None:
    one_day = project(3200, [111], eligible=18060, days_left=10)
    a_week = project(3200, [111] * 7, eligible=18060, days_left=10)

    assert one_day.expected == a_week.expected == 3200 + 1110
    assert one_day.low < a_week.low
    assert one_day.high > a_week.high


def test_uneven_days_widen_the_range() -> None:
    even = project(5000, [100] * 7, eligible=None, days_left=10)
    uneven = project(5000, [0, 200, 0, 200, 0, 200, 100], eligible=None, days_left=10)

    assert even.expected == uneven.expected
    assert uneven.high - uneven.low > even.high - even.low


@pytest.mark.parametrize("gains", [[], [math.nan], [math.nan] * 20, [50.0] + [math.nan] * 7])
def test_without_a_known_gain_in_the_last_seven_days_there_is_no_projection(gains) -> None:
    assert project(3089, gains, eligible=18060, days_left=28) is None


@pytest.mark.parametrize("installed", [None, math.nan])
def test_without_a_count_there_is_no_projection(installed: float | None) -> None:
    assert project(installed, [100], eligible=18060, days_left=28) is None


def test_unknown_days_are_left_out_of_the_pace() -> None:
    assert project(100, [10, math.nan, 20], eligible=None, days_left=1).pace == 15


def test_corrections_below_zero_stop_the_projection_at_what_is_installed() -> None:
    projection = project(5000, [-300, 20, 10, 0, 0, 0, 0], eligible=18060, days_left=10)

    assert projection.pace < 0
    assert projection.expected == projection.low == 5000
    assert projection.high > 5000


@pytest.mark.parametrize("days_left", [0, -3])
def test_from_the_deadline_on_the_outcome_is_what_is_installed(days_left) -> None:
    projection = project(6340, [100, 120], eligible=18060, days_left=days_left)

    assert projection.expected == projection.low == projection.high == 6340
    assert projection.path_expected.shape == (0,)


def test_nobody_is_projected_beyond_the_eligible() -> None:
    projection = project(950, [30] * 7, eligible=1000, days_left=20)

    assert projection.expected == projection.high == 1000


def test_a_count_above_the_eligible_stays_as_it_is() -> None:
    projection = project(1030, [30] * 7, eligible=1000, days_left=20)

    assert projection.low == projection.expected == projection.high == 1030


@pytest.mark.parametrize("eligible", [None, 0, math.nan])
def test_an_unknown_eligible_count_sets_no_ceiling(eligible) -> None:
    assert project(1000, [100] * 7, eligible=eligible, days_left=100).expected == 11_000


def bounds(projection: Projection) -> list[tuple[float, np.ndarray]]:
    return [
        (projection.low, projection.path_low),
        (projection.expected, projection.path_expected),
        (projection.high, projection.path_high),
    ]


@given(COUNTS, GAINS, ELIGIBLE, DAYS)
def test_every_projection_keeps_its_limits_and_its_order(
    installed, gains, eligible, days_left
) -> None:
    projection = project(installed, gains, eligible=eligible, days_left=days_left)

    assert projection.low <= projection.expected <= projection.high
    assert np.all(projection.path_low <= projection.path_expected)
    assert np.all(projection.path_expected <= projection.path_high)
    for end, path in bounds(projection):
        assert path.shape == (max(0, days_left),)
        assert end == (path[-1] if days_left > 0 else installed)
        assert np.all(np.diff(path) >= 0)
        assert np.all(path >= installed)
        if eligible:
            assert np.all(path <= max(eligible, installed))


@given(COUNTS, GAINS, ELIGIBLE, DAYS)
def test_another_day_never_lowers_any_of_the_three_figures(
    installed, gains, eligible, days_left
) -> None:
    sooner = project(installed, gains, eligible=eligible, days_left=days_left)
    later = project(installed, gains, eligible=eligible, days_left=days_left + 1)

    for (less, _), (more, _) in zip(bounds(sooner), bounds(later), strict=True):
        assert less <= more
