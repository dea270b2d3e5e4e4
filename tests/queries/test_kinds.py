"""Each kind on its own denominator: queries/kind_figures.sql."""

from typing import Any

import pandas as pd
import pytest

from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit
from tests.queries.rows import known


def test_each_kind_has_its_own_sums() -> None:
    units = [
        unit("T1", eligible=100, baseline=10),
        unit("S1", kind="school", eligible=20, baseline=4),
        unit("S2", kind="school", eligible=30, baseline=6),
    ]
    reports = [report("T1", 1, 12), report("S1", 1, 8), report("S2", 1, 7)]

    kinds = ask(published(units, reports), "kind_figures", as_of=day(1)).set_index("kind")

    assert kinds["installed"].to_dict() == {"group": 12, "school": 15}
    assert kinds["coverage"].to_dict() == {"group": 0.12, "school": 0.3}
    assert kinds["gain"].to_dict() == {"group": 2, "school": 5}
    assert kinds["remaining"].to_dict() == {"group": 88, "school": 35}


def test_the_target_of_a_kind_is_what_its_units_aim_at_together() -> None:
    units = [
        unit("A1", kind="agency", eligible=30, is_mandatory=True),
        unit("A2", kind="agency", eligible=10, target=0.6),
    ]

    kinds = ask(published(units, settings=campaign(target=0.8)), "kind_figures", as_of=day(1))

    assert kinds["target_count"].tolist() == [36]  # 30 of 30 and 6 of 10
    assert kinds["target"].tolist() == [pytest.approx(0.9)]


def test_the_wards_target_is_the_campaigns_whatever_a_single_group_aims_at() -> None:
    units = [unit("T1", eligible=100, target=0.5), unit("T2", eligible=100)]

    kinds = ask(published(units, settings=campaign(target=0.8)), "kind_figures", as_of=day(1))

    assert kinds["target_count"].tolist() == [160]


def test_the_plan_of_a_kind_is_the_line_drawn_for_its_sums() -> None:
    units = [unit("T1", eligible=100, baseline=20), unit("T2", eligible=100), unit("T3")]

    kinds = ask(published(units), "kind_figures", as_of=day(14))

    assert kinds["plan"].tolist() == [pytest.approx(20 + (200 - 20) / 2)]


def test_only_units_active_that_day_are_counted() -> None:
    units = [unit("T1", eligible=100, active_to=5), unit("T2", eligible=60, active_from=6)]
    snapshot = published(units, [report("T1", 1, 30), report("T2", 6, 12)])

    before = ask(snapshot, "kind_figures", as_of=day(5)).iloc[0]
    after = ask(snapshot, "kind_figures", as_of=day(6)).iloc[0]

    assert (before["units"], before["installed"], before["rated_eligible"]) == (1, 30, 100)
    assert (after["units"], after["installed"], after["rated_eligible"]) == (1, 12, 60)


def test_a_kind_of_which_nothing_is_known_is_null_and_not_zero() -> None:
    [kind] = ask(published([unit("T1", eligible=9)]), "kind_figures", as_of=day(1)).to_dict(
        "records"
    )

    assert pd.isna(kind["installed"])
    assert pd.isna(kind["remaining"])
    assert kind["status"] == "no_data"


# The plan asks 2 people a day of the group, and 1 + 2 of the schools.
BOTH = [
    unit("T1", eligible=66, baseline=10),
    unit("S1", kind="school", eligible=30, baseline=2),
    unit("S2", kind="school", eligible=58, baseline=2),
]
TOLD = [report("T1", 1, 12), report("S1", 1, 4)]
TOLD += [report("T1", 14, 38), report("S1", 14, 17), report("S2", 14, 16), report("T1", 28, 66)]
MOVED = {"settings": campaign(deadline=56, first_deadline=28)}  # half of it a day
SILENT: dict[str, Any] = {"reports": []}
# What is published, the day; of the group and of the schools: count, gain, pace, plan, status.
SITUATIONS: dict[str, tuple[dict[str, Any], int, list[Any], list[Any]]] = {
    "before the start": ({}, -5, [10, None, None, 10, "on_track"], [4, None, None, 4, "on_track"]),
    "the first day": ({}, 1, [12, 2, 2, 12, "on_track"], [4 + 2, 2, 2, 7, "behind"]),
    "an ordinary day": ({}, 14, [38, 26, 2, 38, "on_track"], [33, 13 + 14, 1 + 1, 46, "behind"]),
    "the deadline": ({}, 28, [66, 28, 2, 66, "done"], [33, None, 0, 88, "behind"]),
    "after the end": ({"today": 40}, 40, [66, 28, 2, 66, "done"], [33, None, 0, 88, "behind"]),
    "a deadline moved": (MOVED, 14, [38, 26, 2, 24, "on_track"], [33, 27, 2, 25, "on_track"]),
    "nothing reported": (SILENT, 14, [10, None, None, 38, "behind"], [4, None, None, 46, "behind"]),
}


@pytest.mark.parametrize(("more", "number", "group", "school"), SITUATIONS.values(), ids=SITUATIONS)
def test_on_every_day_each_kind_stands_by_itself(
    more: dict[str, Any], number: int, group: list[Any], school: list[Any]
) -> None:
    kinds = ask(published(BOTH, **({"reports": TOLD} | more)), "kind_figures", as_of=day(number))

    told = kinds[["installed", "gain", "pace", "plan", "status"]].to_numpy().tolist()
    assert kinds["kind"].tolist() == ["group", "school"]
    assert [known(value) for value in told[0]] == pytest.approx(group)
    assert [known(value) for value in told[1]] == pytest.approx(school)
    assert kinds["remaining"].tolist() == [66 - group[0], 30 + 58 - school[0]]
