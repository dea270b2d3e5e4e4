"""Mobile announcements day by day, done against due: queries/announcement_days.sql."""

import pandas as pd

from data.reading import Activity
from queries import ask
from tests.queries.campaigns import campaign, day, published, unit

ROUNDS = "Tuyên truyền lưu động"


def announcements(number: int, per_day: int | None = 2) -> pd.DataFrame:
    """As of the day of a number, indexed by the number of the day: of five days, one more to come.

    Day 1 had two rounds, day 2 one of two, day 3 lines that do not say, day 4 no line.
    """
    rounds = [(1, 1), (1, 1), (2, 1), (2, None), (3, None), (5, 3), (6, None)]
    lines = [Activity(day(n), ROUNDS, planned=1, done=done) for n, done in rounds]
    settings = campaign(end=6, rounds_per_day=per_day)
    snapshot = published([unit("T1")], activities=lines, settings=settings)
    frame = ask(snapshot, "announcement_days", as_of=day(number))
    return frame.set_index((frame["day"] - pd.Timestamp(day(0))).dt.days)


def test_announcements_are_due_every_day_so_far_and_unknown_is_not_zero() -> None:
    days = announcements(5)

    assert days.index.tolist() == [1, 2, 3, 4, 5, 6]
    assert days["due"].tolist() == [2, 2, 2, 2, 2, pd.NA]
    assert days["done"].tolist() == [2, 1, pd.NA, pd.NA, 3, pd.NA]
    assert days["missing"].tolist() == [0, 1, pd.NA, pd.NA, 0, pd.NA]


def test_announcements_are_summed_up_to_the_day() -> None:
    last = announcements(5).loc[5].to_dict()

    assert (last["done_so_far"], last["due_so_far"]) == (6, 10)
    assert (last["missing_so_far"], last["unrecorded_so_far"]) == (1, 2)


def test_without_a_duty_announcements_are_counted_and_none_is_missing() -> None:
    last = announcements(5, per_day=None).loc[5].to_dict()

    assert last["done_so_far"] == 6
    assert pd.isna(last["due_so_far"])
    assert pd.isna(last["missing_so_far"])
