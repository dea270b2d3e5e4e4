"""Installed, activated, in use, and how many are left: queries/unit_steps.sql."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import day, published, report, unit

UNITS = [
    unit("A1", kind="agency", eligible=40, baseline=10, is_mandatory=True, officer="An"),
    unit("T1", eligible=100, baseline=20),
    unit("B1", kind="building", eligible=50, parent_id="T1"),
]
REPORTS = [
    report("A1", 3, 38),
    report("A1", 2, 30, measure="activated"),
    report("A1", 2, 45, measure="used"),
    report("B1", 4, 0, measure="activated"),
]


def steps(snapshot: Snapshot, number: int, kind: str | None = None) -> list[dict[str, Any]]:
    rows = ask(snapshot, "unit_steps", as_of=day(number), kind=kind).to_dict("records")
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()} for row in rows
    ]


def test_each_step_has_its_count_its_day_its_share_and_what_is_left() -> None:
    a1, *_ = steps(published(UNITS, REPORTS), 5)

    assert (a1["installed"], a1["activated"], a1["used"]) == (38, 30, 45)
    assert (a1["installed_on"], a1["activated_on"]) == (
        pd.Timestamp(day(3)),
        pd.Timestamp(day(2)),
    )
    assert (a1["installed_share"], a1["used_share"]) == (0.95, 45 / 40)
    assert (a1["installed_left"], a1["activated_left"], a1["used_left"]) == (2, 10, 0)
    assert (a1["target"], a1["target_count"], a1["status"]) == (1.0, 40, "on_track")
    assert (a1["age_days"], a1["origin"], a1["is_mandatory"]) == (2, "report", True)


def test_unknown_is_null_and_zero_is_a_report() -> None:
    _, t1, b1 = steps(published(UNITS, REPORTS), 5)

    assert (t1["installed"], t1["origin"], t1["installed_on"]) == (20, "baseline", None)
    assert (t1["activated"], t1["activated_share"], t1["activated_left"]) == (None, None, None)
    assert (b1["installed"], b1["installed_left"], b1["status"]) == (None, None, "no_data")
    assert (b1["activated"], b1["activated_left"]) == (0, 50)


def test_a_unit_names_the_one_it_belongs_to() -> None:
    [b1] = steps(published(UNITS), 1, kind="building")

    assert (b1["parent_id"], b1["parent_name"]) == ("T1", "Đơn vị T1")


def test_without_eligible_there_are_counts_and_neither_shares_nor_what_is_left() -> None:
    units = [unit("A1", kind="agency"), unit("A2", kind="agency", eligible=0)]
    reports = [report(name, 1, 9) for name in ("A1", "A2")]

    for row in steps(published(units, reports), 1):
        assert row["installed"] == 9
        assert (row["installed_share"], row["installed_left"]) == (None, None)


@pytest.mark.parametrize(("number", "installed"), [(-4, 10), (0, 10), (1, 10), (3, 38), (40, 38)])
def test_only_what_was_known_on_the_day_is_told(number: int, installed: int) -> None:
    [a1] = steps(published(UNITS, REPORTS, today=40), number, kind="agency")

    assert a1["installed"] == installed
    assert (a1["activated"] is None) == (number < 2)


def test_only_units_active_that_day_are_told_in_the_order_of_the_register() -> None:
    units = [unit("T2"), unit("T1"), unit("OLD", active_to=2), unit("X1", kind=None)]

    assert [row["unit_id"] for row in steps(published(units), 3)] == ["T2", "T1"]
    assert [row["unit_id"] for row in steps(published(units), 2)] == ["T2", "T1", "OLD"]
