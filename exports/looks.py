"""How a sheet looks: fonts, the patterns of numbers and days, how wide a column has to be."""

from collections.abc import Iterable
from datetime import date
from math import ceil
from typing import Any

import xlsxwriter

from exports.cells import Cell
from exports.table import Column, Kind

FONT = {"font_name": "Times New Roman", "font_size": 12}
BLUE, RED, GREY, EDGE = "#0B4F9E", "#B3261E", "#4E5B69", "#D3DAE2"
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
NARROWEST, WIDEST = 7, 42
LINE = 15.75  # points that a line of text is high, 21 pixels
TALLEST = 409  # points that a row may be


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
        edged = {"valign": "top", "border": 1, "border_color": EDGE}
        self._cells: dict[Kind, Any] = {
            kind: self._make(**edged, num_format=pattern)
            for kind, pattern in PATTERNS.items()
            if kind != "text"
        }
        text = edged | {"text_wrap": True, "align": "left", "indent": 1}
        self.text = self._make(**text)
        total = {"bold": True, "top": 2, "top_color": BLUE}
        self._sums: dict[Kind, Any] = {
            kind: self._make(**(text if kind == "text" else edged), **total, num_format=pattern)
            for kind, pattern in PATTERNS.items()
        }
        self.quoted = self._make(**text, quote_prefix=True)

    def cell(self, kind: Kind) -> Any:
        return self._cells.get(kind, self.text)

    def sum(self, kind: Kind) -> Any:
        return self._sums[kind]

    def _make(self, **properties: Any) -> Any:
        return self._book.add_format(FONT | properties)


def width(column: Column, cells: Iterable[Cell | None]) -> float:
    """Letters: what its cells need, within bounds; a heading wraps between its words."""
    if column.width is not None:
        return column.width
    needed = max((_letters(column.kind, cell) for cell in cells if cell is not None), default=0)
    heading = 11 if isinstance(column.heading, date) else _longest_word(column.heading)
    return min(WIDEST, max(NARROWEST, needed + 3, heading + 4))  # the filter's arrow stands beside


def heading_height(columns: Iterable[tuple[Column, float]]) -> float:
    """Points that the headings need, each wrapped to its column's width."""
    lines = [
        ceil(1.15 * len(column.heading) / max(1, wide - 2))
        for column, wide in columns
        if isinstance(column.heading, str)
    ]
    return LINE * max([2, *lines])


def row_height(cells: Iterable[Cell | None], wide: Iterable[float]) -> float:
    """Points that a row needs for its texts, each wrapped to its column's width."""
    most = 1
    for cell, letters in zip(cells, wide, strict=True):
        if isinstance(cell, str) and (len(cell) > letters - 3 or "\n" in cell):
            most = max(most, _lines(cell, letters - 2))
    return min(TALLEST, LINE * most)


def _lines(text: str, letters: float) -> int:
    return sum(ceil(1.05 * max(1, len(line)) / letters) for line in text.split("\n"))


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
