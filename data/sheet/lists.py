"""The tabs that are lists: milestones, actions, reports sent upward; outreach: activities.py."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from data.cells import Cell, Tab, address
from data.checks.findings import Findings
from data.reading import Action, Campaign, Milestone, SentReport, Severity
from data.sheet.heading_match import Headings, is_blank
from data.sheet.heading_names import (
    ACTIONS,
    MILESTONES,
    SENT_REPORTS,
    Names,
)
from data.sheet.headings import as_share, find_headings, rows_below, say_no_headings
from data.sheet.identity import Identities
from data.sheet.register_words import kind_of
from data.typed.counts import read_count
from data.typed.days import read_clock, read_day
from data.typed.text import display, plain

DONE = {  # of the statuses of an action those that end it
    *("xong", "da xong", "xong roi", "lam xong", "hoan thanh", "da hoan thanh", "da lam"),
    *("da thuc hien", "da thuc hien xong", "ket thuc", "done", "x", "co", "true"),
}


class Lines:
    """The filled rows of a list tab, read column by column."""

    def __init__(self, tab: Tab, names: Names, campaign: Campaign, findings: Findings) -> None:
        self.tab, self.campaign, self.findings = tab, campaign, findings
        self.headings: Headings | None = find_headings(tab, names, list(names)[:2])
        self.index = -1

    def __iter__(self) -> Iterator["Lines"]:
        if self.headings is None:
            say_no_headings(self.tab, self.findings)
            return
        for index, _ in rows_below(self.tab, self.headings.row + 1, self.headings):
            self.index = index
            if any(not is_blank(self.cell(name)) for name in self.headings.columns):
                yield self

    def cell(self, name: str) -> Cell:
        assert self.headings
        return self.headings.cell(self.tab.rows[self.index], name)

    def text(self, name: str) -> str:
        return display(self.cell(name))

    def count(self, name: str) -> int | None:
        """A count; unreadable, it is left out with a finding."""
        count = read_count(self.cell(name))
        if count.severity == "error":
            self.add(count.rule or "", name, "warning")
        return count.value

    def is_no_count(self, name: str) -> bool:
        """Whether something stands there that `count` could not read."""
        return read_count(self.cell(name)).severity == "error"

    def day(self, name: str) -> date | None:
        return None if is_blank(self.cell(name)) else self.needed_day(name)

    def needed_day(self, name: str) -> date | None:
        """As `day`, of a line that is nothing without one: a blank is a finding too."""
        day = self.read_day(name)
        if day is None:
            self.add("date.unreadable", name)
        return day

    def read_day(self, name: str) -> date | None:
        """The day, without a word where there is none."""
        return read_day(self.cell(name), start=self.campaign.start, end=self.campaign.end)

    def says(self, *names: str) -> bool:
        """Whether anything stands under these headings; a line without is a caption."""
        return any(not is_blank(self.cell(name)) for name in names)

    def has(self, name: str) -> bool:
        """Whether the tab has the column."""
        return self.headings is not None and name in self.headings.columns

    def where(self, name: str) -> str:
        assert self.headings
        return address(self.index, self.headings.columns.get(name, 0))

    def add(self, rule: str, name: str, severity: Severity | None = None, **more: Any) -> None:
        tab, cell, found = self.tab.title, self.where(name), self.text(name)
        self.findings.add(rule, severity, tab=tab, cell=cell, found=found, **more)


def read_milestones(
    tab: Tab, identities: Identities, campaign: Campaign, findings: Findings
) -> list[Milestone]:
    milestones = []
    for line in Lines(tab, MILESTONES, campaign, findings):
        if not line.says("share"):
            if line.day("day"):
                line.add("config.target_unreadable", "share")
            continue
        day, share = line.needed_day("day"), as_share(line.cell("share"))
        if day is None:
            continue
        if share is None:
            line.add("config.target_unreadable", "share")
            continue
        unit, kind = None, None
        if line.text("code"):
            unit = identities.find(line.cell("code"), None).unit
            if unit is None:
                line.add("identity.unknown_unit", "code")
                continue
        elif line.text("kind"):
            kind = kind_of(line.text("kind"))
            if kind is None:
                line.add("identity.kind_unknown", "kind")
                continue
        milestones.append(Milestone(day, share, kind, identities.unit_id(unit)))
    return milestones


def read_actions(
    tab: Tab, identities: Identities, campaign: Campaign, findings: Findings
) -> list[Action]:
    """Every line that says anything; one that does not say what is to be done is kept too."""
    return [
        Action(
            what=line.text("what"),
            unit=line.text("unit"),
            unit_id=identities.unit_id(identities.by_name(line.text("unit"))),
            who=line.text("who"),
            due=line.day("due"),
            status=line.text("status"),
            is_done=plain(line.text("status")) in DONE,
        )
        for line in Lines(tab, ACTIONS, campaign, findings)
        if any(not is_blank(line.cell(name)) for name in ("what", "unit", "who", "due"))
    ]


def read_sent_reports(tab: Tab, campaign: Campaign, findings: Findings) -> list[SentReport]:
    return [
        SentReport(
            day=day,
            recipient=line.text("recipient"),
            number=line.text("number"),
            sent_at=clock_text(line.cell("sent_at")),
        )
        for line in Lines(tab, SENT_REPORTS, campaign, findings)
        if line.says("recipient", "number", "sent_at") and (day := line.needed_day("day"))
    ]


def clock_text(cell: Cell) -> str:
    """A time of day as "16:30"; what is no time stays as typed."""
    clock = read_clock(cell)
    return f"{clock:%H:%M}" if clock else display(cell)
