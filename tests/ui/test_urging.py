"""The reasons that projection and visits add, and targets of the day itself: added up by hand."""

from typing import Any

import pandas as pd

from data.reading import Activity
from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, milestone, published, report, unit
from ui.urging import REASONS, TARGETS, urged

VISITS = "Hộ đã đến vận động"


def units_of(snapshot: Snapshot, number: int) -> dict[str, dict[Any, Any]]:
    """Every unit on a day of the campaign, by its code."""
    rows = urged(snapshot, day(number)).to_dict("records")
    return {row["unit_id"]: row for row in rows}


def reasons(snapshot: Snapshot, number: int) -> dict[str, tuple[str, ...]]:
    return {code: row["reasons"] for code, row in units_of(snapshot, number).items()}


# Two groups of 100 on ten days: A gains one a day from 10, B five a day from 20.
GAINING = [
    *(report("A", n, 10 + n) for n in range(1, 11)),
    *(report("B", n, 20 + 5 * n) for n in range(1, 11)),
]
PAIR = [unit("A", eligible=100, baseline=10), unit("B", eligible=100, baseline=20)]


def test_who_cannot_make_the_next_milestone_is_told_before_it_comes() -> None:
    # A stands at 20 and needs 40 more in two days; B stands at 70 and has what is asked for.
    snapshot = published(PAIR, GAINING, milestones=[milestone(12, 0.6)])

    told = units_of(snapshot, 10)

    assert "milestone" in told["A"]["reasons"]
    assert 20 <= told["A"]["milestone_expected"] < 60
    assert told["A"]["milestone_count"] == 60
    assert "milestone" not in told["B"]["reasons"]
    assert told["B"]["milestone_expected"] >= 70


def test_on_the_day_of_the_milestone_the_count_itself_decides() -> None:
    snapshot = published(PAIR, GAINING, milestones=[milestone(10, 0.2), milestone(28, 1)])

    told = units_of(snapshot, 10)

    assert (told["A"]["milestone_expected"], told["A"]["milestone_count"]) == (20, 20)
    assert "milestone" not in told["A"]["reasons"]
    one_short = published(PAIR, GAINING, milestones=[milestone(10, 0.21), milestone(28, 1)])
    assert "milestone" in reasons(one_short, 10)["A"]
    assert "milestone" not in reasons(one_short, 10)["B"]


def test_without_a_milestone_nobody_can_miss_one() -> None:
    told = units_of(published(PAIR, GAINING), 10)

    assert not any("milestone" in row["reasons"] for row in told.values())
    assert pd.isna(told["A"]["milestone_expected"])


def test_a_unit_that_never_reported_has_no_projection_of_its_own() -> None:
    silent = [*PAIR, unit("C", eligible=100, baseline=5)]

    told = units_of(published(silent, GAINING, milestones=[milestone(12, 0.6)]), 10)

    assert pd.isna(told["C"]["milestone_expected"])
    assert "milestone" not in told["C"]["reasons"]
    assert "never" in told["C"]["reasons"]


def visited(a: int, b: int) -> list[Activity]:
    return [
        Activity(day(3), VISITS, unit_id="A", done=a),
        Activity(day(3), VISITS, unit_id="B", done=b),
    ]


HOUSED = [
    unit("A", eligible=100, baseline=10, households=50),
    unit("B", eligible=100, baseline=20, households=50),
]


def test_much_visited_with_few_installs_is_a_reason() -> None:
    # 30 of 50 and 20 of 50 households; 20 % and 70 % installed, 45 % together.
    told = reasons(published(HOUSED, GAINING, activities=visited(30, 20)), 10)

    assert "visits" in told["A"]
    assert "visits" not in told["B"]  # above the average


def test_visited_as_much_as_the_others_is_enough_and_less_is_not() -> None:
    as_much = published(HOUSED, GAINING, activities=visited(25, 25))
    less = published(HOUSED, GAINING, activities=visited(24, 26))

    assert "visits" in reasons(as_much, 10)["A"]
    assert "visits" not in reasons(less, 10)["A"]


def test_visits_of_later_days_are_not_known_yet() -> None:
    assert "visits" not in reasons(published(HOUSED, GAINING, activities=visited(30, 20)), 2)["A"]


def test_a_unit_that_is_done_is_not_told_of_visits_or_milestones() -> None:
    done = [unit("A", eligible=100, target=0.2, households=50), *HOUSED[1:]]
    snapshot = published(
        done, GAINING, activities=visited(40, 20), milestones=[milestone(28, 0.2, unit_id="A")]
    )

    told = units_of(snapshot, 10)["A"]

    assert told["status"] == "done"
    assert not {"visits", "milestone"} & {*told["reasons"]}


def test_reasons_stand_in_one_order() -> None:
    found = reasons(
        published(HOUSED, GAINING, activities=visited(30, 20), milestones=[milestone(12, 0.9)]), 10
    )

    for told in found.values():
        assert list(told) == sorted(told, key=REASONS.index)


def test_the_target_of_the_day_after_is_that_of_the_query() -> None:
    snapshot = published(PAIR, GAINING, settings=campaign(end=20))

    told = units_of(snapshot, 10)

    # A lacks 80 in ten days, B 30.
    assert (told["A"]["day_target"], told["B"]["day_target"]) == (8, 3)
    asked = ask(snapshot, "unit_targets", as_of=day(10), kind=None).set_index("unit_id")
    for name in TARGETS:
        if name != "day_target":
            expected = asked.loc["A", name]
            assert told["A"][name] == expected or (pd.isna(told["A"][name]) and pd.isna(expected))


def test_the_target_of_the_day_itself_is_from_where_it_began() -> None:
    told = units_of(published(PAIR, GAINING, settings=campaign(end=20)), 10)

    # On day 9 A stood at 19 and lacked 81 in eleven days, 7.36 a day; B at 65 lacked 35, 3.18:
    # together 10.54, so 11 people: the larger rest is rounded up.
    assert (told["A"]["today_target"], told["B"]["today_target"]) == (8, 3)


def test_on_the_last_day_there_is_a_target_of_today_and_none_for_tomorrow() -> None:
    told = units_of(published(PAIR, GAINING, settings=campaign(end=10)), 10)

    assert told["A"]["today_target"] == 81
    assert pd.isna(told["A"]["day_target"])


def test_before_the_start_nobody_is_urged_and_the_first_target_is_known() -> None:
    told = units_of(published(PAIR, GAINING, settings=campaign(end=20)), 0)

    assert [row["reasons"] for row in told.values()] == [(), ()]
    assert told["A"]["day_target"] == 5  # 90 people in 20 days are 4.5, as B's 80 are 4
    assert pd.isna(told["A"]["today_target"])


def test_every_unit_stands_there_once_in_the_order_of_the_register() -> None:
    others = [unit("S", kind="school", eligible=10), *PAIR, unit("X", kind=None)]

    rows = urged(published(others, GAINING), day(10))

    assert rows["unit_id"].tolist()[:3] == ["S", "A", "B"]
    assert rows["unit_id"].is_unique
