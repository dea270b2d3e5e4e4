"""Columns of a wide tab that hold a day's counts under a heading that names no day.

Somebody wiped the heading or mistyped it. The counts cannot be used, and must not vanish without
a word; columns that hold something else (remarks, totals, telephone numbers) are nobody's.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from data.cells import Cell
from data.counts import read_count
from data.headings import is_blank
from data.heading_names import ANOTHER_FIGURE, NEVER_READ
from data.identity import is_total
from data.text import FULL_WIDTH, plain, without_symbols

ROWS_LOOKED_AT = 50
# "Ngày ??", "O3/11/2024", "5/1l", "05112024": digits, what is taken for one, and what parts them.
DIGIT = r"[\doilx?…_*.]"
MEANT_AS_A_DAY = re.compile(
    rf"(?:ngày|ngay)\W*{DIGIT}*|{DIGIT}+\s*[/\-.]\s*{DIGIT}+(?:\s*[/\-.]\s*{DIGIT}*)?|\d{{6}}|\d{{8}}"
)


def lost_columns(
    rows: Sequence[list[Cell]],
    row: int,
    first_data_row: int,
    days: Mapping[int, date | None],
    taken: set[int],
) -> list[int]:
    """The columns that were meant as a day, or whose counts continue those beside them."""
    body = rows[first_data_row : first_data_row + ROWS_LOOKED_AT]
    width = max((len(cells) for cells in (rows[row], *body)), default=0)
    free = [column for column in range(width) if column not in days and column not in taken]
    lost = [column for column in free if meant_as_a_day(cell_at(rows[row], column))]
    lost += [c for c in free if c not in lost and fills_a_gap(rows[row], body, c, days)]
    known = {*days, *lost}
    for step, edge in ((1, max(known)), (-1, min(known))):
        column = edge + step
        while column in free and is_blank(cell_at(rows[row], column)):
            if not continues(body, column, [column - step]):
                break
            lost.append(column)
            column += step
    return lost


def cell_at(row: list[Cell], column: int) -> Cell:
    return row[column] if 0 <= column < len(row) else None


def meant_as_a_day(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return False
    typed = without_symbols(cell).translate(FULL_WIDTH).casefold()
    return MEANT_AS_A_DAY.fullmatch(typed) is not None


def fills_a_gap(
    heading: list[Cell], body: Sequence[list[Cell]], column: int, days: Mapping[int, date | None]
) -> bool:
    """Whether a day is missing just here, and the counts go on from its neighbours'."""
    left = max((c for c in days if c < column and days[c]), default=None)
    right = min((c for c in days if c > column and days[c]), default=None)
    if left is None or right is None:
        return False
    before, after = days[left], days[right]
    assert before and after
    label = plain(str(cell_at(heading, column) or ""))
    if abs((after - before).days) < 2 or ANOTHER_FIGURE.search(label) or is_total(label):
        return False
    return not NEVER_READ.search(label) and continues(body, column, [left, right])


def continues(body: Sequence[list[Cell]], column: int, beside: Sequence[int]) -> bool:
    """Whether most counts of the column are about as large as those of the columns beside it."""
    filled = fitting = 0
    for row in body:
        if is_blank(cell_at(row, column)):
            continue
        filled += 1
        count = read_count(cell_at(row, column)).value
        others = [value for c in beside if (value := read_count(cell_at(row, c)).value) is not None]
        if count is not None and others:
            fitting += min(others) / 2 - 5 <= count <= 2 * max(others) + 5
    return fitting > 0 and 2 * fitting >= filled
