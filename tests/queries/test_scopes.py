"""The same figures for a kind, an officer's groups and a unit: data/sql/scopes.sql."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import day, milestone, published, report, unit

UNITS = [
    unit("T1", eligible=100, baseline=10, officer="An"),
    unit("T2", eligible=300, baseline=30, officer="An"),
    unit("T3", eligible=200, officer="Bình"),
    unit("T4", eligible=50),
    unit("S1", kind="school", eligible=40, baseline=20, officer="An"),
]
REPORTS = [
    *(report("T1", 1, 14), report("T2", 1, 36), report("T3", 1, 8), report("S1", 1, 25)),
    *(report("T1", 2, 20), report("T2", 4, 48)),
]


def standing(snapshot: Snapshot, number: int, scope: str, key: str) -> dict[str, Any]:
    """The one row, a null as None."""
    answer = ask(snapshot, "standing", as_of=day(number), scope=scope, key=key)
    [row] = answer.to_dict("records")
    return {name: None if pd.isna(value) else value for name, value in row.items()}


def test_an_officer_stands_for_the_groups_in_charge_and_for_no_other_kind() -> None:
    figure = standing(published(UNITS, REPORTS), 2, "officer", "An")

    assert (figure["units"], figure["installed"]) == (2, 20 + 36)
    assert figure["coverage"] == 56 / 400
    assert (figure["gain"], figure["previous_gain"]) == (6, 4 + 6)
    assert figure["gained"] == 56 - 40
    assert figure["plan"] == pytest.approx(40 + 360 * 2 / 28)
    assert figure["target_count"] == figure["goal_count"] == 400
    assert figure["required_pace"] == pytest.approx((400 - 56) / 26)


def test_a_unit_stands_for_itself() -> None:
    figure = standing(published(UNITS, REPORTS), 4, "unit", "T2")

    assert (figure["units"], figure["units_reported"], figure["installed"]) == (1, 1, 48)
    assert (figure["gain"], figure["gap_units"], figure["gained"]) == (12, 1, 18)
    assert figure["plan"] == pytest.approx(30 + 270 * 4 / 28)
    assert figure["status"] == "behind"


def test_groups_without_an_officer_are_nobodys() -> None:
    assert standing(published(UNITS, REPORTS), 2, "officer", "")["units"] is None


def test_milestones_are_the_units_own_else_its_kinds_and_an_officers_the_groups() -> None:
    steps = [milestone(7, 0.2), milestone(9, 0.5, unit_id="T1"), milestone(8, 0.9, kind="school")]
    snapshot = published(UNITS, REPORTS, milestones=steps)

    counts = {
        key: ask(snapshot, "milestones", as_of=day(2), scope=scope, key=key)["count"].tolist()
        for scope, key in (("unit", "T1"), ("unit", "T2"), ("unit", "S1"), ("officer", "An"))
    }

    assert counts == {"T1": [50], "T2": [60], "S1": [36], "An": [80]}


def test_many_keys_are_answered_at_once_in_the_order_asked_for() -> None:
    answer = ask(
        published(UNITS, REPORTS), "daily_progress", as_of=day(2), scope="unit", keys=("T2", "T1")
    )

    assert answer["key"].tolist() == ["T2"] * 29 + ["T1"] * 29
    assert answer["installed"].iloc[:3].tolist() == [30, 36, 36]
    assert pd.isna(answer["installed"].iloc[3])
    assert answer["installed"].iloc[29:32].tolist() == [10, 14, 20]


def test_officers_stand_in_the_order_of_the_register_with_their_reports_of_the_day() -> None:
    answer = ask(published(UNITS, REPORTS), "officer_figures", as_of=day(2))

    assert answer["officer"].tolist() == ["An", "Bình"]
    assert answer["installed"].tolist() == [56, 8]
    assert answer["reports_due"].tolist() == [2, 1]
    assert answer["reports_given"].tolist() == [1, 0]
    assert answer["required_pace"].tolist() == pytest.approx([344 / 26, 192 / 26])
