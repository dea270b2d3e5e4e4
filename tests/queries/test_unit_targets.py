"""What each unit should gain next: queries/unit_targets.sql.

The unit of these tests has 300 people and 20 of them before the start: 10 a day lead to all of
them in 28 days.
"""

from typing import Any

import pandas as pd
import pytest

from data.reading import Unit
from data.store import Snapshot
from tests.queries.campaigns import campaign, day, milestone, published, report, unit
from tests.queries.rows import Row, by_unit

OF_THE_DAY = ("target_day", "need", "target", "aim_date", "aim_share", "aim_count")
OF_THE_WEEK = ("week_need", "week_target", "week_gained", "week_left")


def group(unit_id: str = "T1", **facts: Any) -> Unit:
    return unit(unit_id, **({"eligible": 300, "baseline": 20} | facts))


def targets(snapshot: Snapshot, number: int, kind: str | None = None) -> dict[str, Row]:
    return by_unit(snapshot, "unit_targets", number, kind)


def alone(value: int | None, number: int, *steps: tuple[int, float], **more: Any) -> Row:
    """The row of a ward's only group that stands at `value` on day `number`."""
    reports = [] if value is None else [report("T1", number, value)]
    marks = [milestone(when, share) for when, share in steps]
    return targets(published([group()], reports, milestones=marks, **more), number)["T1"]


def told(row: Row, *names: str) -> tuple[Any, ...]:
    """The columns, days as numbers."""
    values = [row[name] for name in names]
    return tuple(
        (value - pd.Timestamp(day(0))).days if isinstance(value, pd.Timestamp) else value
        for value in values
    )


@pytest.mark.parametrize(
    ("value", "need", "target"),
    [(120, 10, 10), (119, 181 / 18, 11), (102, 11, 11), (138, 9, 9), (299, 1 / 18, 1)],
)
def test_without_milestones_what_is_left_is_shared_by_the_days_left(
    value: int, need: float, target: int
) -> None:
    t1 = alone(value, 10)

    assert t1["need"] == pytest.approx(need)
    assert told(t1, "target_day", "target") == (11, target)
    assert told(t1, "aim_date", "aim_share", "aim_count") == (28, 1, 300)


def test_what_was_missed_yesterday_is_in_todays_target() -> None:
    """17 people a day are left to gain; nobody on day 11, so that 17 days share them."""
    snapshot = published([group()], [report("T1", 10, 120), report("T1", 11, 120)])

    assert [targets(snapshot, number)["T1"]["need"] for number in (10, 11, 12)] == [
        *(pytest.approx(180 / days) for days in (18, 17, 16))
    ]
    assert targets(snapshot, 12)["T1"]["target"] == 12  # 11.25, rounded up for the ward


@pytest.mark.parametrize(
    ("value", "need", "aim"),
    [
        (100, 50 / 4, (14, 0.5, 150)),  # half by day 14: 12.5 a day; to the goal 11.1
        (120, 180 / 18, (28, 1, 300)),  # half: 7.5 a day; to the goal 10
        (160, 140 / 18, (28, 1, 300)),  # beyond the half
        (110, 190 / 18, (28, 1, 300)),  # half: 10 a day; 10.6
        (300, 0, (28, 1, 300)),
        (305, 0, (28, 1, 300)),  # beyond everything: nobody more
    ],
)
def test_the_steepest_way_to_a_milestone_or_the_goal_is_asked_for(
    value: int, need: float, aim: tuple[int, float, int]
) -> None:
    t1 = alone(value, 10, (14, 0.5))

    assert t1["need"] == pytest.approx(need)
    assert told(t1, "aim_date", "aim_share", "aim_count") == aim


def test_ahead_of_the_next_milestone_the_one_after_it_may_ask_for_more() -> None:
    """150 of 300 on day 10: beyond 40 % by day 14; 240 by day 18 are 90 in 8 days; to all 8.3."""
    t1 = alone(150, 10, (14, 0.4), (18, 0.8))

    assert t1["need"] == pytest.approx(90 / 8)
    assert told(t1, "aim_date", "aim_count") == (18, 240)


def test_on_the_day_of_a_milestone_all_that_is_missing_is_asked_for_and_then_no_more() -> None:
    snapshot = published([group()], [report("T1", 12, 100)], milestones=[milestone(14, 0.5)])

    assert [targets(snapshot, number)["T1"]["target"] for number in (12, 13, 14)] == [25, 50, 15]


def test_the_milestone_that_holds_on_the_deadline_is_the_goal() -> None:
    for when in (28, 35):
        t1 = alone(120, 10, (when, 0.7), (36, 0.9))
        assert told(t1, "aim_date", "aim_share", "aim_count") == (28, 0.7, 210)
        assert t1["need"] == pytest.approx(90 / 18)


def test_a_unit_is_led_to_its_own_target_and_by_its_own_milestones() -> None:
    units = [group("T1", target=0.4), group("T2"), group("T3"), group("S1", kind="school")]
    steps = [
        milestone(10, 0.2),
        milestone(10, 0.5, unit_id="T2"),
        milestone(20, 0.9, kind="school"),
    ]

    answer = targets(published(units, milestones=steps), 0)

    assert {unit_id: told(row, "aim_date", "aim_count") for unit_id, row in answer.items()} == {
        "T1": (10, 60),  # 4 a day; to 120 in 28 days 3.6
        "T2": (10, 150),
        "T3": (28, 300),
        "S1": (20, 270),
    }


@pytest.mark.parametrize("facts", [{"baseline": None}, {"eligible": None}, {"eligible": 0}])
def test_of_what_is_not_known_there_is_no_target_and_not_0(facts: dict[str, None]) -> None:
    answer = targets(published([group("T1", **facts), group("T2")]), 3)

    t1 = answer["T1"]
    for name in (*OF_THE_DAY, *OF_THE_WEEK, "week_number", "week_first_day", "week_last_day"):
        assert t1[name] is None, name
    assert t1["value"] == facts.get("baseline", 20)
    assert answer["T2"]["target"] == 12  # 280 in 25 days, and nobody else's share


def test_without_a_plan_or_a_goal_there_are_no_targets() -> None:
    reports = [report("T1", 3, 30)]
    no_plan = published([group()], reports, settings=campaign(end=None))
    no_goal = published([group()], reports, settings=campaign(target=None))

    for snapshot in (no_plan, no_goal):
        assert told(targets(snapshot, 3)["T1"], *OF_THE_DAY, *OF_THE_WEEK) == (None,) * 10
        assert targets(snapshot, 3)["T1"]["value"] == 30


def test_a_unit_that_joins_has_a_target_at_once_and_one_of_the_week_from_the_next_on() -> None:
    snapshot = published([group(active_from=5)])

    assert targets(snapshot, 4) == {}
    fifth, seventh = targets(snapshot, 5)["T1"], targets(snapshot, 7)["T1"]
    assert fifth["need"] == pytest.approx(280 / 23)
    assert told(fifth, *OF_THE_WEEK) == (None,) * 4
    assert seventh["week_need"] == pytest.approx(280 / 21 * 7)


def test_a_unit_that_ends_has_no_target_for_a_day_on_which_it_is_no_more() -> None:
    """OLD would need 0.5 a day; T1 and T2 need 0.25 and 0.75 of a person, and make one."""
    units = [
        group("OLD", eligible=16, baseline=0, target=1.0, active_to=3),
        *(group("T1", eligible=8, baseline=1), group("T2", eligible=24, baseline=3)),
    ]
    snapshot = published(units, settings=campaign(deadline=31, end=31))

    second, third, fourth = (targets(snapshot, number) for number in (2, 3, 4))

    assert second["OLD"]["need"] == pytest.approx(16 / 29)
    assert told(third["OLD"], "target", "week_target") == (None, None)
    assert third["T1"]["need"] + third["T2"]["need"] == pytest.approx(1)
    assert [third[each]["target"] for each in ("T1", "T2")] == [0, 1]
    assert list(fourth) == ["T1", "T2"]
    weeks = [row["week_need"] for row in fourth.values()]
    assert sum(weeks) == pytest.approx(28 / 31 * 7)
    assert sum(row["week_target"] for row in fourth.values()) == 7


def needing(quarters: dict[str, int], **facts: Any) -> dict[str, Row]:
    """Targets where four days are left and unit X has to gain quarters[X] people in them."""
    units = [unit(x, eligible=100, baseline=100 - left, **facts) for x, left in quarters.items()]
    return targets(published(units, settings=campaign(deadline=4)), 0)


@pytest.mark.parametrize(
    ("quarters", "whole"),
    [
        ({"A": 1, "B": 2, "C": 1}, [0, 1, 0]),  # together one; B has the largest remainder
        ({"A": 1, "B": 1, "C": 1}, [1, 0, 0]),  # 0.75 are 1; of equals the first
        ({"A": 5, "B": 7, "C": 4}, [1, 2, 1]),
        ({"A": 5, "B": 7, "C": 5}, [2, 2, 1]),  # 4.25 are 5: two remainders, B first, then A
        ({"A": 5, "B": 5, "C": 6}, [1, 1, 2]),
        ({"A": 9, "B": 3, "C": 0}, [2, 1, 0]),  # not to the one that needs most
        ({"A": 3, "B": 3, "C": 3}, [1, 1, 1]),
        ({"A": 0, "B": 1, "C": 0}, [0, 1, 0]),
        ({"A": 0, "B": 0, "C": 0}, [0, 0, 0]),
    ],
)
def test_whole_targets_add_up_and_the_largest_remainders_are_rounded_up(
    quarters: dict[str, int], whole: list[int]
) -> None:
    answer = needing(quarters)

    assert [row["need"] for row in answer.values()] == [left / 4 for left in quarters.values()]
    assert [row["target"] for row in answer.values()] == whole


def test_every_kind_adds_up_by_itself_and_one_kind_is_the_same_as_its_part_of_all() -> None:
    units = [
        unit(x, kind=kind, eligible=100, baseline=100 - left)
        for kind, left in (("group", 1), ("school", 3))
        for x in (f"{kind} 1", f"{kind} 2")
    ]
    snapshot = published(units, settings=campaign(deadline=4))

    answer = targets(snapshot, 0)

    assert [row["target"] for row in answer.values()] == [1, 0, 1, 1]  # of 0.5 and of 1.5
    schools = ("school 1", "school 2")
    assert targets(snapshot, 0, "school") == {x: answer[x] for x in schools}


def test_before_the_start_the_first_day_and_the_first_week_are_asked_for() -> None:
    for number in (-5, 0):
        t1 = targets(published([group()], [report("T1", 1, 30)]), number)["T1"]
        assert told(t1, "target_day", "target", "value") == (1, 10, 20)
        assert told(t1, "week_number", "week_first_day", "week_last_day") == (1, 1, 7)
        assert told(t1, *OF_THE_WEEK) == (pytest.approx(70), 70, 0, 70)


def test_where_nothing_is_reported_targets_grow_from_the_baseline() -> None:
    snapshot = published([group()])

    assert [targets(snapshot, n)["T1"]["target"] for n in (1, 7, 14, 20, 26, 27)] == [
        *(11, 14, 20, 35, 140, 280)
    ]


@pytest.mark.parametrize("number", [14, 20, 28, 40])
def test_from_the_deadline_on_there_are_no_targets(number: int) -> None:
    snapshot = published([group()], [report("T1", 3, 50)], settings=campaign(deadline=14))

    t1 = targets(snapshot, number)["T1"]

    assert told(t1, *OF_THE_DAY, *OF_THE_WEEK) == (None,) * 10
    assert (t1["value"], t1["name"]) == (50, "Đơn vị T1")


def test_a_deadline_that_moves_past_the_end_leaves_more_days() -> None:
    moved = campaign(deadline=38)

    before, last = (alone(120, number, settings=moved) for number in (10, 27))

    assert told(before, "need", "aim_date") == (pytest.approx(180 / 28), 38)
    assert last["need"] == pytest.approx(180 / 11)
    assert told(last, "target_day", "week_first_day", "week_last_day") == (28, 22, 28)
    assert told(alone(120, 28, settings=moved), *OF_THE_DAY, *OF_THE_WEEK) == (None,) * 10
