"""The tables of a wide tab, below or beside one another: each has the days of its own headings.

Somebody starts a second table for the next days below the first, or puts other units beside it.
Read by the first one's headings its counts would be those of other days, or other units.
"""

from bisect import bisect_left
from datetime import date
from itertools import islice

from data.cells import Cell, Tab
from data.checks.findings import Findings
from data.reading import Campaign
from data.sheet.day_columns import find_day_columns
from data.sheet.entries import EntryColumns
from data.sheet.heading_match import is_blank, match_columns
from data.sheet.heading_names import UNIT_COLUMNS
from data.sheet.identity import Identities
from data.sheet.wide_entries import WideTab
from data.sheet.wide_layout import WideLayout, find_layout, is_unit_row, names_a_unit
from data.typed.days import SERIALS

CELLS_LOOKED_AT = 3  # of the day columns, to pass over the rows of units


def read_wide(
    tab: Tab,
    measure: int,
    identities: Identities,
    campaign: Campaign,
    findings: Findings,
    *,
    blocks: bool,
) -> list[EntryColumns]:
    """The entries of every table of the tab; none where no headings are found, which is said."""
    parts: list[EntryColumns | None] = []
    left = [tab]
    while left:
        table = left.pop()
        layout = find_layout(table, identities, campaign, measure)
        if (column := next_beside(table, layout, identities)) is not None:
            left += [part_of(table, column, None), part_of(table, 0, column)]
            continue
        table, below = cut(table, next_table(table, layout, identities, campaign, measure))
        left += [below] if below else []
        parts.append(WideTab(table, layout, measure, identities, findings).read(blocks=blocks))
        blocks = False
    return [part for part in parts if part is not None]


def next_beside(tab: Tab, layout: WideLayout | None, identities: Identities) -> int | None:
    """The column in which a second table begins beside the first: its units, then its days."""
    if layout is None:
        return None
    days = [column.column for column in layout.days.columns if column.day]
    again = [column for twins in layout.headings.twins.values() for column in twins]
    starts = [c for c in again if days and days[0] < c < days[-1]]
    return min((c for c in starts if names_units(tab, layout, c, identities)), default=None)


def names_units(tab: Tab, layout: WideLayout, column: int, identities: Identities) -> bool:
    """Whether units are named below a heading: "Tổ" typed over a day has its counts below it."""
    start = bisect_left(tab.filled, layout.days.first_data_row)
    cells = [row[column] for place in tab.filled[start:] if column < len(row := tab.rows[place])]
    filled = [cell for cell in cells if not is_blank(cell)]
    return 2 * sum(names_a_unit(cell, identities) for cell in filled) >= len(filled) > 0


def part_of(tab: Tab, first: int, end: int | None) -> Tab:
    """The columns of a tab from `first` up to `end`, at their places."""
    blank: list[Cell] = [None] * first
    return Tab(tab.title, lambda: [[*blank, *row[first:end]] for row in tab.rows], tab.gid, list)


def cut(tab: Tab, place: int | None) -> tuple[Tab, Tab | None]:
    """The first table of the tab, and what begins with the headings in row `place` (from 0)."""
    if place is None:
        return tab, None
    first = Tab(tab.title, lambda: tab.rows[:place], tab.gid, lambda: tab.merged)
    # The months may stand above them; headings there would be the first table's, repeated.
    above = 0 if match_columns(place - 1, tab.rows[place - 1], UNIT_COLUMNS).columns else 1
    start = place - above
    rest = Tab(
        tab.title,
        lambda: [*([] for _ in range(start)), *tab.rows[start:]],
        tab.gid,
        lambda: tab.merged,
    )
    return first, rest


def next_table(
    tab: Tab,
    layout: WideLayout | None,
    identities: Identities,
    campaign: Campaign,
    measure: int,
) -> int | None:
    """The row below the first table's headings that names units and other days than they do.

    A unit's row is none, whatever was typed for one of its counts: "Tổ" and numbers beside it.
    """
    if layout is None:
        return None
    days = {column.column: column.day for column in layout.days.columns}
    looked_at = [*islice(days, CELLS_LOOKED_AT)]
    rows, column = tab.rows, looked_at[0]
    start = bisect_left(tab.filled, layout.days.first_data_row)
    for place in islice(tab.filled, start, None):
        row = rows[place]
        cell = row[column] if column < len(row) else None
        if cell.__class__ is float and cell < SERIALS[0]:
            continue  # a count, as in nearly every row
        if not any(may_be_a_day(row[c]) for c in looked_at if c < len(row)):
            continue
        headings = match_columns(place, row, UNIT_COLUMNS)
        if not headings.equal or is_unit_row(row, layout.headings, identities):
            continue
        own = find_day_columns(tab.rows, headings, campaign, measure).columns
        named = {column.column: column.day for column in own if column.day}
        if named and not named.items() <= days.items():
            return place
    return None


def may_be_a_day(cell: Cell) -> bool:
    """Whether a heading may say so; nearly all cells of units are small numbers."""
    if isinstance(cell, str | date):
        return bool(cell)
    return isinstance(cell, int | float) and SERIALS[0] <= cell <= SERIALS[-1]
