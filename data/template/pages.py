"""One tab of an Excel file: title rows, a heading row, rows of cells, in the look of an office."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from math import ceil
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from data.template.description import HEADING_ROW, Column, Look

LINE_HEIGHT = 21  # pixels
FONT = {"font_name": "Times New Roman", "font_size": 12}
# What a cell is coloured with that is marked: back and letters.
MARKED: dict[Look, tuple[str, str]] = {
    "fell": ("#FBE4E2", "#B3261E"),
    "above": ("#FDE9BF", "#5A3D00"),
}
BLUE, LIGHT, RED, GREY, LINE = "#0B4F9E", "#E0ECF7", "#B3261E", "#4E5B69", "#D3DAE2"
PATTERNS = {
    "code": "@",
    "count": "#,##0",
    "day": "dd/mm/yyyy",
    "clock": "hh:mm",
    "moment": "dd/mm/yyyy hh:mm",
}


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and what its cell shows: a value, or an error such as "#REF!"."""

    formula: str
    shows: int | str


Cell = int | float | str | date | datetime | time | Formula | None


class Looks:
    """The formats of the whole workbook. `line` is the colour of the line above each tab."""

    def __init__(self, book: xlsxwriter.Workbook, line: str = BLUE) -> None:
        self._book = book
        self._cells: dict[tuple[str, str, bool], Any] = {}
        self.line = self.make(bold=True, font_size=14, font_color=line)
        self.note = self.make(italic=True, font_color=GREY)
        head = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"}
        head |= {"border": 1, "border_color": LINE, "num_format": "dd/mm/yyyy"}
        self._heading = self.make(**head, bg_color=BLUE, font_color="#FFFFFF")
        self._weekend = self.make(**head, bg_color=LIGHT, font_color=BLUE)

    def make(self, **properties: Any) -> Any:
        return self._book.add_format(FONT | properties)

    def heading(self, column: Column) -> Any:
        return self._weekend if is_weekend(column) else self._heading

    def cell(self, value: Cell, column: Column, *, is_open: bool = False) -> Any:
        """The format of a cell: numbers, days and times as a Vietnamese office writes them."""
        key = pattern_of(value, column), column.align or align_of(value, column), is_open
        if key not in self._cells:
            pattern, align, _ = key
            properties: dict[str, Any] = {"num_format": pattern, "border": 1, "border_color": LINE}
            properties |= {"valign": "top", "text_wrap": align == "left", "locked": not is_open}
            properties |= {"align": align, "indent": int(align == "left")} if align else {}
            self._cells[key] = self.make(**properties)
        return self._cells[key]


def is_weekend(column: Column) -> bool:
    return isinstance(column.heading, date) and column.heading.weekday() >= 5


def align_of(value: Cell, column: Column) -> str:
    """Texts stand left, days in the middle, counts right."""
    if value is None or isinstance(value, Formula):
        by_content = {"count": "", "share": "", "day": "center", "moment": "center"}
        return by_content.get(column.holds, "left")
    if isinstance(value, str):
        return "left"
    return "center" if isinstance(value, date | time) else ""


def pattern_of(value: Cell, column: Column) -> str:
    """How Excel shows the value; an empty cell, or a text, is ready for what belongs there."""
    for kind, holds in ((datetime, "moment"), (date, "day"), (time, "clock"), (int, "count")):
        if isinstance(value, kind):
            return PATTERNS[holds]
    return "General" if isinstance(value, float) else PATTERNS.get(column.holds, "General")


def write_tab(
    book: xlsxwriter.Workbook,
    looks: Looks,
    title: str,
    line: str,
    explanation: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    names: int = 1,
    pages: int = 1,
    footer: str = "",
    column_at: Callable[[int, int], Column] | None = None,
    is_open: Callable[[int, int], bool] = lambda row, column: False,
) -> Worksheet:
    """Add a tab. The first `names` columns stay in sight; it prints `pages` pages wide.

    `column_at` says what a cell at (row, column) holds, `is_open` whether it may be typed in once
    the tab is protected.
    """
    sheet = book.add_worksheet(title)
    sheet.write_string(0, 0, as_text(line), looks.line)
    sheet.write_string(1, 0, explanation, looks.note)
    sheet.set_row_pixels(HEADING_ROW, height([column.heading for column in columns], columns))
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        write_cell(sheet, HEADING_ROW, place, column.heading, looks.heading(column))
    for number, row in enumerate(rows, HEADING_ROW + 1):
        sheet.set_row_pixels(number, height(row, columns))
        for place, (value, column) in enumerate(zip(row, columns, strict=True)):
            meant = column_at(number, place) if column_at else column
            form = looks.cell(value, meant, is_open=is_open(number, place))
            write_cell(sheet, number, place, value, form)
    sheet.freeze_panes(HEADING_ROW + 1, names)
    set_up_printing(sheet, names, pages, footer)
    return sheet


def height(row: Sequence[Cell], columns: Sequence[Column]) -> int:
    """Pixels that the row's longest wrapped text needs."""
    texts = [(len(v), c.width) for v, c in zip(row, columns, strict=True) if isinstance(v, str)]
    return 2 + LINE_HEIGHT * max([ceil(0.95 * length / width) for length, width in texts] or [1])


def write_cell(sheet: Worksheet, row: int, column: int, value: Cell, form: Any) -> None:
    """Text is always written as text: a name such as "=1+1" never becomes a formula."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, Formula):
        sheet.write_formula(row, column, value.formula, form, value.shows)
    elif isinstance(value, date | datetime | time):
        sheet.write_datetime(row, column, value, form)
    elif isinstance(value, str):
        sheet.write_string(row, column, as_text(value), form)
    else:
        sheet.write_number(row, column, value, form)


def as_text(value: str) -> str:
    """What XlsxWriter writes as text: such a one it would take for XML, and break the file."""
    return f"{value} " if value.startswith("<r>") and value.endswith("</r>") else value


def set_up_printing(sheet: Worksheet, names: int, pages: int, footer: str) -> None:
    """A4 across; headings and names on every page, the footer at its foot."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.4, top=0.5, bottom=0.7)
    sheet.fit_to_pages(pages, 0)
    sheet.repeat_rows(HEADING_ROW)
    sheet.repeat_columns(0, names - 1)
    sheet.set_footer(f"&L{footer}&R&P/&N")
