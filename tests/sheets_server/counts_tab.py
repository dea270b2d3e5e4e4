"""A tab of counts as a person reads it: groups down, days across, wherever both stand today."""

import re
from functools import cached_property

from tests.sheets_server.addresses import address
from tests.sheets_server.spreadsheet import Spreadsheet

CODE = "Mã"
GROUP = re.compile(r"(?:Tổ dân phố số|TDP)[ \-]?0*(\d+)")
HEADING_WITHIN = 10  # rows
LOOKS_BACK = 7  # days
TRUSTED = 4  # days, among which a mistyped low count does not hide the others


class CountsTab:
    """What a tab says at this moment; a new one is made for a new look."""

    def __init__(self, spreadsheet: Spreadsheet, title: str) -> None:
        with spreadsheet.lock:
            self.cells = {
                at: cell.value for at, cell in spreadsheet.tab(title).cells.items() if cell.value
            }

    @cached_property
    def heading(self) -> int:
        """The row of the headings. Raises StopIteration where there is none."""
        return next(
            row
            for (row, _), value in sorted(self.cells.items())
            if row < HEADING_WITHIN and value == CODE
        )

    @cached_property
    def days(self) -> dict[int, int]:
        """Columns by day (a serial number), from left to right."""
        return {
            int(value): column
            for (row, column), value in sorted(self.cells.items())
            if row == self.heading and isinstance(value, int | float)
        }

    @cached_property
    def rows(self) -> dict[int, int]:
        """Rows by the group's number; the first where a group stands twice."""
        rows: dict[int, int] = {}
        left = min(self.days.values())
        for (row, column), value in sorted(self.cells.items()):
            match = GROUP.fullmatch(str(value)) if column < left else None
            if match and row > self.heading:
                rows.setdefault(int(match[1]), row)
        return rows

    def groups(self) -> list[int]:
        return list(self.rows)

    def unreported_days(self) -> list[int]:
        """Days for which no group has a count yet."""
        return [
            day
            for day, column in self.days.items()
            if not any((row, column) in self.cells for row in self.rows.values())
        ]

    def cell(self, group: int, day: int) -> str:
        """The address of a group's count. Raises KeyError."""
        return address(self.rows[group], self.days[day])

    def latest(self, group: int, day: int) -> int | None:
        """The last count before a day; None where the group has no row or never reported."""
        counts = self._before(group, day)[-TRUSTED:]
        return max(counts) if counts else None

    def pace(self, group: int, day: int) -> float:
        """People a day, lately."""
        counts = self._before(group, day)[-LOOKS_BACK:]
        return (max(counts) - counts[0]) / len(counts) if counts else 0.0

    def _before(self, group: int, day: int) -> list[int]:
        if group not in self.rows:
            return []
        row = self.rows[group]
        found = [
            self.cells.get((row, column)) for other, column in self.days.items() if other < day
        ]
        return [count for count in found if isinstance(count, int)]
