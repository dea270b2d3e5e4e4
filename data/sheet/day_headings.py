"""What the headings of a wide tab say about days: dates, "Ngày 3", day numbers under a month."""

import re
from collections.abc import Sequence

from data.cells import Cell
from data.sheet.heading_match import Headings, is_blank
from data.typed.days import Written, read_month_label, read_written
from data.typed.text import display

Rows = Sequence[list[Cell]]


def days_of(rows: Rows, headings: Headings) -> tuple[int, dict[int, Written]]:
    """The row that names the days, and column → day: the heading row, or one beside it.

    Days may stand in a row of their own below the headings, under months or weeks, or above them.
    """
    taken = set(headings.columns.values())
    best = headings.row, days_in_row(rows, headings.row, taken)
    if sum(day.day > 1 for day in best[1].values()) > 1:  # the first of a month may be the month
        return best
    below = 3 if {"code", "name"} <= headings.columns.keys() else 1  # headings of four rows
    for row in (*range(headings.row + 1, headings.row + 1 + below), headings.row - 1):
        between = range(headings.row + 1, row + 1) if row > headings.row else (row,)
        if 0 <= row < len(rows) and all(names_no_unit(rows[r], headings) for r in between):
            written = days_in_row(rows, row, taken)
            if len(written) > len(best[1]):
                best = row, written
    return best


def names_no_unit(row: list[Cell], headings: Headings) -> bool:
    return all(is_blank(headings.cell(row, name)) for name in ("code", "name"))


def days_in_row(rows: Rows, row: int, taken: set[int]) -> dict[int, Written]:
    """Column → the day its heading names. Bare numbers count under a month, or as a run 1, 2, 3."""
    labels = month_labels(rows, row - 1, taken)
    written, bare = {}, {}
    for column, cell in enumerate(rows[row]):
        if column in taken or is_blank(cell):
            continue
        found, number = read_written(cell), bare_number(cell)
        if found is None and number is not None:
            bare[column] = number
        elif found is not None and found.month is None and column in labels:
            bare[column] = found.day
        elif found is not None and (found.month or 0) <= 31:  # "18-60" is no day typed wrongly
            written[column] = found
    under_label = {
        c: Written(n, labels[c].month, labels[c].year) for c, n in bare.items() if c in labels
    }
    numbers = list(bare.values())
    is_run = len(numbers) > 1 and numbers == sorted(set(numbers))
    if is_run and not under_label and not written:
        return {column: Written(number) for column, number in bare.items()}
    return written | under_label


def month_labels(rows: Rows, row: int, taken: set[int]) -> dict[int, Written]:
    """Column → month of the merged label above it: a merged cell has its value at its left end."""
    labels: dict[int, Written] = {}
    if row < 0:
        return labels
    current: Written | None = None
    width = max(len(cells) for cells in rows[row : row + 3])
    for column in range(width):
        cell = rows[row][column] if column < len(rows[row]) else None
        if column in taken:
            current = None
        elif label := read_month_label(cell):
            current = Written(1, *label)
        elif not is_blank(cell):
            current = None
        if current:
            labels[column] = current
    return labels


def bare_number(cell: Cell) -> int | None:
    if isinstance(cell, str) and re.fullmatch(r"[0-9]{1,2}", display(cell)):
        cell = int(display(cell))
    if isinstance(cell, int | float) and not isinstance(cell, bool) and 1 <= cell <= 31:
        return int(cell) if float(cell).is_integer() else None
    return None
