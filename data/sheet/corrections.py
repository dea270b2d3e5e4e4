"""The lines of the tab Đính chính, as far as they can be understood."""

from datetime import date
from typing import Any

from data.cells import Cell, Tab, address
from data.checks.findings import Findings
from data.reading import MEASURES, Campaign, Correction
from data.sheet.heading_match import Headings, heading_keys, is_blank
from data.sheet.heading_names import ANSWERS, CORRECTIONS
from data.sheet.headings import find_headings, rows_below, say_no_headings
from data.sheet.identity import Identities, Identity
from data.sheet.lists import Merged, merged_downwards
from data.typed.counts import read_count
from data.typed.days import read_day
from data.typed.text import display, plain

MEASURE_WORDS = {name: measure for measure in MEASURES for name in ANSWERS[measure]}
KEEP = ("giu nguyen", "giu nguyen so", "dung")


def read_corrections(
    tab: Tab, identities: Identities, campaign: Campaign, findings: Findings
) -> list[Correction]:
    """The lines that can be understood; each of the others is a finding at its own cell."""
    headings = find_headings(tab, CORRECTIONS, ("day", "value"))
    corrections: list[Correction] = []
    if headings is None:
        say_no_headings(tab, findings)
        return corrections
    merged = merged_downwards(tab)
    for index, row in rows_below(tab, headings.row + 1, headings):
        if all(is_blank(headings.cell(row, name)) for name in ("day", "code", "name", "value")):
            continue
        line = Line(tab, index, headings, merged, identities, campaign, findings)
        if not line.is_note() and (read := line.read()):
            corrections.append(read)
    return corrections


class Line:
    """One row of the tab: its parts, and a finding at the part that nobody can understand."""

    def __init__(
        self,
        tab: Tab,
        index: int,
        headings: Headings,
        merged: Merged,
        identities: Identities,
        campaign: Campaign,
        findings: Findings,
    ) -> None:
        self.tab, self.index, self.headings = tab, index, headings
        self.merged = merged
        self.identities, self.campaign, self.findings = identities, campaign, findings

    def read(self) -> Correction | None:
        day = read_day(self.cell("day"), start=self.campaign.start, end=self.campaign.end)
        identity = self.identities.find(self.cell("code"), self.cell("name"))
        measure = self.measure()
        keep = plain(display(self.cell("value"))) in KEEP
        count = read_count(None if keep else self.cell("value"))
        wrong = self.wrong_part(day, identity, measure, known_value=keep or count.value is not None)
        if wrong[0] or day is None or identity.unit is None or measure is None:
            self.say("correction.unmatched", wrong[0], reason_key=wrong[1])
            return None
        unit_id = self.identities.units[identity.unit].unit_id
        if count.rule and count.severity == "warning":
            place = {"unit_id": unit_id, "day": day, "measure": measure}
            self.say(count.rule, "value", value=count.value, **place)
        return Correction(
            day=day,
            unit_id=unit_id,
            measure=measure,
            value=count.value,
            reason=display(self.cell("reason")),
            confirmed_by=display(self.cell("confirmed_by")),
            tab=self.tab.title,
            cell=self.where("value"),
        )

    def measure(self) -> str | None:
        """What the line speaks of: in its column or, where that has no heading that can be read,
        wherever else in the row; where nothing is said, the installs. None: nobody knows."""
        if "measure" in self.headings.columns:
            return measure_of(display(self.cell("measure")))
        known = {place for name, place in self.headings.columns.items() if name != "name"}
        texts = [
            display(cell)
            for column, cell in enumerate(self.tab.rows[self.index])
            if column not in known and isinstance(cell, str) and not is_blank(cell)
        ]
        named = {measure for text in texts if (measure := measure_of(text))}
        return next(iter(named or {"installed"})) if len(named) < 2 else None

    def is_note(self) -> bool:
        """Whether it is a remark below the table: words that stand alone, where a day belongs."""
        parts = ("code", "name", "measure", "value")
        day = read_day(self.cell("day"), start=self.campaign.start, end=self.campaign.end)
        return day is None and all(is_blank(self.cell(part)) for part in parts)

    def cell(self, part: str) -> Cell:
        cell = self.headings.cell(self.tab.rows[self.index], part)
        if self.merged and is_blank(cell):
            return self.merged.get((self.index, self.headings.columns.get(part, -1)), cell)
        return cell

    def where(self, part: str) -> str:
        return address(self.index, self.headings.columns.get(part, 0))

    def wrong_part(
        self, day: date | None, identity: Identity, measure: str | None, *, known_value: bool
    ) -> tuple[str, str]:
        """The first part that nobody can understand, and why; two empty texts where all can."""
        if day is None:
            return "day", "day"
        if identity.unit is None:
            return ("code" if "code" in self.headings.columns else "name"), whose(identity)
        if measure is None:
            return "measure", "measure"
        return ("", "") if known_value else ("value", "value")

    def say(self, rule: str, part: str, **params: Any) -> None:
        found = display(self.cell(part))
        self.findings.add(rule, tab=self.tab.title, cell=self.where(part), found=found, **params)


def whose(identity: Identity) -> str:
    """Why nobody can tell whose the line is: in no register, or two units' code and name."""
    return "two_units" if identity.problem in ("mismatch", "several") else "unit"


def measure_of(typed: str) -> str | None:
    """The measure that a text names, "" the installs, and as a heading does; None: nobody knows."""
    if not typed:
        return "installed"
    return next((MEASURE_WORDS[key] for key in heading_keys(typed) if key in MEASURE_WORDS), None)
