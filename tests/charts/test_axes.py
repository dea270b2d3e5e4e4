"""Ticks stand at round counts and at the days a campaign is spoken of."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.axes import count_ticks, day_ticks

START = date(2024, 11, 1)


def days(length: int, most: int) -> list[str]:
    last = START + timedelta(days=length - 1)
    return [f"{day:%d/%m}" for day in day_ticks(START, last, most=most)]


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (2600, 6800, 5, [3000, 4000, 5000, 6000]),
        (3000, 18060, 5, [5000, 10000, 15000]),
        (0, 158, 3, [0, 50, 100, 150][::2]),
        (0, 3, 5, [0, 1, 2, 3]),
        (-30, 120, 3, [0, 50, 100]),
        (5, 5.2, 5, [5]),
    ],
)
def test_counts_have_round_ticks(low: float, high: float, most: int, ticks: list[int]) -> None:
    assert count_ticks(low, high, most=most) == ticks


@given(st.floats(-1e6, 1e7), st.floats(0, 1e7), st.integers(2, 8))
def test_ticks_lie_on_the_axis_evenly_and_are_not_too_many(
    low: float, span: float, most: int
) -> None:
    ticks = count_ticks(low, low + span, most=most)

    assert len(ticks) <= most
    assert all(low <= tick <= low + max(span, 1) for tick in ticks)
    assert len({after - before for before, after in itertools.pairwise(ticks)}) <= 1


def test_four_weeks_have_a_tick_each_week() -> None:
    assert days(28, most=6) == ["01/11", "07/11", "14/11", "21/11", "28/11"]


def test_a_telephone_has_fewer() -> None:
    assert days(28, most=3) == ["01/11", "14/11", "28/11"]


def test_a_short_campaign_counts_single_days() -> None:
    assert days(7, most=6) == ["01/11", "03/11", "05/11", "07/11"]


@given(st.integers(1, 400), st.sampled_from([3, 6]))
def test_the_first_and_the_last_day_always_have_their_tick(length: int, most: int) -> None:
    last = START + timedelta(days=length - 1)
    ticks = day_ticks(START, last, most=most)

    assert ticks[0] == START
    assert ticks[-1] == last
    assert ticks == sorted(set(ticks))
    assert len(ticks) <= most + 1
