"""The workbook as the dashboard knows it, in the form of the template: to get back what was wiped.

Settings, register and lists as they are typed, their columns found by meaning; the counts from the
snapshot, those of wiped cells among them. What the columns that nobody knows hold is left out, and
so are rows that are no unit's.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from data.cells import Book, Cell, Percent, Tab, address
from data.checks.findings import Findings
from data.reading import Campaign
from data.sample.pages import LABEL
from data.sheet.heading_match import is_blank
from data.sheet.headings import find_headings, rows_below
from data.sheet.setting_cells import columns_of, field_of
from data.sheet.tabs import CONTENT, TITLES, Tabs
from data.template import description
from data.template.columns import MEASURE_CHOICES
from data.template.count_tabs import Counts, Unit
from data.template.description import Column, Template, Value
from data.template.excel import as_excel
from data.template.register_file import numbered_units, value_of
from data.template.settings_tab import SETTINGS, settings_tab_of
from data.template.template import LISTS, compose
from data.typed.text import display, plain

TITLE = "Bảng số liệu khôi phục"
ROLES = {title: role for role, title in TITLES.items()}
COUNTED_TAB = "Cài đặt"  # where all counts of installs stand then, also those of the form


def restored_bytes(book: Book, campaign: Campaign, last_day: date, counts: pd.DataFrame) -> bytes:
    """The .xlsx file of what a snapshot was made of.

    book: the workbook that it was made of. last_day: of the snapshot. counts:
    queries/typed_counts.sql. Raises TemplateProblem for a campaign of no days or too many.
    """
    tabs = Tabs(book, Findings())
    units, places = register(tabs)
    template = compose(
        settings(tabs),
        units,
        campaign.start,
        max((last_day - campaign.start).days, 0) + 1,
        title=TITLE,
        counts=placed(counts, places),
        lists={title: lines(tabs, title) for title in LISTS},
    )
    return as_excel(labelled(template) if campaign.is_sample else template)


def settings(tabs: Tabs) -> description.Tab:
    """Every key that has a value, and those of the template that have none yet."""
    typed: dict[str, Value] = {}
    tab = tabs.get("settings")
    if tab is not None:
        key_column, value_column, _ = columns_of(tab)
        meant = {meaning(setting.key): setting for setting in SETTINGS}
        for index in tab.filled:
            key, value = (cell_at(tab, index, column) for column in (key_column, value_column))
            setting = meant.get(meaning(display(key)))
            if not is_blank(key) and not is_blank(value):
                name = setting.key if setting else display(key)
                typed.setdefault(name, as_typed(value, setting.column if setting else TEXT))
    typed["Nguồn số liệu"] = COUNTED_TAB
    return settings_tab_of(typed)


def meaning(key: str) -> str:
    """What tells a key from every other, however it is spelt."""
    return field_of(key) or plain(key)


def register(tabs: Tabs) -> tuple[list[Unit], dict[str, int]]:
    """The units, and the place of each among them by the cell of its name."""
    tab = tabs.get("register")
    headings = find_headings(tab, *CONTENT["register"]) if tab else None
    if tab is None or headings is None:
        return [], {}
    numbered = numbered_units(tab, headings)
    places = {index: place for place, (index, _) in enumerate(numbered)}
    column = headings.columns.get("name", headings.columns.get("code", 0))
    return (
        [unit for _, unit in numbered],
        {address(index, column): place for index, place in places.items()},
    )


def placed(counts: pd.DataFrame, places: Mapping[str, int]) -> dict[str, Counts]:
    """By the tab's title: the unit's place, its days, what was typed."""
    tabs: dict[str, dict[int, dict[date, Value]]] = {}
    for line in counts.to_dict("records"):
        place = places.get(line["cell"])
        if place is not None:
            units = tabs.setdefault(MEASURE_CHOICES[line["measure"]], {})
            units.setdefault(place, {})[line["report_date"].date()] = typed_count(line)
    return dict(tabs)


def typed_count(line: Mapping[Any, Any]) -> Value:
    """A number as a number; a text of digits alone is one that was put back."""
    if not pd.isna(line["number"]):
        return float(line["number"])
    text = str(line["text"])
    return int(text) if text.isascii() and text.isdigit() else text


def lines(tabs: Tabs, title: str) -> list[list[Value]]:
    """The rows of a list tab, in the template's order of columns."""
    role, columns = ROLES[title], LISTS[title][0]
    tab = tabs.get(role)
    headings = find_headings(tab, *CONTENT[role]) if tab else None
    if tab is None or headings is None:
        return []
    rows = [
        [as_typed(headings.cell(row, field), column) for field, column in columns.items()]
        for _, row in rows_below(tab, headings.row + 1, headings)
    ]
    return [row for row in rows if any(value is not None for value in row)]


TEXT = Column("", 0)


def as_typed(cell: Cell, column: Column) -> Value:
    """A cell as what its column holds; with its percent sign, which a number alone would lose."""
    if isinstance(cell, Percent):
        return f"{cell * 100:.10g} %".replace(".", ",")
    if column.holds == "text" and isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    return value_of(cell, column)


def cell_at(tab: Tab, row: int, column: int) -> Cell:
    cells = tab.rows[row]
    return cells[column] if column < len(cells) else None


def labelled(template: Template) -> Template:
    """Figures that are nobody's say so on every tab."""
    return replace(template, tabs=[replace(tab, line=LABEL) for tab in template.tabs])
