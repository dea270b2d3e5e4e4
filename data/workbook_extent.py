"""How far a tab reaches, and reading one where a stray entry stands far away from the rest.

The fast reader makes one block of memory from the first to the last cell. Somebody who presses
Ctrl+Down and types a space makes that block a million rows long; in the last column, too, it
would be larger than any machine and end the whole process. Such a tab is drawn together first,
read, and spread out again.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

from data.cells import Cell, address
from data.workbook_marks import LAST_COLUMN, column_number, position

LARGEST_BLOCK = 8_000_000  # cells, about 300 MB while reading
LAST_TWO_LETTER_COLUMN = 702  # ZZ

ROW_NUMBER = re.compile(rb"<(?:[\w.-]+:)?row\s(?:[^>]*?\s)?r\s*=\s*[\"']([0-9]{1,7})[\"']")
THREE_LETTER_COLUMN = re.compile(rb' r="[A-Za-z]{3}[0-9]')
CELL_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
EMPTY_ROW: list[Cell] = []  # stands for every blank row between; rows are read, never changed


def is_far_flung(xml: bytes) -> bool:
    """Whether the block from A1 to the tab's last row and column is too large to make."""
    last_row = _last_row(xml)
    if last_row is not None:
        if last_row * LAST_COLUMN <= LARGEST_BLOCK:
            return False
        within_zz = last_row * LAST_TWO_LETTER_COLUMN <= LARGEST_BLOCK
        if within_zz and not THREE_LETTER_COLUMN.search(xml):
            return False
    rows, columns = {last_row or xml.count(b"row")}, {0}
    for reference in CELL_REFERENCE.finditer(xml):
        rows.add(int(reference[2]))
        columns.add(column_number(reference[1].decode()))
    return max(rows) * max(columns) > LARGEST_BLOCK


def _last_row(xml: bytes) -> int | None:
    """The number of the last row, from 1 (rows stand in order); None where rows have no number."""
    start = xml.rfind(b"<row ")
    if start < 0:  # with a namespace prefix, or no rows at all
        start = xml.rfind(b"<", 0, xml.rfind(b":row ") + 1)
    match = ROW_NUMBER.match(xml, start) if start >= 0 else None
    return int(match[1]) if match else None


@dataclass(frozen=True, slots=True)
class DrawnTogether:
    """A tab's XML without the blank rows and columns, and where each of those left belongs."""

    xml: bytes
    rows: list[int]
    columns: list[int]

    def spread_out(self, cells: list[list[Cell]]) -> list[list[Cell]]:
        """The cells read from `xml`, back at their own rows and columns."""
        spread: list[list[Cell]] = [EMPTY_ROW] * (self.rows[-1] + 1 if self.rows else 0)
        for number, line in zip(self.rows, cells, strict=False):
            filled = [(c, cell) for c, cell in zip(self.columns, line, strict=False) if cell != ""]
            row: list[Cell] = [""] * (filled[-1][0] + 1 if filled else 0)
            for column, cell in filled:
                row[column] = cell
            spread[number] = row
        return spread


def draw_together(xml: bytes) -> DrawnTogether:
    """Leave out the rows and columns in which no cell holds anything.

    Raises ElementTree.ParseError or ValueError where the tab is damaged or still too large.
    """
    sheet = ElementTree.fromstring(xml)
    for part in list(sheet):
        if not part.tag.endswith("sheetData"):
            sheet.remove(part)
    cells = _filled_cells(sheet)
    rows = sorted({row for row, _, _ in cells})
    columns = sorted({column for _, column, _ in cells})
    if len(rows) * len(columns) > LARGEST_BLOCK:
        raise ValueError(f"{len(rows)} rows × {len(columns)} columns are in use")
    new_row = {row: number for number, row in enumerate(rows)}
    new_column = {column: number for number, column in enumerate(columns)}
    for row, column, cell in cells:
        cell.set("r", address(new_row[row], new_column[column]))
    for row_element in sheet.iterfind(".//{*}row"):
        row_element.attrib.pop("r", None)  # each cell says where it stands
    return DrawnTogether(ElementTree.tostring(sheet), rows, columns)


def _filled_cells(
    sheet: ElementTree.Element,
) -> list[tuple[int, int, ElementTree.Element]]:
    """(row, column, cell) of every cell with content; the blank ones are taken out of the tree."""
    filled = []
    row = -1
    for row_element in sheet.iterfind(".//{*}row"):
        number = row_element.get("r")
        row = row + 1 if number is None else position(f"A{number}")[0]
        column = -1
        for cell in list(row_element):
            reference = cell.get("r")
            row, column = position(reference) if reference else (row, column + 1)
            if len(cell):
                filled.append((row, column, cell))
            else:
                row_element.remove(cell)
    return filled


def with_part(package: zipfile.ZipFile, name: str, xml: bytes) -> bytes:
    """The workbook's bytes with one part of the package exchanged."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as changed:
        for info in package.infolist():
            changed.writestr(info, xml if info.filename == name else package.read(info))
    return out.getvalue()
