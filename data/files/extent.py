"""How far a tab reaches, and reading one where a stray entry stands far away from the rest.

The fast reader makes one block of memory from the first to the last cell. Somebody who presses
Ctrl+Down and types a space makes that block a million rows long; in the last column, too, it
would be larger than any machine and end the whole process. Such a tab is drawn together first,
read, and spread out again.
"""

import io
import re
import zipfile
from copy import copy
from dataclasses import dataclass
from xml.etree import ElementTree

from data.cells import Cell, address
from data.files.marks import column_number, is_usual, position

LARGEST_BLOCK = 8_000_000  # cells, about 300 MB while reading
SMALL_BLOCK = 100_000
BLANKS_PER_CELL = 20
# A cell beyond ZZ9999: while there is none, the block is small enough.
FAR_CELL = re.compile(rb' r="[A-Za-z](?:[A-Za-z](?:[A-Za-z]|[0-9]{5})|[0-9]{5})')
REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]*)([0-9]+)[\"']")  # of a row or a cell
EMPTY_ROW: list[Cell] = []  # stands for every blank row between; rows are read, never changed


def is_far_flung(xml: bytes) -> bool:
    """Whether the block from A1 to the tab's last row and column is too large to make, or large
    and nearly all blank."""
    if is_usual(xml) and not FAR_CELL.search(xml):
        return False
    last_row = last_column = in_use = 0
    for reference in REFERENCE.finditer(xml):
        last_row = max(last_row, int(reference[2]))
        last_column = max(last_column, column_number(reference[1]))
        in_use += 1
    return last_row * last_column > min(LARGEST_BLOCK, max(SMALL_BLOCK, BLANKS_PER_CELL * in_use))


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
            part = xml if info.filename == name else package.read(info)
            changed.writestr(copy(info), part)  # it notes in `info` where it has put the part
    return out.getvalue()
