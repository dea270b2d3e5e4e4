"""One tab of the sample: title rows, a heading row, rows of cells, in the look of an office."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from math import ceil
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from data.sample.mistakes import BrokenFormula

LABEL = "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"
HEADING_ROW = 2  # from 0: the label and the explanation stand above
MOST_ROWS = 400  # rows over which choices and checks are laid
LINE_HEIGHT = 21  # pixels
FONT = {"font_name": "Times New Roman", "font_size": 12}
BLUE, LIGHT, RED, GREY, LINE = "#0B4F9E", "#E0ECF7", "#B3261E", "#4E5B69", "#D3DAE2"

Cell = int | float | str | date | datetime | time | BrokenFormula | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, its column's width in characters, and where its cells stand ("" as is usual)."""

    heading: str | date
    width: float
    align: str = ""


class Looks:
    """The formats of the whole workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._cells: dict[tuple[str, str], Any] = {}
        self.label = self._make(bold=True, font_size=14, font_color=RED)
        self.note = self._make(italic=True, font_color=GREY)
        head = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"}
        head |= {"border": 1, "border_color": LINE, "num_format": "dd/mm/yyyy"}
        self._heading = self._make(**head, bg_color=BLUE, font_color="#FFFFFF")
        self._weekend = self._make(**head, bg_color=LIGHT, font_color=BLUE)

    def _make(self, **properties: Any) -> Any:
        return self._book.add_format(FONT | properties)

    def heading(self, column: Column) -> Any:
        weekend = isinstance(column.heading, date) and column.heading.weekday() >= 5
        return self._weekend if weekend else self._heading

    def cell(self, value: Cell, column: Column) -> Any:
        """The format of a cell: numbers, days and times as a Vietnamese office writes them."""
        pattern, align = pattern_of(value, column), column.align or align_of(value)
        if (pattern, align) not in self._cells:
            properties: dict[str, Any] = {"num_format": pattern, "border": 1, "border_color": LINE}
            properties |= {"valign": "top", "text_wrap": align == "left"}
            properties |= {"align": align, "indent": int(align == "left")} if align else {}
            self._cells[pattern, align] = self._make(**properties)
        return self._cells[pattern, align]


def align_of(value: Cell) -> str:
    """Texts stand left, days in the middle, counts right."""
    if isinstance(value, str):
        return "left"
    return "center" if isinstance(value, date | time) else ""


def pattern_of(value: Cell, column: Column) -> str:
    """How Excel shows the value; what is not a number in a day's column should be a count."""
    if isinstance(value, int) or (
        isinstance(column.heading, date) and not isinstance(value, float)
    ):
        return "#,##0"
    if isinstance(value, datetime):
        return "dd/mm/yyyy hh:mm"
    if isinstance(value, date):
        return "dd/mm/yyyy"
    if isinstance(value, time):
        return "hh:mm"
    return "General"


def write_tab(
    book: xlsxwriter.Workbook,
    looks: Looks,
    title: str,
    explanation: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    names: int = 1,
    pages: int = 1,
) -> Worksheet:
    """Add a tab. The first `names` columns stay in sight; it prints `pages` pages wide."""
    sheet = book.add_worksheet(title)
    sheet.write_string(0, 0, LABEL, looks.label)
    sheet.write_string(1, 0, explanation, looks.note)
    sheet.set_row_pixels(HEADING_ROW, height([column.heading for column in columns], columns))
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        write_cell(sheet, HEADING_ROW, place, column.heading, looks.heading(column))
    for number, row in enumerate(rows, HEADING_ROW + 1):
        sheet.set_row_pixels(number, height(row, columns))
        for place, (value, column) in enumerate(zip(row, columns, strict=True)):
            write_cell(sheet, number, place, value, looks.cell(value, column))
    sheet.freeze_panes(HEADING_ROW + 1, names)
    set_up_printing(sheet, names, pages)
    return sheet


def height(row: Sequence[Cell], columns: Sequence[Column]) -> int:
    """Pixels that the row's longest wrapped text needs."""
    texts = [(len(v), c.width) for v, c in zip(row, columns, strict=True) if isinstance(v, str)]
    return 2 + LINE_HEIGHT * max([ceil(0.95 * length / width) for length, width in texts] or [1])


def write_cell(sheet: Worksheet, row: int, column: int, value: Cell, form: Any) -> None:
    if value is None or value == "":
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, BrokenFormula):
        sheet.write_formula(row, column, value.formula, form, value.shows)
    elif isinstance(value, date | datetime | time):
        sheet.write_datetime(row, column, value, form)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, form)
    else:
        sheet.write_number(row, column, value, form)


def set_up_printing(sheet: Worksheet, names: int, pages: int) -> None:
    """A4 across; headings and names on every page, the label at its foot."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.4, top=0.5, bottom=0.7)
    sheet.fit_to_pages(pages, 0)
    sheet.repeat_rows(HEADING_ROW)
    sheet.repeat_columns(0, names - 1)
    sheet.set_footer(f"&L{LABEL}&R&P/&N")
