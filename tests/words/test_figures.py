"""Numbers and dates as people write them, in both languages."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from words import figures

UNKNOWN: list[Any] = [
    None,
    float("nan"),
    float("inf"),
    np.nan,
    np.float32("-inf"),
    pd.NA,
    pd.NaT,
    np.datetime64("NaT"),
    Decimal("NaN"),
]
LANGS = st.sampled_from(["vi", "en"])
SEPARATORS = {"vi": (".", ","), "en": (",", ".")}


def read_back(written: str, lang: str) -> Decimal:
    """The number that a person reads."""
    group, point = SEPARATORS[lang]
    plain = written.removesuffix("%").removeprefix("+").replace(group, "").replace(point, ".")
    return Decimal(plain.replace("−", "-"))


@pytest.mark.parametrize("value", UNKNOWN)
@pytest.mark.parametrize(
    "write",
    [
        figures.whole,
        figures.whole_up,
        figures.signed,
        figures.decimal,
        figures.two_digits,
        figures.pace,
        figures.percent,
        figures.goal,
        figures.points,
        figures.day,
        figures.weekday_day,
        figures.shown,
    ],
)
def test_what_is_unknown_is_a_dash(write: Any, value: Any) -> None:
    assert write(value, "vi") == "–"
    assert write(value, "en") == "–"


@pytest.mark.parametrize("value", UNKNOWN)
def test_an_unknown_moment_is_a_dash(value: Any) -> None:
    assert figures.short_day(value) == figures.clock(value) == "–"


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (0, "0", "0"),
        (-0.3, "0", "0"),
        (5, "5", "5"),
        (999, "999", "999"),
        (3089, "3.089", "3,089"),
        (1234567, "1.234.567", "1,234,567"),
        (-58, "−58", "−58"),
        (2.5, "3", "3"),
        (3.5, "4", "4"),
        (np.int64(3089), "3.089", "3,089"),
        (np.float64(3088.9), "3.089", "3,089"),
        (np.float32(12.0), "12", "12"),
        (Decimal(18060), "18.060", "18,060"),
    ],
)
def test_whole_numbers(number: Any, vi: str, en: str) -> None:
    assert (figures.whole(number, "vi"), figures.whole(number, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (131, "+131", "+131"),
        (-5, "−5", "−5"),
        (0, "0", "0"),
        (0.2, "0", "0"),
        (2121, "+2.121", "+2,121"),
    ],
)
def test_changes_carry_their_sign(number: float, vi: str, en: str) -> None:
    assert (figures.signed(number, "vi"), figures.signed(number, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("share", "vi", "en"),
    [
        (0, "0,0%", "0.0%"),
        (0.457, "45,7%", "45.7%"),
        (0.2885, "28,9%", "28.9%"),
        (0.17104, "17,1%", "17.1%"),
        (1, "100,0%", "100.0%"),
        (0.9999, "99,9%", "99.9%"),
        (1.023, "102,3%", "102.3%"),
        (12.5, "1.250,0%", "1,250.0%"),
        (-0.05, "−5,0%", "−5.0%"),
    ],
)
def test_shares(share: float, vi: str, en: str) -> None:
    assert (figures.percent(share, "vi"), figures.percent(share, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("share", "vi"), [(0.36, "36%"), (0.365, "36,5%"), (1, "100%"), (0.2, "20%"), (0.07, "7%")]
)
def test_a_share_that_somebody_set_has_no_needless_decimals(share: float, vi: str) -> None:
    assert figures.goal(share, "vi") == vi


def test_differences_of_shares_are_points() -> None:
    assert figures.points(0.023, "vi") == "2,3 điểm %"
    assert figures.points(0.117, "vi", sign=True) == "+11,7 điểm %"
    assert figures.points(-0.004, "en", sign=True) == "−0.4 percentage points"
    assert figures.points(0, "vi", sign=True) == "0,0 điểm %"


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (0, "0", "0"),
        (1, "01", "1"),
        (9, "09", "9"),
        (10, "10", "10"),
        (-3, "−3", "−3"),
        (1204, "1.204", "1,204"),
    ],
)
def test_small_numbers_have_two_digits_in_vietnamese(number: int, vi: str, en: str) -> None:
    assert (figures.two_digits(number, "vi"), figures.two_digits(number, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("number", "vi"), [(118.4, "118"), (3.64, "3,6"), (9.96, "10"), (0, "0"), (-2.5, "−2,5")]
)
def test_a_slow_pace_keeps_a_decimal(number: float, vi: str) -> None:
    assert figures.pace(number, "vi") == vi


@pytest.mark.parametrize(("number", "people"), [(129.2, "130"), (130, "130"), (3.0000000001, "3")])
def test_what_is_needed_is_never_rounded_down(number: float, people: str) -> None:
    assert figures.whole_up(number, "vi") == people


DAY = date(2024, 11, 28)


@pytest.mark.parametrize(
    "value",
    [DAY, datetime(2024, 11, 28, 16, 30), pd.Timestamp("2024-11-28"), np.datetime64("2024-11-28")],
)
def test_dates_of_every_kind(value: Any) -> None:
    assert figures.day(value, "vi") == figures.day(value, "en") == "28/11/2024"
    assert figures.short_day(value) == "28/11"
    assert figures.weekday_day(value, "vi") == "Thứ Năm, 28/11/2024"
    assert figures.weekday_day(value, "en") == "Thursday, 28/11/2024"
    assert figures.shown(value, "vi") == "28/11/2024"


def test_numpys_nanoseconds_are_a_date_too() -> None:
    assert figures.day(np.datetime64("2024-11-05T09:00", "ns"), "vi") == "05/11/2024"


def test_sunday_is_written_as_offices_write_it() -> None:
    assert figures.weekday_day(date(2024, 11, 3), "vi") == "Chủ nhật, 03/11/2024"


def test_the_clock_keeps_its_own_time_zone() -> None:
    assert figures.clock(datetime(2024, 11, 18, 9, 5, tzinfo=UTC)) == "09:05"
    assert figures.clock(time(17, 0)) == "17:00"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError, match="fr"):
        figures.whole(1, "fr")


@given(st.integers(-(10**12), 10**12), LANGS)
def test_a_count_reads_back_as_itself(number: int, lang: str) -> None:
    assert read_back(figures.whole(number, lang), lang) == number
    assert read_back(figures.signed(number, lang), lang) == number
    assert read_back(figures.two_digits(number, lang), lang) == number


@given(st.floats(-1e9, 1e9), LANGS, st.integers(0, 3))
def test_a_decimal_reads_back_to_half_a_unit(number: float, lang: str, digits: int) -> None:
    read = read_back(figures.decimal(number, lang, digits), lang)
    assert abs(read - Decimal(str(number))) <= Decimal("0.5").scaleb(-digits)


@given(st.floats(0, 50), LANGS)
def test_a_share_reads_back_and_less_than_all_is_never_all(share: float, lang: str) -> None:
    read = read_back(figures.percent(share, lang), lang)
    if share < 1:
        assert read < 100
    assert abs(read - Decimal(str(share)) * 100) <= Decimal("0.1")


@given(st.dates(), LANGS)
def test_a_date_reads_back_as_itself(day: date, lang: str) -> None:
    written = figures.day(day, lang)
    day_of_month, month, year = (int(part) for part in written.split("/"))
    assert date(year, month, day_of_month) == day
    assert written.startswith(figures.short_day(day))


@given(
    st.one_of(
        st.integers(),
        st.floats(),
        st.text(),
        st.none(),
        st.booleans(),
        st.decimals(allow_nan=False, allow_infinity=False),
    ),
    LANGS,
)
def test_anything_can_be_shown(value: Any, lang: str) -> None:
    assert isinstance(figures.shown(value, lang), str)
