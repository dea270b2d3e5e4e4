"""The register of reporting units, from the tab Danh mục: one unit a row."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from data.cells import Cell, CellError, Tab, address
from data.checks.findings import Findings
from data.reading import Campaign, Severity, Unit
from data.sheet.heading_match import Headings, is_blank
from data.sheet.heading_names import REGISTER
from data.sheet.headings import as_share, find_headings
from data.sheet.identity import Identities
from data.sheet.register_rows import Register, tables, unit_rows, without_duplicates
from data.sheet.register_words import Frequency, frequency_of, kind_of
from data.sheet.unit_labels import Label, with_labels
from data.typed.counts import read_count, says_nothing
from data.typed.days import read_day
from data.typed.text import display, plain

NEEDED = {
    "kind": "Loại",
    "eligible": "Đối tượng",
    "name": "Tên đơn vị",
    "code": "Mã",
    "baseline": "Đã cài trước chiến dịch",
}
MERGED = ("kind", "officer", "parent", "police", "frequency")  # often one cell for several units
YES = ("co", "x", "dung", "true", "1", "yes", "bat buoc")


def read_register(
    tab: Tab,
    campaign: Campaign,
    findings: Findings,
    labels: Callable[[], Sequence[Label]] = tuple,
) -> Register:
    """The units in the order of the register. What is wrong with a unit's row becomes a finding.

    `labels`: codes and names in the entry tabs, for units whose row here lacks one of them.
    """
    headings = find_headings(tab, REGISTER, ("name", "kind", "eligible"))
    if headings is None or not {"code", "name"} & headings.columns.keys():
        findings.add("structure.header_not_found", tab=tab.title, blocks=True)
        return Register()
    if "baseline" not in headings.columns:
        headings.columns.update(find_baseline(tab.rows[headings.row], headings, campaign))
    for name, column in NEEDED.items():
        if name not in headings.columns:
            findings.add(
                "structure.column_missing",
                tab=tab.title,
                column=column,
                blocks=name == "kind",
                still_read=name == "code",
            )
    merged = merged_texts(tab, headings)
    rows = [
        Row(tab, index, own, merged, campaign, findings)
        for own, below in tables(tab, headings)
        for index, _ in unit_rows(below, own)
    ]
    if not rows:
        findings.add("structure.tab_empty", tab=tab.title, blocks=True)
    codeless = {place for place, row in enumerate(rows) if not row.typed_code}
    nameless = {place for place, row in enumerate(rows) if not row.typed_name}
    units = with_labels([row.unit() for row in rows], codeless, nameless, labels)
    rows_of = {row.where("name"): row for row in rows}
    return without_duplicates(with_parents(units, headings, rows_of), tab, findings)


def find_baseline(row: list[Cell], headings: Headings, campaign: Campaign) -> dict[str, int]:
    """The column "Đã cài đặt đến 31/10/2024": cumulative up to the day before the start."""
    day_before = campaign.start - timedelta(days=1)
    found = [
        column
        for column, cell in enumerate(row)
        if column not in headings.known
        and isinstance(cell, str)
        and read_day(cell, start=day_before, end=day_before) == day_before
    ]
    return {"baseline": found[0]} if len(found) == 1 else {}


def merged_texts(tab: Tab, headings: Headings) -> dict[tuple[int, int], Cell]:
    """What cells that are merged downwards say in the rows below their first, where it is text."""
    columns = {headings.columns[field] for field in MERGED if field in headings.columns}
    return {
        (row, column): tab.rows[top][column]
        for (top, column), (bottom, right) in tab.merged
        if column == right and column in columns and top < len(tab.rows)
        for row in range(top + 1, min(bottom + 1, len(tab.rows)))
        if column < len(tab.rows[top])
    }


class Row:
    """One row of the register, read field by field."""

    def __init__(
        self,
        tab: Tab,
        index: int,
        headings: Headings,
        merged: Mapping[tuple[int, int], Cell],
        campaign: Campaign,
        findings: Findings,
    ) -> None:
        self.tab, self.index, self.headings, self.merged = tab, index, headings, merged
        self.row = tab.rows[index]
        self.campaign, self.findings = campaign, findings
        self.typed_code, self.typed_name = self.label("code"), self.label("name")
        self.name = self.typed_name or self.typed_code
        self.unit_id = self.typed_code or self.name

    def unit(self) -> Unit:
        kind = self.kind()
        eligible = self.eligible(kind)
        active_from, active_to = self.times()
        return Unit(
            unit_id=self.unit_id,
            name=self.name,
            kind=kind,
            officer=self.text("officer"),
            eligible=eligible,
            baseline=self.baseline(eligible),
            parent_id=self.text("parent") or None,
            frequency=self.frequency(kind),
            target=self.target(),
            is_mandatory=plain(self.text("mandatory")) in YES,
            households=read_count(self.cell("households")).value,
            leader=self.text("leader"),
            police_officer=self.text("police"),
            active_from=active_from,
            active_to=active_to,
            aliases=tuple(
                part for part in map(display, re.split(r"[;,\n|]", self.text("alias"))) if part
            ),
            cell=self.where("name"),
            baseline_cell=self.where("baseline") if "baseline" in self.headings.columns else "",
        )

    def cell(self, field: str) -> Cell:
        cell = self.headings.cell(self.row, field)
        if self.merged and is_blank(cell):
            return self.merged.get((self.index, self.headings.columns.get(field, -1)), cell)
        return cell

    def text(self, field: str) -> str:
        return display(self.cell(field))

    def label(self, field: str) -> str:
        """A code or a name; the error of a formula is neither."""
        cell = self.cell(field)
        if not isinstance(cell, CellError):
            return display(cell)
        self.findings.add(
            "format.cell_error", tab=self.tab.title, cell=self.where(field), found=display(cell)
        )
        return ""

    def where(self, field: str) -> str:
        columns = self.headings.columns
        return address(self.index, columns.get(field, columns.get("code", 0)))

    def add(self, rule: str, field: str, severity: Severity | None = None, **params: Any) -> None:
        self.findings.add(
            rule,
            severity,
            tab=self.tab.title,
            cell=self.where(field),
            unit_id=self.unit_id,
            found=self.text(field),
            **params,
        )

    def kind(self) -> str | None:
        kind = kind_of(self.text("kind"))
        if kind is None and "kind" in self.headings.columns:
            self.add("identity.kind_unknown", "kind")
        return kind

    def eligible(self, kind: str | None) -> int | None:
        """People who should have the app; 0 or unreadable is an error, blank a gap to be filled."""
        if "eligible" not in self.headings.columns:
            return None
        count = read_count(self.cell("eligible"))
        if count.severity == "error":
            self.add("denominator.unreadable", "eligible")
        elif count.value == 0:
            self.add("denominator.zero", "eligible")
        elif count.value is None:
            self.add(
                "denominator.missing",
                "eligible",
                "info" if kind == "organisation" else None,
            )
        elif count.rule:
            self.add(count.rule, "eligible", count.severity, value=count.value)
        return count.value

    def baseline(self, eligible: int | None) -> int | None:
        count = read_count(self.cell("baseline"))
        if count.rule:
            self.add(count.rule, "baseline", count.severity, value=count.value)
        if count.value and eligible and count.value > eligible:
            too_many = count.value > eligible + tolerance(eligible)
            self.add(
                "plausibility.above_denominator",
                "baseline",
                "error" if too_many else "warning",
                x=count.value,
                y=eligible,
                withheld=too_many,
            )
            return None if too_many else count.value
        return count.value

    def target(self) -> float | None:
        cell = self.cell("target")
        if is_blank(cell):
            return None
        share = as_share(cell)
        if share is None and not says_nothing(display(cell)):
            self.add("config.target_unreadable", "target")
        return share

    def frequency(self, kind: str | None) -> Frequency:
        default: Frequency = "daily" if kind == "group" else "occasional"
        if is_blank(self.cell("frequency")):
            return default
        typed = self.text("frequency")
        frequency = frequency_of(typed)
        if frequency or says_nothing(typed):
            return frequency or default
        self.add("config.method_unknown", "frequency", "warning", is_frequency=True)
        return default

    def times(self) -> tuple[date | None, date | None]:
        """From when to when the unit is there; neither where the days contradict each other."""
        active_from, active_to = self.day("active_from"), self.day("active_to")
        if active_from and active_to and active_from > active_to:
            self.add("date.unreadable", "active_to", "warning", start=active_from, reversed=True)
            return None, None
        return active_from, active_to

    def day(self, field: str) -> date | None:
        cell = self.cell(field)
        if is_blank(cell):
            return None
        day = read_day(cell, start=self.campaign.start, end=self.campaign.end)
        if day is None:
            self.add("date.unreadable", field, "warning")
        return day


def tolerance(eligible: int) -> float:
    """People above the eligible that are kept and flagged: 5 % or 3, whichever is more."""
    return max(3, 0.05 * eligible)


def with_parents(units: list[Unit], headings: Headings, rows: Mapping[str, Row]) -> list[Unit]:
    """`parent_id` as a unit's code, however the register names the group a building stands in.

    `rows`: the units' rows by the cells of their names, where a group nobody knows is said.
    """
    if "parent" not in headings.columns:
        return units
    identities = Identities(units)
    found = [identities.by_name(unit.parent_id or "") for unit in units]
    for unit, place in zip(units, found, strict=True):
        if place is None and unit.parent_id and not says_nothing(unit.parent_id):
            rows[unit.cell].add("identity.unknown_unit", "parent", "warning")
    return [
        replace(unit, parent_id=units[place].unit_id if place is not None else None)
        for unit, place in zip(units, found, strict=True)
    ]
