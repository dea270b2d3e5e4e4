"""Milestones and when they were reached: queries/milestones.sql."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, milestone, published, report, unit
from tests.queries.rows import known

UNITS = [unit("T1", eligible=100, baseline=10), unit("T2", eligible=55, baseline=5)]
STEPS = [milestone(7, 0.2), milestone(14, 0.3)]
REPORTS = [report("T1", 3, 20), report("T2", 5, 12), report("T1", 9, 18)]


def steps(snapshot: Snapshot, number: int, kind: str = "group") -> list[dict[str, Any]]:
    answer = ask(snapshot, "milestones", as_of=day(number), scope="kind", key=kind).to_dict(
        "records"
    )
    return [{str(name): value for name, value in row.items()} for row in answer]


def test_a_milestone_is_reached_on_the_first_day_at_its_count() -> None:
    first, second = steps(published(UNITS, REPORTS, milestones=STEPS), 7)

    assert (first["count"], first["reached_on"]) == (31, pd.Timestamp(day(5)))  # 20 + 12
    assert (first["gap"], second["gap"]) == (1, 32 - 47)
    assert pd.isna(second["reached_on"])


def test_what_is_reached_later_is_not_reached_yet() -> None:
    first, _ = steps(published(UNITS, REPORTS, milestones=STEPS), 4)

    assert pd.isna(first["reached_on"])
    assert first["gap"] == 25 - 31


def test_a_count_that_falls_back_keeps_the_day_and_shows_the_gap() -> None:
    first, _ = steps(published(UNITS, REPORTS, milestones=STEPS), 9)

    assert first["reached_on"] == pd.Timestamp(day(5))
    assert first["gap"] == 30 - 31


def test_a_milestone_below_the_baselines_was_reached_before_the_start() -> None:
    [step] = steps(published(UNITS, milestones=[milestone(7, 0.05)]), 1)

    assert step["reached_on"] == pd.Timestamp(day(0))


def test_milestones_of_single_units_and_other_kinds_are_not_the_groups() -> None:
    more = [milestone(5, 0.1, unit_id="T1"), milestone(6, 0.5, kind="school")]
    units = [*UNITS, unit("S1", kind="school", eligible=10)]
    snapshot = published(units, milestones=STEPS + more)

    assert [step["share"] for step in steps(snapshot, 1)] == [0.2, 0.3]
    assert [step["count"] for step in steps(snapshot, 1, kind="school")] == [5]


def test_without_milestones_there_are_no_rows() -> None:
    assert steps(published(UNITS, REPORTS), 7) == []


def test_without_eligible_a_milestone_has_no_count() -> None:
    [step] = steps(published([unit("T1")], [report("T1", 1, 5)], milestones=STEPS[:1]), 1)

    assert pd.isna(step["count"])
    assert pd.isna(step["reached_on"])
    assert pd.isna(step["gap"])


# On day 1 the groups are 26 + 5 = 31 people, on day 28 they are 42 + 5 = 47: exactly the counts.
EXACT = [report("T1", 1, 26), report("T1", 28, 42)]
# What is published, the day; the days on which 31 and 47 were reached, what is above or below.
SITUATIONS: dict[str, tuple[dict[str, Any], int, list[int | None], list[int]]] = {
    "before the start": ({}, -5, [None, None], [15 - 31, 15 - 47]),
    "the first day": ({}, 1, [1, None], [31 - 31, 31 - 47]),
    "the day before": ({}, 27, [1, None], [31 - 31, 31 - 47]),
    "the deadline": ({}, 28, [1, 28], [47 - 31, 47 - 47]),
    "after the end": ({"today": 40}, 40, [1, 28], [47 - 31, 47 - 47]),
    "nothing reported yet": ({"reports": []}, 14, [None, None], [15 - 31, 15 - 47]),
}


@pytest.mark.parametrize(("more", "number", "reached", "gaps"), SITUATIONS.values(), ids=SITUATIONS)
def test_on_every_day_each_milestone_says_whether_it_was_reached_by_then(
    more: dict[str, Any], number: int, reached: list[int | None], gaps: list[int]
) -> None:
    on_the_deadline = [milestone(7, 0.2), milestone(28, 0.3)]

    rows = steps(
        published(UNITS, milestones=on_the_deadline, **({"reports": EXACT} | more)), number
    )

    assert [row["count"] for row in rows] == [31, 47]
    assert [known(row["reached_on"]) for row in rows] == [
        None if n is None else pd.Timestamp(day(n)) for n in reached
    ]
    assert [row["gap"] for row in rows] == gaps


def test_a_deadline_moved_beyond_the_end_leaves_the_milestones_where_they_are() -> None:
    moved = campaign(deadline=40, first_deadline=28)
    later = [milestone(7, 0.2), milestone(35, 0.3)]  # the second after the end, when nobody counts

    rows = steps(published(UNITS, EXACT[:1], settings=moved, milestones=later), 28)

    assert [row["milestone_date"] for row in rows] == [pd.Timestamp(day(n)) for n in (7, 35)]
    assert [row["count"] for row in rows] == [31, 47]
    assert [known(row["reached_on"]) for row in rows] == [pd.Timestamp(day(1)), None]
    assert [row["gap"] for row in rows] == [31 - 31, 31 - 47]
