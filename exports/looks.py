"""How a sheet looks: fonts, the patterns of numbers and days, how wide a column has to be."""

from collections.abc import Iterable
from datetime import date
from math import ceil
from typing import Any

import xlsxwriter

from exports.cells import Cell
from exports.table import Column, Kind

FONT = {"font_name": "Times New Roman", "font_size": 12}
BLUE, RED, GREY = "#0B4F9E", "#B3261E", "#4E5B69"
# Excel shows them by the reader's own habit: 3.089 and 45,7% on a Vietnamese machine.
PATTERNS: dict[Kind, str] = {
    "text": "General",
    "count": "#,##0",
    "change": "+#,##0;-#,##0;0",
    "decimal": "#,##0.0",
    "gap": "+#,##0.0;-#,##0.0;0.0",
    "share": "0.0%",
    "day": "dd/mm/yyyy",
    "time": "hh:mm",
    "moment": "dd/mm/yyyy hh:mm",
}
WIDTHS: dict[Kind, int] = {"share": 8, "day": 11, "time": 7, "moment": 17}  # letters
NARROWEST, WIDEST = 7, 52
LINE = 16  # points that a line of text is high


class Looks:
    """The formats of one workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        head = {"bold": True, "text_wrap": True, "valign": "vcenter", "align": "center"}
        head |= {"bg_color": BLUE, "font_color": "#FFFFFF", "border": 1, "border_color": "#FFFFFF"}
        self.title = self._make(bold=True, font_size=15, font_color=BLUE)
        self.line = self._make(font_color=GREY)
        self.sample = self._make(bold=True, font_color=RED)
        self.heading = self._make(**head)
        self.heading_day = self._make(**head, num_format=PATTERNS["day"])
        self._cells: dict[Kind, Any] = {
            kind: self._make(num_format=pattern, valign="top")
            for kind, pattern in PATTERNS.items()
            if kind != "text"
        }
        text = {"valign": "top", "text_wrap": True}
        self.text = self._make(**text)
        self.quoted = self._make(**text, quote_prefix=True)

    def cell(self, kind: Kind) -> Any:
        return self._cells.get(kind, self.text)

    def _make(self, **properties: Any) -> Any:
        return self._book.add_format(FONT | properties)


def width(column: Column, cells: Iterable[Cell | None]) -> float:
    """Letters: what its cells need, within bounds; a heading wraps between its words."""
    if column.width is not None:
        return column.width
    needed = max((_letters(column.kind, cell) for cell in cells if cell is not None), default=0)
    heading = 11 if isinstance(column.heading, date) else _longest_word(column.heading)
    return min(WIDEST, max(NARROWEST, needed + 2, heading + 4))  # the filter's arrow stands beside


def heading_height(columns: Iterable[tuple[Column, float]]) -> int:
    """Points that the headings need, each wrapped to its column's width."""
    lines = [
        ceil(1.15 * len(column.heading) / max(1, wide - 2))
        for column, wide in columns
        if isinstance(column.heading, str)
    ]
    return LINE * max([2, *lines]) + 4


def _letters(kind: Kind, cell: Cell) -> int:
    if isinstance(cell, str):
        return max(len(line) for line in cell.split("\n"))
    if kind in WIDTHS:
        return WIDTHS[kind]
    if isinstance(cell, int | float):
        return len(f"{cell:,.1f}" if kind in ("decimal", "gap") else f"{cell:,.0f}") + 1
    return 11


def _longest_word(heading: str) -> int:
    return max((len(word) for word in heading.split()), default=0)
