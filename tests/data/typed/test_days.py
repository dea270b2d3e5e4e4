"""Which day a cell names, as people write days."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.typed.days import read_clock, read_day, read_moment, read_written, read_written_text

START, END = date(2024, 11, 1), date(2024, 11, 28)
DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 31))


@pytest.mark.parametrize(
    "cell",
    [
        datetime(2024, 11, 3),
        date(2024, 11, 3),
        45599,
        45599.75,
        "03/11/2024",
        "3/11/2024",
        "3-11-24",
        "03.11.2024",
        "2024-11-03",
        "2024-11-03T00:00:00",
        "3/11",
        "Ngày 03/11",
        "CN 3/11",
        "T.3, 3-11",
        "T.Ba 3/11",
        "Chủ nhật, 03/11/2024",
        "03/11 (CN)",
        "3 tháng 11",
        "ngày 3 tháng 11 năm 2024",
        "3-thg 11",
        "\u200b03/11/2024 ",
    ],
)
def test_a_day_is_read_however_it_is_written(cell):
    assert read_day(cell, start=START, end=END) == date(2024, 11, 3)


@pytest.mark.parametrize(
    "cell", ["32/11", "31/11/2024", "13/13/2024", "hôm qua", "3", 3, True, "", None, "Ghi chú"]
)
def test_what_names_no_real_day_is_none(cell):
    assert read_day(cell, start=START, end=END) is None


def test_a_day_without_its_year_takes_the_one_inside_the_campaign():
    start, end = date(2024, 12, 20), date(2025, 1, 16)
    assert read_day("25/12", start=start, end=end) == date(2024, 12, 25)
    assert read_day("05/01", start=start, end=end) == date(2025, 1, 5)


@given(DAYS)
def test_every_spelling_of_any_day_reads_as_that_day(day):
    for text in (f"{day:%d/%m/%Y}", f"{day.day}-{day.month}-{day.year}", day.isoformat()):
        assert read_written_text(text).as_date() == day
    serial = (day - date(1899, 12, 30)).days
    assert read_written(serial).as_date() == day


@given(st.text())
def test_any_text_is_a_day_or_none(text):
    written = read_written(text)
    assert written is None or 0 <= written.day <= 99
    read_moment(text), read_clock(text)


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("05/11/2024 17:40:12", datetime(2024, 11, 5, 17, 40, 12)),
        ("2024-11-05 17:40", datetime(2024, 11, 5, 17, 40)),
        (datetime(2024, 11, 5, 16, 5), datetime(2024, 11, 5, 16, 5)),
        (45601.75, datetime(2024, 11, 5, 18)),
        ("lúc nãy", None),
    ],
)
def test_a_time_stamp_is_read(cell, moment):
    assert read_moment(cell) == moment


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("17:00", time(17)),
        ("17h", time(17)),
        ("16 giờ 30 phút", time(16, 30)),
        ("17h30 ngày 01/11", time(17, 30)),
        ("5:30 PM", time(17, 30)),
        ("12:05 SA", time(0, 5)),
        ("13:00 CH", time(13)),
        (time(16, 5), time(16, 5)),
        (0.5, time(12)),
        (17, time(17)),
        (timedelta(hours=8), time(8)),
        ("25:00", None),
        ("chiều", None),
    ],
)
def test_a_time_of_day_is_read(cell, clock):
    assert read_clock(cell) == clock


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("05/11/2024 16:05:00 GMT+7", 16),
        ("2024-11-05T16:05:00+07:00", 16),
        ("2024-11-05T09:05:00Z", 16),
        ("5/11/2024 4:05:00 CH UTC+07:00", 16),
    ],
)
def test_a_time_stamp_may_name_its_zone(typed: str, hour: int) -> None:
    assert read_moment(typed) == datetime(2024, 11, 5, hour, 5)


@pytest.mark.parametrize("typed", ["2-3/11", "4-5/11", "1.2/11"])
def test_two_days_of_a_month_are_no_date_of_another_year(typed: str) -> None:
    assert read_written(typed) is None
