"""The register of reporting units, from the tab Danh mục: one unit a row."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from data.cells import Cell, Tab, address
from data.counts import read_count
from data.days import read_day
from data.findings import Findings
from data.headings import REGISTER, Headings, as_share, find_headings, is_blank
from data.identity import Identities, is_total
from data.reading import Campaign, Unit
from data.text import display, folded, plain

KINDS = {
    "group": ("to dan pho", "tdp", "to", "khu dan cu", "to dan cu"),
    "agency": ("co quan", "co quan don vi", "don vi", "staff"),
    "school": ("truong hoc", "truong", "nha truong"),
    "building": ("toa chung cu", "chung cu", "toa nha", "toa nha chung cu"),
    "organisation": (
        "doan the",
        "to chuc doan the",
        "mat tran va cac doan the",
        "hoi doan the",
    ),
    "parents": ("phu huynh hoc sinh", "phu huynh", "cha me hoc sinh"),
}
KIND_OF = {name: kind for kind, names in KINDS.items() for name in names}
FREQUENCIES = {
    "hang ngay": "daily",
    "ngay": "daily",
    "hang tuan": "weekly",
    "tuan": "weekly",
    "khi co": "occasional",
    "khong": "none",
}
YES = ("co", "x", "dung", "true", "1", "yes", "bat buoc")


def read_register(tab: Tab, campaign: Campaign, findings: Findings) -> list[Unit]:
    """The units in the order of the register. What is wrong with a unit's row becomes a finding."""
    headings = find_headings(tab.rows, REGISTER, ("name", "kind", "eligible"))
    if headings is None or not {"code", "name"} & headings.columns.keys():
        findings.add("structure.header_not_found", tab=tab.title, blocks=True)
        return []
    for name, column in (
        ("kind", "Loại"),
        ("eligible", "Đối tượng"),
        ("name", "Tên đơn vị"),
    ):
        if name not in headings.columns:
            findings.add(
                "structure.column_missing",
                tab=tab.title,
                column=column,
                blocks=name == "kind",
            )
    units = [
        Row(tab, index, headings, campaign, findings).unit()
        for index, row in unit_rows(tab, headings)
    ]
    if not units:
        findings.add("structure.tab_empty", tab=tab.title, blocks=True)
    return with_parents(without_duplicates(units, tab, findings), tab, headings)


def unit_rows(tab: Tab, headings: Headings) -> Iterator[tuple[int, list[Cell]]]:
    """Rows that name a unit: blank rows, captions and totals are none."""
    for index in range(headings.row + 1, len(tab.rows)):
        row = tab.rows[index]
        code, name = headings.cell(row, "code"), headings.cell(row, "name")
        facts = [
            headings.cell(row, f) for f in ("code", "kind", "eligible", "baseline")
        ]
        if all(is_blank(cell) for cell in (code, name)) or all(
            is_blank(cell) for cell in facts
        ):
            continue
        if is_blank(headings.cell(row, "kind")) and is_total(code, name):
            continue
        yield index, row


class Row:
    """One row of the register, read field by field."""

    def __init__(
        self,
        tab: Tab,
        index: int,
        headings: Headings,
        campaign: Campaign,
        findings: Findings,
    ) -> None:
        self.tab, self.index, self.headings = tab, index, headings
        self.row = tab.rows[index]
        self.campaign, self.findings = campaign, findings
        self.name = self.text("name") or self.text("code")
        self.unit_id = self.text("code") or self.name

    def unit(self) -> Unit:
        kind = self.kind()
        eligible = self.eligible(kind)
        return Unit(
            unit_id=self.unit_id,
            name=self.name,
            kind=kind,
            officer=self.text("officer"),
            eligible=eligible,
            baseline=self.baseline(eligible),
            parent_id=self.text("parent") or None,
            frequency=self.frequency(kind),
            target=as_share(self.cell("target")),
            is_mandatory=plain(self.text("mandatory")) in YES,
            households=read_count(self.cell("households")).value,
            leader=self.text("leader"),
            police_officer=self.text("police"),
            active_from=self.day("active_from"),
            active_to=self.day("active_to"),
            aliases=tuple(
                part
                for part in map(display, re.split(r"[;,\n|]", self.text("alias")))
                if part
            ),
            cell=self.where("name"),
        )

    def cell(self, field: str) -> Cell:
        return self.headings.cell(self.row, field)

    def text(self, field: str) -> str:
        return display(self.cell(field))

    def where(self, field: str) -> str:
        columns = self.headings.columns
        return address(self.index, columns.get(field, columns.get("code", 0)))

    def add(self, rule: str, field: str, severity=None, **params) -> None:
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
        typed = plain(self.text("kind"))
        kind = KIND_OF.get(typed)
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

    def frequency(self, kind: str | None):
        default = "daily" if kind == "group" else "occasional"
        return FREQUENCIES.get(plain(self.text("frequency")), default)

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


def without_duplicates(units: list[Unit], tab: Tab, findings: Findings) -> list[Unit]:
    """A code that stands twice: the same unit again, or a row that nobody can tell apart."""
    kept: dict[str, Unit] = {}
    for unit in units:
        first = kept.setdefault(folded(unit.unit_id), unit)
        if first is unit:
            continue
        same_name = folded(first.name) == folded(unit.name)
        agree = same_name and facts(first) == facts(unit)
        findings.add(
            "identity.duplicate_unit",
            "warning" if agree else "error",
            tab=tab.title,
            cell=unit.cell,
            unit_id=first.unit_id,
            found=unit.name,
            other_cell=first.cell,
        )
        if same_name and not agree:
            # two values for one fact: neither counts
            kept[folded(unit.unit_id)] = replace(
                first,
                eligible=first.eligible if first.eligible == unit.eligible else None,
                baseline=first.baseline if first.baseline == unit.baseline else None,
                kind=first.kind if first.kind == unit.kind else None,
            )
    return list(kept.values())


def facts(unit: Unit) -> tuple:
    return unit.kind, unit.eligible, unit.baseline


def with_parents(units: list[Unit], tab: Tab, headings: Headings) -> list[Unit]:
    """`parent_id` as a unit's code, however the register names the group a building stands in."""
    if "parent" not in headings.columns:
        return units
    identities = Identities(units)
    found = [identities.by_name(unit.parent_id or "") for unit in units]
    return [
        replace(unit, parent_id=units[place].unit_id if place is not None else None)
        for unit, place in zip(units, found, strict=True)
    ]
