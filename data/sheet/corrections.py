"""The coordinator's word, from the tab Đính chính: a right value, or "giữ nguyên"."""

from dataclasses import dataclass

import numpy as np

from data.cells import Tab, address
from data.checks.duplicates import keys
from data.checks.findings import Findings
from data.reading import MEASURES, Campaign, Correction, Entries
from data.sheet.entries import CLEAN, IGNORED, REFUSED, SUPERSEDED
from data.sheet.heading_match import Headings, heading_keys, is_blank
from data.sheet.heading_names import ANSWERS, CORRECTIONS
from data.sheet.headings import find_headings, rows_below, say_no_headings
from data.sheet.identity import Identities, Identity
from data.typed.counts import read_count
from data.typed.days import read_day
from data.typed.text import display, plain

MEASURE_WORDS = {name: measure for measure in MEASURES for name in ANSWERS[measure]}
KEEP = ("giu nguyen", "giu nguyen so", "dung")


@dataclass(slots=True)
class Corrections:
    """What the tab says, where it can be understood; `cells` stand in the order of `lines`."""

    tab: str
    lines: list[Correction]


def read_corrections(
    tab: Tab, identities: Identities, campaign: Campaign, findings: Findings
) -> Corrections:
    """The lines that can be understood; each of the others is a finding at its own cell."""
    headings = find_headings(tab, CORRECTIONS, ("day", "value"))
    corrections = Corrections(tab.title, [])
    if headings is None:
        say_no_headings(tab, findings)
        return corrections
    for index, row in rows_below(tab, headings.row + 1, headings):
        if all(is_blank(headings.cell(row, name)) for name in ("day", "code", "name", "value")):
            continue
        line = read_line(tab, index, headings, identities, campaign, findings)
        if line:
            corrections.lines.append(line)
    return corrections


def read_line(
    tab: Tab,
    index: int,
    headings: Headings,
    identities: Identities,
    campaign: Campaign,
    findings: Findings,
) -> Correction | None:
    row = tab.rows[index]

    def unmatched(column: str, reason: str) -> None:
        where = address(index, headings.columns.get(column, 0))
        found = display(headings.cell(row, column))
        findings.add(
            "correction.unmatched",
            tab=tab.title,
            cell=where,
            found=found,
            reason_key=reason,
        )

    day = read_day(headings.cell(row, "day"), start=campaign.start, end=campaign.end)
    identity = identities.find(headings.cell(row, "code"), headings.cell(row, "name"))
    unit = identity.unit
    measure = measure_of(display(headings.cell(row, "measure")))
    typed = headings.cell(row, "value")
    keep = plain(display(typed)) in KEEP
    count = read_count(None if keep else typed)
    for column, reason, wrong in (
        ("day", "day", day is None),
        ("code" if "code" in headings.columns else "name", whose(identity), unit is None),
        ("measure", "measure", measure is None),
        ("value", "value", not keep and count.value is None),
    ):
        if wrong:
            unmatched(column, reason)
            return None
    if count.rule and count.severity == "warning":
        findings.add(
            count.rule,
            tab=tab.title,
            cell=address(index, headings.columns["value"]),
            unit_id=identities.unit_id(unit),
            day=day,
            measure=measure,
            found=display(typed),
            value=count.value,
        )
    assert day is not None
    assert unit is not None
    assert measure is not None
    return Correction(
        day=day,
        unit_id=identities.units[unit].unit_id,
        measure=measure,
        value=count.value,
        reason=display(headings.cell(row, "reason")),
        confirmed_by=display(headings.cell(row, "confirmed_by")),
        tab=tab.title,
        cell=address(index, headings.columns.get("value", 0)),
    )


def whose(identity: Identity) -> str:
    """Why nobody can tell whose the line is: in no register, or two units' code and name."""
    return "two_units" if identity.problem in ("mismatch", "several") else "unit"


def measure_of(typed: str) -> str | None:
    """The measure that a text names, "" the installs, and as a heading does; None: nobody knows."""
    if not typed:
        return "installed"
    return next((MEASURE_WORDS[key] for key in heading_keys(typed) if key in MEASURE_WORDS), None)


def apply(
    corrections: Corrections,
    entries: Entries,
    conflicts: list[list[int]],
    identities: Identities,
    campaign: Campaign,
    findings: Findings,
) -> np.ndarray:
    """Put the values right in place. Returns, per entry, whether the coordinator vouches for it.

    The conflicts that a right value ends leave `conflicts`; what stands at the corrected cells is
    lowered to info. A line whose unit reported nothing that day matches nothing: a finding.
    """
    confirmed = np.zeros(len(entries), bool)
    key = keys(entries, campaign)
    place_of = {unit.unit_id: place for place, unit in enumerate(identities.units)}
    settled: set[tuple[str, str]] = set()
    for line in corrections.lines:
        day = (line.day - campaign.start).days
        number = place_of[line.unit_id] * len(MEASURES) + MEASURES.index(line.measure)
        wanted = number * 100_000 + day
        matching = (key == wanted) & (entries.outcome != IGNORED) & (day >= 0)
        places: list[int] = np.flatnonzero(matching).tolist()
        reason = vouch(line, places, entries, conflicts, confirmed)
        if reason:
            findings.add(
                "correction.unmatched",
                tab=corrections.tab,
                cell=line.cell,
                unit_id=line.unit_id,
                day=line.day,
                measure=line.measure,
                reason_key=reason,
            )
        for place in () if reason else places:
            where = address(int(entries.row[place]), int(entries.column[place]))
            settled.add((entries.tab_titles[entries.tab[place]], where))
    findings.settle(settled)
    say_replaced(corrections, findings)
    return confirmed


def say_replaced(corrections: Corrections, findings: Findings) -> None:
    """Of several lines for one count the last one holds: the others are history, and say so."""
    last = {(line.day, line.unit_id, line.measure): line for line in corrections.lines}
    for line in corrections.lines:
        holding = last[line.day, line.unit_id, line.measure]
        if line.value != holding.value:
            findings.add(
                "correction.unmatched",
                "info",
                tab=line.tab,
                cell=line.cell,
                unit_id=line.unit_id,
                day=line.day,
                measure=line.measure,
                reason_key="replaced",
                other_cell=holding.cell,
            )


def vouch(
    line: Correction,
    places: list[int],
    entries: Entries,
    conflicts: list[list[int]],
    confirmed: np.ndarray,
) -> str | None:
    """Apply one line to the entries of its unit and day; why not, where it cannot be applied."""
    if not places:
        return "no_report"
    standing = [p for p in places if entries.outcome[p] not in (REFUSED, SUPERSEDED)]
    if line.value is None:
        if not standing:
            return "no_value"
        confirmed[standing[0]] = True
        entries.outcome[standing[0]] = CLEAN
        return None
    chosen = (standing or places)[0]
    for place in places:
        entries.outcome[place] = SUPERSEDED
    entries.outcome[chosen], entries.value[chosen] = CLEAN, line.value
    confirmed[chosen] = True
    conflicts[:] = [places_ for places_ in conflicts if chosen not in places_]
    return None
