"""Which drive it is, and which days it spans: queries/campaign.sql."""

from datetime import time
from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit
from tests.queries.rows import known

UNITS = [unit("T1", eligible=100, baseline=10), unit("S1", kind="school", eligible=50)]
REPORTS = [report("T1", 1, 14), report("S1", 3, 20)]


def drive(snapshot: Snapshot) -> dict[str, Any]:
    """The one row, a null as None."""
    [row] = ask(snapshot, "campaign").to_dict("records")
    return {str(name): known(value) for name, value in row.items()}


def days(row: dict[str, Any], *names: str) -> list[int | None]:
    """The days of these columns by their numbers: 1 is the start."""
    zero = pd.Timestamp(day(0))
    return [None if row[name] is None else (row[name] - zero).days for name in names]


def test_the_settings_are_told_as_they_were_read() -> None:
    texts = {"name": "Cài đặt iHanoi", "authority": "UBND phường", "source_tab": "Cài đặt"}
    numbers = {"target": 0.8, "edit_days": 3, "ward_baseline": 55, "rounds_per_day": 4}
    official = {"official_count": 60, "official_date": day(3)}
    settings = campaign(**texts, **numbers, **official, cutoff=time(16, 30), is_sample=True)

    row = drive(published(UNITS, settings=settings))

    assert {name: row[name] for name in texts} == texts
    assert {name: row[name] for name in numbers} == numbers
    assert (row["official_count"], days(row, "official_date")) == (60, [3])
    assert (row["cutoff"], row["is_sample"]) == (time(16, 30), True)


def test_what_nobody_has_set_is_null_and_not_zero() -> None:
    row = drive(published(UNITS, settings=campaign(target=None)))

    for unset in ("target", "ward_baseline", "official_count", "official_date", "first_deadline"):
        assert row[unset] is None


# What is published; the default as-of date, the last day, the deadline, the first deadline, today.
MOVED = campaign(deadline=40, first_deadline=28)
LAST = [*REPORTS, report("T1", 28, 90)]
SITUATIONS: dict[str, tuple[dict[str, Any], list[int | None]]] = {
    "before the start": ({"reports": [], "today": -5}, [0, 28, 28, None, -5]),
    "the first day": ({"today": 1}, [1, 28, 28, None, 1]),
    "the deadline": ({"reports": LAST, "today": 28}, [28, 28, 28, None, 28]),
    "after the end": ({"reports": LAST, "today": 40}, [28, 28, 28, None, 40]),
    "a deadline moved": ({"settings": MOVED, "today": 30}, [1, 28, 40, 28, 30]),
    "nothing reported yet": ({"reports": [], "today": 3}, [0, 28, 28, None, 3]),
}


@pytest.mark.parametrize(("more", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_a_campaign_spans_the_day_before_the_start_to_its_end(
    more: dict[str, Any], expected: list[int | None]
) -> None:
    row = drive(published(UNITS, **({"reports": REPORTS} | more)))

    assert days(row, "first_day", "start_date", "end_date") == [0, 1, 28]
    assert days(row, "as_of", "last_day", "deadline", "first_deadline", "today") == expected
    assert row["has_plan"] is True


@pytest.mark.parametrize(
    ("contradicting", "last_day"), [({"end": None, "deadline": 28}, 3), ({"deadline": None}, 28)]
)
def test_contradicting_dates_leave_no_plan_and_without_an_end_the_last_report_is_the_last_day(
    contradicting: dict[str, Any], last_day: int
) -> None:
    row = drive(published(UNITS, REPORTS, settings=campaign(**contradicting)))

    assert row["has_plan"] is False
    assert days(row, "first_day", "last_day") == [0, last_day]  # S1's report of day 3


def test_without_an_end_and_without_reports_only_the_day_of_the_baselines_is_there() -> None:
    row = drive(published(UNITS, settings=campaign(end=None)))

    assert days(row, "first_day", "as_of", "last_day") == [0, 0, 0]
