"""The lines of Đính chính are applied: a right value replaces, "giữ nguyên" silences.

A corrected value may itself be a slip: it is used, as the coordinator said, and looked at.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np

from data.cells import address
from data.checks.duplicates import keys
from data.checks.findings import Findings
from data.checks.series import Checked
from data.reading import MEASURES, Campaign, Correction, Entries, Severity
from data.sheet.entries import CLEAN, IGNORED, REFUSED, SUPERSEDED
from data.sheet.identity import Identities

FAR_BELOW = 0.5  # of the unit's last count before: a digit is missing, or the day's gain was typed


def apply(
    lines: Sequence[Correction],
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
    for line in lines:
        day = (line.day - campaign.start).days
        number = place_of[line.unit_id] * len(MEASURES) + MEASURES.index(line.measure)
        wanted = number * 100_000 + day
        matching = (key == wanted) & (entries.outcome != IGNORED) & (day >= 0)
        places: list[int] = np.flatnonzero(matching).tolist()
        reason = vouch(line, places, entries, conflicts, confirmed)
        if reason:
            say(findings, "correction.unmatched", "warning", line, reason_key=reason)
        for place in () if reason else places:
            where = address(int(entries.row[place]), int(entries.column[place]))
            settled.add((entries.tab_titles[entries.tab[place]], where))
    findings.settle(settled)
    say_replaced(lines, findings)
    return confirmed


def say(findings: Findings, rule: str, severity: Severity, line: Correction, **params: Any) -> None:
    """A finding at the line's own value."""
    findings.add(
        rule,
        severity,
        tab=line.tab,
        cell=line.cell,
        unit_id=line.unit_id,
        day=line.day,
        measure=line.measure,
        **params,
    )


def holding(lines: Sequence[Correction]) -> dict[tuple[date, str, str], Correction]:
    """Of several lines for one count the last one holds."""
    return {(line.day, line.unit_id, line.measure): line for line in lines}


def say_replaced(lines: Sequence[Correction], findings: Findings) -> None:
    """Lines that a later one replaces are history, and say so."""
    last = holding(lines)
    for line in lines:
        later = last[line.day, line.unit_id, line.measure]
        if line.value != later.value:
            where = {"replaced": True, "other_cell": later.cell}
            say(findings, "correction.unmatched", "info", line, **where)


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


def say_doubtful(checked: Checked, lines: Sequence[Correction], findings: Findings) -> None:
    """A warning at the line of Đính chính for each value above the eligible, or far below before.

    The series are in the program's one meaning: after the sheet's way of counting.
    """
    places = {unit.unit_id: place for place, unit in enumerate(checked.units)}
    for line in holding(lines).values():
        series, unit = checked.series[line.measure], places[line.unit_id]
        day = (line.day - checked.campaign.start).days
        if line.value is None or not 0 <= day < checked.days or not series.confirmed[unit, day]:
            continue
        value, eligible = series.values[unit, day], checked.eligible[unit]
        before = series.values[unit, :day]
        before = before[~np.isnan(before)]
        if eligible > 0 and value > eligible:
            rule, compared_with = "plausibility.above_denominator", eligible
        elif len(before) and value < FAR_BELOW * before[-1]:
            rule, compared_with = "consistency.cumulative_decrease", before[-1]
        else:
            continue
        told = {"found": str(line.value), "x": int(value), "y": int(compared_with)}
        say(findings, rule, "warning", line, of_correction=True, **told)
