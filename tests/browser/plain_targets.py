"""What the groups of the sample lack and should gain, counted from the cells in whole fractions."""

from datetime import date, datetime
from fractions import Fraction
from math import ceil

from tests.browser.plain_count import GroupCount, group_counts, rows
from tests.browser.server import SAMPLE

TODAY, NEXT = date(2024, 11, 18), date(2024, 11, 19)  # the day that the sample opens on


def groups() -> list[GroupCount]:
    return group_counts(SAMPLE, TODAY)


def milestones() -> dict[date, Fraction]:
    return {
        row["Ngày"].date(): Fraction(row["Tỷ lệ (%)"], 100)
        for row in rows(SAMPLE, "Mốc phấn đấu")
        if isinstance(row["Ngày"], datetime)
    }


def plan(group: GroupCount) -> Fraction:
    """What the straight line from one milestone to the next asks for on the day."""
    before, after = (
        max(day for day in milestones() if day <= TODAY),
        min(day for day in milestones() if day > TODAY),
    )
    low, high = milestones()[before], milestones()[after]
    share = low + (high - low) * Fraction((TODAY - before).days, (after - before).days)
    return share * group.eligible


def shortfall(group: GroupCount) -> int:
    return max(0, ceil(plan(group) - group.installed))


def need(group: GroupCount) -> Fraction:
    """People a day up to the milestone that asks for most of them; the last is the deadline's."""
    ways = [
        (share * group.eligible - group.installed) / (day - TODAY).days
        for day, share in milestones().items()
        if day >= NEXT
    ]
    return max(Fraction(0), *ways)
