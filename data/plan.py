"""The plan line: what is asked for on each day, as parts of counts that are known only later.

It runs straight from the baseline on the first day through the milestones to the goal on the
deadline, and stays there. The goal is the first milestone on or after the deadline, else the
target. On a day the line asks for

    baseline_part × baseline + eligible_part × eligible + goal_part × target × eligible

so that one line serves every unit of a kind and the kind's sums (unit_days and kind_days in
data/sql/, which also keep it from falling below the baseline).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from data.reading import KINDS, Milestone, Unit

PARTS = ("baseline_part", "eligible_part", "goal_part")
Shares = dict[date, float]


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a campaign, numbered from 0: kinds and units alike in milestones share one."""

    shares: list[Shares]  # per line the milestones it runs through
    of_unit: list[int]  # the line of each unit of the register
    of_kind: list[int]  # the line of each unit's kind


def find_lines(units: list[Unit], milestones: Iterable[Milestone]) -> Lines:
    """Which lines there are. A unit with milestones of its own leaves those of its kind aside;
    milestones without unit and kind are the residential groups'."""
    of_units: dict[str, Shares] = {}
    of_kinds: dict[str, Shares] = {kind: {} for kind in KINDS}
    for milestone in milestones:
        if milestone.unit_id:
            shares = of_units.setdefault(milestone.unit_id, {})
        else:
            shares = of_kinds.setdefault(milestone.kind or "group", {})
        shares[milestone.day] = max(milestone.share, shares.get(milestone.day, 0.0))
    numbers: dict[tuple[tuple[date, float], ...], int] = {(): 0}

    def number(shares: Shares) -> int:
        return numbers.setdefault(tuple(sorted(shares.items())), len(numbers))

    kinds = {kind: number(shares) for kind, shares in of_kinds.items()}
    own = {unit_id: number(shares) for unit_id, shares in of_units.items()}
    of_kind = [kinds.get(unit.kind or "", 0) for unit in units]
    of_unit = [own.get(unit.unit_id, line) for unit, line in zip(units, of_kind, strict=True)]
    return Lines([dict(shares) for shares in numbers], of_unit, of_kind)


def line_days(lines: list[Shares], days: list[date], deadline: date | None) -> dict[str, list]:
    """The columns of the table plan_lines, one row per line × day; empty without a deadline.

    `days` are all days in order, the first the one before the start.
    """
    columns: dict[str, list] = {name: [] for name in ("plan_line", "day", *PARTS, "goal_share")}
    if deadline is None:
        return columns
    for number, shares in enumerate(lines):
        goal_share = shares.get(min((day for day in shares if day >= deadline), default=deadline))
        columns["plan_line"] += [number] * len(days)
        columns["day"] += days
        columns["goal_share"] += [goal_share] * len(days)
        for name, values in zip(PARTS, parts(shares, goal_share, days, deadline), strict=True):
            columns[name] += values
    return columns


def parts(
    shares: Shares, goal_share: float | None, days: list[date], deadline: date
) -> list[list[float]]:
    """The three parts of one line on each of `days`; `goal_share` None is the target."""
    points = {days[0]: (1.0, 0.0, 0.0)}
    on_the_way = {day: share for day, share in shares.items() if days[0] < day < deadline}
    points |= {day: (0.0, share, 0.0) for day, share in on_the_way.items()}
    points[deadline] = (0.0, 0.0, 1.0) if goal_share is None else (0.0, goal_share, 0.0)
    where = [day.toordinal() for day in days]
    at = sorted(points)
    known = [day.toordinal() for day in at]
    return [
        np.interp(where, known, part).tolist()
        for part in zip(*(points[day] for day in at), strict=True)
    ]
