"""What a cell says about how many people: read, not reported, or refused; never a wrong number."""

import datetime as dt
import math
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.cells import CellError, Percent
from data.typed.counts import NOT_REPORTED, read_count


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (0, 0),
        (3089, 3089),
        (3089.0, 3089),
        ("1330", 1330),
        ("'1330", 1330),
        ("3.089", 3089),
        ("1 250", 1250),
        ("3\u00a0200", 3200),
        ("12.345.678", 12_345_678),
        ("１２０", 120),
        ("120 người", 120),
        ("1.250 lượt cài đặt", 1250),
        ("✅ 120", 120),
        ("\u200b57\u200b", 57),
    ],
)
def test_what_a_person_plainly_meant_is_read(cell, value):
    assert read_count(cell).value == value
    assert read_count(cell).severity in (None, "info")


@pytest.mark.parametrize("cell", [None, "", " ", "-", "–", "—", "\u200b", "\u00a0"])
def test_a_blank_and_a_dash_are_not_reported(cell):
    assert read_count(cell) == NOT_REPORTED


@pytest.mark.parametrize("cell", ["~30", "khoảng 30", "Khoảng 30 người", "hơn 30", "≈30"])
def test_an_estimate_is_kept_and_flagged(cell):
    count = read_count(cell)
    assert (count.value, count.rule, count.severity) == (30, "format.approximate", "warning")


def test_a_comma_that_groups_thousands_is_read_with_a_warning():
    count = read_count("3,150")
    assert (count.value, count.rule) == (3150, "format.ambiguous_separator")
    assert count.severity == "warning"


@pytest.mark.parametrize(
    ("cell", "rule"),
    [
        (3.089, "format.not_integer"),
        ("1.25", "format.not_integer"),
        ("3,5", "format.not_integer"),
        ("0.500", "format.not_integer"),
        ("1.250,5", "format.not_integer"),
        (-5, "plausibility.negative"),
        ("-5", "plausibility.negative"),
        ("−5", "plausibility.negative"),
        ("45%", "format.not_a_count"),
        (Percent(0.45), "format.not_a_count"),
        (Percent(1), "format.not_a_count"),
        (True, "format.not_a_count"),
        (math.nan, "format.not_a_count"),
        (math.inf, "format.not_a_count"),
        (10**12, "format.not_a_count"),
        ("9" * 60, "format.not_a_count"),
        ("+5", "format.not_a_count"),
        ("<30", "format.not_a_count"),
        ("1️⃣2️⃣", "format.not_a_count"),
        ("3²", "format.not_a_count"),
        ("½", "format.not_a_count"),
        ("👍", "format.not_a_count"),
        ("chưa có", "format.not_a_count"),
        ("30 hoặc 40", "format.not_a_count"),
        ("1e5", "format.not_a_count"),
        (dt.datetime(2024, 11, 5), "format.not_a_count"),
        (dt.time(16, 5), "format.not_a_count"),
        (CellError("#REF!"), "format.cell_error"),
        ("#N/A", "format.cell_error"),
    ],
)
def test_what_could_mean_something_else_is_refused(cell, rule):
    count = read_count(cell)
    assert (count.value, count.rule, count.severity) == (None, rule, "error")


@given(st.integers(0, 10**9))
def test_every_vietnamese_spelling_of_a_count_reads_as_that_count(number):
    grouped = f"{number:,}"
    for text in (
        str(number),
        grouped.replace(",", "."),
        grouped.replace(",", "\u00a0"),
        f" {number} người ",
        str(number).translate({ord(d): 0xFF10 + int(d) for d in string.digits}),
    ):
        assert read_count(text).value == number


@given(st.text())
def test_any_text_reads_as_its_own_digits_or_as_nothing(text):
    value = read_count(text).value
    digits = "".join(c for c in text if c in string.digits)
    full_width = "".join(str(ord(c) - 0xFF10) for c in text if 0xFF10 <= ord(c) <= 0xFF19)
    if value is not None:
        assert str(value) in ((digits or full_width).lstrip("0") or "0", *mixed(text))


def mixed(text: str) -> list[str]:
    """Ordinary and full-width digits in the order they stand."""
    both = [c for c in text if c in string.digits or 0xFF10 <= ord(c) <= 0xFF19]
    joined = "".join(c if c in string.digits else str(ord(c) - 0xFF10) for c in both)
    return [joined.lstrip("0") or "0"]


@given(st.floats(allow_nan=True))
def test_a_native_decimal_is_never_multiplied(number):
    value = read_count(number).value
    assert value is None or value == number
