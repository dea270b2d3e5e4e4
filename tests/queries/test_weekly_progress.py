"""Week by week: queries/weekly_progress.sql."""

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit

UNITS = [unit("T1", eligible=100, baseline=10), unit("T2", eligible=100, baseline=20)]
REPORTS = [report("T1", 1, 12), report("T2", 7, 25), report("T1", 9, 18)]


def weeks(snapshot: Snapshot, number: int, scope: str = "kind", key: str = "group") -> pd.DataFrame:
    frame = ask(snapshot, "weekly_progress", as_of=day(number), scope=scope, keys=[key])
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


def test_a_gain_over_silent_days_falls_into_the_week_of_the_report() -> None:
    answer = weeks(published(UNITS, [report("T1", 1, 12), report("T1", 16, 33)]), 16)

    assert answer["gain"].loc[1] == 2
    assert pd.isna(answer["gain"].loc[2])  # nobody reported: unknown, never zero
    assert answer["gain"].loc[3] == 21
    assert answer["installed"].iloc[:3].tolist() == [32, 32, 53]


def test_on_the_first_day_the_first_week_stands_where_that_day_does() -> None:
    answer = weeks(published(UNITS, REPORTS), 1)

    assert (answer["gain"].loc[1], answer["installed"].loc[1]) == (2, 32)
    assert answer["is_begun"].tolist() == [True, False, False, False]
    assert not answer["is_complete"].any()


def test_before_the_start_no_week_has_begun() -> None:
    answer = weeks(published(UNITS, REPORTS), -3)

    assert not answer["is_begun"].any()
    assert answer[["gain", "installed", "coverage"]].isna().all(axis=None)
    assert answer["plan"].notna().all()


@pytest.mark.parametrize("number", [28, 40])
def test_on_the_deadline_and_after_it_every_week_is_complete(number: int) -> None:
    answer = weeks(published(UNITS, REPORTS, today=40), number)

    assert answer["is_complete"].all()
    assert answer["installed"].tolist() == [37, 43, 43, 43]
    assert answer["plan"].loc[4] == pytest.approx(200)


def test_after_a_deadline_within_a_week_the_plan_asks_for_no_more() -> None:
    answer = weeks(published(UNITS, settings=campaign(deadline=17)), 1)

    assert answer["plan_gain"].tolist() == pytest.approx([70, 70, 30, 0])


def test_a_deadline_moved_beyond_the_end_asks_for_less_a_week() -> None:
    answer = weeks(published(UNITS, settings=campaign(deadline=34, first_deadline=28)), 1)

    assert answer["plan_gain"].tolist() == pytest.approx([35] * 4)


def test_with_nothing_reported_every_week_stands_at_the_baselines() -> None:
    answer = weeks(published(UNITS, today=9), 9)

    assert answer["gain"].isna().all()
    assert answer["installed"].iloc[:2].tolist() == [30, 30]


def test_without_eligible_or_plan_dates_there_is_no_plan() -> None:
    no_eligible = weeks(published([unit("T1")], [report("T1", 1, 5)]), 1)
    no_dates = weeks(published(UNITS, REPORTS, settings=campaign(end=None)), 9)

    assert no_eligible["installed"].loc[1] == 5
    assert no_eligible[["rated_installed", "coverage", "plan", "plan_gain"]].isna().all(axis=None)
    assert no_dates["last_day"].tolist() == [pd.Timestamp(day(7)), pd.Timestamp(day(9))]
    assert no_dates["plan"].isna().all()


def test_a_unit_that_comes_late_has_no_figures_before() -> None:
    snapshot = published([unit("T1", eligible=50, active_from=10)], [report("T1", 10, 5)])

    answer = weeks(snapshot, 14, scope="unit", key="T1")

    assert pd.isna(answer["installed"].loc[1])
    assert answer["installed"].loc[2] == 5


def test_several_are_asked_at_once_in_the_order_asked_for() -> None:
    snapshot = published(UNITS, REPORTS)
    frame = ask(snapshot, "weekly_progress", as_of=day(10), scope="unit", keys=["T2", "T1"])

    assert frame["key"].tolist() == ["T2"] * 4 + ["T1"] * 4
    assert frame["gain"].iloc[[0, 4, 5]].tolist() == [5, 2, 6]
