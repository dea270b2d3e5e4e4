"""Columns of a wide tab that hold a day's counts under a heading that names no day.

Somebody wiped the heading or mistyped it. The counts cannot be used, and must not vanish without
a word; columns that hold something else (remarks, totals, telephone numbers) are nobody's.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice

from data.cells import Cell, CellError
from data.sheet.heading_match import cell_at, is_blank
from data.sheet.heading_names import ANOTHER_FIGURE, NEVER_READ, REGISTER
from data.sheet.total_labels import is_total
from data.typed.counts import read_count
from data.typed.text import FULL_WIDTH, display, plain, without_symbols

ROWS_LOOKED_AT = 50
# "Ngày ??", "O3/11/2024", "5/1l", "05112024": digits, what is taken for one, and what parts them.
DIGIT = r"[\doilx?…_*.]"
MEANT_AS_A_DAY = re.compile(
    rf"(?:ngày|ngay)\W*{DIGIT}*|{DIGIT}+\s*[/\-.]\s*{DIGIT}+(?:\s*[/\-.]\s*{DIGIT}*)?|\d{{6}}|\d{{8}}"
)

REMARK = re.compile(r"\b(?:ghi chu|nhan xet|ly do|y kien)\b")
DAY_AND_MONTH = re.compile(r"(?<!\d)\d{1,2}\s*[/\-.]\s*\d{1,2}(?!\d)")


def lost_columns(
    rows: Sequence[list[Cell]],
    row: int,
    first_row: int,
    first_data_row: int,
    days: Mapping[int, date | None],
    taken: set[int],
) -> dict[int, bool]:
    """The columns that were meant as a day, or whose counts continue those beside them.

    The headings stand in `row`, those of several rows from `first_row` on. False: the heading
    beyond the first or last day may as well name something else.
    """
    body = [*islice(filter(any, islice(rows, first_data_row, None)), ROWS_LOOKED_AT)]
    width = max((len(cells) for cells in (rows[row], *body)), default=0)
    free = {
        column: heading_at(rows[first_row : row + 1], column, days)
        for column in range(width)
        if column not in days and column not in taken
    }
    lost = {
        column: True
        for column, heading in free.items()
        if meant_as_a_day(heading)
        and (is_plausible(heading) or continues(body, column, nearest(column, days)))
    }
    for column, heading in free.items():
        if column not in lost and is_gap(column, days) and not names_a_figure(heading):
            beside = [c for c in (column - 1, column + 1) if c in days or c in lost]
            if continues(body, column, beside or [*days]):
                lost[column] = True
    known = {*days, *lost}
    for step, edge in ((1, max(known)), (-1, min(known))):
        column = edge + step
        while column in free and not names_a_figure(free[column]):
            if not continues(body, column, [column - step]):
                break
            heading = free[column]
            lost[column] = (
                is_blank(heading) or isinstance(heading, CellError) or tells_a_day(heading)
            )
            column += step
    return lost


def heading_at(
    headings: Sequence[list[Cell]], column: int, days: Mapping[int, date | None]
) -> Cell:
    """The heading of a column, from the lowest row up: "Số hộ" may be merged over two rows.

    A label above that goes on over the day beside it ("Tháng 11", "Kết quả") is not the column's.
    """
    for labels in reversed(headings):
        label = cell_at(labels, column)
        if is_blank(label):
            continue
        is_lowest = labels is headings[-1]
        goes_on = column + 1 in days and is_blank(cell_at(labels, column + 1))
        return None if goes_on and not is_lowest else label
    return None


def meant_as_a_day(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return False
    typed = without_symbols(cell).translate(FULL_WIDTH).casefold()
    return MEANT_AS_A_DAY.fullmatch(typed) is not None


def is_plausible(heading: Cell) -> bool:
    """Whether its numbers can be a day's: not those of "Ngày" alone, "18-60", "2024-2025"."""
    numbers = [int(number) for number in re.findall(r"\d+", display(heading))]
    return bool(numbers) and all(number <= 31 for number in numbers[:2])


def tells_a_day(heading: Cell) -> bool:
    """Whether a day stands among other words: "05/11 chiều", "Hôm nay 05/11"."""
    return isinstance(heading, str) and DAY_AND_MONTH.search(display(heading)) is not None


def nearest(column: int, days: Mapping[int, date | None]) -> list[int]:
    """The day columns beside a column, on either side."""
    before = [c for c in days if c < column]
    after = [c for c in days if c > column]
    return [*([max(before)] if before else []), *([min(after)] if after else [])]


def is_gap(column: int, days: Mapping[int, date | None]) -> bool:
    """Whether a day is missing between the days on both sides."""
    before = [day for c, day in sorted(days.items()) if day and c < column]
    after = [day for c, day in sorted(days.items()) if day and c > column]
    return bool(before and after) and abs((after[0] - before[-1]).days) > 1


def names_a_figure(heading: Cell) -> bool:
    """Whether a heading says that its numbers are something else: a total, a rate, a population."""
    label = plain(display(heading))
    if any(words.search(label) for words in (ANOTHER_FIGURE, NEVER_READ, REMARK)):
        return True
    if is_total(label):
        return True
    figures = (word for name in ("eligible", "baseline", "households") for word in REGISTER[name])
    return any(f"{label} ".startswith(f"{word} ") for word in figures)


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
