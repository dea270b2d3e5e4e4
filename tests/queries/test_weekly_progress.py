"""Week by week: queries/weekly_progress.sql."""

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit

UNITS = [unit("T1", eligible=100, baseline=10), unit("T2", eligible=100, baseline=20)]
REPORTS = [report("T1", 1, 12), report("T2", 7, 25), report("T1", 9, 18)]


def weeks(snapshot: Snapshot, number: int, scope: str = "kind", key: str = "group") -> pd.DataFrame:
    frame = ask(snapshot, "weekly_progress", as_of=day(number), scope=scope, key=key)
    return frame.set_index("week_number")


def test_a_week_has_its_gain_and_stands_where_its_last_day_stood() -> None:
    answer = weeks(published(UNITS, REPORTS), 10)

    assert answer["gain"].iloc[:2].tolist() == [2 + 5, 6]
    assert answer["installed"].iloc[:2].tolist() == [37, 43]
    assert answer["coverage"].loc[2] == 43 / 200
    assert answer["is_begun"].tolist() == [True, True, False, False]
    assert answer["is_complete"].tolist() == [True, False, False, False]


def test_of_weeks_to_come_only_the_plan_is_known() -> None:
    answer = weeks(published(UNITS, REPORTS), 10)

    told = ["gain", "installed", "rated_installed", "coverage"]
    assert answer.loc[3:, told].isna().all(axis=None)
    assert answer["plan_gain"].tolist() == pytest.approx([170 / 4] * 4)


def test_the_last_week_ends_with_the_campaign() -> None:
    answer = weeks(published(UNITS, REPORTS, settings=campaign(end=9), today=9), 9)

    assert answer["last_day"].tolist() == [pd.Timestamp(day(7)), pd.Timestamp(day(9))]
    assert answer["is_complete"].all()
    assert answer["plan"].tolist() == pytest.approx([30 + 170 * 7 / 9, 200])
