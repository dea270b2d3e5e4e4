"""Each kind on its own denominator: queries/kind_figures.sql."""

import pandas as pd
import pytest

from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit


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
