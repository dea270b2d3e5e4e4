"""Tables as an Excel file: numbers as numbers, days as days, and what a sheet says of itself."""

import io
from collections.abc import Sequence
from itertools import islice

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from exports.cells import Cell, cell, clean, is_like_formula, sheet_names
from exports.looks import LINE, Looks, heading_height, row_height, width
from exports.table import Column, Facts, Kind, Table
from words import figures, text

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # of a sheet
MEASURED = 2_000  # rows that a column's width is taken from
TITLE_HEIGHT = 22  # points
ACROSS = 95  # letters that fit upright on a sheet of A4
LONGEST_FOOT = 100  # letters; Excel takes 255 with all that stands there
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}


def workbook_bytes(tables: Sequence[Table], facts: Facts) -> bytes:
    """The .xlsx file, a sheet a table. Text is always written as text, never as a formula or link.

    Raises ValueError where there is no table.
    """
    if not tables:
        raise ValueError("tables=[]: expected at least one")
    out = io.BytesIO()
    names = sheet_names([table.name for table in tables], text("workbook.sheet", facts.lang))
    with xlsxwriter.Workbook(out, OPTIONS) as book:
        made = facts.read_at.replace(tzinfo=None)
        book.set_properties({"title": clean(tables[0].title)[:255], "created": made})
        looks = Looks(book)
        for table, name in zip(tables, names, strict=True):
            _write(book.add_worksheet(name), looks, table, facts)
    return out.getvalue()


def _write(sheet: Worksheet, looks: Looks, table: Table, facts: Facts) -> None:
    columns = table.columns[:MOST_COLUMNS]
    above = _lines(looks, table, facts)
    room = MOST_ROWS - len(above) - 5  # title, headings, sums, two lines of what is left out
    if len(table.rows) > room:
        n, total = room, len(table.rows)
        above.append((text("workbook.rows_cut", facts.lang, n=n, total=total), looks.sample))
    if len(table.columns) > len(columns):
        n, total = len(columns), len(table.columns)
        above.append((text("workbook.columns_cut", facts.lang, n=n, total=total), looks.sample))
    sheet.set_row(0, TITLE_HEIGHT)
    sheet.write_string(0, 0, clean(table.title), looks.title)
    for number, (line, look) in enumerate(above, 1):
        sheet.set_row(number, LINE)
        sheet.write_string(number, 0, clean(line), look)
    head = len(above) + 1
    rows = [[cell(value) for value in row[:MOST_COLUMNS]] for row in table.rows[:room]]
    sums = [cell(value) for value in (table.sums or ())[:MOST_COLUMNS]]
    wide = _headings(sheet, looks, columns, [*([sums] if sums else []), *rows], head)
    for number, row in enumerate(rows, head + 1):
        sheet.set_row(number, row_height(row, wide))
        for place, (value, column) in enumerate(zip(row, columns, strict=True)):
            _put(sheet, looks, number, place, value, column.kind)
    for place, (value, column) in enumerate(zip(sums, columns, strict=bool(sums))):
        below = head + 1 + len(rows)
        _put(sheet, looks, below, place, value, column.kind, is_sum=True)
    sheet.freeze_panes(head + 1, 0)
    if columns:
        sheet.autofilter(head, 0, head + max(1, len(rows)), len(columns) - 1)
    _set_up_printing(sheet, head, sum(wide), table.title)


def _lines(looks: Looks, table: Table, facts: Facts) -> list[tuple[str, object]]:
    """What stands between the title and the headings: of when, from where, of what, is it real."""
    lang = facts.lang
    as_of = figures.day(facts.as_of, lang)
    read = {"time": figures.clock(facts.read_at), "date": figures.day(facts.read_at, lang)}
    source = [part for part in (facts.source, facts.campaign) if part]
    chosen = "; ".join(facts.filters if table.filters is None else table.filters)
    lines = [
        (text("workbook.as_of", lang, date=as_of, read=text("workbook.read", lang, **read)), None),
        (text("workbook.source", lang, source=text("frame.separator", lang).join(source)), None),
        (text("filtered_by", lang, x=chosen) if chosen else text("workbook.all", lang), None),
    ]
    if facts.is_sample:
        lines.insert(0, (text("sample_data", lang), looks.sample))
    if table.note:
        lines.append((table.note, None))
    return [(line, look or looks.line) for line, look in lines]


def _headings(
    sheet: Worksheet,
    looks: Looks,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell | None]],
    head: int,
) -> list[float]:
    """Write the headings; returns how wide each column is."""
    wide = []
    for place, column in enumerate(columns):
        wide.append(width(column, (row[place] for row in islice(rows, MEASURED))))
        sheet.set_column(place, place, wide[-1])
        if isinstance(column.heading, str):
            sheet.write_string(head, place, clean(column.heading), looks.heading)
        else:
            sheet.write_datetime(head, place, column.heading, looks.heading_day)
    sheet.set_row(head, heading_height(zip(columns, wide, strict=True)))
    return wide


def _put(
    sheet: Worksheet,
    looks: Looks,
    row: int,
    place: int,
    value: Cell | None,
    kind: Kind,
    *,
    is_sum: bool = False,
) -> None:
    look = looks.sum(kind) if is_sum else looks.cell(kind)
    if value is None:
        sheet.write_blank(row, place, None, look)
    elif isinstance(value, str):
        text_look = looks.sum("text") if is_sum else looks.text
        sheet.write_string(row, place, value, looks.quoted if is_like_formula(value) else text_look)
    elif isinstance(value, int | float):
        sheet.write_number(row, place, value, look)
    else:
        sheet.write_datetime(row, place, value, look)


def _set_up_printing(sheet: Worksheet, head: int, letters: float, title: str) -> None:
    """A4, as wide as a page, the headings on every page, its title and number at the foot."""
    sheet.set_paper(9)
    if letters > ACROSS:
        sheet.set_landscape()
    sheet.set_margins(left=0.5, right=0.4, top=0.5, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
    foot = clean(title)[:LONGEST_FOOT].replace("\n", " ").replace("&", "＆")  # & begins a code
    sheet.set_footer(f"&L{foot}&R&P/&N")
