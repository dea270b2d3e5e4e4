"""What a source hands over: tabs of cells, before anybody interprets them.

A cell is None or "" (blank), str, int, float, bool, a date or time, a `Percent` (a number that
the sheet shows with a percent sign) or a `CellError` (#REF!, #N/A, …). The Excel file and the
Google Sheet both arrive in this shape.
"""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property


@dataclass(frozen=True, slots=True)
class CellError:
    """A formula's error value, as the person sees it: "#REF!"."""

    code: str

    def __str__(self) -> str:
        return self.code


class Percent(float):
    """A number whose cell shows a percent sign: 0.45 shown as 45 %."""


Cell = str | int | float | bool | date | datetime | time | timedelta | CellError | None
Area = tuple[tuple[int, int], tuple[int, int]]  # first and last row and column, counted from 0


class Tab:
    """One tab: its title and its rows of cells, read when first asked for.

    `rows[0]` is row 1 of the sheet and `rows[0][0]` its cell A1; rows may be ragged.
    `gid` is Google's number of the tab, for links to cells; None in a file. `merged`, known once
    `rows` is, are the areas of merged cells; what such an area says stands in its first cell.
    """

    def __init__(
        self,
        title: str,
        load: Callable[[], list[list[Cell]]],
        gid: int | None = None,
        merged: Callable[[], list[Area]] = list,
    ) -> None:
        self.title = title
        self.gid = gid
        self._load = load
        self._merged = merged

    def read_ahead(self, beside: Executor) -> None:
        """Begin to read the rows on another thread; what that raises, asking for them raises."""
        self._load = beside.submit(self._load).result

    @cached_property
    def rows(self) -> list[list[Cell]]:
        return self._load()

    @cached_property
    def filled(self) -> list[int]:
        """Places of the rows in which anything stands; one may lie a million rows below."""
        return [
            place
            for place, row in enumerate(self.rows)
            if any(row) or any(cell is not None and cell != "" for cell in row)
        ]

    @property
    def merged(self) -> list[Area]:
        return self._merged() if self.rows else []


@dataclass(frozen=True)
class Book:
    """A whole workbook. `locale` and `time_zone` are None where the source has none (a file)."""

    tabs: list[Tab] = field(default_factory=list)
    locale: str | None = None
    time_zone: str | None = None
    url: str | None = None


def column_letters(column: int) -> str:
    """Letters of a column counted from 0: 0 → A, 26 → AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """A1 address of a cell whose row and column are counted from 0."""
    return f"{column_letters(column)}{row + 1}"
