"""Tables of a Word document: headings repeated on every page, no row split over two."""

from typing import Any

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from exports.report import Row, Table
from exports.word_page import ACROSS
from exports.word_text import CENTRE, LEFT, RIGHT, element, line, put

SIZE, SMALL, NOTE, TITLE = 12, 11, 11, 13  # points; the decree's practice has 11–13 in tables
PADDING = 1.2  # mm beside the letters of a cell
TINT = "EDEDED"


def add_table(document: Document, table: Table) -> None:
    """The title above, the table as wide as the text, the notes below."""
    if table.title:
        put(
            line(document.add_paragraph(), CENTRE, before=6, after=4, is_kept=True),
            table.title,
            TITLE,
            bold=True,
        )
    size = SMALL if table.is_small else SIZE
    widths = _widths(table)
    made = grid(document, len(table.rows) + 1, widths)
    made.style = "Table Grid"
    _pad(made)
    head, *others = made.rows  # each look at made.rows would make all of them anew
    for cell, column in zip(head.cells, table.columns, strict=True):
        put(line(cell.paragraphs[0], CENTRE, before=2, after=2), column.heading, size, bold=True)
    _repeat(head)
    for made_row, row in zip(others, table.rows, strict=True):
        _fill(made_row, row, table, size)
    for made_row in (head, *others):
        _keep_whole(made_row)
    for number, note in enumerate(table.notes):
        last = number == len(table.notes) - 1
        put(
            line(
                document.add_paragraph(),
                LEFT,
                before=3 if number == 0 else 0,
                after=6 if last else 0,
            ),
            note,
            NOTE,
            italic=True,
        )
    if not table.notes:
        line(document.add_paragraph(), LEFT).paragraph_format.line_spacing = Mm(2)


def grid(document: Document, rows: int, widths: list[float]) -> WordTable:
    """A table without borders, its columns as wide as told, in mm."""
    made = document.add_table(rows=rows, cols=len(widths))
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    return made


def _widths(table: Table) -> list[float]:
    parts = sum(column.width for column in table.columns)
    return [ACROSS * column.width / parts for column in table.columns]


def _fill(made: _Row, row: Row, table: Table, size: float) -> None:
    if row.look == "band":
        whole = made.cells[0].merge(made.cells[-1])
        _shade(whole)
        put(
            line(whole.paragraphs[0], LEFT, before=1, after=1, is_kept=True),
            row.cells[0],
            size,
            bold=True,
        )
        return
    for place, (cell, column, text) in enumerate(
        zip(made.cells, table.columns, row.cells, strict=True)
    ):
        side = RIGHT if column.is_number else CENTRE if place == 0 else LEFT
        put(line(cell.paragraphs[0], side, before=1, after=1), text, size, bold=row.look == "sum")


def _repeat(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def _keep_whole(row: _Row) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.insert(0, element("w:cantSplit"))


def _pad(table: WordTable) -> None:
    """Little room beside the letters, so that names need fewer lines."""
    margins = element("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margins.append(element(side, **{"w:w": str(round(PADDING * 56.7)), "w:type": "dxa"}))
    properties: Any = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    look.addprevious(margins) if look is not None else properties.append(margins)


def _shade(cell: _Cell) -> None:
    told = {"w:val": "clear", "w:color": "auto", "w:fill": TINT}
    cell._tc.get_or_add_tcPr().append(element("w:shd", **told))
