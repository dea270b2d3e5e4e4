"""A projection under assumptions, and the pace that a goal asks for."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forecast import WhatIf, assume, coming_weekend, needed_pace, pool_of
from tests.forecast.slowly import Law, steady_part
from tests.forecast.test_pool import PEOPLE, UNEVEN, numbers
from tests.forecast.test_promises import campaigns, figures

STEADY = [[100 + 20 * day for day in range(11)]] * 4  # four units, 300 of 1000 each
MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6


@st.composite
def assumptions(draw: st.DrawFn) -> WhatIf:
    days = draw(st.sampled_from([(), (3,), (5, 6)]))
    return WhatIf(
        pace_percent=draw(st.integers(0, 300)),
        more_a_day=draw(st.integers(0, 80)),
        drive=draw(st.integers(0, 900)),
        drive_days=days,
        deadline_shift=draw(st.integers(0, 20)),
    )


def by_hand(what_if: WhatIf, ahead: int) -> float:
    """The expected count of all units of UNEVEN, one unit and one day after the other."""
    steady, saturating = (Law(UNEVEN, PEOPLE, is_saturating=law) for law in (False, True))
    part, total, ceiling = steady_part(steady, saturating), 0.0, 0.0
    for unit, people in enumerate(PEOPLE):
        for law, weight in ((steady, part), (saturating, 1 - part)):
            installed = law.installed[unit]
            coming = law.coming(law.days, ahead) * (1 + what_if.pace_percent / 100)
            rate = law.ratio(unit) * (law.owed(unit) + coming)
            missing = max(people - installed, 0.0) / people
            total += weight * (installed + people * law.grown(missing, rate))
        ceiling += max(people, steady.installed[unit])
    for day in range(1, ahead + 1):
        total += what_if.more_a_day
        if day in what_if.drive_days:
            total += what_if.drive / len(what_if.drive_days)
    return min(total, ceiling)


@pytest.mark.parametrize(
    "what_if",
    [
        WhatIf(pace_percent=40),
        WhatIf(more_a_day=7),
        WhatIf(drive=90, drive_days=(5, 6)),
        WhatIf(drive=90, drive_days=(5,), deadline_shift=3),
        WhatIf(pace_percent=250, more_a_day=60, drive=400, drive_days=(1, 2)),
    ],
)
def test_each_day_is_what_a_slow_count_gives(what_if: WhatIf) -> None:
    pool = pool_of(numbers(UNEVEN), PEOPLE)

    path = assume(pool, what_if, 9).path_expected

    assert len(path) == 9 + what_if.deadline_shift
    assert path == pytest.approx([by_hand(what_if, day) for day in range(1, len(path) + 1)])


@given(campaigns(), assumptions(), st.integers(1, 20))
def test_the_paths_rise_between_what_is_installed_and_what_there_is(
    campaign: tuple[np.ndarray, np.ndarray], what_if: WhatIf, days_left: int
) -> None:
    pool = pool_of(*campaign)

    for members in (None, [0]):
        projection = assume(pool, what_if, days_left, members)
        paths = figures(projection)

        assert np.isfinite(paths).all()
        assert (np.diff(paths, axis=1) >= -1e-9).all()
        assert (np.diff(paths, axis=0) >= -1e-6).all()
        assert (paths >= projection.installed - 1e-9).all()
        assert (paths <= projection.ceiling + 1e-6).all()


@given(campaigns(), assumptions(), st.integers(1, 20), st.data())
def test_more_is_never_less(
    campaign: tuple[np.ndarray, np.ndarray], what_if: WhatIf, days_left: int, data: st.DataObject
) -> None:
    pool = pool_of(*campaign)
    name = data.draw(st.sampled_from(["pace_percent", "more_a_day", "drive"]))
    more = replace(what_if, **{name: getattr(what_if, name) + data.draw(st.integers(1, 200))})

    was, now = (figures(assume(pool, assumed, days_left)) for assumed in (what_if, more))

    assert (now >= was - 1e-6).all()


@given(campaigns(), st.integers(0, 20))
def test_nothing_assumed_is_the_projection(
    campaign: tuple[np.ndarray, np.ndarray], days_left: int
) -> None:
    pool = pool_of(*campaign)

    for members in (None, [0]):
        plain = pool.project(days_left, members)
        assert (figures(assume(pool, WhatIf(), days_left, members)) == figures(plain)).all()


@given(campaigns(), assumptions(), st.integers(1, 15), st.integers(1, 15))
def test_a_later_deadline_adds_days_and_changes_none(
    campaign: tuple[np.ndarray, np.ndarray], what_if: WhatIf, days_left: int, later: int
) -> None:
    pool = pool_of(*campaign)

    sooner = assume(pool, replace(what_if, deadline_shift=0), days_left)
    moved = assume(pool, replace(what_if, deadline_shift=later), days_left)

    assert figures(moved)[:, :days_left] == pytest.approx(figures(sooner))


def test_its_range_is_as_wide_as_before_in_relation_to_the_growth() -> None:
    pool = pool_of(STEADY, [1000] * 4)

    plain, assumed = pool.project(10), assume(pool, WhatIf(more_a_day=40), 10)

    assert assumed.expected == pytest.approx(plain.expected + 400)
    assert (assumed.sigma == plain.sigma).all()
    assert assumed.high - assumed.low > plain.high - plain.low


def test_a_deadline_moved_to_today_leaves_nothing_to_assume() -> None:
    pool = pool_of(STEADY, [1000] * 4)

    assert assume(pool, WhatIf(more_a_day=40, deadline_shift=-10), 10).expected == 1200


def test_a_drive_without_a_day_brings_nobody() -> None:
    pool = pool_of(STEADY, [1000] * 4)

    assumed = assume(pool, WhatIf(drive=500), 3)

    assert assumed.expected == pool.project(3).expected


@pytest.mark.parametrize(
    ("weekday", "days_left", "expected"),
    [
        (MONDAY, 10, (5, 6)),
        (FRIDAY, 10, (1, 2)),
        (SATURDAY, 10, (1,)),
        (SUNDAY, 10, (6, 7)),
        (MONDAY, 5, (5,)),
        (MONDAY, 4, ()),
        (SUNDAY, 0, ()),
    ],
)
def test_the_drive_is_on_the_days_left_of_the_weekend_that_comes_first(
    weekday: int, days_left: int, expected: tuple[int, ...]
) -> None:
    assert coming_weekend(weekday, days_left) == expected


def test_the_needed_pace_reaches_the_goal_on_the_deadline_and_no_sooner() -> None:
    projection = pool_of(STEADY, [1000] * 4).project(10)
    goal = 2500.0

    growth = projection.expected - projection.installed
    needed = needed_pace(goal - projection.installed, growth, 10)

    count = projection.installed
    for _ in range(10):
        assert count < goal - 1e-6
        count += needed.a_day
    assert count == pytest.approx(goal)
    assert needed.times == pytest.approx((goal - 1200) / (projection.expected - 1200))
    assert needed.gap == pytest.approx(needed.a_day - needed.expected_a_day)


def test_a_goal_that_is_reached_needs_nobody_more() -> None:
    needed = needed_pace(-30.0, 100.0, 10)

    assert (needed.a_day, needed.gap, needed.times) == (0.0, 0.0, 0.0)


def test_where_nobody_is_expected_no_number_of_times_will_do() -> None:
    assert needed_pace(100.0, 0.0, 10).times is None


def test_the_groups_needs_add_up_to_the_wards() -> None:
    missing, growth = [120.0, 40.0, 0.0], [60.0, 50.0, 10.0]

    needs = [needed_pace(m, g, 8) for m, g in zip(missing, growth, strict=True)]

    whole = needed_pace(sum(missing), sum(growth), 8)
    assert sum(need.a_day for need in needs) == pytest.approx(whole.a_day)
    assert sum(need.expected_a_day for need in needs) == pytest.approx(whole.expected_a_day)
