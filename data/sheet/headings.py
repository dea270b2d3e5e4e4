"""Where the columns of a tab are: found by what their headings mean, not by where they stand.

A heading row is the first one that names enough of a tab's columns; title rows above it do not
matter. A heading names a column when it equals one of the column's names (heading_names.py),
parentheses left out, or else when it alone begins with one.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from data.cells import Cell, Percent, Tab
from data.checks.findings import Findings
from data.sheet.heading_names import ANOTHER_FIGURE, COUNTS, NEVER_READ, Names
from data.typed.text import clean, display, plain

HEADING_ROWS = 60  # rows with anything in them that are looked at; titles take a few
# … and after one that names all that is needed, in case a title only seemed to
FURTHER_ROWS = 8
NUMBERED_WITHIN = 2  # rows below the headings in which their columns may be numbered
QUESTION_NUMBER = re.compile(r"^\s*(?:câu\s*)?\d{1,2}\s*[.):]\s*(?=\D)", re.IGNORECASE)  # "1. Ngày"
SHORTEST_BEGINNING = 4  # letters; "ma" and "ten" begin too many other words


@dataclass(frozen=True, slots=True)
class Headings:
    """The heading row (from 0) and the column (from 0) of each name found.

    `equal` counts the headings that are a name to the letter, for choosing between rows.
    """

    row: int
    columns: dict[str, int]
    equal: int = 0

    def cell(self, row: list[Cell], name: str) -> Cell:
        """The cell of `row` under the heading; None where the column is missing or cut."""
        column = self.columns.get(name)
        return row[column] if column is not None and column < len(row) else None


def is_blank(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return cell is None
    return not cell[:1].isalnum() and not clean(cell)


def cell_at(row: Sequence[Cell], column: int) -> Cell:
    """The cell of a row, which may be shorter than others."""
    return row[column] if 0 <= column < len(row) else None


@lru_cache(maxsize=4096)
def heading_keys(heading: str) -> tuple[str, ...]:
    """What a heading may be compared by: as it stands, without parentheses, without its number."""
    whole = plain(heading)
    if not whole or NEVER_READ.search(whole):
        return ()
    without = re.sub(r"\([^)]*\)", " ", heading)
    keys = whole, plain(without), plain(QUESTION_NUMBER.sub("", without))
    return tuple(dict.fromkeys(key for key in keys if key))


def match_columns(index: int, row: Sequence[Cell], names: Names) -> Headings:
    """Column of each name in one row: equal headings first, then headings that begin with it."""
    free = {
        i: keys
        for i, cell in enumerate(row)
        if isinstance(cell, str) and (keys := heading_keys(cell))
    }
    found: dict[str, int] = {}
    if not free:
        return Headings(index, found)
    for name, accepted in names.items():
        rank = ranks(accepted)
        equal = [
            (min(known), i)
            for i, keys in free.items()
            if (known := [rank[k] for k in keys if k in rank])
        ]
        if equal:
            found[name] = min(equal)[1]
            del free[found[name]]
    equals = len(found)
    for name, accepted in names.items():
        if name not in found and free:
            begins = [i for i, keys in free.items() if begins_with(keys, accepted, name)]
            if len(begins) == 1:
                found[name] = begins[0]
                del free[begins[0]]
    return Headings(index, found, equals)


@cache
def ranks(accepted: tuple[str, ...]) -> dict[str, int]:
    return {word: place for place, word in reversed([*enumerate(accepted)])}


@cache
def beginnings(accepted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{word} " for word in accepted if len(word) >= SHORTEST_BEGINNING)


@lru_cache(maxsize=16_384)
def begins_with(keys: tuple[str, ...], accepted: tuple[str, ...], name: str) -> bool:
    if not any(key.startswith(beginnings(accepted)) for key in keys):
        return False
    # "Số cài đặt tăng trong ngày" is not the cumulative count.
    return name not in COUNTS or not ANOTHER_FIGURE.search(keys[0])


def find_headings(tab: Tab, names: Names, needed: Sequence[str]) -> Headings | None:
    """The row that names all of `needed` and the most columns, the first of equals.

    Where no row names all of `needed`, the best that names at least two columns; else None.
    """
    best: Headings | None = None
    left = HEADING_ROWS
    for index in tab.filled:
        headings = match_columns(index, tab.rows[index], names)
        if best is None or rating(headings, needed) > rating(best, needed):
            best = headings
        left = min(
            left - 1,
            FURTHER_ROWS if rating(best, needed)[0] and best is headings else left,
        )
        if left <= 0:
            break
    if best and (len(best.columns) >= 2 or rating(best, needed)[0]):
        return best
    return None


def rating(headings: Headings, needed: Sequence[str]) -> tuple[bool, int, int]:
    complete = all(name in headings.columns for name in needed)
    return complete, len(headings.columns), headings.equal


def rows_below(tab: Tab, first: int, headings: Headings) -> Iterator[tuple[int, list[Cell]]]:
    """The filled rows of a table from `first` on, with their places.

    Neither its headings, repeated, nor the numbers of its columns are among them.
    """
    heading = tab.rows[headings.row]
    named = sorted(headings.columns.values())
    first_named = [(column, heading[column]) for column in named[:2] if column < len(heading)]
    start = bisect_left(tab.filled, first)
    for nth, index in enumerate(tab.filled[start:]):
        row = tab.rows[index]
        if nth < NUMBERED_WITHIN and is_numbering(row):
            continue
        for column, cell in first_named:
            if column < len(row) and row[column] == cell and repeats(row, heading, named):
                break  # the headings once more, as at the top of every printed page
        else:
            yield index, row


def repeats(row: list[Cell], heading: list[Cell], named: list[int]) -> bool:
    """Whether most of what stands in a row's known columns are their own headings."""
    width = min(len(row), len(heading))
    filled = [c for c in named if c < len(row) and not is_blank(row[c])]
    return 2 * sum(c < width and row[c] == heading[c] for c in filled) > len(filled)


def is_empty(tab: Tab) -> bool:
    return all(is_blank(cell) for place in tab.filled for cell in tab.rows[place])


def say_no_headings(tab: Tab, findings: Findings) -> None:
    """A tab that may be left out, and empty, holds something that nobody can read."""
    if not is_empty(tab):
        findings.add("structure.header_not_found", "warning", tab=tab.title)


def is_numbering(row: Sequence[Cell]) -> bool:
    """Whether a row numbers the columns: "(1) (2) (3)", "A B 1 2 3"."""
    expected = filled = 0
    for cell in row:
        if is_blank(cell):
            continue
        mark = display(cell).strip("()[] .")
        filled += 1
        if mark == str(expected + 1):
            expected += 1
        elif expected or not re.fullmatch(r"[A-Za-z]", mark):
            return False
    return filled > 2 and expected > 1


def as_share(cell: Cell) -> float | None:
    """A share from "80", "80 %", 80, 0.8 or 0.8 shown as 80 %; None where it is no share.

    A plain number up to 1 is a share already: nobody sets a target of 1 % or less.
    """
    if isinstance(cell, Percent):
        share = float(cell)
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        share = float(cell) if cell <= 1 else cell / 100
    elif isinstance(cell, str):
        match = re.fullmatch(
            r"(\d{1,3}(?:[.,]\d+)?)\s*(%|phần trăm|phan tram)?", clean(cell).casefold()
        )
        if not match:
            return None
        number = float(match[1].replace(",", "."))
        share = number / 100 if match[2] or number > 1 else number
    else:
        return None
    return share if 0 < share <= 1 else None
