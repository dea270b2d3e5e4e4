"""The report's tables as a workbook: numbers as numbers, with charts that Excel draws itself."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from charts.tokens import LIGHT
from exports.cells import cell, clean, is_like_formula, sheet_names
from exports.looks import PATTERNS, Looks, heading_height
from exports.report import MARK, Column, Report, Row, Table
from exports.table import Column as PlainColumn
from words import text

LANG = "vi"
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
LETTERS = 0.62  # of a column's part of the page, in letters of its width
NARROWEST = 6
GRID = {"visible": True, "line": {"color": LIGHT.grid, "width": 0.75}}
PIXELS_A_BAR, FRAME = 24, 110


@dataclass(frozen=True)
class _Placed:
    """Where a table stands: its sheet, the row of its headings, and of its last row."""

    name: str
    sheet: Worksheet
    head: int
    last: int


def report_workbook_bytes(report: Report) -> bytes:
    """The .xlsx file: a sheet a table, then what the charts are drawn from beside the charts."""
    tables = [table for table in report.every_table if table.rows]
    drawn = [table for table in (report.ranking, report.progress) if table and table.rows]
    every = [*tables, *drawn] or report.every_table[:1]
    names = sheet_names([table.name for table in every], text("report_table.unit", LANG))
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        title = " ".join(report.letterhead.title)
        made = report.made_at.replace(tzinfo=None)
        book.set_properties({"title": clean(title)[:255], "created": made})
        looks = Looks(book)
        for table, name in zip(every, names, strict=True):
            placed = _write(looks, book.add_worksheet(name), table, name, report)
            if table is report.ranking:
                _draw_ranking(book, placed, table)
            elif table is report.progress:
                _draw_progress(book, placed, table)
    return out.getvalue()


def _write(looks: Looks, sheet: Worksheet, table: Table, name: str, report: Report) -> _Placed:
    sheet.write_string(0, 0, clean(table.title or table.name), looks.title)
    above = [(" ".join(report.letterhead.title[1:]), looks.line), (report.source, looks.line)]
    if report.sample:
        above.insert(0, (report.sample, looks.sample))
    for number, (line, look) in enumerate(above, 1):
        sheet.write_string(number, 0, clean(line), look)
    head = len(above) + 2
    _headings(looks, sheet, table, head)
    for number, row in enumerate(table.rows, head + 1):
        _put_row(looks, sheet, number, row, table.columns)
    last = head + len(table.rows)
    notes = [note for note in table.notes if note != text("report_table.blank", LANG)]
    for number, note in enumerate(notes, last + 2):
        sheet.write_string(number, 0, clean(note), looks.line)
    sheet.freeze_panes(head + 1, 0)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
    return _Placed(name, sheet, head, last)


def _headings(looks: Looks, sheet: Worksheet, table: Table, head: int) -> None:
    """The headings as wide as in the report; last, where there is any, the mark of old figures."""
    wide = [max(NARROWEST, column.width * LETTERS) for column in table.columns]
    for place, (column, letters) in enumerate(zip(table.columns, wide, strict=True)):
        sheet.set_column(place, place, letters)
        sheet.write_string(head, place, clean(column.heading), looks.heading)
    plain = [PlainColumn(column.heading) for column in table.columns]
    sheet.set_row(head, heading_height(zip(plain, wide, strict=True)))
    if any(_is_marked(row) for row in table.rows):
        sheet.set_column(len(wide), len(wide), NARROWEST)
        sheet.write_string(head, len(wide), MARK, looks.heading)


def _put_row(
    looks: Looks, sheet: Worksheet, number: int, row: Row, columns: Sequence[Column]
) -> None:
    is_plain = row.look == "plain"
    for place, (value, column) in enumerate(zip(row.values, columns, strict=True)):
        held = cell(value)
        look = looks.cell(column.kind) if is_plain else looks.sum(column.kind)
        if held is None:
            sheet.write_blank(number, place, None, look)
        elif isinstance(held, str):
            is_quoted = is_plain and is_like_formula(held)
            sheet.write_string(number, place, held, looks.quoted if is_quoted else look)
        elif isinstance(held, int | float):
            sheet.write_number(number, place, held, look)
        else:
            sheet.write_datetime(number, place, held, look)
    if _is_marked(row):
        sheet.write_string(number, len(columns), MARK, looks.text)


def _is_marked(row: Row) -> bool:
    """Whether one of its figures is an older one."""
    return any(cell.endswith(MARK) for cell in row.cells)


def _draw_ranking(book: xlsxwriter.Workbook, placed: _Placed, table: Table) -> None:
    """Bars, the first at the top."""
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": clean(table.columns[1].heading),
            "categories": [placed.name, placed.head + 1, 0, placed.last, 0],
            "values": [placed.name, placed.head + 1, 1, placed.last, 1],
            "fill": {"color": LIGHT.primary},
            "gap": 50,
            "data_labels": {"value": True, "num_format": PATTERNS["share"]},
        }
    )
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"num_format": "0%", "min": 0, "major_gridlines": {"visible": False}})
    _finish(placed, chart, table, FRAME + PIXELS_A_BAR * len(table.rows))


def _draw_progress(book: xlsxwriter.Workbook, placed: _Placed, table: Table) -> None:
    """Two lines: what was reached, and the plan; days to come have no point."""
    chart = book.add_chart({"type": "line"})
    lines: Sequence[dict[str, object]] = (
        {"color": LIGHT.primary, "width": 2.5},
        {"color": LIGHT.plan, "width": 1.25, "dash_type": "dash"},
    )
    for place, line in enumerate(lines, 1):
        chart.add_series(
            {
                "name": clean(table.columns[place].heading),
                "categories": [placed.name, placed.head + 1, 0, placed.last, 0],
                "values": [placed.name, placed.head + 1, place, placed.last, place],
                "line": line,
            }
        )
    chart.show_blanks_as("gap")
    chart.set_x_axis({"date_axis": True, "num_format": "dd/mm", "major_unit": 7})
    chart.set_y_axis({"num_format": "#,##0", "major_gridlines": GRID})
    chart.set_legend({"position": "bottom"})
    _finish(placed, chart, table, 400)


def _finish(placed: _Placed, chart: object, table: Table, height: int) -> None:
    title = {"name": clean(table.title), "name_font": {"size": 13}}
    chart.set_title(title)  # type: ignore[attr-defined]
    if len(table.columns) == 2:
        chart.set_legend({"none": True})  # type: ignore[attr-defined]
    chart.set_size({"width": 760, "height": height})  # type: ignore[attr-defined]
    place = (placed.head, len(table.columns) + 1)
    placed.sheet.insert_chart(*place, chart, {"description": clean(table.title)})
