"""What holds of every projection, whatever was typed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forecast import Projection, pool_of


@st.composite
def campaigns(draw: st.DrawFn, *, daily: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """(counts, eligible): gains and losses, silence, more than there are; `daily`: no silence."""
    units, days = draw(st.integers(1, 4)), draw(st.integers(1, 24))
    gains = st.lists(st.integers(0 if daily else -9, 60), min_size=days, max_size=days)
    counts = np.array(
        [
            np.cumsum([draw(st.integers(0, 200)), *draw(gains)]).clip(0).astype(float)
            for _ in range(units)
        ]
    )
    if not daily:
        silent = st.lists(st.booleans(), min_size=days, max_size=days)
        for unit in range(units):
            counts[unit, 1:][np.array(draw(silent))] = np.nan
    eligible = [draw(st.integers(0, 1500)) for _ in range(units)]
    return counts, np.array(eligible, dtype=float)


def figures(projection: Projection) -> np.ndarray:
    paths = (
        projection.path_lowest,
        projection.path_low,
        projection.path_expected,
        projection.path_high,
        projection.path_highest,
    )
    return np.array(paths)


@given(campaigns(), st.integers(0, 40))
def test_every_path_rises_between_what_is_installed_and_what_there_is(
    campaign: tuple[np.ndarray, np.ndarray], days_left: int
) -> None:
    pool = pool_of(*campaign)
    for members in (None, [0]):
        projection = pool.project(days_left, members)
        paths = figures(projection)

        assert np.isfinite(paths).all()
        assert (np.diff(paths, axis=1) >= -1e-9).all()
        assert (np.diff(paths, axis=0) >= -1e-6).all()
        assert (paths >= projection.installed - 1e-9).all()
        assert (paths <= projection.ceiling + 1e-6).all()
        odds = [projection.probability(count) for count in (0, 50, 500, 9000)]
        assert sorted(odds, reverse=True) == odds


@given(campaigns(), st.integers(1, 30))
def test_the_whole_is_expected_to_be_the_sum_of_its_parts(
    campaign: tuple[np.ndarray, np.ndarray], days_left: int
) -> None:
    pool = pool_of(*campaign)

    parts = [pool.project(days_left, [unit]).expected for unit in range(len(campaign[1]))]

    assert pool.project(days_left).expected == pytest.approx(sum(parts))
    assert pool.each(days_left).expected == pytest.approx(parts)


@given(campaigns(), st.integers(1, 30))
def test_a_later_deadline_adds_days_and_changes_none(
    campaign: tuple[np.ndarray, np.ndarray], days_left: int
) -> None:
    pool = pool_of(*campaign)

    sooner, later = pool.project(days_left), pool.project(days_left + 5)

    assert figures(later)[:, :days_left] == pytest.approx(figures(sooner))


@given(campaigns(), st.integers(1, 30))
def test_ten_times_the_people_are_ten_times_the_figures(
    campaign: tuple[np.ndarray, np.ndarray], days_left: int
) -> None:
    counts, eligible = campaign

    plain, tenfold = pool_of(counts, eligible), pool_of(counts * 10, eligible * 10)

    assert figures(tenfold.project(days_left)) == pytest.approx(
        figures(plain.project(days_left)) * 10, rel=1e-6, abs=1e-6
    )


@given(campaigns(), st.integers(1, 30), st.randoms())
def test_the_order_of_the_units_does_not_matter(
    campaign: tuple[np.ndarray, np.ndarray], days_left: int, random: object
) -> None:
    counts, eligible = campaign
    order = list(range(len(eligible)))
    random.shuffle(order)  # type: ignore[attr-defined]

    plain, shuffled = pool_of(counts, eligible), pool_of(counts[order], eligible[order])

    assert shuffled.each(days_left).expected == pytest.approx(
        plain.each(days_left).expected[order], rel=1e-6, abs=1e-6
    )
    assert figures(shuffled.project(days_left)) == pytest.approx(
        figures(plain.project(days_left)), rel=1e-6, abs=1e-6
    )


@given(campaigns(daily=True), st.integers(1, 30), st.integers(1, 200))
def test_a_higher_last_count_never_lowers_what_is_expected(
    campaign: tuple[np.ndarray, np.ndarray], days_left: int, more: int
) -> None:
    counts, eligible = campaign
    higher = counts.copy()
    higher[0, -1] += more

    before, after = pool_of(counts, eligible), pool_of(higher, eligible)

    for members in (None, [0]):
        was, now = before.project(days_left, members), after.project(days_left, members)
        assert now.expected >= was.expected - 1e-6
