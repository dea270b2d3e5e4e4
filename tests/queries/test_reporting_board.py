"""What became of each report, unit by unit and day by day: queries/reporting_board.sql."""

from datetime import datetime, time
from typing import Any

import pandas as pd
import pytest

from data.store import Snapshot
from queries import ask
from tests.queries.campaigns import campaign, day, published, report, unit

WATCHED = datetime.combine(day(1), time(8))
WEEKLY = unit("S1", kind="school", frequency="weekly")


def board(snapshot: Snapshot, number: int, unit_id: str = "T1") -> pd.DataFrame:
    """Of one unit, indexed by the number of the day."""
    frame = ask(snapshot, "reporting_board", as_of=day(number), unit_ids=(unit_id,))
    return frame.set_index((frame["day"] - pd.Timestamp(day(0))).dt.days)


def states(snapshot: Snapshot, number: int, unit_id: str = "T1") -> list[str]:
    """Up to the day of the number."""
    return list(board(snapshot, number, unit_id)["state"].loc[:number])


def arrivals(*seen: tuple[str, int, str]) -> pd.DataFrame:
    """(unit, number of the day on which the report was due, timeliness)"""
    rows = [(unit_id, pd.Timestamp(day(due)), told) for unit_id, due, told in seen]
    return pd.DataFrame(rows, columns=["unit_id", "due_on", "timeliness"])


def numbers(days: Any) -> list[int | None]:
    """Days as their numbers."""
    start = pd.Timestamp(day(0))
    return [None if pd.isna(each) else (each - start).days for each in days]


def test_each_state_is_told_apart() -> None:
    snapshot = published(
        [unit("T1")],
        [report("T1", number, number) for number in (1, 2, 3, 6)],
        settings=campaign(holidays=(day(5), day(6))),
        arrivals=arrivals(("T1", 1, "on_time"), ("T1", 2, "late"), ("T1", 3, "unknown")),
        watched_since=WATCHED,
    )

    told = board(snapshot, 7)

    assert told["state"].loc[:8].tolist() == [
        *("on_time", "late", "reported", "carried"),  # day 4: due and not given
        *("not_due", "reported"),  # days off: nothing, and a report all the same
        *("carried", "to_come"),
    ]
    assert told["is_due"].loc[:8].tolist() == [True] * 4 + [False] * 2 + [True] * 2


def test_without_a_history_nobody_can_tell_when_a_report_came() -> None:
    assert states(published([unit("T1")], [report("T1", 1, 5)]), 2) == ["reported", "carried"]


def test_a_carried_figure_says_which_day_it_is_of() -> None:
    snapshot = published([unit("T1", baseline=4)], [report("T1", 2, 5), report("T1", 5, 9)])

    told = board(snapshot, 6)

    assert told["state"].loc[[1, 3, 4, 6]].tolist() == ["carried"] * 4
    assert numbers(told["reported_on"].loc[:7]) == [None, 2, 2, 2, 5, 5, None]


def test_a_day_gone_by_does_not_know_of_the_reports_after_it() -> None:
    snapshot = published([unit("T1")], [report("T1", 1, 5), report("T1", 3, 9)])

    told = board(snapshot, 2)

    assert told["state"].loc[:4].tolist() == ["reported", "carried", "to_come", "to_come"]
    assert numbers(told["reported_on"].loc[:4]) == [1, 1, None, None]


def test_a_weekly_report_is_owed_on_the_last_day_of_the_week_alone() -> None:
    snapshot = published([WEEKLY], [report("S1", 5, 5)])

    told = states(snapshot, 15, "S1")

    # Given early, it is there on its own day and kept on the day it was due; of the second week
    # nothing came, and that is said on its last day only.
    assert told == [
        *["not_due"] * 4,
        *["reported", "not_due", "reported"],
        *["not_due"] * 6,
        *["carried", "not_due"],
    ]


def test_a_weekly_report_seen_in_time_is_on_time_on_the_day_it_was_due() -> None:
    snapshot = published(
        [WEEKLY],
        [report("S1", 5, 5)],
        arrivals=arrivals(("S1", 7, "on_time")),
        watched_since=WATCHED,
    )

    assert states(snapshot, 7, "S1")[4:] == ["reported", "not_due", "on_time"]


@pytest.mark.parametrize("frequency", ["occasional", "none"])
def test_who_owes_nothing_is_never_missing(frequency: str) -> None:
    snapshot = published([unit("B1", kind="building", frequency=frequency)], [report("B1", 2, 5)])

    assert states(snapshot, 4, "B1") == ["not_due", "reported", "not_due", "not_due"]


def test_the_last_week_ends_with_the_campaign() -> None:
    snapshot = published([WEEKLY], settings=campaign(end=9), today=9)

    assert board(snapshot, 9, "S1").query("is_due").index.tolist() == [7, 9]


def test_days_on_which_a_unit_is_not_active_are_not_due() -> None:
    snapshot = published([unit("T1", active_from=2, active_to=3)], [report("T1", 2, 5)])

    assert states(snapshot, 4) == ["not_due", "reported", "carried", "not_due"]


def test_a_count_that_is_not_used_is_no_report_and_says_why() -> None:
    snapshot = published(
        [unit("T1"), unit("T2")],
        [
            report("T1", 1, None, outcome="refused", raw_text="~"),
            report("T1", 2, 5),
            report("T1", 3, None, outcome="withheld", raw_text="4"),
        ],
    )

    told = board(snapshot, 3)
    assert told["state"].loc[:3].tolist() == ["carried", "reported", "carried"]
    assert told["outcome"].dropna().to_dict() == {1: "refused", 3: "withheld"}
    assert board(snapshot, 2)["outcome"].dropna().to_dict() == {1: "refused"}

    by_unit = ask(snapshot, "reporting_by_unit", as_of=day(3)).set_index("unit_id")
    assert by_unit["outcome_today"].dropna().to_dict() == {"T1": "withheld"}


def test_before_the_start_everything_is_to_come() -> None:
    assert set(board(published([unit("T1")]), 0)["state"]) == {"to_come"}


def test_on_the_last_day_and_after_it_nothing_is_to_come() -> None:
    snapshot = published([unit("T1")], [report("T1", 28, 5)])

    for number in (28, 35):
        assert states(snapshot, number)[-2:] == ["carried", "reported"]
        assert "to_come" not in set(board(snapshot, number)["state"])


def test_a_moved_deadline_changes_nothing_of_the_days() -> None:
    settings = campaign(end=28, deadline=20, first_deadline=14)
    snapshot = published([unit("T1")], settings=settings)

    assert states(snapshot, 28) == ["carried"] * 28


def test_units_stand_in_the_order_asked_for_and_strangers_are_left_out() -> None:
    snapshot = published([unit("T1"), unit("T2")])

    table = ask(snapshot, "reporting_board", as_of=day(1), unit_ids=("T2", "X", "T1"))

    assert table["unit_id"].tolist() == ["T2"] * 28 + ["T1"] * 28


def test_the_day_of_reporting_by_unit_has_the_same_state() -> None:
    snapshot = published(
        [unit("T1"), unit("T2"), WEEKLY, unit("B1", kind="building", frequency="none")],
        [report("T1", 1, 5), report("S1", 2, 5), report("T2", 2, 5)],
        arrivals=arrivals(("T1", 1, "late"), ("T2", 2, "on_time")),
        watched_since=WATCHED,
    )

    for number in (1, 2, 7, 8, 28):
        by_unit = ask(snapshot, "reporting_by_unit", as_of=day(number))
        today = dict(zip(by_unit["unit_id"], by_unit["state_today"], strict=True))
        assert today == {unit_id: states(snapshot, number, unit_id)[-1] for unit_id in today}


def test_the_last_day_due_is_that_of_the_unit() -> None:
    snapshot = published([unit("T1"), WEEKLY, unit("B1", kind="building", frequency="none")])

    by_unit = ask(snapshot, "reporting_by_unit", as_of=day(9))

    assert numbers(by_unit["last_due"]) == [9, 7, None]
