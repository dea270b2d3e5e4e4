"""Who owed a report and gave it: queries/reporting_rate.sql and reporting_by_unit.sql."""

from datetime import datetime, time
from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit


def rates(snapshot: Snapshot, number: int, kind: str | None = None) -> pd.DataFrame:
    """Indexed by the number of the day."""
    frame = ask(snapshot, "reporting_rate", as_of=day(number), kind=kind, officer=None)
    return frame.set_index((frame["day"] - pd.Timestamp(day(0))).dt.days)


def by_unit(snapshot: Snapshot, number: int) -> dict[str, dict[str, Any]]:
    frame = ask(snapshot, "reporting_by_unit", as_of=day(number))
    return {row["unit_id"]: row for row in frame.to_dict("records")}


def test_the_rate_is_the_reports_given_of_those_due() -> None:
    units = [unit("T1"), unit("T2"), unit("T3")]
    reports = [report("T1", 1, 5), report("T2", 1, 5), report("T1", 2, 6)]

    days = rates(published(units, reports), 3)

    assert days["expected"].tolist() == [3, 3, 3]
    assert days["actual"].tolist() == [2, 1, 0]
    assert days["rate"].tolist() == pytest.approx([2 / 3, 1 / 3, 0])


@pytest.mark.parametrize("number", [-5, 0])
def test_before_the_start_no_report_is_due(number: int) -> None:
    assert rates(published([unit("T1", baseline=5)], [report("T1", 1, 9)]), number).empty


def test_occasional_reporters_owe_nothing_and_are_counted_among_all() -> None:
    units = [
        unit("T1"),
        unit("S1", kind="school", frequency="occasional"),
        unit("B1", kind="building", frequency="none"),
        unit("X1", kind=None),
    ]
    reports = [report("S1", 1, 5)]

    snapshot = published(units, reports)

    [first] = rates(snapshot, 1).to_dict("records")
    assert (first["expected"], first["actual"]) == (1, 0)
    assert (first["registered"], first["with_value"]) == (4, 1)
    assert pd.isna(by_unit(snapshot, 1)["S1"]["rate"])
    assert by_unit(snapshot, 1)["S1"]["is_reported_today"]
    assert not by_unit(snapshot, 1)["S1"]["is_due_today"]


def test_the_rate_of_one_kind_leaves_the_others_out() -> None:
    units = [unit("T1"), unit("T2"), unit("S1", kind="school")]
    snapshot = published(units, [report("T1", 1, 5), report("S1", 1, 5)])

    [first] = rates(snapshot, 1, "group").to_dict("records")

    assert (first["expected"], first["actual"], first["rate"]) == (2, 1, 0.5)
    assert (first["registered"], first["with_value"]) == (2, 1)


def test_on_a_day_off_no_report_is_due() -> None:
    snapshot = published(
        [unit("T1")],
        [report("T1", 1, 5), report("T1", 2, 6)],
        settings=campaign(holidays=(day(2),)),
    )

    days = rates(snapshot, 3)

    assert days["expected"].tolist() == [1, 0, 1]
    assert pd.isna(days["rate"].loc[2])
    assert days["with_value"].tolist() == [1, 1, 0]
    assert by_unit(snapshot, 3)["T1"]["days_expected"] == 2


def test_weekly_reports_are_due_on_the_last_day_of_each_campaign_week() -> None:
    snapshot = published([unit("S1", kind="school", frequency="weekly")])

    days = rates(snapshot, 28)

    assert days.index[days["expected"] == 1].tolist() == [7, 14, 21, 28]


def test_a_weekly_report_counts_whichever_day_of_the_week_it_comes() -> None:
    weekly = [unit("S1", kind="school", frequency="weekly")]
    reports = [report("S1", 1, 5), report("S1", 9, 6), report("S1", 21, 7)]

    days = rates(published(weekly, reports), 28)

    assert days["actual"].loc[[7, 14, 21, 28]].tolist() == [1, 1, 1, 0]


def test_a_weekly_report_given_early_is_kept_on_the_day_it_is_due() -> None:
    weekly = [unit("S1", kind="school", frequency="weekly"), unit("T1"), unit("T2")]
    snapshot = published(weekly, [report("S1", 5, 5), report("T1", 7, 5)])

    units = by_unit(snapshot, 7)

    assert (units["S1"]["is_due_today"], units["S1"]["is_reported_today"]) == (True, False)
    assert units["S1"]["is_kept_today"]
    assert units["T1"]["is_kept_today"]
    assert not units["T2"]["is_kept_today"]
    assert not by_unit(snapshot, 6)["S1"]["is_kept_today"]  # nothing is due that day


def test_the_last_week_ends_with_the_campaign() -> None:
    weekly = [unit("S1", kind="school", frequency="weekly")]
    snapshot = published(weekly, [report("S1", 7, 5)], settings=campaign(end=9), today=9)

    days = rates(snapshot, 9)

    assert days.index[days["expected"] == 1].tolist() == [7, 9]
    assert days["actual"].loc[[7, 9]].tolist() == [1, 0]  # day 7 was another week


def test_a_units_own_rate_and_the_age_of_its_last_report() -> None:
    reports = [report("T1", 1, 5), report("T1", 2, 6), report("T2", 4, 9)]

    units = by_unit(published([unit("T1"), unit("T2"), unit("T3")], reports), 4)

    assert (units["T1"]["days_expected"], units["T1"]["days_reported"]) == (4, 2)
    assert units["T1"]["rate"] == 0.5
    assert units["T1"]["last_reported"] == pd.Timestamp(day(2))
    assert units["T1"]["age_days"] == 2
    assert (units["T2"]["is_due_today"], units["T2"]["is_reported_today"]) == (True, True)
    assert units["T3"]["rate"] == 0
    assert pd.isna(units["T3"]["last_reported"])


def test_a_report_that_is_not_used_is_not_received() -> None:
    reports = [report("T1", 1, 5), report("T1", 2, None, outcome="refused", raw_text="~")]

    days = rates(published([unit("T1")], reports), 2)

    assert days["actual"].tolist() == [1, 0]


def test_a_unit_owes_nothing_on_days_when_it_is_not_active() -> None:
    units = [unit("OLD", active_to=2), unit("NEW", active_from=2)]

    snapshot = published(units)

    assert rates(snapshot, 3)["expected"].tolist() == [1, 2, 1]
    assert list(by_unit(snapshot, 3)) == ["NEW"]
    assert by_unit(snapshot, 3)["NEW"]["days_expected"] == 2


@pytest.mark.parametrize(
    ("deadline", "number"),
    [(28, 28), (28, 40), (20, 28), (40, 28)],
    ids=["the deadline", "after the end", "a deadline moved forward", "moved beyond the end"],
)
def test_reports_are_due_up_to_the_end_wherever_the_deadline_lies(
    deadline: int, number: int
) -> None:
    units = [unit("T1"), unit("S1", kind="school", frequency="weekly")]
    reports = [report("T1", 1, 5), report("T1", 21, 6), report("T1", 28, 7), report("S1", 26, 8)]
    moved = campaign(deadline=deadline, first_deadline=28)

    days = rates(published(units, reports, settings=moved, today=40), number)

    assert days.index.tolist() == list(range(1, 29))
    assert days["expected"].loc[[1, 20, 21, 27, 28]].tolist() == [1, 1, 2, 1, 2]
    assert days["actual"].loc[[1, 20, 21, 27, 28]].tolist() == [1, 0, 1, 0, 2]
    assert days["rate"].loc[[1, 20, 21, 27, 28]].tolist() == [1, 0, 0.5, 0, 1]


def test_with_nothing_reported_yet_the_rate_is_nought_of_those_due() -> None:
    days = rates(published([unit("T1", baseline=5), unit("T2")], today=3), 3)

    assert days["expected"].tolist() == [2, 2, 2]
    assert days["rate"].tolist() == [0, 0, 0]
    assert days["with_value"].tolist() == [0, 0, 0]  # a baseline is no report


def arrivals(*seen: tuple[str, int, str]) -> pd.DataFrame:
    """(unit, number of the day on which the report was due, timeliness)"""
    rows = [(unit, pd.Timestamp(day(due)), told) for unit, due, told in seen]
    return pd.DataFrame(rows, columns=["unit_id", "due_on", "timeliness"])


def test_on_time_are_those_seen_by_the_cut_off_of_all_that_were_due() -> None:
    snapshot = published(
        [unit("T1"), unit("T2"), unit("T3"), unit("T4")],
        [report("T1", 1, 5), report("T2", 1, 5), report("T3", 1, 5)],
        arrivals=arrivals(("T1", 1, "on_time"), ("T2", 1, "late"), ("T3", 1, "on_time")),
        watched_since=datetime.combine(day(1), time(8)),
    )

    [first] = rates(snapshot, 1).to_dict("records")

    assert (first["expected"], first["actual"]) == (4, 3)
    assert (first["judged"], first["on_time"], first["rate_on_time"]) == (4, 2, 0.5)
    assert by_unit(snapshot, 1)["T1"]["rate_on_time"] == 1
    assert by_unit(snapshot, 1)["T4"]["rate_on_time"] == 0  # silent is not on time


def test_of_days_before_the_history_began_nobody_can_tell() -> None:
    """It began at 17:01 on day 2, when that day's reports were closed."""
    snapshot = published(
        [unit("T1")],
        [report("T1", number, number) for number in (1, 2, 3)],
        arrivals=arrivals(("T1", 1, "unknown"), ("T1", 2, "unknown"), ("T1", 3, "on_time")),
        watched_since=datetime.combine(day(2), time(17, 1)),
    )

    days = rates(snapshot, 4)

    assert days["judged"].tolist() == [0, 0, 1, 1]
    assert days["on_time"].tolist() == [0, 0, 1, 0]
    assert days["rate_on_time"].isna().tolist() == [True, True, False, False]
    t1 = by_unit(snapshot, 4)["T1"]
    assert (t1["days_expected"], t1["days_judged"], t1["days_on_time"]) == (4, 2, 1)


def test_a_report_of_which_nobody_knows_is_left_out_of_the_rate_on_time() -> None:
    snapshot = published(
        [unit("T1"), unit("T2"), unit("T3")],
        [report("T1", 1, 5), report("T2", 1, 5), report("T3", 1, 5)],
        arrivals=arrivals(("T1", 1, "on_time"), ("T2", 1, "unknown")),  # T3: not even seen
        watched_since=datetime.combine(day(1), time(8)),
    )

    [first] = rates(snapshot, 1).to_dict("records")

    assert (first["judged"], first["on_time"], first["rate_on_time"]) == (1, 1, 1)


def test_without_a_history_there_is_no_rate_on_time() -> None:
    snapshot = published([unit("T1")], [report("T1", 1, 5)])

    assert rates(snapshot, 2)["rate_on_time"].isna().all()
    assert pd.isna(by_unit(snapshot, 2)["T1"]["rate_on_time"])


def test_a_weekly_report_given_on_tuesday_is_on_time_on_sunday() -> None:
    snapshot = published(
        [unit("S1", kind="school", frequency="weekly")],
        [report("S1", 5, 5)],
        arrivals=arrivals(("S1", 7, "on_time")),
        watched_since=datetime.combine(day(1), time(8)),
    )

    assert rates(snapshot, 7)["on_time"].tolist() == [0, 0, 0, 0, 0, 0, 1]


def test_what_is_no_report_any_more_is_not_on_time() -> None:
    """The history saw a count come; later it was withheld or taken out again."""
    snapshot = published(
        [unit("T1")],
        arrivals=arrivals(("T1", 1, "on_time")),
        watched_since=datetime.combine(day(1), time(8)),
    )

    [first] = rates(snapshot, 1).to_dict("records")
    assert (first["judged"], first["on_time"]) == (1, 0)
