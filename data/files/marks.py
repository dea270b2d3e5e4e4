"""What a tab's XML says and the fast reader loses: error values, percent signs, missing results.

python-calamine hands an error value (#REF!) over as a blank, a number shown as 45 % as 0.45, and a
formula nobody has calculated yet as a blank. A look at the tab's bytes tells whether there is any
of these; only then is the tab parsed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from data.cells import Cell, CellError, Percent

# Written by a program that does not calculate, never opened in Excel since: the person sees a
# number where the file has none. Not a blank; a blank would mean "not reported".
NOT_CALCULATED = CellError("chưa tính")
UNNAMED_ERROR = CellError("#ERROR!")

CELL_TAG = re.compile(rb"<(?:[\w.-]+:)?c[\s>/][^>]*>?")
USUAL_CELL_TAG = re.compile(rb'<c r="[^"]*"(?: [a-z]+="[^"]*")* ?/?>')
ERROR_VALUE = re.compile(rb't="e"')  # re finds it twice as fast as `in`
FORMULA_WITHOUT_RESULT = re.compile(
    rb"<f(?:\s[^<>]*)?(?:/>|>[^<]*</f>)\s*(?:<v[^<>]*/>|<v[^<>]*>\s*</v>)?\s*</c>"
)
REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of a spreadsheet, counted from 1

Address = tuple[int, int]  # row and column, from 0


@dataclass(slots=True)
class Marks:
    """Addresses of the cells whose value the fast reader does not tell."""

    errors: dict[Address, CellError] = field(default_factory=dict)
    percents: list[Address] = field(default_factory=list)

    def put_into(self, rows: list[list[Cell]]) -> None:
        """Put the marks into a tab's cells; the tab grows where a mark lies beyond them."""
        for (row, column), error in self.errors.items():
            rows.extend([] for _ in range(row + 1 - len(rows)))
            line = rows[row] + [None] * (column + 1 - len(rows[row]))
            line[column] = error
            rows[row] = line
        for row, column in self.percents:
            cell = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                rows[row][column] = Percent(cell)


def column_number(letters: bytes) -> int:
    """The number of column b"C", from 1."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + letter - 64
    return column


def position(reference: str) -> Address:
    """Row and column of "C5", from 0. Raises ValueError for an address no spreadsheet has."""
    match = REFERENCE.fullmatch(reference)
    if not match:
        raise ValueError(f"cell address {reference[:40]!r}, expected one like 'C5'")
    row, column = int(match[2]), column_number(match[1].encode())
    if not (1 <= row <= LAST_ROW and column <= LAST_COLUMN):
        raise ValueError(f"cell address {reference!r} lies outside a spreadsheet")
    return row - 1, column - 1


def is_usual(xml: bytes) -> bool:
    """Whether the tab is written as nearly all programs write it: then its bytes can be searched.

    Judged by its first cell: address first, double quotes, no namespace prefix.
    """
    cell = CELL_TAG.search(xml)
    return cell is None or USUAL_CELL_TAG.fullmatch(cell[0]) is not None


def may_have_marks(xml: bytes, percent_styles: Iterable[int]) -> bool:
    """Whether the tab's bytes show a sign of a mark: cheap, and True where it cannot tell."""
    return (
        not is_usual(xml)
        or ERROR_VALUE.search(xml) is not None
        or any(b's="%d"' % style in xml for style in percent_styles)
        or FORMULA_WITHOUT_RESULT.search(xml) is not None
    )


def read_marks(xml: bytes, percent_styles: frozenset[int]) -> Marks:
    """The marks of a tab. Raises expat.ExpatError or ValueError where the tab is damaged."""
    reader = _MarksReader(percent_styles)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.Parse(xml, True)
    return reader.marks


class _MarksReader:
    """Follows the parser through one tab's rows and cells."""

    def __init__(self, percent_styles: frozenset[int]) -> None:
        self.marks = Marks()
        self.percent_styles = {str(style) for style in percent_styles}
        self.row = -1
        self.column = -1
        self.cell: dict[str, str] | None = None  # the attributes of the cell we are in
        self.has_formula = False
        self.formula = ""
        self.value = ""
        self.inside = ""  # "f" or "v" while its text is being read

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            if "r" in attributes:
                self.row, self.column = position(attributes["r"])
            else:  # an address may be left out: the cell follows the one before
                self.column += 1
            self.cell, self.has_formula, self.formula, self.value = (
                attributes,
                False,
                "",
                "",
            )
        elif name == "row":
            number = attributes.get("r")
            self.row = self.row + 1 if number is None else position(f"A{number}")[0]
            self.column = -1
        elif self.cell is not None and name in ("f", "v"):
            self.inside = name
            self.has_formula = self.has_formula or name == "f"

    def text(self, text: str) -> None:
        if self.inside == "v":
            self.value += text
        elif self.inside == "f":
            self.formula += text

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name in ("f", "v"):
            self.inside = ""
        elif name == "c" and self.cell is not None:
            self._note(self.cell)
            self.cell = None

    def _note(self, cell: dict[str, str]) -> None:
        here = (self.row, self.column)
        kind, value = cell.get("t", "n"), self.value.strip()
        if kind == "e":
            self.marks.errors[here] = CellError(value) if value else UNNAMED_ERROR
        elif self.has_formula and not value:
            # A result "" is written with t="str"; some programs leave that out, so that a formula
            # that can return "" may have done so: it stays a blank.
            if kind != "str" and '""' not in self.formula:
                self.marks.errors[here] = NOT_CALCULATED
        elif value and kind == "n" and cell.get("s") in self.percent_styles:
            self.marks.percents.append(here)
