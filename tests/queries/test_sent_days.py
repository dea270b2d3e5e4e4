"""Which day's report was sent upward, and which is owed still: queries/sent_days.sql."""

import pandas as pd

from data.reading import SentReport
from queries import ask
from tests.queries.campaigns import campaign, day, published, unit

SENT = [
    SentReport(day(1), "Quận", "01/BC", "17:30"),
    SentReport(day(3), "Quận", "02/BC", "17:40"),
    SentReport(day(3), "Công an", "02/BC", "17:20"),
    SentReport(day(3), "", "", ""),
]


def days(
    number: int, closed: int, sent: list[SentReport] = SENT, off: tuple[int, ...] = ()
) -> pd.DataFrame:
    """As of the day of a number, closed up to another; indexed by the number of the day."""
    settings = campaign(holidays=tuple(day(each) for each in off))
    snapshot = published([unit("T1")], sent_reports=sent, settings=settings)
    frame = ask(snapshot, "sent_days", as_of=day(number), closed_until=day(closed))
    return frame.set_index((frame["day"] - pd.Timestamp(day(0))).dt.days)


def test_a_day_without_a_line_is_missing_once_it_is_closed() -> None:
    assert days(4, closed=4)["state"].to_dict() == {
        1: "sent",
        2: "missing",
        3: "sent",
        4: "missing",
    }
    assert days(4, closed=3)["state"].loc[4] == "open"


def test_a_report_sent_before_the_day_is_closed_is_sent() -> None:
    assert days(3, closed=2)["state"].loc[3] == "sent"


def test_every_recipient_of_a_day_is_kept_in_the_order_of_the_times() -> None:
    third = days(3, closed=3).loc[3]

    assert third["lines"] == 3
    assert list(third["recipients"]) == ["", "Công an", "Quận"]
    assert list(third["numbers"]) == ["", "02/BC", "02/BC"]
    assert list(third["times"]) == ["", "17:20", "17:40"]
    assert list(days(3, closed=3)["recipients"].loc[2]) == []


def test_a_day_off_owes_no_report_and_may_have_one() -> None:
    table = days(4, closed=4, off=(2, 3))

    assert table["state"].loc[[2, 3]].tolist() == ["day_off", "sent"]
    assert table["is_owed"].tolist() == [True, False, False, True]


def test_lines_of_days_after_the_as_of_date_are_ahead() -> None:
    table = days(2, closed=28)

    assert table["state"].to_dict() == {1: "sent", 2: "missing", 3: "ahead"}
    assert not table["is_owed"].loc[3]


def test_a_line_of_a_day_outside_the_campaign_is_not_lost_and_not_owed() -> None:
    table = days(1, closed=1, sent=[*SENT, SentReport(day(-2), "Quận")])

    assert table["state"].loc[-2] == "sent"
    assert not table["is_owed"].loc[-2]
    assert table["is_owed"].sum() == 1


def test_a_blank_tab_leaves_every_day_missing() -> None:
    table = days(28, closed=28, sent=[])

    assert table["state"].tolist() == ["missing"] * 28
    assert table["lines"].sum() == 0


def test_before_the_start_no_day_is_owed() -> None:
    assert days(0, closed=0, sent=[]).empty
    assert days(0, closed=0)["state"].tolist() == ["ahead", "ahead"]


def test_after_the_end_the_last_day_is_the_last_one_owed() -> None:
    assert days(40, closed=40)["is_owed"].sum() == 28
