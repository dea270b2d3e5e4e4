"""Several columns under one day: "Cài đặt | Kích hoạt" or "Trong ngày | Luỹ kế" below 01/11.

The day is merged over them, or repeated above each; what each holds stands in the row below, or in
a merged cell above a block of days. Only one of them has the tab's own counts.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from data.cells import Cell
from data.sheet.day_headings import Rows, names_no_unit
from data.sheet.heading_match import Headings, cell_at, is_blank
from data.sheet.heading_names import CUMULATIVE, NEVER_READ
from data.typed.counts import read_count
from data.typed.days import WEEKDAY
from data.typed.text import display, plain

NAMED = (
    re.compile(r"\b(?:cai|cai dat|installs?|installed)\b"),
    re.compile(r"\b(?:kich hoat|activat\w*)\b"),
    re.compile(r"\b(?:su dung|dung|us(?:ed?|ing))\b"),
)
OF_THE_DAY = re.compile(r"\b(?:trong ngay|tang|moi|phat sinh|hom nay|them)\b")
NO_COUNT = re.compile(
    r"%|\b(?:ty le|ti le|chi tieu|ke hoach|con lai|con thieu|chua|giam|ghi chu|nhan xet|ly do"
    r"|nguoi bao cao|nguoi nhap|gio)\b"
)
IS_WEEKDAY = re.compile(rf"\(?{WEEKDAY}\.?\)?")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a wide tab counts: the measure's number, and whether each cell is the day's gain."""

    measure: int = 0
    is_daily: bool = False

    def likely(self, label: str) -> int:
        """How well a label names this figure: 0 where it names another one, 1 where none."""
        words = plain(label)
        own, others = NAMED[self.measure], NAMED[: self.measure] + NAMED[self.measure + 1 :]
        names_own = own.search(words) is not None
        if NO_COUNT.search(words) or NEVER_READ.search(words):
            return 0
        if not names_own and any(other.search(words) for other in others):
            return 0
        of_the_day, cumulative = (OF_THE_DAY.search(words), CUMULATIVE.search(words))
        wanted, unwanted = (of_the_day, cumulative)[:: 1 if self.is_daily else -1]
        if unwanted and not wanted:
            return 0
        return 1 + names_own + (wanted is not None)


@dataclass(slots=True)
class FigureColumns:
    """`days`: the days by the columns that are read. `others` hold other figures.

    `undecided`: of these columns one has the tab's counts, and nothing says which; with the labels
    of all. `labels_row` is the row of the labels, where they stand below the days.
    """

    days: dict[int, date | None]
    others: set[int] = field(default_factory=set)
    undecided: dict[int, str] = field(default_factory=dict)
    labels_row: int | None = None

    def decide(self, labels: Mapping[int, str], figure: Figure) -> None:
        """Of the columns of one day, keep the one whose label names the figure."""
        day = next(self.days[column] for column in labels if column in self.days)
        likely = {column: figure.likely(label) for column, label in labels.items()}
        best = max(likely.values())
        kept = [column for column in labels if likely[column] == best]
        typed_twice = all(column in self.days for column in kept)  # settled as any other
        if not best or (len(kept) > 1 and not typed_twice):
            kept = []
            self.undecided |= dict.fromkeys(labels, " | ".join(filter(None, labels.values())))
        for column in labels:
            self.days.pop(column, None)
        self.days |= dict.fromkeys(kept, day)
        self.others |= labels.keys() - {*kept, *self.undecided}


def choose_columns(
    rows: Rows,
    row: int,
    headings: Headings,
    days: Mapping[int, date | None],
    figure: Figure,
) -> FigureColumns:
    """Which column of each day, headed in `row`, holds the figure."""
    chosen = FigureColumns(dict(days))
    taken = set(headings.columns.values())
    if row + 1 < len(rows) and (row < headings.row or names_no_unit(rows[row + 1], headings)):
        labels = labels_below(rows, row, taken)
        for columns in by_day(labels, rows[row], days):
            chosen.labels_row = row + 1
            chosen.decide({column: labels[column] for column in columns}, figure)
    if chosen.labels_row is None and len({*days.values()}) < len(days):
        labels = labels_above(rows, row, taken)
        for columns in by_day(labels, rows[row], days):
            chosen.decide({column: labels[column] for column in columns}, figure)
    return chosen


def by_day(
    labels: Mapping[int, str], heading: list[Cell], days: Mapping[int, date | None]
) -> list[list[int]]:
    """The labelled columns of each day that has several; blank headings continue a day's.

    What is labelled beyond the last day (a total, a remark) is no day's: it has as many as others.
    """
    of_day: dict[date | int, list[int]] = {}
    here: list[int] = []
    for column, label in sorted(labels.items()):
        if column in days:
            here = of_day.setdefault(days[column] or column, [])
        elif not (column - 1 in labels and label and is_blank(cell_at(heading, column))):
            here = []
        here.append(column)
    widths = Counter(len(columns) for columns in of_day.values())
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    spans = [columns[:usual] for columns in of_day.values()]
    return [columns for columns in spans if len(columns) > 1]


def labels_below(rows: Rows, row: int, taken: set[int]) -> dict[int, str]:
    """Column → what the row below the days calls it; the days of the week call it nothing."""
    return {
        column: label
        for column, cell in enumerate(rows[row + 1])
        if column not in taken and isinstance(cell, str) and (label := display(cell))
        if plain(label) and not IS_WEEKDAY.fullmatch(label.casefold())
        if read_count(cell).value is None
    }


def labels_above(rows: Rows, row: int, taken: set[int]) -> dict[int, str]:
    """Column → the merged label above it, of days alone: it stands at the left end of its block."""
    if row < 1:
        return {}
    labels: dict[int, str] = {}
    current = ""
    for column in range(len(rows[row])):
        cell = cell_at(rows[row - 1], column)
        if column in taken:
            current = ""
        elif not is_blank(cell):
            current = display(cell) if isinstance(cell, str) else ""
        if current and not is_blank(rows[row][column]):
            labels[column] = current
    return labels
