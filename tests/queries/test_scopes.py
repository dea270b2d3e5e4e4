"""The same figures for a kind, an officer's groups and a unit: data/sql/scopes.sql."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, milestone, published, report, unit

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


ONE = {"eligible": 100, "baseline": 10, "officer": "An"}
ONE_REPORTS = [report("T1", 1, 14), report("T1", 2, 13, outcome="flagged"), report("T1", 9, 30)]
STEPS = [milestone(7, 0.2), milestone(28, 0.36)]
SITUATIONS: dict[str, tuple[dict[str, Any], int, dict[str, Any]]] = {
    "an ordinary day": (ONE, 9, {}),
    "the first day": (ONE, 1, {}),
    "before the start": (ONE, -5, {}),
    "the deadline": (ONE, 28, {}),
    "after the end": (ONE, 40, {"today": 40}),
    "after the deadline": (ONE, 25, {"settings": campaign(deadline=20)}),
    "a deadline moved": (ONE, 9, {"settings": campaign(deadline=40, first_deadline=28)}),
    "a lower target": (ONE, 9, {"settings": campaign(target=0.8)}),
    "contradicting dates": (ONE, 9, {"settings": campaign(end=None)}),
    "nothing reported": (ONE, 3, {"reports": []}),
    "no baseline": (ONE | {"baseline": None}, 9, {}),
    "neither report nor baseline": (ONE | {"baseline": None}, 9, {"reports": []}),
    "milestones": (ONE, 9, {"milestones": STEPS}),
    "milestones behind": (ONE, 9, {"milestones": STEPS[:1]}),
    "not active any more": (ONE | {"active_to": 4}, 9, {}),
}
OF_THE_WARD = ["ward_baseline", "unallocated_baseline", "official_count", "official_date"]
SCOPES = {"kind": "group", "officer": "An", "unit": "T1"}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_ward_of_one_group_stands_as_its_officer_and_as_the_group(situation: str) -> None:
    """What test_standing.py and others count by hand for the ward holds for every scope."""
    facts, number, more = SITUATIONS[situation]
    snapshot = published([unit("T1", **facts)], **({"reports": ONE_REPORTS} | more))

    for name in ("standing", "daily_progress", "weekly_progress", "milestones"):
        of_kind, of_officer, of_unit = (
            asked(snapshot, name, number, scope, key) for scope, key in SCOPES.items()
        )
        pd.testing.assert_frame_equal(of_officer, of_kind)
        pd.testing.assert_frame_equal(of_unit, of_kind)


def test_without_eligible_every_scope_has_its_count_and_no_rate() -> None:
    snapshot = published([unit("T1", **(ONE | {"eligible": None}))], ONE_REPORTS, milestones=STEPS)

    for scope, key in SCOPES.items():
        figure = standing(snapshot, 9, scope, key)
        assert (figure["installed"], figure["units_without_eligible"]) == (30, 1)
        for unknown in ("rated_installed", "coverage", "plan", "target_count", "status"):
            assert figure[unknown] is None
        assert (
            ask(snapshot, "milestones", as_of=day(9), scope=scope, key=key)[
                ["count", "reached_on", "gap"]
            ]
            .isna()
            .all(axis=None)
        )


def asked(snapshot: Snapshot, name: str, number: int, scope: str, key: str) -> pd.DataFrame:
    """The answer without what names the scope, and without what only the ward has."""
    is_of_many = name in ("daily_progress", "weekly_progress")
    keys: dict[str, Any] = {"keys": (key,)} if is_of_many else {"key": key}
    answer = ask(snapshot, name, as_of=day(number), scope=scope, **keys)
    return answer.drop(columns=["key", *OF_THE_WARD], errors="ignore")


def test_what_only_the_ward_has_is_null_for_every_other_scope() -> None:
    settings = campaign(ward_baseline=55, official_count=60, official_date=day(3))
    snapshot = published(UNITS, REPORTS, settings=settings)

    ward = standing(snapshot, 2, "kind", "group")
    others = [
        standing(snapshot, 2, scope, key)
        for scope, key in (("kind", "school"), ("officer", "An"), ("unit", "T1"))
    ]

    assert [ward[name] for name in OF_THE_WARD] == [55, 15, 60, pd.Timestamp(day(3))]
    assert all(other[name] is None for other in others for name in OF_THE_WARD)


@pytest.mark.parametrize("scope", ["kind", "officer", "unit", "nobody"])
def test_a_key_that_is_not_there_has_one_row_and_no_figures(scope: str) -> None:
    figure = standing(published(UNITS, REPORTS), 2, scope, "?")

    assert figure["day_number"] == 2
    assert figure["days_left"] == 26
    assert figure["units"] is None
    assert figure["installed"] is None


def test_an_officers_plan_is_the_sum_of_the_groups_plans() -> None:
    units = [
        unit("T1", eligible=100, baseline=10, officer="An"),
        unit("T2", eligible=50, baseline=40, officer="An"),  # above its milestone: a flat line
        unit("T3", officer="An", baseline=3),
    ]
    snapshot = published(units, [report("T1", 7, 30)], milestones=[milestone(14, 0.2)])

    figure = standing(snapshot, 14, "officer", "An")

    assert figure["plan"] == pytest.approx(20 + 40)
    assert (figure["rated_installed"], figure["installed"]) == (70, 73)
    assert figure["status"] == "on_track"


def test_an_officers_target_is_what_the_groups_aim_at_together() -> None:
    units = [
        unit("T1", eligible=30, officer="An", is_mandatory=True),
        unit("T2", eligible=10, officer="An", target=0.55),
    ]

    figure = standing(published(units, settings=campaign(target=0.8)), 1, "officer", "An")

    assert figure["target_count"] == 30 + 6
    assert figure["target"] == pytest.approx(35.5 / 40)


def test_a_plan_that_is_known_for_some_groups_only_is_not_known_for_their_officer() -> None:
    units = [
        unit("T1", eligible=100, officer="An", target=0.5),
        unit("T2", eligible=100, officer="An"),
    ]
    snapshot = published(units, [report("T1", 1, 9)], settings=campaign(target=None))

    figure = standing(snapshot, 1, "officer", "An")

    assert figure["installed"] == 9
    for unknown in ("plan", "target", "target_count", "goal_count", "required_pace", "status"):
        assert figure[unknown] is None


def test_an_officer_has_the_groups_that_are_active_that_day() -> None:
    units = [
        unit("T1", eligible=100, officer="An", active_to=5),
        unit("T2", eligible=60, officer="An", active_from=6),
    ]
    snapshot = published(units, [report("T1", 1, 30), report("T2", 6, 12)])

    before, after = (standing(snapshot, number, "officer", "An") for number in (5, 6))

    assert (before["units"], before["installed"], before["rated_eligible"]) == (1, 30, 100)
    assert (after["units"], after["installed"], after["rated_eligible"]) == (1, 12, 60)


def test_no_keys_are_no_rows() -> None:
    answer = ask(published(UNITS), "daily_progress", as_of=day(1), scope="unit", keys=())

    assert answer.empty
