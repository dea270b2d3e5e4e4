"""One tab of the sample: title rows, a heading row, rows of cells, in the look of an office."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from data.sample.mistakes import BrokenFormula

LABEL = "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"
HEADING_ROW = 2  # from 0: the label and the explanation stand above
MOST_ROWS = 400  # rows over which choices and checks are laid
FONT = {"font_name": "Times New Roman", "font_size": 12}
BLUE, LIGHT, RED, GREY, LINE = "#0B4F9E", "#E0ECF7", "#B3261E", "#4E5B69", "#D3DAE2"

Cell = int | float | str | date | datetime | time | BrokenFormula | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, its column's width in characters, and whether its cells stand in the middle."""

    heading: str | date
    width: float
    centred: bool = False
    light: bool = False  # a weekend's day


class Looks:
    """The formats of the whole workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self.label = self.make(bold=True, font_size=14, font_color=RED)
        self.note = self.make(italic=True, font_color=GREY)
        head = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"}
        head |= {"border": 1, "border_color": LINE, "num_format": "dd/mm/yyyy"}
        self.heading = self.make(**head, bg_color=BLUE, font_color="#FFFFFF")
        self.weekend = self.make(**head, bg_color=LIGHT, font_color=BLUE)
        self._cells = {
            (pattern, centred): self._cell(pattern, centred)
            for pattern in ("General", "#,##0", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm")
            for centred in (False, True)
        }

    def make(self, **properties: Any) -> Any:
        return self._book.add_format(FONT | properties)

    def _cell(self, pattern: str, centred: bool) -> Any:
        properties: dict[str, Any] = {"num_format": pattern, "border": 1, "border_color": LINE}
        properties |= {"valign": "top", "text_wrap": pattern == "General"}
        return self.make(**properties, **({"align": "center"} if centred else {}))

    def cell(self, value: Cell, centred: bool) -> Any:
        """The format of a cell: numbers, days and times as a Vietnamese office writes them."""
        pattern = "General"
        if isinstance(value, int) or value is None:
            pattern = "#,##0"
        elif isinstance(value, datetime):
            pattern = "dd/mm/yyyy hh:mm"
        elif isinstance(value, date):
            pattern = "dd/mm/yyyy"
        elif isinstance(value, time):
            pattern = "hh:mm"
        return self._cells[pattern, centred]


def write_tab(
    book: xlsxwriter.Workbook,
    looks: Looks,
    title: str,
    explanation: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    *,
    names: int = 1,
) -> Worksheet:
    """Add a tab. The first `names` columns stay in sight when a person scrolls."""
    sheet = book.add_worksheet(title)
    sheet.write_string(0, 0, LABEL, looks.label)
    sheet.write_string(1, 0, explanation, looks.note)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        form = looks.weekend if column.light else looks.heading
        if isinstance(column.heading, date):
            sheet.write_datetime(HEADING_ROW, place, column.heading, form)
        else:
            sheet.write_string(HEADING_ROW, place, column.heading, form)
    for number, row in enumerate(rows, HEADING_ROW + 1):
        for place, (value, column) in enumerate(zip(row, columns, strict=True)):
            write_cell(sheet, number, place, value, looks.cell(value, column.centred))
    sheet.freeze_panes(HEADING_ROW + 1, names)
    set_up_printing(sheet)
    return sheet


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


def set_up_printing(sheet: Worksheet) -> None:
    """A4 across, one page wide, the headings on every page and the label at its foot."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADING_ROW)
    sheet.set_footer(f"&L{LABEL}&R&P/&N")
