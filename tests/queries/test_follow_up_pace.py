"""Who stands still and who has become slower: queries/follow_up.sql."""

import pytest

from data.store import Snapshot
from tests.queries.campaigns import Report, campaign, published, report, unit
from tests.queries.rows import follow_up


def alone(
    reports: list[Report],
    *,
    eligible: int | None = 1000,
    baseline: int | None = 0,
    deadline: int = 28,
) -> Snapshot:
    """A ward of one group, so that it is never below the average."""
    t1 = unit("T1", eligible=eligible, baseline=baseline)
    return published([t1], reports, settings=campaign(deadline=deadline))


def daily(counts: dict[int, int]) -> list[Report]:
    return [report("T1", number, count) for number, count in counts.items()]


def stands(snapshot: Snapshot, number: int) -> tuple[int | None, bool]:
    t1 = follow_up(snapshot, number)["T1"]
    return t1["stalled_days"], "stalled" in t1["reasons"]


@pytest.mark.parametrize(("number", "days"), [(1, 0), (2, 0), (3, 1), (4, 2), (5, 3), (6, 4)])
def test_stalled_is_a_unit_without_a_gain_for_three_days(number: int, days: int) -> None:
    snapshot = alone(daily({1: 40, 2: 50, 3: 50, 4: 50, 5: 50, 6: 50}), baseline=30)

    assert stands(snapshot, number) == (days, days >= 3)


def test_a_gain_of_one_ends_a_standstill() -> None:
    snapshot = alone(daily({1: 50, 2: 50, 3: 50, 4: 51, 5: 51}))

    assert [stands(snapshot, number)[0] for number in (3, 4, 5)] == [2, 0, 1]


def test_days_of_a_standstill_are_counted_over_a_gap_of_reports_and_not_into_silence() -> None:
    """Reports on days 2, 6 and 7, all of 50: on day 5 the unit is silent, not at a stand."""
    snapshot = alone(daily({2: 50, 6: 50, 7: 50}))

    assert [stands(snapshot, number)[0] for number in (2, 5, 6, 7, 12)] == [0, 0, 4, 5, 5]
    assert "stalled" not in follow_up(snapshot, 5)["T1"]["reasons"]
    assert {"silent", "stalled"} <= set(follow_up(snapshot, 12)["T1"]["reasons"])


def test_who_has_gained_nobody_since_the_baseline_stands_still_since_then() -> None:
    snapshot = alone(daily({1: 30, 2: 30, 3: 30}), baseline=30)

    assert [stands(snapshot, number) for number in (1, 2, 3)] == [(1, False), (2, False), (3, True)]


def test_without_a_baseline_a_standstill_is_counted_from_the_first_report() -> None:
    snapshot = alone(daily({2: 40, 3: 40, 5: 40}), baseline=None)

    assert [stands(snapshot, n) for n in (1, 2, 3, 5)] == [
        *[(None, False), (0, False), (1, False), (3, True)]
    ]


def test_a_unit_that_joined_later_stands_still_since_then() -> None:
    late = unit("T1", eligible=1000, baseline=30, active_from=10)
    snapshot = published([late], daily({10: 30, 12: 30, 13: 30}))

    assert [stands(snapshot, number) for number in (10, 12, 13)] == [
        *[(0, False), (2, False), (3, True)]
    ]


def test_a_count_that_falls_is_no_gain_and_one_that_rises_again_is() -> None:
    snapshot = alone(daily({1: 40, 2: 38, 3: 38, 4: 38, 5: 39}))

    assert [stands(snapshot, number)[0] for number in (2, 4, 5)] == [1, 3, 0]


def week_by_week(first: int, second: int, baseline: int = 0) -> list[Report]:
    """Two weeks of reports: on day 7 `first` people gained, on day 14 `second` more."""
    return [
        *(report("T1", n, baseline + first * n // 7) for n in range(1, 8)),
        *(report("T1", 7 + n, baseline + first + second * n // 7) for n in range(1, 8)),
    ]


@pytest.mark.parametrize(
    ("first", "second", "is_slowing"),
    [
        *((70, 49, True), (70, 50, False)),  # 30 % less than 10 a day; a little more
        *((14, 7, True), (14, 8, False)),  # one a day less than 2; a little more, though 43 %
        *((70, 0, True), (70, 70, False), (70, 140, False), (7, 0, True), (6, 0, False)),
    ],
)
def test_slowing_is_30_percent_and_one_person_a_day_less_than_the_week_before(
    first: int, second: int, is_slowing: bool
) -> None:
    t1 = follow_up(alone(week_by_week(first, second)), 14)["T1"]

    assert t1["earlier_pace"] == pytest.approx(first / 7)
    assert t1["latest_pace"] == pytest.approx(second / 7)
    assert ("slowing" in t1["reasons"]) == is_slowing


@pytest.mark.parametrize(("eligible", "is_slowing"), [(218, True), (217, False), (150, False)])
def test_who_is_fast_enough_for_the_goal_is_not_slowing(eligible: int, is_slowing: bool) -> None:
    """119 of 217 after two weeks: 98 are left for 14 days, 7 a day, and 7 a day it gains."""
    t1 = follow_up(alone(week_by_week(70, 49), eligible=eligible), 14)["T1"]

    assert ("slowing" in t1["reasons"]) == is_slowing


@pytest.mark.parametrize("eligible", [None, 1000])
def test_where_nothing_is_required_any_more_or_nobody_knows_what_slower_is_slowing(
    eligible: int | None,
) -> None:
    snapshot = alone(week_by_week(70, 49), eligible=eligible, deadline=14 if eligible else 28)

    assert "slowing" in follow_up(snapshot, 14)["T1"]["reasons"]


def test_who_is_silent_is_called_silent_and_not_slow() -> None:
    snapshot = alone(week_by_week(70, 70))

    for number in (15, 20, 27):
        t1 = follow_up(snapshot, number)["T1"]
        assert (t1["latest_pace"], t1["earlier_pace"]) == (pytest.approx(10), pytest.approx(10))
        assert "silent" in t1["reasons"]
        assert "slowing" not in t1["reasons"]


def test_who_was_slow_before_falling_silent_stays_so() -> None:
    assert "slowing" in follow_up(alone(week_by_week(70, 49)), 19)["T1"]["reasons"]


@pytest.mark.parametrize("first", [0, 2])
def test_the_pace_of_the_week_before_is_known_from_three_days_after_the_first_count(
    first: int,
) -> None:
    """20 a day for three days, then 10: with a baseline, and without one two days later."""
    counts = {first + n: 20 * min(n, 3) + 10 * max(n - 3, 0) for n in range(1, 15)}
    if first:
        counts[first] = 0
    snapshot = alone(daily(counts), baseline=None if first else 0)

    before, on_the_day = (follow_up(snapshot, first + n)["T1"] for n in (9, 10))

    assert before["earlier_pace"] is None
    assert "slowing" not in before["reasons"]
    assert (on_the_day["earlier_pace"], on_the_day["latest_pace"]) == (
        *(pytest.approx(20), pytest.approx(10)),
    )
    assert "slowing" in on_the_day["reasons"]


def test_a_gain_over_a_gap_is_spread_before_paces_are_compared() -> None:
    """10 a day for a week, then one report after six days: 42 people, 7 a day."""
    reports = [*week_by_week(70, 0)[:7], report("T1", 13, 112), report("T1", 14, 119)]

    t1 = follow_up(alone(reports), 14)["T1"]

    assert (t1["latest_pace"], t1["earlier_pace"]) == (pytest.approx(7), pytest.approx(10))
    assert "slowing" in t1["reasons"]


def test_without_reports_there_is_no_pace_and_no_standstill() -> None:
    t1 = follow_up(alone([]), 20)["T1"]

    assert (t1["latest_pace"], t1["earlier_pace"], t1["stalled_days"]) == (None, None, None)
    assert not {"slowing", "stalled", "silent"} & set(t1["reasons"])
