"""How many stand how: queries/status_counts.sql."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, milestone, published, report, unit
from tests.queries.rows import known


def test_units_are_counted_by_status_best_first_and_null_last() -> None:
    units = [unit(f"T{n}", eligible=100, baseline=0) for n in range(1, 5)]
    units += [unit("T5"), unit("T6", eligible=100), unit("S1", kind="school", eligible=100)]
    reports = [
        *(report("T1", 14, 10), report("T2", 14, 50), report("T3", 14, 100), report("T4", 14, 9)),
        *(report("T5", 14, 7), report("S1", 14, 100)),
    ]

    counts = ask(published(units, reports), "status_counts", as_of=day(14), kind="group")

    assert counts["status"].tolist()[:4] == ["done", "on_track", "behind", "no_data"]
    assert pd.isna(counts["status"].iloc[4])
    assert counts["units"].tolist() == [1, 1, 2, 1, 1]
    assert [list(names) for names in counts["unit_ids"]] == [
        *(["T3"], ["T2"], ["T1", "T4"], ["T6"], ["T5"])
    ]
    assert list(counts["names"].iloc[2]) == ["Đơn vị T1", "Đơn vị T4"]


def test_what_the_units_of_a_status_lack_is_told_up_to_the_goal_of_the_deadline() -> None:
    units = [unit(f"T{n}", eligible=100, baseline=0) for n in range(1, 4)]
    reports = [report("T1", 14, 3), report("T2", 14, 5), report("T3", 14, 90)]
    snapshot = published(units, reports, milestones=[milestone(28, 0.36)])

    done_by = {row["status"]: row for row in _rows(snapshot, 14)}

    assert done_by["behind"]["goal_remaining"] == 33 + 31
    assert done_by["on_track"]["goal_remaining"] == 0  # 90 is beyond 36, and lacks nobody
    assert done_by["behind"]["goal_share"] == 0.36


def test_units_with_different_goals_have_no_share_in_common() -> None:
    units = [unit("T1", eligible=100, baseline=0), unit("T2", eligible=100, baseline=0, target=0.5)]

    [behind] = _rows(published(units, [report("T1", 14, 1), report("T2", 14, 1)]), 14)

    assert behind["goal_remaining"] == 99 + 49
    assert pd.isna(behind["goal_share"])


# The plan asks 2 people a day of T1 and T2; of T3 nobody knows anything.
TRIO = [unit(f"T{n}", eligible=56, baseline=0 if n < 3 else None) for n in range(1, 4)]
TOLD = [report("T1", 1, 2), report("T2", 1, 1), report("T2", 14, 14)]
TOLD += [report("T1", 28, 56), report("T2", 28, 45)]
MOVED = {"settings": campaign(deadline=56, first_deadline=28)}  # 1 a day
SILENT = ("no_data", ["T3"], None)
# What is published, the day; per status its units and what these still lack of 56 each.
SITUATIONS: dict[str, tuple[dict[str, Any], int, list[Any]]] = {
    "before the start": ({}, -5, [("on_track", ["T1", "T2"], 56 + 56), SILENT]),
    "the first day": ({}, 1, [("on_track", ["T1"], 54), ("behind", ["T2"], 55), SILENT]),
    "the deadline": ({}, 28, [("done", ["T1"], 0), ("at_risk", ["T2"], 11), SILENT]),
    "after the end": ({"today": 40}, 40, [("done", ["T1"], 0), ("at_risk", ["T2"], 11), SILENT]),
    "before it moved": ({}, 14, [("behind", ["T1", "T2"], 54 + 42), SILENT]),
    "a deadline moved": (MOVED, 14, [("on_track", ["T2"], 42), ("behind", ["T1"], 54), SILENT]),
    "nothing reported yet": ({"reports": []}, 14, [("behind", ["T1", "T2"], 56 + 56), SILENT]),
}


@pytest.mark.parametrize(("more", "number", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_on_every_day_each_unit_is_counted_once_where_it_stands(
    more: dict[str, Any], number: int, expected: list[Any]
) -> None:
    rows = _rows(published(TRIO, **({"reports": TOLD} | more)), number)

    assert [
        (row["status"], list(row["unit_ids"]), known(row["goal_remaining"])) for row in rows
    ] == expected
    assert [row["units"] for row in rows] == [len(unit_ids) for _, unit_ids, _ in expected]


def _rows(snapshot: Snapshot, number: int) -> list[dict[Any, Any]]:
    return ask(snapshot, "status_counts", as_of=day(number), kind="group").to_dict("records")
