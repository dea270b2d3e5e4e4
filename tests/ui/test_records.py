"""What past evenings would have projected for a scope, on small published campaigns."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from tests.queries.campaigns import day, published, report, unit
from ui.forecasts import pool_at
from ui.records import record_at
from ui.scopes import WARD, Scope

UNITS = [
    unit("T1", eligible=1000, baseline=100, officer="An"),
    unit("T2", eligible=500, baseline=50, officer="Bình"),
]
REPORTS = [
    report(f"T{number}", on, 100 / number + 12 * on + on * on)
    for number in (1, 2)
    for on in range(1, 9)
]


def campaign(*seen: tuple[str, int, int], **more: Any) -> Snapshot:
    """Eight days of reports. seen: (unit, day of the report, day on which it came)."""
    rows = [(code, pd.Timestamp(day(on)), pd.Timestamp(day(came))) for code, on, came in seen]
    told = pd.DataFrame(rows, columns=["unit_id", "day", "known_on"]) if seen else None
    return published(UNITS, REPORTS, sightings=told, **more)


@pytest.mark.parametrize("scope", [WARD, Scope("officer", "An"), Scope("unit", "T2")])
def test_an_evening_expected_what_the_screen_of_that_day_shows(scope: Scope) -> None:
    snapshot = campaign()
    found = record_at(snapshot, day(8), scope)
    assert found is not None

    for place, number in enumerate(found.record.days.tolist()):
        shown = pool_at(snapshot, day(number), "group")
        assert shown is not None
        projection = shown.pool.project(28 - number, shown.places(scope))
        assert found.record.expected[place] == pytest.approx(projection.expected)
        assert found.record.now[place] == pytest.approx(projection.path_expected[7 - number])
    assert found.record.days.tolist() == [2, 3, 4, 5, 6, 7]


def test_it_says_whether_it_rests_on_what_was_seen() -> None:
    every = [(each.unit_id, each.day, each.day) for each in REPORTS]

    bases = [record_at(campaign(*seen), day(8), WARD) for seen in ([], every[:3], every)]

    assert [found and found.basis for found in bases] == ["reported", "both", "seen"]


def test_a_report_that_was_seen_late_is_not_in_the_evening_of_its_day() -> None:
    late = record_at(campaign(("T1", 4, 6)), day(8), WARD)
    prompt = record_at(campaign(), day(8), WARD)
    assert late is not None
    assert prompt is not None

    is_same = late.record.expected == prompt.record.expected
    assert is_same.tolist() == [True, True, False, False, True, True]  # days 2 to 7


def test_of_a_scope_without_eligible_people_there_is_none() -> None:
    snapshot = published([unit("T1", eligible=None)], [report("T1", 1, 5), report("T1", 2, 6)])

    assert record_at(snapshot, day(3), WARD) is None
