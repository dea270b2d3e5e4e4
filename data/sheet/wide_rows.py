"""Which rows of a wide tab are units: not the captions, the totals, the repeated headings."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np

from data.cells import Cell, Tab
from data.checks.findings import Findings
from data.sheet.heading_match import is_blank
from data.sheet.headings import rows_below
from data.sheet.identity import Identities, Identity
from data.sheet.register_words import is_kind
from data.sheet.row_identity import RowIdentity
from data.sheet.total_labels import is_total
from data.sheet.wide_layout import WideLayout
from data.typed.counts import has_digit, read_count, says_nothing
from data.typed.text import display, plain

FEWEST_HEADINGS = 2  # of a small table below the units
WEEKDAYS = [  # from Monday
    {number, f"t{number}", f"thu {number}", name, f"thu {name}"}
    for number, name in zip("234567", ("hai", "ba", "tu", "nam", "sau", "bay"), strict=True)
]
WEEKDAYS.append({"cn", "chu nhat", "8", "1"})


class Labelled(NamedTuple):
    """A row that says, or should say, whose it is; `is_kind`: its label is the name of a kind."""

    row: int
    identity: Identity
    is_kind: bool = False


def unit_rows(
    tab: Tab, layout: WideLayout, identities: Identities, findings: Findings
) -> list[tuple[int, int]]:
    """(row, unit or −1) of every row that holds somebody's figures."""
    labelled, breaks = labelled_rows(tab, layout, identities)
    sums = Sums(tab, layout, identities, labelled, breaks)
    who = RowIdentity(tab, layout.headings, identities, findings)
    found: list[tuple[int, int]] = []
    seen: dict[int, int] = {}
    for line in labelled:
        if line.identity.unit is None and sums.has(line):
            continue
        unit = who.unit(line.row, line.identity)
        if unit in seen and unit >= 0:
            who.again(line.row, unit, seen[unit])
        seen.setdefault(unit, line.row)
        found.append((line.row, unit))
    return found


def labelled_rows(
    tab: Tab, layout: WideLayout, identities: Identities
) -> tuple[list[Labelled], list[int]]:
    """The rows that may be units, and the rows between them that end a block of units."""
    headings, columns = layout.headings, day_places(layout)
    labelled: list[Labelled] = []
    breaks: list[int] = []
    summary: set[int] = set()  # the columns of a small table below the units
    seen: set[int | None] = {None}
    for index, row in rows_below(tab, layout.days.first_data_row, headings):
        code, name = headings.cell(row, "code"), headings.cell(row, "name")
        identity = identities.find(code, name)
        if summary and identity.unit in seen and columns_filled(row) <= summary:
            breaks.append(index)
            continue
        summary = set()
        if identity.unit is not None:
            labelled.append(Labelled(index, identity))
            seen.add(identity.unit)
            continue
        if heads_a_summary(row, columns):
            summary = columns_filled(row)
        if is_blank(code) and is_blank(name) and all(is_blank(cell) for cell in row):
            continue
        if is_weekdays(row, layout):
            continue
        counted = any(read_count(row[c]).value is not None for c in columns if c < len(row))
        has_code = identities.may_be_a_code(code)
        if not has_code and (is_total(code, name) or not counted):
            breaks.append(index)  # a total, a caption, a note, a signature
        else:
            labelled.append(Labelled(index, identity, is_kind(code) or is_kind(name)))
    return labelled, breaks


def columns_filled(row: list[Cell]) -> set[int]:
    return {column for column, cell in enumerate(row) if not is_blank(cell)}


def heads_a_summary(row: list[Cell], days: Sequence[int]) -> bool:
    """Whether a row heads another, small table: "Loại | Số đơn vị | Luỹ kế" where days stand above.

    It is text alone, and says something in a few of the day columns. A unit that was not there
    above it is a unit all the same.
    """
    cells = [cell for cell in row if not is_blank(cell)]
    if len(cells) < FEWEST_HEADINGS or not all(isinstance(cell, str) for cell in cells):
        return False
    said = [row[c] for c in days if c < len(row) and not is_blank(row[c])]
    are_labels = all(
        read_count(cell).severity == "error" and not has_digit(str(cell)) for cell in said
    )
    return 0 < len(said) <= len(days) // 2 and are_labels


def is_weekdays(row: list[Cell], layout: WideLayout) -> bool:
    """Whether the row only gives the days of the week below their dates: 6 | 7 | CN | 2."""
    told = [
        (WEEKDAYS[column.day.weekday()], plain(display(row[column.column])))
        for column in layout.days.columns
        if column.day and column.column < len(row) and not is_blank(row[column.column])
    ]
    return len(told) > 1 and all(said in known for known, said in told)


def day_places(layout: WideLayout) -> list[int]:
    return [column.column for column in layout.days.columns]


class Sums:
    """The sums over blocks of units, to tell a total whose label does not say so."""

    def __init__(
        self,
        tab: Tab,
        layout: WideLayout,
        identities: Identities,
        labelled: Sequence[Labelled],
        breaks: Sequence[int],
    ) -> None:
        self.tab, self.columns = tab, day_places(layout)
        known = [line for line in labelled if line.identity.unit is not None]
        self.breaks = sorted([*breaks, *(x.row for x in labelled if x.identity.unit is None)])
        self.rows = np.array([line.row for line in known], np.int64)
        self.kinds = [identities.units[line.identity.unit or 0].kind for line in known]

    def has(self, line: Labelled) -> bool:
        """Whether the row is the sum, day by day, of a block of units or of all of a kind."""
        counts = self._counts(line.row)
        filled = ~np.isnan(counts)
        if not filled.any() or not len(self.rows):
            return False
        here = int(np.searchsorted(self.rows, line.row))
        place = bisect_left(self.breaks, line.row)
        before = self.breaks[place - 1] if place else -1
        after = next((row for row in self.breaks[place:] if row != line.row), self.rows[-1] + 1)
        start, end = (int(np.searchsorted(self.rows, row)) for row in (before, after))
        blocks = [
            (0, len(self.rows)),
            (0, here),
            (here, len(self.rows)),
            (start, here),
            (here, end),
        ]
        fewest = 1 if line.is_kind else 2
        sums = [self._sum(first, last) for first, last in blocks if last - first >= fewest]
        return any(
            np.array_equal(total[filled], counts[filled]) for total in (*sums, *self._of_kinds)
        )

    def _sum(self, first: int, last: int) -> np.ndarray:
        return self._running[last] - self._running[first]

    @cached_property
    def _of_kinds(self) -> list[np.ndarray]:
        """The sum of each kind with several units; their rows may stand anywhere."""
        single = np.diff(self._running, axis=0)
        kinds = np.array([str(kind) for kind in self.kinds])
        several = [kind for kind in np.unique(kinds) if (kinds == kind).sum() > 1]
        return [single[kinds == kind].sum(axis=0) for kind in several]

    @cached_property
    def _running(self) -> np.ndarray:
        """Running sums over the units from top to bottom, a row before the first; blanks add 0."""
        counts = np.array([self._counts(int(row)) for row in self.rows])
        running = np.cumsum(np.nan_to_num(counts), axis=0)
        return np.vstack([np.zeros(len(self.columns)), running])

    def _counts(self, row: int) -> np.ndarray:
        cells = self.tab.rows[row]
        return np.array([as_number(cells[c]) if c < len(cells) else np.nan for c in self.columns])


def as_number(cell: Cell) -> float:
    """The count of a cell, NaN where there is none."""
    if isinstance(cell, int | float) and type(cell) in (int, float):
        return float(cell)
    count = read_count(cell).value
    return np.nan if count is None else float(count)


def is_filled(cell: Cell) -> bool:
    """Whether somebody reported something: blanks, "-" and "" from a formula are no report."""
    return cell is not None and not (isinstance(cell, str) and says_nothing(cell))
