"""Slips under the other ways of counting, and in campaigns that are longer than a month."""

from datetime import datetime
from itertools import pairwise

from tests.data.messy.books import (
    ANSWER_HEADINGS,
    ANSWERS,
    BASELINES,
    CODES,
    COUNTS,
    INSTALLED,
    Book,
    all_answers,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind
from tests.data.messy.kinds_corrections import correct


def since_the_start() -> list[list[int]]:
    """The counts without the baselines."""
    pairs = zip(COUNTS, BASELINES, strict=True)
    return [[count - baseline for count in row] for row, baseline in pairs]


def put_counts(book: Book, rows: list[list[int]]) -> None:
    for row, counts in zip(book[INSTALLED].rows[1:], rows, strict=True):
        row[2:7] = counts


@kind("the day's gain in a count of the campaign alone")
def _(book: Book) -> dict:
    book.setting("Cách tính", "Luỹ kế trong chiến dịch")
    put_counts(book, since_the_start())
    book[INSTALLED]["G3"] = 40  # of TDP02, that had 790 the day before
    return expect(ward=3200 + 1290 + 150, gone="TDP02@5", required=[f"{INSTALLED}!G3 warning"])


@each("a day far too high, counted by the day", number=9999, telephone="0987000111")
def _(book: Book, typed) -> dict:
    book.setting("Cách tính", "Trong ngày")
    totals = [[baseline, *row] for row, baseline in zip(COUNTS, BASELINES, strict=True)]
    put_counts(book, [[b - a for a, b in pairwise(row)] for row in totals])
    book[INSTALLED]["E4"] = typed  # the third day of TDP03: 10 people
    later = {"TDP03@4": 125, "TDP03@5": 140}
    return expect(
        ward=3200 + 1330 + 140,
        gone="TDP03@3",
        changed=later,
        required=[f"{INSTALLED}!E4 error"],
        allowed=[f"{INSTALLED}!- warning", f"{INSTALLED}!E4 info"],
    )


@each("day numbers alone in a drive of two months", words="Ngày {}", point="ngày {:02}")
def _(book: Book, heading) -> dict:
    book.setting("Ngày kết thúc", datetime(2024, 12, 31))
    book.setting("Hạn chót", datetime(2024, 12, 31))
    for column, day in zip("CDEFG", range(1, 6), strict=True):
        book[INSTALLED][f"{column}1"] = heading.format(day)
    return expect()


@kind("day numbers alone in a drive of two months, the newest first")
def _(book: Book) -> dict:
    book.setting("Ngày kết thúc", datetime(2024, 12, 31))
    book.setting("Hạn chót", datetime(2024, 12, 31))
    put_counts(book, [list(row[::-1]) for row in COUNTS])
    for column, day in zip("CDEFG", range(5, 0, -1), strict=True):
        book[INSTALLED][f"{column}1"] = f"Ngày {day}"
    return expect()


@kind("day numbers alone, two of them exchanged, in a drive of two months")
def _(book: Book) -> dict:
    book.setting("Ngày kết thúc", datetime(2024, 12, 31))
    book.setting("Hạn chót", datetime(2024, 12, 31))
    for column, day in zip("CDEFG", (1, 3, 2, 4, 5), strict=True):
        book[INSTALLED][f"{column}1"] = f"Ngày {day}"
    everything = " ".join(f"{code}@*" for code in CODES)
    return expect(
        ward=None,
        gone=everything,
        required=[f"{INSTALLED}!{column}1 error" for column in "CDEFG"],
    )


@kind("day numbers alone that do not begin with the drive, which has two months")
def _(book: Book) -> dict:
    book.setting("Ngày kết thúc", datetime(2024, 12, 31))
    book.setting("Hạn chót", datetime(2024, 12, 31))
    for column, day in zip("CDEFG", range(10, 15), strict=True):
        book[INSTALLED][f"{column}1"] = f"Ngày {day}"
    everything = " ".join(f"{code}@*" for code in CODES)
    return expect(
        ward=None,
        gone=everything,
        required=[f"{INSTALLED}!C1 error"],
        allowed=[f"{INSTALLED}!{column}1 error" for column in "DEFG"],
    )


@kind("a corrected count that both entry tabs had")
def _(book: Book) -> dict:
    book.add(ANSWERS, ANSWER_HEADINGS, *all_answers())
    correct(book, ["05/11/2024", "TDP03", "Cài đặt", 152, "theo sổ", "A"])
    return expect(ward=3200 + 1330 + 152, changed={"TDP03@5": 152})
