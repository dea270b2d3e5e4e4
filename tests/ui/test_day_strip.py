"""The row of days says where the campaign is, on any day and with any dates."""

from datetime import date, timedelta

from data.reading import Campaign
from ui.day_strip import day_strip

NOVEMBER = Campaign(start=date(2024, 11, 1), end=date(2024, 11, 28), deadline=date(2024, 11, 28))


def test_the_eighteenth_of_twenty_eight_days_leaves_ten() -> None:
    strip = day_strip(NOVEMBER, date(2024, 11, 18), "vi")

    assert "Ngày thứ 18/28" in strip
    assert "Còn 10 ngày" in strip
    assert (strip.count('"past"'), strip.count('"now"'), strip.count('"ahead"')) == (17, 1, 10)


def test_the_day_before_the_start_says_when_it_starts() -> None:
    assert "01/11/2024" in day_strip(NOVEMBER, date(2024, 10, 31), "vi")


def test_the_deadline_itself_leaves_no_day() -> None:
    strip = day_strip(NOVEMBER, NOVEMBER.deadline, "vi")

    assert "Đã đến hạn chót" in strip
    assert "Còn" not in strip


def test_after_an_earlier_deadline_it_says_how_long_overdue() -> None:
    moved = Campaign(start=NOVEMBER.start, end=NOVEMBER.end, deadline=date(2024, 11, 20))

    assert "3 ngày" in day_strip(moved, date(2024, 11, 23), "vi")


def test_dates_that_contradict_leave_the_number_of_the_day() -> None:
    contradicting = Campaign(start=NOVEMBER.start, end=None, deadline=None)

    assert "Ngày thứ 5" in day_strip(contradicting, date(2024, 11, 5), "vi")


def test_a_year_is_one_bar() -> None:
    year = Campaign(start=date(2024, 1, 1), end=date(2024, 12, 31), deadline=date(2024, 12, 31))

    strip = day_strip(year, year.start + timedelta(days=182), "vi")

    assert strip.count("<i") == 1
    assert "width:50.0%" in strip
