"""Who is in charge of how much: queries/officer_figures.sql."""

import pandas as pd
import pytest

from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit
from tests.queries.test_scopes import REPORTS, UNITS


def test_officers_stand_in_the_order_of_the_register_with_their_reports_of_the_day() -> None:
    answer = ask(published(UNITS, REPORTS), "officer_figures", as_of=day(2))

    assert answer["officer"].tolist() == ["An", "Bình"]
    assert answer["installed"].tolist() == [56, 8]
    assert answer["reports_due"].tolist() == [2, 1]
    assert answer["reports_given"].tolist() == [1, 0]
    assert answer["required_pace"].tolist() == pytest.approx([344 / 26, 192 / 26])


def test_a_group_in_whose_officers_charge_another_kind_is_keeps_its_own_figures() -> None:
    snapshot = published([*UNITS, unit("S2", kind="school", eligible=9, officer="Chi")], REPORTS)

    answer = ask(snapshot, "officer_figures", as_of=day(1))

    assert answer["officer"].tolist() == ["An", "Bình"]  # Chi has a school, and no group
    assert answer["units"].tolist() == [2, 1]


def test_reports_are_those_due_that_day() -> None:
    units = [
        unit("T1", officer="An"),
        unit("T2", officer="An", frequency="weekly"),
        unit("T3", officer="An", frequency="occasional"),
    ]
    reports = [report("T1", 7, 5), report("T2", 5, 6), report("T3", 7, 7)]
    snapshot = published(units, reports, settings=campaign(holidays=(day(8),)))

    counted = [
        ask(snapshot, "officer_figures", as_of=day(n))[["reports_due", "reports_given"]].to_numpy()
        for n in (6, 7, 8)
    ]

    assert [row.tolist() for [row] in counted] == [[1, 0], [2, 2], [0, 0]]


@pytest.mark.parametrize("number", [-3, 0])
def test_before_the_start_no_report_is_due_and_the_groups_stand_at_their_baselines(
    number: int,
) -> None:
    answer = ask(published(UNITS, REPORTS), "officer_figures", as_of=day(number))

    assert answer["reports_due"].tolist() == [0, 0]
    assert answer["installed"].iloc[0] == 40
    assert pd.isna(answer["installed"].iloc[1])


@pytest.mark.parametrize("number", [28, 40])
def test_on_the_deadline_and_after_it_no_pace_is_required(number: int) -> None:
    answer = ask(published(UNITS, REPORTS, today=40), "officer_figures", as_of=day(number))

    assert answer["required_pace"].isna().all()
    assert answer["plan"].tolist() == pytest.approx([400, 200])


def test_without_groups_in_somebodys_charge_there_are_no_rows() -> None:
    assert ask(published([unit("T1")]), "officer_figures", as_of=day(1)).empty
