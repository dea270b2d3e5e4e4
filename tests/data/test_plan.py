"""The plan line as parts of counts: data/plan.py."""

from datetime import date, timedelta

import pytest

from data.plan import find_lines, line_days
from data.reading import Milestone, Unit

FIRST = date(2024, 10, 31)
DAYS = [FIRST + timedelta(days=n) for n in range(11)]
DEADLINE = DAYS[10]


def line(shares: dict[date, float], deadline: date | None = DEADLINE) -> dict[str, list]:
    return line_days([shares], DAYS, deadline)


def test_without_milestones_the_line_goes_straight_from_the_baseline_to_the_target() -> None:
    columns = line({})

    assert columns["baseline_part"] == pytest.approx([1 - n / 10 for n in range(11)])
    assert columns["goal_part"] == pytest.approx([n / 10 for n in range(11)])
    assert columns["goal_share"] == [None] * 11


def test_on_a_milestone_the_line_asks_for_its_share_alone() -> None:
    columns = line({DAYS[4]: 0.3})

    on_it = (columns["baseline_part"][4], columns["eligible_part"][4], columns["goal_part"][4])
    assert on_it == pytest.approx((0, 0.3, 0))


def test_a_milestone_on_or_after_the_deadline_is_the_goal() -> None:
    for late in (DEADLINE, DEADLINE + timedelta(days=3)):
        columns = line({DAYS[4]: 0.3, late: 0.36})

        assert columns["eligible_part"][10] == pytest.approx(0.36)
        assert columns["goal_share"][0] == 0.36
        assert set(columns["goal_part"]) == {0}


def test_after_the_deadline_the_line_is_flat() -> None:
    assert line({}, deadline=DAYS[6])["goal_part"][6:] == pytest.approx([1] * 5)


def test_milestones_before_the_start_are_left_out() -> None:
    assert line({FIRST: 0.5}) == line({})


def test_without_a_deadline_there_is_no_line() -> None:
    assert line({DAYS[4]: 0.3}, deadline=None)["day"] == []


def test_units_alike_in_milestones_share_a_line_and_their_own_milestones_come_first() -> None:
    units = [Unit("T1", "", "group"), Unit("T2", "", "group"), Unit("S1", "", "school")]
    steps = [Milestone(DAYS[4], 0.3), Milestone(DAYS[4], 0.2, unit_id="T2")]

    lines = find_lines(units, steps)

    assert [lines.shares[number] for number in lines.of_unit] == [
        {DAYS[4]: 0.3},
        {DAYS[4]: 0.2},
        {},
    ]
    assert lines.of_kind[1] == lines.of_unit[0]


def test_of_two_milestones_on_one_day_the_higher_one_holds() -> None:
    steps = [Milestone(DAYS[4], 0.3, "group"), Milestone(DAYS[4], 0.2, "group")]

    lines = find_lines([Unit("T1", "", "group")], steps)

    assert lines.shares[lines.of_unit[0]] == {DAYS[4]: 0.3}
