"""Installed, activated, used: queries/funnel.sql."""

import pandas as pd

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import day, published, report, unit


def funnel(
    snapshot: Snapshot, number: int = 1, kind: str = "group", officer: str | None = None
) -> pd.DataFrame:
    wanted = {"as_of": day(number), "kind": kind, "officer": officer}
    return ask(snapshot, "funnel", **wanted).set_index("measure")


def activated(unit_id: str, value: int):
    return report(unit_id, 1, value, measure="activated")


def used(unit_id: str, value: int):
    return report(unit_id, 1, value, measure="used")


def test_each_step_is_rated_on_the_one_before() -> None:
    reports = [report("T1", 1, 40), activated("T1", 30), used("T1", 15)]

    steps = funnel(published([unit("T1", eligible=100)], reports))

    assert steps.index.tolist() == ["installed", "activated", "used"]
    assert steps["value"].tolist() == [40, 30, 15]
    assert steps["base"].tolist() == [100, 40, 30]
    assert steps["rate"].tolist() == [0.4, 0.75, 0.5]


def test_a_rate_counts_only_units_that_have_both_figures() -> None:
    units = [unit(name, eligible=100) for name in ("T1", "T2", "T3")]
    reports = [report("T1", 1, 40), report("T2", 1, 20), activated("T1", 30), activated("T3", 5)]

    steps = funnel(published(units, reports))

    assert steps["units_with_figure"].tolist() == [2, 2, 0]
    assert steps["units"].tolist() == [3, 3, 3]
    assert steps.loc["activated", ["value", "base", "rate"]].tolist() == [35, 40, 0.75]


def test_the_first_rate_is_the_coverage_silent_units_included() -> None:
    units = [unit("T1", eligible=60), unit("T2", eligible=40)]

    steps = funnel(published(units, [report("T1", 1, 30)]))

    assert steps.loc["installed", "rate"] == 0.3


def test_what_nobody_reported_is_unknown_and_not_zero() -> None:
    steps = funnel(published([unit("T1", eligible=60, baseline=5)]))

    assert steps.loc["installed", "value"] == 5
    assert pd.isna(steps.loc["activated", "value"])
    assert pd.isna(steps.loc["used", "rate"])


def test_nothing_installed_leaves_no_rate() -> None:
    steps = funnel(published([unit("T1", eligible=60)], [report("T1", 1, 0), activated("T1", 0)]))

    assert steps.loc["installed", "rate"] == 0
    assert pd.isna(steps.loc["activated", "rate"])


def test_other_kinds_have_their_own_funnel() -> None:
    units = [unit("T1", eligible=60), unit("A1", kind="agency", eligible=10)]
    reports = [report("T1", 1, 30), report("A1", 1, 8), activated("A1", 6)]

    steps = funnel(published(units, reports), kind="agency")

    assert steps["value"].tolist()[:2] == [8, 6]
    assert steps["units"].tolist() == [1, 1, 1]


def test_of_an_officer_only_the_units_in_charge_are_counted() -> None:
    units = [unit("T1", eligible=100, officer="An"), unit("T2", eligible=50, officer="Bình")]
    reports = [report("T1", 1, 40), activated("T1", 30), report("T2", 1, 25)]

    steps = funnel(published(units, reports), officer="Bình")

    assert steps["units"].tolist() == [1, 1, 1]
    assert steps.loc["installed", ["value", "base", "rate"]].tolist() == [25, 50, 0.5]
    assert pd.isna(steps.loc["activated", "value"])
