"""Reading the long tab (Báo cáo ngày): one report a row, as a Google Form leaves its answers."""

from datetime import date

import numpy as np

from data.cells import Tab, address
from data.checks.findings import Findings
from data.reading import MEASURES, Campaign
from data.sheet.entries import REFUSED, EntryColumns
from data.sheet.heading_match import Headings
from data.sheet.heading_names import ANSWERS, ANSWERS_OF_A_DAY
from data.sheet.headings import find_headings, rows_below
from data.sheet.identity import Identities
from data.sheet.row_identity import RowIdentity
from data.sheet.total_labels import is_total
from data.sheet.wide_entries import say_count
from data.sheet.wide_rows import is_filled
from data.typed.counts import read_count
from data.typed.days import read_day, read_moment
from data.typed.text import display

NEEDED = (
    (("day",), "Ngày báo cáo"),
    (("code", "name"), "Đơn vị"),
    (("installed",), "Số cài đặt (luỹ kế)"),
)


def read_long(
    tab: Tab,
    identities: Identities,
    campaign: Campaign,
    findings: Findings,
    *,
    blocks: bool,
) -> EntryColumns | None:
    """The answers' counts; None, with a finding, where the tab's headings are not found."""
    names = ANSWERS_OF_A_DAY if campaign.method == "daily" else ANSWERS
    headings = find_headings(tab, names, ("day", "name", "installed"))
    if headings is None:
        findings.add("structure.header_not_found", tab=tab.title, blocks=blocks)
        return None
    missing = [title for names, title in NEEDED if not set(names) & headings.columns.keys()]
    for title in missing:
        findings.add("structure.column_missing", tab=tab.title, column=title, blocks=blocks)
    if missing:
        return None
    who = RowIdentity(tab, headings, identities, findings)
    measures = [(m, column) for m in MEASURES for column in headings.all(m)]
    places: list[tuple] = []
    for index, row in rows_below(tab, headings.row + 1, headings):
        filled = [(m, c) for m, c in measures if c < len(row) and is_filled(row[c])]
        if not filled:
            continue
        code, name = headings.cell(row, "code"), headings.cell(row, "name")
        identity = identities.find(code, name)
        before = row[: filled[0][1]] if identity.problem == "missing" else []
        entered_at = read_moment(headings.cell(row, "entered_at"))  # no sum is sent by a form
        if identity.unit is None and entered_at is None and is_total(code, name, *before):
            continue
        unit = who.unit(index, identity)
        day = answer_day(tab, index, headings, campaign, findings)
        places += [(index, column, unit, m, day, entered_at) for m, column in filled]
    return columns_of(tab, places, identities, findings)


def answer_day(
    tab: Tab, index: int, headings: Headings, campaign: Campaign, findings: Findings
) -> date | None:
    cell = headings.cell(tab.rows[index], "day")
    day = read_day(cell, start=campaign.start, end=campaign.end)
    if day is None:
        where = address(index, headings.columns["day"])
        findings.add("date.unreadable", tab=tab.title, cell=where, found=display(cell))
    return day


def columns_of(
    tab: Tab, places: list[tuple], identities: Identities, findings: Findings
) -> EntryColumns:
    entries = EntryColumns.empty(tab.title, len(places))
    for place, (row, column, unit, measure, day, entered_at) in enumerate(places):
        cell = tab.rows[row][column]
        entries.row[place], entries.column[place], entries.unit[place] = (
            row,
            column,
            unit,
        )
        entries.measure[place] = MEASURES.index(measure)
        if day:
            entries.day[place] = np.datetime64(day, "D")
        if entered_at:
            entries.entered_at[place] = np.datetime64(entered_at, "s")
        if isinstance(cell, int | float) and type(cell) in (int, float):
            entries.raw_number[place] = cell
        else:
            entries.raw_text[place] = display(cell)
        count = read_count(cell)
        entries.set_count(place, count)
        if unit < 0 or day is None:
            entries.outcome[place] = REFUSED
        if count.rule and unit >= 0:
            say_count(findings, entries, place, count, identities, display(cell))
    return entries
