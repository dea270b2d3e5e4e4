"""Which entry tab counts, and how the other one compares with it."""

from datetime import date

import numpy as np

from data.cells import Tab, address
from data.checks.duplicates import keys, resolve
from data.checks.findings import Findings
from data.reading import MEASURES, Campaign, Entries
from data.sheet.entries import CLEAN, FLAGGED, IGNORED, EntryColumns, together
from data.sheet.headings import is_empty
from data.sheet.identity import Identities
from data.sheet.long_entries import read_long
from data.sheet.setting_cells import Settings
from data.sheet.tabs import TITLES, Tabs
from data.sheet.wide_tables import read_wide

SOURCES = ("installed", "answers")
WIDE_TABS = ("installed", "activated", "used")


def source_role(tabs: Tabs, campaign: Campaign | None = None) -> str:
    """The entry tab that counts: the one in Nguồn số liệu, else Cài đặt where there is one."""
    named = tabs.role_of(campaign.source_tab, SOURCES) if campaign else None
    by_title = [role for role in SOURCES if tabs.titled(role)]
    if named or by_title:
        return named or by_title[0]
    return next((role for role in SOURCES if tabs.get(role)), SOURCES[0])


def say_unknown_source(tabs: Tabs, role: str, campaign: Campaign, findings: Findings) -> None:
    """Nguồn số liệu names no entry tab: another one is read."""
    settings, used = tabs.get("settings"), tabs.get(role)
    if settings and campaign.source_tab and not tabs.role_of(campaign.source_tab, SOURCES):
        findings.add(
            "structure.tab_missing",
            "warning",
            tab=settings.title,
            cell=Settings(settings, Findings()).where("source_tab"),
            found=campaign.source_tab,
            missing=campaign.source_tab,
            is_setting=True,
            used_instead=used.title if used else TITLES[role],
        )


def read_source(
    tabs: Tabs,
    role: str,
    identities: Identities,
    campaign: Campaign,
    findings: Findings,
) -> list[EntryColumns]:
    """The entries that count: of the wide tabs, or of the answers."""
    tab = tabs.need(role)
    parts: list[EntryColumns | None] = []
    if role == "answers" and tab:
        parts.append(read_long(tab, identities, campaign, findings, blocks=True))
    if role == "installed" and tab:
        parts += read_wide(tab, 0, identities, campaign, findings, blocks=True)
    told = {measure for part in parts if part for measure in measures_told(part)}
    for number, name in enumerate(WIDE_TABS):
        further = tabs.titled(name) if number and number not in told else None
        if further and not is_empty(further):
            parts += read_wide(further, number, identities, campaign, findings, blocks=False)
    return [part for part in parts if part is not None]


def measures_told(part: EntryColumns) -> set[int]:
    """The measures with a count that can be read: one wrong cell does not speak for a measure."""
    return {int(measure) for measure in np.unique(part.measure[~np.isnan(part.value)])}


def compare_with_others(
    tabs: Tabs,
    role: str,
    main: Entries,
    typed: np.ndarray,
    identities: Identities,
    campaign: Campaign,
    findings: Findings,
) -> list[EntryColumns]:
    """Read the entry tabs that do not count, and say where they differ. Their entries are kept.

    `typed`: the counts of `main` before Đính chính put some of them right.
    """
    parts = []
    for other_role in (*SOURCES, *WIDE_TABS[1:]):
        tab = tabs.titled(other_role)
        if tab is None or other_role == role or tab.title in main.tab_titles:
            continue
        silent = Findings()  # what is wrong inside a tab that does not count needs no mending
        read = read_other(tab, other_role, identities, campaign, silent)
        if read:
            other = together(read)
            resolve(other, campaign)
            say_differences(main, typed, other, identities, campaign, findings)
            say_empty_source(tabs.get(role), main, other, findings)
        for part in read:
            part.outcome[:] = IGNORED
        parts += read
    return parts


def say_empty_source(source: Tab | None, main: Entries, other: Entries, findings: Findings) -> None:
    """Nobody reports in the tab that counts, and another one is filled: the wrong one is named."""
    installs = other.measure[~np.isnan(other.value)] == 0
    if source and installs.any() and np.isnan(main.value[main.measure == 0]).all():
        findings.add(
            "structure.tab_empty", tab=source.title, other_sheet=other.tab_titles[0], filled=True
        )


def read_other(
    tab: Tab, role: str, identities: Identities, campaign: Campaign, findings: Findings
) -> list[EntryColumns]:
    if role == "answers":
        part = read_long(tab, identities, campaign, findings, blocks=False)
        return [part] if part else []
    measure = WIDE_TABS.index(role)
    return read_wide(tab, measure, identities, campaign, findings, blocks=False)


def say_differences(
    main: Entries,
    typed: np.ndarray,
    other: Entries,
    identities: Identities,
    campaign: Campaign,
    findings: Findings,
) -> None:
    def used(entries: Entries) -> np.ndarray:
        return np.flatnonzero((entries.outcome == CLEAN) | (entries.outcome == FLAGGED))

    counted = dict(zip(keys(main, campaign)[used(main)], used(main), strict=True))
    key = keys(other, campaign)
    for place in used(other):
        twin = counted.get(key[place])
        if twin is None or other.value[place] in (main.value[twin], typed[twin]):
            continue
        day: date = other.day[place].astype(date)
        findings.add(
            "consistency.conflicting_sources",
            tab=other.tab_titles[0],
            cell=address(int(other.row[place]), int(other.column[place])),
            unit_id=identities.units[other.unit[place]].unit_id,
            day=day,
            measure=MEASURES[other.measure[place]],
            found=f"{other.value[place]:.0f}",
            x=int(other.value[place]),
            y=int(main.value[twin]),
            other_sheet=main.tab_titles[main.tab[twin]],
        )
