"""The cells of a unit: queries/unit_reports.sql."""

from typing import Any

import pandas as pd

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import day, published, report, unit

UNITS = [unit("T1", eligible=100, baseline=10), unit("T2"), unit("X1", kind=None)]
REPORTS = [
    report("T1", 1, 14),
    report("T1", 2, 12, outcome="flagged"),
    report("T1", 4, 20),
    report("T1", 4, 9, measure="activated"),
    report("T1", 5, None, outcome="refused", raw_text="~"),
    report("T1", 6, 999, outcome="withheld"),
    report("T2", 3, 5),
    report("X1", 3, 7),
]


def cells(snapshot: Snapshot, number: int, unit_id: str = "T1") -> list[dict[str, Any]]:
    rows = ask(snapshot, "unit_reports", as_of=day(number), unit_id=unit_id).to_dict("records")
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()} for row in rows
    ]


def test_the_newest_day_is_first_and_on_a_day_the_installs() -> None:
    told = cells(published(UNITS, REPORTS), 6)

    assert [(row["report_date"], row["measure"]) for row in told] == [
        (pd.Timestamp(day(6)), "installed"),
        (pd.Timestamp(day(5)), "installed"),
        (pd.Timestamp(day(4)), "installed"),
        (pd.Timestamp(day(4)), "activated"),
        (pd.Timestamp(day(2)), "installed"),
        (pd.Timestamp(day(1)), "installed"),
    ]


def test_a_cell_says_where_it_is_what_it_held_and_what_became_of_it() -> None:
    withheld, refused, used, activated, *_ = cells(published(UNITS, REPORTS), 6)

    assert (withheld["raw_text"], withheld["value"], withheld["outcome"]) == (
        *("999", 999, "withheld"),
    )
    assert (refused["raw_text"], refused["value"], refused["outcome"]) == ("~", None, "refused")
    assert (used["tab"], used["cell"]) == ("Cài đặt", "F2")
    assert (activated["tab"], activated["value"]) == ("Kích hoạt", 9)


def test_a_gain_stands_beside_the_install_count_that_is_used() -> None:
    assert [row["gain"] for row in cells(published(UNITS, REPORTS), 6)] == [
        *(None, None, 8, None, -2, 4)
    ]


def test_cells_of_later_days_are_not_told() -> None:
    assert [row["raw_text"] for row in cells(published(UNITS, REPORTS), 2)] == ["12", "14"]
    assert cells(published(UNITS, REPORTS), -3) == []


def test_two_answers_for_one_day_are_both_told_the_used_one_first() -> None:
    answers = [report("T1", 1, 13, outcome="superseded"), report("T1", 1, 14)]

    told = cells(published(UNITS, answers), 1)

    assert [(row["raw_text"], row["gain"]) for row in told] == [("14", 4), ("13", None)]


def test_a_unit_of_an_unknown_kind_has_its_cells_and_no_gains() -> None:
    [told] = cells(published(UNITS, REPORTS), 6, "X1")

    assert (told["value"], told["gain"]) == (7, None)


def test_with_nothing_reported_or_for_nobodys_code_there_are_no_rows() -> None:
    assert cells(published(UNITS), 6) == []
    assert cells(published(UNITS, REPORTS), 6, "T9") == []
