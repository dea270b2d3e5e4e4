"""What an empty workbook consists of, as plain data: both writers work from this and nothing else.

Rows and columns count from 0. A tab has its line and its explanation above the headings, then the
rows that are filled already, then empty ones ready to be filled.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal, NamedTuple

HEADING_ROW = 2  # the tab's line and the explanation stand above
FIRST_ROW = HEADING_ROW + 1

Value = int | float | str | date | datetime | time | None
Holds = Literal["text", "code", "count", "share", "day", "clock", "moment"]
# Who may type: everybody; nobody in the rows that are filled already; nobody.
Lock = Literal["open", "filled", "locked"]
Look = Literal["fell", "above"]  # what a coloured cell warns of
Choices = tuple[str, ...] | str  # the choices themselves, or the name of their Place


class Area(NamedTuple):
    """Cells from the first row and column to the last ones, all included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class Place(NamedTuple):
    """Where in the workbook the choices of a drop-down stand."""

    tab: str
    area: Area


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, its column's width in characters, and where its cells stand ("" as is usual).

    `holds` is what belongs into its cells. Where not `is_strict`, another entry than the choices
    is let in after a warning. `formula` fills the whole column; "{row}" is the row's number.
    """

    heading: str | date
    width: float
    align: str = ""
    holds: Holds = "text"
    note: str = ""
    choices: Choices = ()
    is_strict: bool = True
    lock: Lock = "open"
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """Cells of the area that are coloured where the formula, written for its first cell, holds.

    Functions of one argument alone, so that it reads the same in every locale.
    """

    area: Area
    formula: str
    look: Look


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab. `names` columns stay in sight; it prints `pages` pages wide.

    `exceptions`: cells that hold something else than the rest of their column, by (row, column).
    `for_coordinator`: where it is known who coordinates, nobody else may type here.
    """

    title: str
    line: str
    explanation: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Value]] = ()
    spare: int = 0
    names: int = 1
    pages: int = 1
    marks: Sequence[Mark] = ()
    exceptions: Mapping[tuple[int, int], Column] = field(default_factory=dict)
    for_coordinator: bool = False

    @property
    def last_row(self) -> int:
        return HEADING_ROW + len(self.rows) + self.spare

    def column_at(self, row: int, column: int) -> Column:
        return self.exceptions.get((row, column), self.columns[column])

    def body_rows(self) -> Iterator[Sequence[Value]]:
        """The filled rows and the spare ones."""
        yield from self.rows
        for _ in range(self.spare):
            yield [None] * len(self.columns)

    def body_of(self, column: int) -> Area:
        """The cells of a column below its heading."""
        return Area(FIRST_ROW, column, self.last_row, column)

    def checked(self) -> Iterator[tuple[Area, Column]]:
        """The cells in which not everything may be typed, with what may."""
        for place, column in enumerate(self.columns):
            if is_checked(column) and not column.formula and self.last_row >= FIRST_ROW:
                yield self.body_of(place), column
        for (row, place), column in self.exceptions.items():
            if is_checked(column):
                yield Area(row, place, row, place), column


@dataclass(frozen=True, slots=True)
class Template:
    """The whole workbook. `places`: where the choices stand that are no fixed few words."""

    title: str
    tabs: Sequence[Tab]
    places: Mapping[str, Place]

    def tab(self, title: str) -> Tab:
        return next(tab for tab in self.tabs if tab.title == title)


def is_checked(column: Column) -> bool:
    return bool(column.choices) or column.holds in ("count", "share", "day", "clock")


def open_areas(tab: Tab) -> list[Area]:
    """Where people may type, neighbouring columns together."""
    areas: list[Area] = []
    for place, column in enumerate(tab.columns):
        first = FIRST_ROW + (len(tab.rows) if column.lock == "filled" else 0)
        if column.lock == "locked" or first > tab.last_row:
            continue
        before = areas[-1] if areas else None
        if before and (before.first_row, before.last_column) == (first, place - 1):
            areas[-1] = before._replace(last_column=place)
        else:
            areas.append(Area(first, place, tab.last_row, place))
    return areas


def is_inside(row: int, column: int, area: Area) -> bool:
    return (
        area.first_row <= row <= area.last_row and area.first_column <= column <= area.last_column
    )
