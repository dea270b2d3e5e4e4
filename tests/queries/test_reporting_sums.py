"""Reports given of those due by officer and by kind: queries/reporting_sums.sql."""

from datetime import datetime, time
from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit

UNITS = [
    unit("T1", officer="An"),
    unit("T2", officer="Bình"),
    unit("T3", officer="An"),
    unit("S1", kind="school", frequency="weekly", officer="Bình"),
    unit("B1", kind="building", frequency="none", officer="Chi"),
    unit("T4", officer=""),
]
REPORTS = [report("T1", 1, 5), report("T1", 2, 6), report("T2", 1, 5), report("B1", 1, 9)]


def sums(
    snapshot: Snapshot,
    number: int,
    by: str = "officer",
    kind: str | None = None,
    officer: str | None = None,
) -> dict[str, dict[str, Any]]:
    frame = ask(snapshot, "reporting_sums", as_of=day(number), by=by, kind=kind, officer=officer)
    return {row["key"]: row for row in frame.to_dict("records")}


def test_reports_are_summed_over_the_units_of_an_officer() -> None:
    officers = sums(published(UNITS, REPORTS), 2)

    assert list(officers) == ["An", "Bình", ""]  # nothing is due of Chi's building
    an, binh, nobody = officers.values()
    assert (an["units"], an["expected"], an["actual"], an["rate"]) == (2, 4, 2, 0.5)
    assert (an["due_today"], an["given_today"]) == (2, 1)
    assert (binh["units"], binh["expected"], binh["actual"]) == (1, 2, 1)  # the school's is to come
    assert (binh["due_today"], binh["given_today"]) == (1, 0)
    assert (nobody["expected"], nobody["actual"], nobody["rate"]) == (2, 0, 0)


def test_by_kind_each_has_its_own_reports() -> None:
    kinds = sums(published(UNITS, [*REPORTS, report("S1", 4, 5)]), 7, by="kind")

    assert list(kinds) == ["group", "school"]
    assert (kinds["group"]["units"], kinds["group"]["expected"]) == (4, 28)
    assert kinds["group"]["actual"] == 3
    assert (kinds["school"]["expected"], kinds["school"]["actual"]) == (1, 1)
    assert (kinds["school"]["due_today"], kinds["school"]["given_today"]) == (1, 1)


def test_a_kind_and_an_officer_may_be_asked_for() -> None:
    snapshot = published(UNITS, REPORTS)

    assert sums(snapshot, 7, kind="group")["Bình"]["expected"] == 7
    assert sums(snapshot, 7)["Bình"]["expected"] == 8
    assert list(sums(snapshot, 7, by="kind", officer="Bình")) == ["group", "school"]
    assert list(sums(snapshot, 7, by="kind", officer="An")) == ["group"]
    assert sums(snapshot, 7, officer="Chi") == {}


def test_on_time_is_told_of_the_reports_of_which_it_is_known() -> None:
    seen = [("T1", 1, "on_time"), ("T1", 2, "late"), ("T3", 1, "unknown"), ("T3", 2, "late")]
    snapshot = published(
        UNITS,
        [*REPORTS, report("T3", 1, 5), report("T3", 2, 5)],
        arrivals=pd.DataFrame(
            [(code, pd.Timestamp(day(due)), told) for code, due, told in seen],
            columns=["unit_id", "due_on", "timeliness"],
        ),
        watched_since=datetime.combine(day(1), time(8)),
    )

    an = sums(snapshot, 2)["An"]

    assert (an["expected"], an["actual"]) == (4, 4)
    assert (an["judged"], an["on_time"]) == (3, 1)
    assert an["rate_on_time"] == pytest.approx(1 / 3)
    assert an["late_today"] == 2


def test_without_a_history_there_is_no_rate_on_time() -> None:
    an = sums(published(UNITS, REPORTS), 2)["An"]

    assert an["judged"] == 0
    assert pd.isna(an["rate_on_time"])


def test_the_sums_by_officer_by_kind_and_by_day_are_of_the_same_reports() -> None:
    snapshot = published(
        UNITS, [*REPORTS, report("S1", 9, 5)], settings=campaign(holidays=(day(3), day(7)))
    )

    for number in (1, 3, 7, 14, 28, 40):
        days = ask(snapshot, "reporting_rate", as_of=day(number), kind=None, officer=None)
        for by in ("officer", "kind", "all"):
            rows = sums(snapshot, number, by).values()
            for name in ("expected", "actual", "judged", "on_time"):
                assert sum(row[name] for row in rows) == days[name].sum()
            today = days.iloc[-1]
            assert sum(row["due_today"] for row in rows) == today["expected"]
            assert sum(row["given_today"] for row in rows) == today["actual"]


def test_the_days_of_one_officer_leave_the_others_out() -> None:
    frame = ask(published(UNITS, REPORTS), "reporting_rate", as_of=day(2), kind=None, officer="An")

    assert frame["expected"].tolist() == [2, 2]
    assert frame["actual"].tolist() == [1, 1]
    assert frame["registered"].tolist() == [2, 2]


def test_before_the_start_no_report_is_due() -> None:
    assert sums(published(UNITS, REPORTS), 0) == {}
