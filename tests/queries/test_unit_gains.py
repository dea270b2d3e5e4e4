"""The heat table: queries/unit_gains.sql."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import Report, campaign, day, published, report, unit

T1 = unit("T1", eligible=100, baseline=10)
REPORTS = [report("T1", 1, 14), report("T1", 2, 12, outcome="flagged"), report("T1", 4, 20)]


def gains(snapshot: Snapshot, number: int, *unit_ids: str) -> pd.DataFrame:
    """Of one unit indexed by the number of the day."""
    table = ask(snapshot, "unit_gains", as_of=day(number), unit_ids=unit_ids)
    if len(unit_ids) == 1:
        table.index = (table["day"] - pd.Timestamp(day(0))).dt.days
    return table


def plain(column: pd.Series) -> list[Any]:
    return [None if pd.isna(value) else value for value in column]


def test_a_unit_has_a_row_for_every_campaign_day_in_the_order_asked_for() -> None:
    snapshot = published([T1, unit("T2"), unit("S1", kind="school")], REPORTS)

    table = gains(snapshot, 4, "S1", "T1")

    assert table["unit_id"].tolist() == ["S1"] * 28 + ["T1"] * 28
    assert table["day"].tolist() == [pd.Timestamp(day(n)) for n in range(1, 29)] * 2


def test_a_gain_stands_on_the_day_of_the_report_with_the_days_it_covers() -> None:
    table = gains(published([T1], REPORTS), 5, "T1")

    assert plain(table["gain"].loc[1:6]) == [4, -2, None, 8, None, None]
    assert plain(table["gap_days"].loc[1:6]) == [1, 1, None, 2, None, None]
    assert plain(table["value"].loc[1:6]) == [14, 12, 12, 20, 20, None]
    assert plain(table["is_reported"].loc[1:6]) == [True, True, False, True, False, None]


def test_after_the_as_of_date_only_what_is_due_is_known() -> None:
    table = gains(published([T1], REPORTS), 3, "T1")

    told = ["gain", "gap_days", "value", "is_reported", "outcome"]
    assert table.loc[4:, told].isna().all(axis=None)
    assert table.loc[4:, "is_due"].all()


def test_before_the_start_nothing_is_told() -> None:
    table = gains(published([T1], REPORTS), -3, "T1")

    assert table[["gain", "value", "is_reported"]].isna().all(axis=None)


def test_on_the_first_day_the_gain_is_counted_from_the_baseline() -> None:
    table = gains(published([T1], REPORTS), 1, "T1")

    assert plain(table["gain"].loc[1:2]) == [4, None]
    assert plain(table["value"].loc[1:2]) == [14, None]


def test_with_nothing_reported_yet_nothing_is_gained_and_the_baseline_stands() -> None:
    table = gains(published([T1], today=3), 3, "T1")

    assert table["gain"].isna().all()
    assert plain(table["value"].loc[1:4]) == [10, 10, 10, None]
    assert not table["is_reported"].loc[1:3].any()


@pytest.mark.parametrize("deadline", [20, 40])
def test_a_deadline_moved_changes_neither_the_days_nor_what_is_due(deadline: int) -> None:
    settings = campaign(deadline=deadline, first_deadline=28)

    table = gains(published([T1], REPORTS, settings=settings), 28, "T1")

    assert table.index[table["is_due"]].tolist() == list(range(1, 29))
    assert table["value"].loc[28] == 20


@pytest.mark.parametrize(("number", "today"), [(28, 28), (40, 40)])
def test_on_the_deadline_and_after_the_end_every_day_is_told(number: int, today: int) -> None:
    table = gains(published([T1], [*REPORTS, report("T1", 28, 31)], today=today), number, "T1")

    assert table["value"].notna().all()
    assert table["gain"].loc[28] == 11
    assert table["gap_days"].loc[28] == 24


def test_a_first_report_without_baseline_is_no_gain() -> None:
    table = gains(published([unit("T1")], REPORTS), 4, "T1")

    assert plain(table["gain"].loc[1:4]) == [None, -2, None, 8]


@pytest.mark.parametrize("outcome", ["withheld", "refused", "superseded", "ignored"])
def test_a_cell_that_is_not_used_says_why(outcome: str) -> None:
    table = gains(published([T1], [*REPORTS, report("T1", 5, 99, outcome=outcome)]), 6, "T1")

    assert table["outcome"].loc[5] == outcome
    assert table["outcome"].drop(5).isna().all()
    assert not table["is_reported"].loc[5]
    assert table["value"].loc[5] == 20


def test_beside_a_count_that_is_used_no_other_is_spoken_of() -> None:
    answers: list[Report] = [
        report("T1", 4, 19, outcome="superseded"),
        report("T1", 5, 99, outcome="superseded"),
        report("T1", 5, 98, outcome="withheld"),
        report("T1", 6, 9, measure="activated", outcome="refused"),
    ]

    table = gains(published([T1], [*REPORTS, *answers]), 6, "T1")

    assert plain(table["outcome"].loc[4:6]) == [None, "withheld", None]


def test_reports_are_due_as_the_unit_owes_them() -> None:
    units = [unit("T1"), unit("S1", kind="school", frequency="weekly"), unit("X", frequency="none")]
    snapshot = published(units, settings=campaign(holidays=(day(14),)))

    due = {
        name: gains(snapshot, 9, name).query("is_due").index.tolist() for name in ("T1", "S1", "X")
    }

    assert due["T1"] == [n for n in range(1, 29) if n != 14]
    assert due["S1"] == [7, 21, 28]
    assert due["X"] == []


def test_on_days_when_it_is_not_active_a_unit_owes_and_has_nothing() -> None:
    table = gains(published([unit("T1", baseline=5, active_from=3)], [report("T1", 4, 9)]), 5, "T1")

    assert plain(table["value"].loc[1:5]) == [None, None, 5, 9, 9]
    assert table.index[table["is_due"]].tolist() == list(range(3, 29))


def test_units_that_the_register_does_not_have_have_no_rows() -> None:
    snapshot = published([T1], REPORTS)

    assert gains(snapshot, 4, "T9", "T1")["unit_id"].unique().tolist() == ["T1"]
    assert gains(snapshot, 4).empty
