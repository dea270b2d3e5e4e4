"""Every accepted spelling of a count and a day, and any text at all, read alone."""

import unicodedata
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from data.typed.counts import read_count
from data.typed.days import read_day, read_written
from tests.data.messy import oracle
from tests.data.messy.any_text import TEXTS

SPELLINGS = (
    lambda n: str(n),
    lambda n: f"{n:,}".replace(",", "."),
    lambda n: f"{n:,}".replace(",", " "),
    lambda n: f"{n:,}".replace(",", "\u00a0"),
    lambda n: f"{n:,}".replace(",", "\u202f"),
    lambda n: "".join(chr(0xFF10 + int(d)) for d in str(n)),
    lambda n: f"{n} người",
    lambda n: f"✅ {n:,} lượt".replace(",", "."),
    lambda n: f"\u200b {n}\n",
    lambda n: f"{n:,}",
    lambda n: f"~{n}",
    lambda n: f"khoảng {n:,} người".replace(",", "."),
)


@given(st.integers(0, 10**9), st.sampled_from(SPELLINGS))
def test_every_accepted_spelling_of_a_count_reads_as_that_count(number, spell):
    assert read_count(spell(number)).value == number
    assert read_count(number).value == read_count(float(number)).value == number


@given(TEXTS)
def test_a_text_that_a_simple_reader_cannot_read_is_no_count(text):
    count = read_count(text)
    assert count.value is None or count.value == oracle.simple_count(text)
    assert (count.value is None and count.rule is None) == oracle.says_nothing(text)


DAY_SPELLINGS = (
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d:%d-%m-%Y}",
    lambda d: f"{d:%d.%m.%y}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"Ngày {d:%d/%m/%Y}",
    lambda d: f"T2, {d:%d/%m/%Y}",
    lambda d: f"{d:%d/%m/%Y} (CN)",
    lambda d: f"Luỹ kế đến hết ngày {d:%d/%m/%Y}",
    lambda d: f"ngày {d.day} tháng {d.month} năm {d.year}",
    lambda d: (d - date(1899, 12, 30)).days,
    lambda d: d,
)


@given(st.dates(date(2001, 1, 1), date(2098, 12, 31)), st.sampled_from(DAY_SPELLINGS))
def test_every_accepted_spelling_of_a_day_reads_as_that_day(day, spell):
    assert read_day(spell(day), start=day, end=day) == day


@given(st.dates(date(2001, 1, 1), date(2098, 12, 1)), st.integers(0, 27))
def test_a_day_without_its_year_takes_the_campaigns(start, n):
    day = start + timedelta(days=n)
    for text in (f"{day.day}/{day.month}", f"Ngày {day:%d/%m}", f"{day.day} tháng {day.month}"):
        assert read_day(text, start=start, end=start + timedelta(days=27)) == day


@given(TEXTS)
def test_a_text_names_the_day_that_stands_in_it_or_none(text):
    written = read_written(text)
    if written is not None:
        digits = unicodedata.normalize("NFKC", text)
        assert any(c.isdigit() for c in digits)
        assert str(written.day) in "".join(c if c.isdigit() else " " for c in digits)
