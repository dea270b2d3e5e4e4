"""Where each unit stands: queries/unit_figures.sql."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, milestone, published, report, unit


def figures(snapshot: Snapshot, number: int, kind: str | None = None) -> list[dict[str, Any]]:
    rows = ask(snapshot, "unit_figures", as_of=day(number), kind=kind).to_dict("records")
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()} for row in rows
    ]


def test_a_unit_that_reported_stands_at_its_report() -> None:
    snapshot = published([unit("T1", eligible=100, baseline=10)], [report("T1", 1, 16)])

    [t1] = figures(snapshot, 1)

    assert (t1["value"], t1["origin"], t1["reported_on"]) == (16, "report", pd.Timestamp(day(1)))
    assert (t1["coverage"], t1["gain"], t1["gained"]) == (0.16, 6, 6)
    assert (t1["is_reported"], t1["age_days"]) == (True, 0)
    assert t1["remaining"] == 84
    assert t1["required_pace"] == pytest.approx(84 / 27)


def test_a_silent_unit_carries_its_count_forward_with_its_age() -> None:
    snapshot = published([unit("T1", eligible=100, baseline=10)], [report("T1", 2, 16)])

    [t1] = figures(snapshot, 7)

    assert (t1["value"], t1["age_days"], t1["is_reported"]) == (16, 5, False)
    assert t1["gain"] is None


def test_before_its_first_report_a_unit_stands_at_its_baseline() -> None:
    snapshot = published([unit("T1", eligible=100, baseline=10)], [report("T1", 5, 16)])

    [t1] = figures(snapshot, 4)

    assert (t1["value"], t1["origin"]) == (10, "baseline")
    assert t1["reported_on"] is None
    assert t1["age_days"] is None
    assert t1["pace"] is None


def test_without_report_and_baseline_a_unit_is_unknown_and_keeps_its_row() -> None:
    [t1] = figures(published([unit("T1", eligible=100)]), 4)

    assert t1["status"] == "no_data"
    for unknown in ("value", "origin", "coverage", "gained", "remaining", "required_pace"):
        assert t1[unknown] is None


def test_a_count_that_went_down_is_a_negative_gain() -> None:
    reports = [report("T1", 1, 16), report("T1", 2, 13, outcome="flagged")]

    [t1] = figures(published([unit("T1", eligible=100, baseline=10)], reports), 2)

    assert (t1["value"], t1["gain"]) == (13, -3)


@pytest.mark.parametrize("outcome", ["withheld", "refused", "superseded", "ignored"])
def test_a_count_that_is_not_used_leaves_the_unit_at_its_last_one(outcome: str) -> None:
    reports = [report("T1", 1, 16), report("T1", 2, 99, outcome=outcome)]

    [t1] = figures(published([unit("T1", eligible=100, baseline=10)], reports), 2)

    assert (t1["value"], t1["age_days"]) == (16, 1)


def test_a_first_report_without_baseline_has_no_gain_and_the_second_one_has() -> None:
    snapshot = published(
        [unit("T1", eligible=100)], [report("T1", 3, 40), report("T1", 5, 46)], today=9
    )

    [first], [second] = figures(snapshot, 3), figures(snapshot, 5)

    assert (first["gain"], first["gap_days"], first["gained"], first["pace"]) == (None,) * 4
    assert (second["gain"], second["gap_days"], second["gained"]) == (6, 2, None)
    assert second["pace"] == pytest.approx(3)


def test_pace_is_counted_over_the_last_seven_days() -> None:
    reports = [report("T1", number, 10 + 2 * number) for number in range(1, 8)]
    reports += [report("T1", number, 24 + 5 * (number - 7)) for number in range(8, 15)]

    snapshot = published([unit("T1", eligible=100, baseline=10)], reports)

    assert figures(snapshot, 7)[0]["pace"] == pytest.approx(2)
    assert figures(snapshot, 10)[0]["pace"] == pytest.approx((4 * 2 + 3 * 5) / 7)
    assert figures(snapshot, 14)[0]["pace"] == pytest.approx(5)


def test_near_the_start_pace_is_counted_from_the_baseline_over_the_days_there_are() -> None:
    snapshot = published([unit("T1", eligible=100, baseline=10)], [report("T1", 3, 22)])

    assert figures(snapshot, 3)[0]["pace"] == pytest.approx(4)


def test_a_gain_over_a_gap_is_spread_over_its_days_for_pace() -> None:
    reports = [report("T1", 1, 10), report("T1", 11, 40)]  # 3 a day for ten days

    snapshot = published([unit("T1", eligible=100, baseline=10)], reports)

    assert figures(snapshot, 11)[0]["pace"] == pytest.approx(3)
    assert figures(snapshot, 13)[0]["pace"] == pytest.approx(3 * 5 / 7)  # days 7 to 11


def test_what_comes_later_does_not_change_the_pace_of_a_day() -> None:
    units = [unit("T1", eligible=100, baseline=10)]
    early = published(units, [report("T1", 2, 14)])
    later = published(units, [report("T1", 2, 14), report("T1", 12, 90)])

    assert figures(later, 9) == figures(early, 9)


def test_a_unit_that_is_silent_for_a_week_has_no_pace_left() -> None:
    snapshot = published([unit("T1", eligible=100, baseline=10)], [report("T1", 2, 14)])

    assert figures(snapshot, 8)[0]["pace"] == pytest.approx(2 / 7)  # day 1 to 2 in days 1 to 8
    assert figures(snapshot, 9)[0]["pace"] == 0


@pytest.mark.parametrize(
    ("value", "status"),
    [(100, "done"), (55, "on_track"), (54, "at_risk"), (46, "at_risk"), (45, "behind")],
)
def test_status_is_against_the_plan_line(value: int, status: str) -> None:
    # Half way from 10 to 100 the plan asks for 55: 45 are due, 80 % of them are 36.
    snapshot = published([unit("T1", eligible=100, baseline=10)], [report("T1", 14, value)])

    [t1] = figures(snapshot, 14)

    assert (t1["plan"], t1["due"]) == (pytest.approx(55), pytest.approx(45))
    assert t1["plan_gap"] == pytest.approx(value - 55)
    assert t1["status"] == status


def test_without_baseline_the_plan_starts_at_nothing() -> None:
    [t1] = figures(published([unit("T1", eligible=100)], [report("T1", 14, 40)]), 14)

    assert (t1["plan"], t1["due"], t1["gained"]) == (pytest.approx(50), pytest.approx(50), None)
    assert t1["status"] == "at_risk"


@pytest.mark.parametrize("eligible", [None, 0])
def test_without_eligible_the_count_stands_and_there_is_no_rate(eligible: int | None) -> None:
    snapshot = published([unit("T1", eligible=eligible, baseline=10)], [report("T1", 1, 16)])

    [t1] = figures(snapshot, 1)

    assert t1["value"] == 16
    for unknown in ("eligible", "coverage", "plan", "due", "remaining", "status"):
        assert t1[unknown] is None


def test_above_the_eligible_nothing_remains_and_the_rate_is_shown_as_it_is() -> None:
    [t1] = figures(published([unit("T1", eligible=50)], [report("T1", 1, 52)]), 1)

    assert (t1["coverage"], t1["remaining"], t1["status"]) == (1.04, 0, "done")


def test_a_target_that_is_met_exactly_is_done_whatever_the_arithmetic() -> None:
    units = [unit("T1", eligible=100, target=0.07), unit("T2", eligible=1250, target=0.8)]
    reports = [report("T1", 1, 7), report("T2", 1, 1000)]

    t1, t2 = figures(published(units, reports), 1)

    assert (t1["target_count"], t1["status"]) == (7, "done")
    assert (t2["target_count"], t2["status"]) == (1000, "done")


def test_a_units_target_is_its_own_else_all_where_mandatory_else_the_campaigns() -> None:
    units = [
        unit("T1", eligible=100, target=0.5),
        unit("T2", eligible=100, is_mandatory=True),
        unit("T3", eligible=100),
        unit("T4", eligible=100, is_mandatory=True, target=0.9),
    ]

    rows = figures(published(units, settings=campaign(target=0.8)), 1)

    assert [row["target"] for row in rows] == [0.5, 1.0, 0.8, 0.9]


def test_without_a_readable_target_there_is_neither_plan_nor_remaining() -> None:
    snapshot = published(
        [unit("T1", eligible=100, baseline=10)],
        [report("T1", 1, 16)],
        settings=campaign(target=None),
    )

    [t1] = figures(snapshot, 1)

    for unknown in ("target", "plan", "remaining", "required_pace", "status"):
        assert t1[unknown] is None


def test_a_units_own_milestones_leave_those_of_its_kind_aside() -> None:
    steps = [milestone(14, 0.5), milestone(14, 0.2, unit_id="T2")]
    units = [unit(name, eligible=100, baseline=0) for name in ("T1", "T2")]

    t1, t2 = figures(published(units, milestones=steps), 14)

    assert (t1["plan"], t2["plan"]) == (pytest.approx(50), pytest.approx(20))


def test_milestones_without_kind_are_the_groups_alone() -> None:
    units = [unit("T1", eligible=100), unit("S1", kind="school", eligible=100)]

    t1, s1 = figures(published(units, milestones=[milestone(14, 0.2)]), 14)

    assert (t1["plan"], s1["plan"]) == (pytest.approx(20), pytest.approx(50))


def test_required_pace_leads_to_the_milestone_on_the_deadline() -> None:
    snapshot = published(
        [unit("T1", eligible=100, baseline=10)],
        [report("T1", 18, 26)],
        milestones=[milestone(28, 0.36)],
    )

    [t1] = figures(snapshot, 18)

    assert (t1["goal_count"], t1["target_count"]) == (36, 100)
    assert t1["required_pace"] == pytest.approx((36 - 26) / 10)
    assert t1["remaining"] == 74


def test_on_the_deadline_and_after_it_no_pace_is_required() -> None:
    snapshot = published(
        [unit("T1", eligible=100, baseline=10)], settings=campaign(deadline=27), today=28
    )

    assert figures(snapshot, 26)[0]["required_pace"] == pytest.approx(90)
    assert figures(snapshot, 27)[0]["required_pace"] is None
    assert figures(snapshot, 28)[0]["required_pace"] is None


# From 10 to 66 people the plan asks 2 a day; with the deadline moved to day 56 half of that.
MOVED = {"settings": campaign(deadline=56, first_deadline=28)}
# What is published, the day; count, its age in days, gain, plan, required pace, status.
SITUATIONS: dict[str, tuple[dict[str, Any], int, list[Any]]] = {
    "before the start": ({}, -5, [10, None, None, 10, 56 / 28, "on_track"]),
    "the first day": ({}, 1, [12, 0, 2, 12, 54 / 27, "on_track"]),
    "the deadline": ({}, 28, [30, 8, None, 66, None, "behind"]),
    "after the end": ({"today": 40}, 40, [30, 8, None, 66, None, "behind"]),
    "before it moved": ({}, 20, [30, 0, 18, 50, 36 / 8, "behind"]),
    "a deadline moved": (MOVED, 20, [30, 0, 18, 30, 36 / 36, "on_track"]),
    "nothing reported yet": ({"reports": []}, 20, [10, None, None, 50, 56 / 8, "behind"]),
}


@pytest.mark.parametrize(("more", "number", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_on_every_day_a_unit_has_its_count_and_what_is_asked_of_it(
    more: dict[str, Any], number: int, expected: list[Any]
) -> None:
    reports = {"reports": [report("T1", 1, 12), report("T1", 20, 30)]}

    [t1] = figures(published([unit("T1", eligible=66, baseline=10)], **(reports | more)), number)

    told = ["value", "age_days", "gain", "plan", "required_pace", "status"]
    assert [t1[name] for name in told] == pytest.approx(expected)


def test_units_come_in_the_order_of_the_register_and_by_kind_where_asked() -> None:
    units = [unit("T2"), unit("S1", kind="school"), unit("T1"), unit("X", kind=None)]

    snapshot = published(units)

    assert [row["unit_id"] for row in figures(snapshot, 1)] == ["T2", "S1", "T1"]
    assert [row["unit_id"] for row in figures(snapshot, 1, kind="school")] == ["S1"]


def test_a_unit_has_no_row_on_days_when_it_is_not_active() -> None:
    units = [unit("OLD", active_to=5), unit("NEW", active_from=6)]

    snapshot = published(units)

    assert [row["unit_id"] for row in figures(snapshot, 5)] == ["OLD"]
    assert [row["unit_id"] for row in figures(snapshot, 6)] == ["NEW"]
