"""The tabs that are lists: actions, reports sent upward; also activities.py and milestones.py."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from data.cells import Cell, Tab, address
from data.checks.findings import Findings
from data.reading import Action, Campaign, SentReport, Severity
from data.sheet.heading_match import Headings, cell_at, is_blank
from data.sheet.heading_names import (
    ACTIONS,
    SENT_REPORTS,
    Names,
)
from data.sheet.headings import find_headings, rows_below, say_no_headings
from data.sheet.identity import Identities
from data.typed.counts import read_count
from data.typed.days import SERIALS, read_clock, read_day
from data.typed.text import display, plain

# The statuses of an action that end it: "Xong", "Đã hoàn thành ngày 05/11"; not "Hoàn thành 50%".
DONE = re.compile(
    r"(?:(?:da|lam) )?(?:xong|hoan thanh)(?: (?:xong|roi|ngay|luc|vao)\b.*)?"
    r"|da (?:lam|thuc hien)(?: (?:xong|roi|ngay|luc|vao)\b.*)?|ket thuc|done|x|co|true"
)
NO_DAY = {"thuong xuyen", "lien tuc", "hang ngay", "hang tuan"}
BY = re.compile(r"^\s*(?:trước|truoc|chậm nhất|cham nhat|xong)\s+(?=\D*\d)", re.IGNORECASE)


Merged = dict[tuple[int, int], Cell]  # by row and column


class Lines:
    """The filled rows of a list tab, read column by column."""

    def __init__(self, tab: Tab, names: Names, campaign: Campaign, findings: Findings) -> None:
        self.tab, self.campaign, self.findings = tab, campaign, findings
        self.headings: Headings | None = find_headings(tab, names, list(names)[:2])
        self.index = -1
        self.merged = merged_downwards(tab)

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
        cell = self.headings.cell(self.tab.rows[self.index], name)
        if self.merged and is_blank(cell):
            return self.merged.get((self.index, self.headings.columns.get(name, -1)), cell)
        return cell

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

    def is_note(self, *names: str) -> bool:
        """Whether it is a remark below the table: words that stand alone, where a day belongs."""
        others = [name for name in names if name != "day"]
        return self.says("day") and self.read_day("day") is None and not self.says(*others)

    def say_missing(self, columns: Mapping[str, str]) -> None:
        """Columns that the lines are little without: a heading may only be worded otherwise."""
        for name, title in columns.items():
            if self.headings is not None and not self.has(name):
                self.findings.add(
                    "structure.column_missing", "warning", tab=self.tab.title, column=title
                )

    def has(self, name: str) -> bool:
        """Whether the tab has the column."""
        return self.headings is not None and name in self.headings.columns

    def where(self, name: str) -> str:
        assert self.headings
        return address(self.index, self.headings.columns.get(name, 0))

    def add(self, rule: str, name: str, severity: Severity | None = None, **more: Any) -> None:
        tab, cell, found = self.tab.title, self.where(name), self.text(name)
        self.findings.add(rule, severity, tab=tab, cell=cell, found=found, **more)


def merged_downwards(tab: Tab) -> Merged:
    """What cells merged downwards say in the rows below their first: texts and days, no counts."""
    told: Merged = {}
    for (top, column), (bottom, right) in tab.merged:
        cell = cell_at(tab.rows[top], column) if top < len(tab.rows) else None
        is_day = isinstance(cell, int | float) and SERIALS[0] <= cell <= SERIALS[-1]
        if column == right and (isinstance(cell, str | date) or is_day):
            told |= {(row, column): cell for row in range(top + 1, bottom + 1)}
    return told


def read_actions(
    tab: Tab, identities: Identities, campaign: Campaign, findings: Findings
) -> list[Action]:
    """Every line that says anything; one that does not say what is to be done is kept too."""
    lines = Lines(tab, ACTIONS, campaign, findings)
    lines.say_missing({"what": "Việc"})
    return [
        Action(
            what=line.text("what"),
            unit=line.text("unit"),
            unit_id=identities.unit_id(identities.by_name(line.text("unit"))),
            who=line.text("who"),
            due=due_day(line),
            status=line.text("status"),
            is_done=DONE.fullmatch(plain(line.text("status"))) is not None,
        )
        for line in lines
        if any(not is_blank(line.cell(name)) for name in ("what", "unit", "who", "due"))
    ]


def due_day(line: Lines) -> date | None:
    """The day by which an action is due; "Thường xuyên" is none, and no mistake."""
    cell = line.cell("due")
    if not isinstance(cell, str):
        return line.day("due")
    if plain(cell) in NO_DAY:
        return None
    day = read_day(BY.sub("", cell), start=line.campaign.start, end=line.campaign.end)
    return day or line.day("due")


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
