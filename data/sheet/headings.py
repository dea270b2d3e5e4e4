"""Where the columns of a tab are: found by what their headings mean, not by where they stand.

A heading row is the first one that names enough of a tab's columns (heading_match.py); title rows
above it do not matter.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from data.cells import Cell, Percent, Tab
from data.checks.findings import Findings
from data.sheet.heading_match import Headings, is_blank, match_columns
from data.sheet.heading_names import Names
from data.typed.text import clean, display

HEADING_ROWS = 60  # rows with anything in them that are looked at; titles take a few
# … and after one that names all that is needed, in case a title only seemed to
FURTHER_ROWS = 8
# What may stand before a target: it is to be reached, at least.
AT_LEAST = r"(?:≥|>=|>|trên|đạt|từ|tối thiểu|ít nhất|phấn đấu|chỉ tiêu)"
NUMBERED_WITHIN = 2  # rows below the headings in which their columns may be numbered


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
            rf"(?:{AT_LEAST}\s*)*(\d{{1,3}}(?:[.,]\d+)?)\s*(%|phần trăm|phan tram)?",
            clean(cell).casefold(),
        )
        if not match:
            return None
        number = float(match[1].replace(",", "."))
        share = number / 100 if match[2] or number > 1 else number
    else:
        return None
    return share if 0 < share <= 1 else None
