"""Day by day: queries/daily_progress.sql."""

from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, milestone, published, report, unit
from tests.queries.rows import known


def progress(snapshot: Snapshot, number: int) -> pd.DataFrame:
    """Indexed by the number of the day."""
    frame = ask(snapshot, "daily_progress", as_of=day(number), scope="kind", keys=("group",))
    return frame.set_index((frame["day"] - pd.Timestamp(day(0))).dt.days)


UNITS = [unit("T1", eligible=100, baseline=10), unit("T2", eligible=100, baseline=20)]
REPORTS = [report("T1", 1, 12), report("T2", 1, 25), report("T1", 4, 18)]


def test_there_is_a_row_for_every_day_from_the_one_before_the_start_to_the_end() -> None:
    assert progress(published(UNITS), 3).index.tolist() == list(range(29))


def test_the_line_is_carried_forward_over_days_without_reports() -> None:
    days = progress(published(UNITS, REPORTS), 5)

    assert days["installed"].loc[0:5].tolist() == [30, 37, 37, 37, 43, 43]
    assert days["coverage"].loc[4] == 43 / 200
    assert days["units_reported"].loc[0:5].tolist() == [0, 2, 0, 0, 1, 0]


def test_a_gain_over_a_gap_is_one_bar_and_other_days_have_none() -> None:
    days = progress(published(UNITS, REPORTS), 5)

    assert days["gain"].loc[[1, 4]].tolist() == [7, 6]
    assert days["gap_units"].loc[[1, 4]].tolist() == [0, 1]
    assert days["gain"].loc[[0, 2, 3, 5]].isna().all()


def test_after_the_as_of_date_only_the_plan_is_known() -> None:
    days = progress(published(UNITS, REPORTS), 3)

    told = ["installed", "rated_installed", "coverage", "gain", "gap_units", "units_reported"]
    assert days.loc[4:, told].isna().all(axis=None)
    assert days["plan"].notna().all()


def test_the_plan_runs_from_the_baselines_through_the_milestones_to_the_target() -> None:
    days = progress(published(UNITS, milestones=[milestone(14, 0.25)]), 1)

    assert days["plan"].loc[[0, 7, 14, 21, 28]].tolist() == pytest.approx([30, 40, 50, 125, 200])


def test_a_milestone_on_the_deadline_ends_the_line() -> None:
    days = progress(published(UNITS, milestones=[milestone(14, 0.25), milestone(28, 0.35)]), 1)

    assert days["plan"].loc[[14, 21, 28]].tolist() == pytest.approx([50, 60, 70])


def test_after_the_deadline_the_line_is_flat() -> None:
    days = progress(published(UNITS, settings=campaign(deadline=20)), 1)

    assert days["plan"].loc[[10, 20, 24, 28]].tolist() == pytest.approx([115, 200, 200, 200])


def test_the_plan_never_falls_below_the_baselines() -> None:
    days = progress(published(UNITS, milestones=[milestone(14, 0.1), milestone(28, 0.2)]), 1)

    assert days["plan"].loc[[0, 7, 14, 21, 28]].tolist() == pytest.approx([30, 30, 30, 30, 40])


def test_contradicting_dates_leave_no_plan() -> None:
    days = progress(published(UNITS, REPORTS, settings=campaign(end=None)), 4)

    assert days["plan"].isna().all()
    assert days["installed"].tolist() == [30, 37, 37, 37, 43]


def test_weekends_and_days_off_are_marked() -> None:
    days = progress(published(UNITS, settings=campaign(holidays=(day(20),))), 1)

    assert days.index[days["is_weekend"]].tolist() == [2, 3, 9, 10, 16, 17, 23, 24]
    assert days.index[days["is_holiday"]].tolist() == [20]


MOVED = {"settings": campaign(deadline=34, first_deadline=28)}  # 170 people in 34 days: 5 a day
# What is published, the day; the last day told, its count and gain, the plan of days 14 and 28.
SITUATIONS: dict[str, tuple[dict[str, Any], int, list[Any], list[int]]] = {
    "before the start": ({}, -5, [0, 10 + 20, None], [115, 200]),
    "the first day": ({}, 1, [1, 12 + 25, 2 + 5], [115, 200]),
    "the deadline": ({}, 28, [28, 18 + 40, 15], [115, 200]),
    "after the end": ({"today": 40}, 40, [28, 18 + 40, 15], [115, 200]),
    "a deadline moved": (MOVED, 4, [4, 18 + 25, 6], [30 + 5 * 14, 30 + 5 * 28]),
    "nothing reported yet": ({"reports": []}, 4, [4, 10 + 20, None], [115, 200]),
}


@pytest.mark.parametrize(
    ("more", "number", "expected", "plan"), SITUATIONS.values(), ids=SITUATIONS
)
def test_the_line_ends_on_the_day_asked_about_and_the_plan_on_the_last(
    more: dict[str, Any], number: int, expected: list[Any], plan: list[int]
) -> None:
    reports = {"reports": [*REPORTS, report("T2", 28, 40)]}

    days = progress(published(UNITS, **(reports | more)), number)

    last = days["installed"].last_valid_index()
    assert [last, *map(known, days.loc[last, ["installed", "gain"]])] == expected
    assert days["installed"].loc[:last].notna().all()
    assert days["plan"].loc[[14, 28]].tolist() == pytest.approx(plan)
    assert days.index.tolist() == list(range(29))
