"""The lines of Mốc phấn đấu: which share is to be reached by which day, and by whom."""

import re
from collections import defaultdict

from data.cells import Cell, Percent, Tab
from data.checks.findings import Findings
from data.reading import Campaign, Milestone
from data.sheet.heading_names import MILESTONES
from data.sheet.headings import as_share
from data.sheet.identity import Identities
from data.sheet.lists import Lines
from data.sheet.register_words import kind_of
from data.typed.text import display


def read_milestones(
    tab: Tab, identities: Identities, campaign: Campaign, findings: Findings
) -> list[Milestone]:
    """The milestones; of two for one day and the same people that differ, neither."""
    lines = Lines(tab, MILESTONES, campaign, findings)
    are_percents = any(is_above_one(line.cell("share")) for line in lines)
    found: dict[tuple, list[tuple[Milestone, str]]] = defaultdict(list)
    for line in Lines(tab, MILESTONES, campaign, findings):
        milestone = read_line(line, identities, are_percents)
        if milestone:
            whose = milestone.day, milestone.kind, milestone.unit_id
            found[whose].append((milestone, line.where("share")))
    for rivals in found.values():
        say_rivals(rivals, tab.title, findings)
    return [
        rivals[0][0] for rivals in found.values() if len({line.share for line, _ in rivals}) == 1
    ]


def read_line(line: Lines, identities: Identities, are_percents: bool) -> Milestone | None:
    if line.is_note("day", "share", "kind", "code", "name"):
        return None
    if not line.says("share"):
        if line.day("day"):
            line.add("config.target_unreadable", "share")
        return None
    day, share = line.needed_day("day"), share_of(line.cell("share"), are_percents)
    if day is None:
        return None
    if share is None:
        line.add("config.target_unreadable", "share")
        return None
    campaign = line.campaign
    last = max(campaign.end or day, campaign.deadline or day)
    if not campaign.start <= day <= last:
        line.add("timeliness.outside_period", "day", day=day, start=campaign.start, end=last)
        return None
    whose = whose_line(line, identities)
    return Milestone(day, share, *whose) if whose else None


def whose_line(line: Lines, identities: Identities) -> tuple[str | None, str | None] | None:
    """(kind, unit) that a line is for, neither for all groups; None where nobody can tell."""
    if line.says("code", "name"):
        unit = identities.find(line.cell("code"), line.cell("name")).unit
        if unit is not None:
            return None, identities.unit_id(unit)
        line.add("identity.unknown_unit", "code" if line.has("code") else "name")
        return None
    if not line.says("kind"):
        return None, None
    kind = kind_of(line.text("kind"))
    if kind is None:
        line.add("identity.kind_unknown", "kind")
        return None
    return kind, None


def is_above_one(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool | Percent) and cell > 1


def share_of(cell: Cell, are_percents: bool) -> float | None:
    """Where others in the column are whole percents, 1 and 0.5 are percents too, also as text."""
    if isinstance(cell, str) and re.fullmatch(r"\d+(?:[.,]\d+)?", display(cell)):
        cell = float(display(cell).replace(",", "."))
    if are_percents and isinstance(cell, int | float) and not isinstance(cell, bool | Percent):
        return cell / 100 if 0 < cell <= 100 else None
    return as_share(cell)


def say_rivals(rivals: list[tuple[Milestone, str]], tab: str, findings: Findings) -> None:
    """An error at each of several shares for one day, naming another."""
    for milestone, cell in rivals:
        other = next((r for r in rivals if r[0].share != milestone.share), None)
        if other:
            findings.add(
                "consistency.conflicting_values",
                tab=tab,
                cell=cell,
                day=milestone.day,
                found=f"{milestone.share:.0%}",
                x=f"{milestone.share:.4g}",
                other_cell=other[1],
                is_milestone=True,
            )
