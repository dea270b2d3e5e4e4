"""From a workbook's cells to one checked picture of the campaign: the recipe, step by step."""

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import lru_cache

from data.cells import Book, Tab, address
from data.checks import corrected
from data.checks.completeness import default_as_of, say_register_sums, say_silent
from data.checks.consistency import check_cumulative
from data.checks.duplicates import resolve, say_conflicts
from data.checks.findings import Findings
from data.checks.method import say_without_baseline, sum_daily, to_cumulative
from data.checks.plausibility import flag_outliers
from data.checks.series import Checked
from data.checks.timeliness import set_aside_other_days, set_aside_other_times
from data.history.kept_cells import kept_entries, mark_kept
from data.reading import Entries, KeptCell, Reading, RegisterCell
from data.sheet.activities import read_activities
from data.sheet.corrections import read_corrections
from data.sheet.entries import EntryColumns, together
from data.sheet.entry_tabs import compare_with_others, read_source, say_unknown_source, source_role
from data.sheet.heading_match import cell_at
from data.sheet.headings import find_headings
from data.sheet.identity import Identities
from data.sheet.lists import read_actions, read_sent_reports
from data.sheet.milestones import read_milestones
from data.sheet.register import read_register
from data.sheet.register_rows import tables
from data.sheet.settings import read_campaign
from data.sheet.tabs import CONTENT, TITLES, Tabs
from data.sheet.unit_labels import labels_in
from data.typed.text import display

ENTRY_TABS = ("installed", "activated", "used", "answers")
# What is certainly asked for, in that order. To take a workbook's cells apart leaves Python free.
READ_AHEAD = ("settings", "register", *ENTRY_TABS)
LISTS = [role for role in TITLES if role not in ENTRY_TABS]
MARKUP = re.compile(r"<[a-z!/][^>]*>|javascript:", re.IGNORECASE)
FORMULA = re.compile(r"\s*(?:[=@]|[+\-][^\d\s])")


def interpret(book: Book, *, today: date, kept: Sequence[KeptCell] = ()) -> Reading:
    """Read, interpret and check a workbook as of `today`, a day in the campaign's time zone.

    `kept`: cells that were wiped, whose last used counts are checked and used with the others.

    Never raises for anything that stands in the cells: what cannot be used is a finding. Where
    the campaign cannot be told at all, `campaign` is None and `blocking` says why.
    """
    findings = Findings()
    tabs = Tabs(book, findings)
    with ThreadPoolExecutor(max_workers=1) as beside:
        tabs.read_ahead(READ_AHEAD, beside)
        return interpret_tabs(book, tabs, today, kept, findings)


def interpret_tabs(
    book: Book, tabs: Tabs, today: date, kept: Sequence[KeptCell], findings: Findings
) -> Reading:
    """`interpret`, once the tabs are told apart; what goes wrong goes into `findings`."""
    if book.locale is not None and book.locale != "vi_VN":
        findings.add("structure.locale_not_vi", found=book.locale, locale=book.locale)
    settings = tabs.need("settings")
    campaign = read_campaign(settings, findings) if settings else None
    register = tabs.need("register")
    if campaign is None or register is None:
        tabs.need(source_role(tabs, campaign))
        return Reading(None, [], together([]), today, None, findings=findings.all)
    entry_tabs = [tab for role in ENTRY_TABS if (tab := tabs.titled(role))]
    known = read_register(register, campaign, findings, lambda: labels_in(entry_tabs))
    units, identities = known.units, Identities(known.units, known.rivals)
    reading = Reading(campaign, units, together([]), today, None, findings=findings.all)
    reading.sheet_url = book.url
    reading.tab_gids = {tab.title: tab.gid for tab in book.tabs if tab.gid is not None}
    if not units:  # every row of the entry tabs would be a stranger's
        tabs.need(source_role(tabs, campaign))
        return reading
    read_entries(reading, tabs, register, identities, kept, findings)
    read_lists(reading, tabs, identities, findings)
    say_register_sums(units, campaign, register.title, findings)
    reading.cells = list_cells(tabs, findings)
    reading.findings = findings.all
    return reading


def read_entries(
    reading: Reading,
    tabs: Tabs,
    register: Tab,
    identities: Identities,
    kept: Sequence[KeptCell],
    findings: Findings,
) -> None:
    """The entry tabs: read, set aside, settle duplicates, correct, bring to one meaning, check."""
    campaign, units = reading.campaign, reading.units
    assert campaign is not None
    role = source_role(tabs, campaign)
    say_unknown_source(tabs, role, campaign, findings)
    parts = read_source(tabs, role, identities, campaign, findings)
    put_back, reading.put_back = kept_entries(kept, units), list(kept)
    parts += put_back
    entries = together(parts)
    set_aside_other_days(entries, units, campaign, reading.today, findings)
    set_aside_other_times(entries, units, findings)
    conflicts = resolve(entries, campaign)
    tab = tabs.get("corrections")
    lines = read_corrections(tab, identities, campaign, findings) if tab else []
    typed = entries.value.copy()
    confirmed = corrected.apply(lines, entries, conflicts, identities, campaign, findings)
    say_conflicts(conflicts, entries, units, findings)
    others = compare_with_others(tabs, role, entries, typed, identities, campaign, findings)
    to_cumulative(entries, units, campaign)
    checked = Checked(entries, units, campaign, confirmed, findings)
    reading.as_of = default_as_of(checked)
    sum_daily(checked, reading.as_of, findings)
    say_without_baseline(checked, register.title, findings)
    check_cumulative(checked, typed_daily=campaign.method == "daily")
    flag_outliers(checked)
    corrected.say_doubtful(checked, lines, findings)
    reading.as_of = default_as_of(checked)
    mark_kept(entries, put_back)
    say_silent(checked, reading.as_of, source_title(parts, role), findings)
    reading.corrections = lines
    reading.entries = together([*split(entries, parts), *others]) if others else entries


def split(entries: Entries, parts: list[EntryColumns]) -> list[EntryColumns]:
    """The checked arrays back in the parts they came from."""
    start = 0
    for part in parts:
        end = start + len(part.value)
        for name in part.__slots__:
            if name != "title":
                getattr(part, name)[:] = getattr(entries, name)[start:end]
        start = end
    return parts


def source_title(parts: list[EntryColumns], role: str) -> str:
    return parts[0].title if parts else TITLES[role]


def read_lists(reading: Reading, tabs: Tabs, identities: Identities, findings: Findings) -> None:
    campaign = reading.campaign
    assert campaign is not None
    if tab := tabs.get("milestones"):
        reading.milestones = read_milestones(tab, identities, campaign, findings)
    if tab := tabs.get("activities"):
        reading.activities = read_activities(tab, identities, campaign, reading.today, findings)
    if tab := tabs.get("actions"):
        reading.actions = read_actions(tab, identities, campaign, findings)
    if tab := tabs.get("sent_reports"):
        reading.sent_reports = read_sent_reports(tab, campaign, findings)


def list_cells(tabs: Tabs, findings: Findings) -> list[RegisterCell]:
    """The filled cells of the tabs that are lists, as text; markup in one is worth a word."""
    cells = []
    for role in LISTS:
        tab = tabs.get(role)
        if tab is None:
            continue
        for index, column in known_places(tab, role):
            cell = cell_at(tab.rows[index], column)
            text = display(cell)
            if not text:
                continue
            cells.append(RegisterCell(tab.title, index, column, text))
            if isinstance(cell, str) and may_act(text):
                findings.add(
                    "security.markup_or_formula_text",
                    tab=tab.title,
                    cell=address(index, column),
                    found=text,
                )
    return cells


def known_places(tab: Tab, role: str) -> Iterator[tuple[int, int]]:
    """The cells of the columns that are read; others, and lists below, may hold telephones."""
    headings = find_headings(tab, *CONTENT[role])
    if headings is None:
        return
    if role != "register":
        yield from ((index, column) for index in tab.filled for column in headings.known)
        return
    for own, rows in tables(tab, headings):
        for index in (own.row, *(index for index, _ in rows)):
            yield from ((index, column) for column in own.known)


@lru_cache(maxsize=65_536)  # the same texts stand below one another, and in the next reading
def may_act(text: str) -> bool:
    """Whether a text could be taken for markup or a formula where it is shown."""
    return bool(MARKUP.search(text) or FORMULA.match(text))
