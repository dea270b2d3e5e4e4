"""Which column of a wide tab is which day: real dates, "Ngày 3", day numbers under a month."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from data.cells import Cell
from data.days import Written, read_month_label, read_written
from data.headings import Headings, is_blank
from data.reading import Campaign
from data.text import display, plain


@dataclass(frozen=True, slots=True)
class DayColumn:
    """`row` and `column` (from 0) of the heading; `day` None where it cannot be read."""

    row: int
    column: int
    day: date | None


@dataclass(slots=True)
class DayColumns:
    columns: list[DayColumn] = field(default_factory=list)
    repaired: list[DayColumn] = field(
        default_factory=list
    )  # day and month were exchanged
    first_data_row: int = 0


def find_day_columns(
    rows: Sequence[list[Cell]], headings: Headings, campaign: Campaign
) -> DayColumns:
    """The day columns from left to right; a heading that should be a day but is not has day None."""
    row = headings.row
    taken = set(headings.columns.values())
    written = days_in_row(rows, row, taken, month_labels(rows, row - 1, taken))
    heading_row = row
    if (
        len(written) < 1
        and row + 1 < len(rows)
        and names_no_unit(rows[row + 1], headings)
    ):
        heading_row = row + 1
        written = days_in_row(rows, heading_row, taken, month_labels(rows, row, taken))
    columns, repaired = resolve(written, heading_row, campaign)
    columns += unreadable(rows, headings, heading_row, taken, columns)
    return DayColumns(
        sorted(columns, key=lambda c: c.column), repaired, heading_row + 1
    )


def names_no_unit(row: list[Cell], headings: Headings) -> bool:
    return all(is_blank(headings.cell(row, name)) for name in ("code", "name"))


def month_labels(
    rows: Sequence[list[Cell]], row: int, taken: set[int]
) -> dict[int, Written]:
    """Column → month of the merged label above it: a merged cell has its value at its left end."""
    labels: dict[int, Written] = {}
    if row < 0:
        return labels
    current: Written | None = None
    width = max(len(cells) for cells in rows[row : row + 3])
    for column in range(width):
        cell = rows[row][column] if column < len(rows[row]) else None
        if column in taken:
            current = None
        elif label := read_month_label(cell):
            current = Written(1, *label)
        elif not is_blank(cell):
            current = None
        if current:
            labels[column] = current
    return labels


def days_in_row(
    rows: Sequence[list[Cell]], row: int, taken: set[int], labels: dict[int, Written]
) -> dict[int, Written]:
    """Column → the day its heading names. Bare numbers count under a month, or as a run 1, 2, 3."""
    written, bare = {}, {}
    for column, cell in enumerate(rows[row]):
        if column in taken or is_blank(cell):
            continue
        found, number = read_written(cell), bare_number(cell)
        if found is None and number is not None:
            bare[column] = number
        elif found is not None and found.month is None and column in labels:
            bare[column] = found.day
        elif found is not None:
            written[column] = found
    under_label = {
        c: Written(n, labels[c].month, labels[c].year)
        for c, n in bare.items()
        if c in labels
    }
    numbers = list(bare.values())
    if (
        not under_label
        and not written
        and len(numbers) > 1
        and numbers == sorted(set(numbers))
    ):
        return {column: Written(number) for column, number in bare.items()}
    return written | under_label


def bare_number(cell: Cell) -> int | None:
    if isinstance(cell, str) and re.fullmatch(r"[0-9]{1,2}", display(cell)):
        cell = int(display(cell))
    if isinstance(cell, int | float) and not isinstance(cell, bool) and 1 <= cell <= 31:
        return int(cell) if float(cell).is_integer() else None
    return None


def resolve(
    written: dict[int, Written], row: int, campaign: Campaign
) -> tuple[list[DayColumn], list[DayColumn]]:
    """Days with their years; exchanged day and month are put right where that explains them all."""
    direct = {
        column: in_campaign(w, campaign, Written.as_date)
        for column, w in written.items()
    }
    astray = [column for column, day in direct.items() if not is_inside(day, campaign)]
    swapped = {c: in_campaign(written[c], campaign, Written.swapped) for c in astray}
    repaired_days = direct | swapped
    in_order = [repaired_days[column] for column in sorted(repaired_days)]
    if (
        astray
        and campaign.end
        and all(is_inside(day, campaign) for day in swapped.values())
        and in_order == sorted(in_order)
    ):
        columns = [DayColumn(row, column, day) for column, day in repaired_days.items()]
        return columns, [column for column in columns if column.column in swapped]
    return [DayColumn(row, column, day) for column, day in direct.items()], []


def in_campaign(written: Written, campaign: Campaign, read) -> date | None:
    """The written day, completed from the campaign's years and months where it lacks them."""
    last = campaign.end or campaign.start + timedelta(days=92)
    if written.month is None:
        days = (
            campaign.start + timedelta(days=n)
            for n in range((last - campaign.start).days + 1)
        )
        same = [day for day in days if day.day == written.day]
        return same[0] if len(same) == 1 else None
    if written.year:
        return read(written)
    candidates = [read(written, year) for year in (campaign.start.year, last.year)]
    inside = [day for day in candidates if is_inside(day, campaign)]
    return (inside or candidates)[0]


def is_inside(day: date | None, campaign: Campaign) -> bool:
    return day is not None and campaign.start <= day <= (campaign.end or date.max)


def unreadable(
    rows: Sequence[list[Cell]],
    headings: Headings,
    row: int,
    taken: set[int],
    columns: list[DayColumn],
) -> list[DayColumn]:
    """Headings that were meant as a day: "32/11", "Ngày ??", or wiped between two day columns."""
    known = {column.column for column in columns}
    if not known:
        return []
    lost = []
    for column in range(max(len(cells) for cells in rows[row : row + 50])):
        if column in taken or column in known:
            continue
        cell = rows[row][column] if column < len(rows[row]) else None
        inside = min(known) < column < max(known)
        if (is_blank(cell) and inside) or looks_like_a_day(cell):
            lost.append(DayColumn(row, column, None))
    return lost


def looks_like_a_day(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return False
    return bool(
        re.fullmatch(r"(?:ngay )?[\d ]{3,}|ngay [\d? ]*", plain(cell))
    ) and not is_blank(cell)
