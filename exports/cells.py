"""One value of a table as an .xlsx cell may hold it: a number, a day, or a text that stays one."""

import re
from datetime import date, datetime, time
from itertools import count
from typing import Any

from words.figures import known

LONGEST = 32_767  # characters of a cell, counted in halves of four bytes as Excel does
LONGEST_NAME = 31
# What XML 1.0 cannot hold; Excel calls a file with one of them damaged.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
FIRST_DAY = date(1900, 3, 1)  # Excel counts a day too many before
# Typed in again, such a text would become a formula.
LIKE_FORMULA = ("=", "+", "-", "@", "\t", "\n")

Cell = str | int | float | date | datetime | time


def cell(value: Any) -> Cell | None:
    """The value as a cell holds it; None: the cell stays blank. A time loses its zone, not its
    hour; days that Excel cannot count are written out."""
    value = known(value)
    if value is None or isinstance(value, str):
        return clean(value) if value else None
    if hasattr(value, "to_pydatetime"):
        value = value.to_pydatetime()
    elif hasattr(value, "astype"):  # numpy's
        value = value.astype("datetime64[us]").item() if value.dtype.kind == "M" else value.item()
    if isinstance(value, datetime):
        value = value.replace(tzinfo=None)
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        return value if day >= FIRST_DAY else day.isoformat()
    return value if isinstance(value, int | float | time) else clean(str(value))


def clean(text: str) -> str:
    """The text as a cell may hold it, without control characters, cut where it is too long."""
    text = FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) * 2 > LONGEST:  # then it may be too long
        halves = text.encode("utf-16-le")
        if len(halves) > LONGEST * 2:
            text = halves[: LONGEST * 2 - 2].decode("utf-16-le", "ignore") + "…"
    # XlsxWriter would take it for XML of its own, and write it as it is.
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def is_like_formula(text: str) -> bool:
    return text.startswith(LIKE_FORMULA)


def sheet_names(names: list[str], fallback: str) -> list[str]:
    """Names that Excel takes: 31 letters, none of them forbidden, no two alike."""
    taken: set[str] = {"history"}  # its own
    found = []
    for name in names:
        bare = FORBIDDEN_IN_NAMES.sub("-", clean(name).replace("\n", " ").replace("\t", " "))
        bare = _cut(bare.strip("' "), LONGEST_NAME) or fallback
        free = bare
        for number in count(2):
            if free.casefold() not in taken:
                break
            ending = f" ({number})"
            free = _cut(bare, LONGEST_NAME - len(ending)) + ending
        taken.add(free.casefold())
        found.append(free)
    return found


def _cut(text: str, most: int) -> str:
    """The first letters, counted as Excel counts them; an apostrophe must not end a name."""
    halves = text.encode("utf-16-le")[: most * 2]
    return halves.decode("utf-16-le", "ignore").strip("' ")
