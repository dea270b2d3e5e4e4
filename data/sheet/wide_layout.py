"""Where a wide tab has its headings, its units and its days."""

from bisect import bisect_left
from dataclasses import dataclass, field

from data.cells import Cell, Tab
from data.reading import Campaign
from data.sheet.day_columns import DayColumns, find_day_columns, is_near
from data.sheet.heading_match import Headings, match_columns
from data.sheet.heading_names import UNIT_COLUMNS
from data.sheet.headings import HEADING_ROWS
from data.sheet.identity import Identities
from data.typed.text import display

ROWS_LOOKED_AT = 200
COLUMNS_LOOKED_AT = 60
FEW = 2  # "Đơn vị", "UBND phường", "Ngày 05/11/2024" in a row of the title


@dataclass(slots=True)
class WideLayout:
    """`guessed`: the names in `headings` whose heading is gone, found by what stands below it."""

    headings: Headings
    days: DayColumns
    guessed: list[str] = field(default_factory=list)


def find_layout(
    tab: Tab, identities: Identities, campaign: Campaign, measure: int
) -> WideLayout | None:
    """The row that names the units and beside which days are named; None where there is none.

    A column of codes or names whose heading is missing is found by its contents.
    """
    rows = tab.rows
    best: tuple[tuple, WideLayout] | None = None
    for index in tab.filled[:HEADING_ROWS]:
        headings = match_columns(index, rows[index], UNIT_COLUMNS)
        if not headings.columns or is_unit_row(rows[index], headings, identities):
            continue
        days = find_day_columns(rows, headings, campaign, measure)
        dated = sum(column.day is not None for column in days.columns)
        rated = bool(dated), headings.equal, len(headings.columns), dated
        if best is None or rated > best[0]:
            best = rated, WideLayout(headings, days)
        if headings.equal and dated + headings.equal > FEW:
            break  # no title, and what follows are units
    layout = (
        best[1] if best and best[1].days.columns else by_days(tab, identities, campaign, measure)
    )
    if layout is None:
        return None
    found = columns_by_content(tab, layout, identities)
    layout.guessed = list(found)
    layout.headings.columns.update(found)
    return layout if layout.headings.columns else None


def is_unit_row(row: list[Cell], headings: Headings, identities: Identities) -> bool:
    """Whether a unit only begins like a heading: "Tổ dân phố số 1"."""
    identity = identities.find(headings.cell(row, "code"), headings.cell(row, "name"))
    return identity.unit is not None


def by_days(
    tab: Tab, identities: Identities, campaign: Campaign, measure: int
) -> WideLayout | None:
    """The row with the most days of the campaign, where no heading names the units."""
    best: tuple[int, WideLayout] | None = None
    for index in tab.filled[:HEADING_ROWS]:
        if any(names_a_unit(cell, identities) for cell in tab.rows[index][:COLUMNS_LOOKED_AT]):
            continue  # small counts would look like a run of day numbers
        headings = Headings(index, {})
        days = find_day_columns(tab.rows, headings, campaign, measure)
        inside = sum(is_near(column.day, campaign) for column in days.columns)
        if 2 * inside > len(days.columns) and (best is None or inside > best[0]):
            best = inside, WideLayout(headings, days)
    return best[1] if best else None


def names_a_unit(cell: Cell, identities: Identities) -> bool:
    """A bare number is no name here: it may be a place in a list, or a count."""
    text = display(cell) if isinstance(cell, str) else ""
    return any(letter.isalpha() for letter in text) and identities.by_name(text) is not None


def columns_by_content(tab: Tab, layout: WideLayout, identities: Identities) -> dict[str, int]:
    """The columns without a known heading in which most texts are codes, or names, of units."""
    missing = [name for name in ("code", "name") if name not in layout.headings.columns]
    if not missing:
        return {}
    taken = {*layout.headings.columns.values(), *(c.column for c in layout.days.columns)}
    start = bisect_left(tab.filled, layout.days.first_data_row)
    body = [tab.rows[place] for place in tab.filled[start : start + ROWS_LOOKED_AT]]
    width = min(max((len(row) for row in body), default=0), COLUMNS_LOOKED_AT)
    found: dict[str, int] = {}
    for name in missing:
        known = identities.by_code if name == "code" else identities.by_name
        best = 0
        for column in range(width):
            if column in taken:
                continue
            texts = [display(row[column]) for row in body if column < len(row)]
            texts = [text for text in texts if any(c.isalpha() for c in text)]
            units = sum(known(text) is not None for text in texts)
            if units > best and 2 * units >= len(texts):
                found[name], best = column, units
        taken |= set(found.values())
    return found
