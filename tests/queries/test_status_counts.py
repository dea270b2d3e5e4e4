"""How many stand how: queries/status_counts.sql."""

from typing import Any

import pandas as pd

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import day, milestone, published, report, unit


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

    done_by = {row["status"]: row for row in _rows(snapshot)}

    assert done_by["behind"]["goal_remaining"] == 33 + 31
    assert done_by["on_track"]["goal_remaining"] == 0  # 90 is beyond 36, and lacks nobody
    assert done_by["behind"]["goal_share"] == 0.36


def test_units_with_different_goals_have_no_share_in_common() -> None:
    units = [unit("T1", eligible=100, baseline=0), unit("T2", eligible=100, baseline=0, target=0.5)]

    [behind] = _rows(published(units, [report("T1", 14, 1), report("T2", 14, 1)]))

    assert behind["goal_remaining"] == 99 + 49
    assert pd.isna(behind["goal_share"])


def _rows(snapshot: Snapshot) -> list[dict[Any, Any]]:
    return ask(snapshot, "status_counts", as_of=day(14), kind="group").to_dict("records")
