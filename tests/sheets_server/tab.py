"""One tab of a spreadsheet: its cells, its grid, what is merged."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from tests.sheets_server.addresses import Box, Place

EPOCH = datetime(1899, 12, 30)  # serial 0
DAY = 86_400  # seconds
GENERAL = "General"

Value = int | float | bool | str

# What the values endpoints give as text and spreadsheets.get as a kind of error.
ERROR_KINDS = {
    "#REF!": "REF",
    "#N/A": "N_A",
    "#DIV/0!": "DIVIDE_BY_ZERO",
    "#VALUE!": "VALUE",
    "#NAME?": "NAME",
    "#NUM!": "NUM",
    "#NULL!": "NULL_VALUE",
    "#ERROR!": "ERROR",
    "Loading...": "LOADING",
}


class ErrorText(str):
    """An error value; as text it is what the person sees: "#REF!"."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, how it is shown (a number format as in Excel), and the formula that made it."""

    value: Value
    number_format: str = GENERAL
    formula: str | None = None


@dataclass
class Tab:
    """Cells by row and column from 0; a blank cell is not there.

    `frozen` holds frozenRowCount and frozenColumnCount where they are set; `rules` the
    protectedRanges and conditionalFormats as they were sent; `validations` likewise.
    """

    sheet_id: int
    title: str
    rows: int = 1000
    columns: int = 26
    hidden: bool = False
    cells: dict[Place, Cell] = field(default_factory=dict)
    merges: list[Box] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    frozen: dict[str, int] = field(default_factory=dict)
    rules: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    validations: list[dict[str, Any]] = field(default_factory=list)
    formats: list[tuple[Box, str]] = field(default_factory=list)  # of blank cells; the last wins

    def copy(self) -> "Tab":
        """An independent tab with the same cells, which are never changed in place."""
        return replace(
            self,
            cells=dict(self.cells),
            merges=list(self.merges),
            hidden_rows=set(self.hidden_rows),
            frozen=dict(self.frozen),
            rules={kind: list(rules) for kind, rules in self.rules.items()},
            validations=list(self.validations),
            formats=list(self.formats),
        )

    def put(self, at: Place, cell: Cell | None) -> None:
        """Write a cell, or clear it; a merged area keeps what stands in its first cell only."""
        if cell is None or self._is_covered(at):
            self.cells.pop(at, None)
        else:
            self.cells[at] = cell

    def format_at(self, at: Place) -> str:
        """The number format that a value written here gets."""
        if at in self.cells:
            return self.cells[at].number_format
        return next((shown for box, shown in reversed(self.formats) if at in box), GENERAL)

    def set_format(self, box: Box, number_format: str) -> None:
        self.formats.append((box, number_format))
        for at, cell in self.cells.items():
            if at in box:
                self.cells[at] = replace(cell, number_format=number_format)

    def _is_covered(self, at: Place) -> bool:
        return any(at in box and at != (box.top, box.left) for box in self.merges)

    def merge(self, box: Box) -> None:
        self.merges.append(box)
        for at in [at for at in self.cells if self._is_covered(at)]:
            del self.cells[at]

    def insert_columns(self, before: int, count: int = 1) -> None:
        """Blank columns; what stood at `before` and right of it moves right."""
        self.cells = {
            (row, column + count if column >= before else column): cell
            for (row, column), cell in self.cells.items()
        }
        self.merges = [_moved_right(box, before, count) for box in self.merges]
        self.formats = [(_moved_right(box, before, count), text) for box, text in self.formats]
        self.columns += count

    def insert_rows(self, before: int, count: int = 1) -> None:
        """Blank rows; what stood at `before` and below it moves down."""
        self.cells = {
            (row + count if row >= before else row, column): cell
            for (row, column), cell in self.cells.items()
        }
        self.merges = [_moved_down(box, before, count) for box in self.merges]
        self.formats = [(_moved_down(box, before, count), text) for box, text in self.formats]
        self.hidden_rows = {row + count * (row >= before) for row in self.hidden_rows}
        self.rows += count


def _moved_right(box: Box, before: int, count: int) -> Box:
    left, right = count * (box.left >= before), count * (box.right > before)
    return replace(box, left=box.left + left, right=box.right + right)


def _moved_down(box: Box, before: int, count: int) -> Box:
    top, bottom = count * (box.top >= before), count * (box.bottom > before)
    return replace(box, top=box.top + top, bottom=box.bottom + bottom)


def entered(value: object, number_format: str = GENERAL) -> Cell | None:
    """The cell of a Python value: dates and times as serials, an error's text as the error.

    None and "" are blank. Raises TypeError for what no cell can hold.
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime | date | time):
        shown = date_format(value) if number_format == GENERAL else number_format
        return Cell(serial(value), shown)
    if isinstance(value, str):
        return Cell(ErrorText(value) if value in ERROR_KINDS else value, number_format)
    if isinstance(value, int | float):
        return Cell(value, number_format)
    raise TypeError(f"a cell cannot hold {value!r}")


def serial(moment: date | time) -> int | float:
    """Days since 30 December 1899, a time of day as a fraction of one."""
    if isinstance(moment, time):
        moment = datetime.combine(EPOCH, moment)
    elif not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    passed = moment.replace(tzinfo=None) - EPOCH
    fraction = (passed.seconds + passed.microseconds / 1e6) / DAY
    return passed.days + fraction if fraction else passed.days


def date_format(moment: date | time) -> str:
    if isinstance(moment, datetime) and moment.time() != time():
        return "dd/mm/yyyy hh:mm:ss"
    return "hh:mm" if isinstance(moment, time) else "dd/mm/yyyy"
