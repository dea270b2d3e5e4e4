"""The same unit and day twice: one value, the latest answer, or a conflict: neither counts."""

from datetime import date

import numpy as np

from data.cells import address
from data.checks.findings import Findings
from data.reading import MEASURES, Campaign, Entries, Unit
from data.sheet.entries import CLEAN, FLAGGED, REFUSED, SUPERSEDED


def keys(entries: Entries, campaign: Campaign) -> np.ndarray:
    """One whole number per unit, measure and day; −1 where the entry has no unit or day."""
    day = (entries.day - np.datetime64(campaign.start)).astype(np.int64)
    known = (entries.unit >= 0) & ~np.isnat(entries.day) & (day >= 0)
    key = (entries.unit.astype(np.int64) * len(MEASURES) + entries.measure) * 100_000 + day
    return np.where(known, key, -1)


def resolve(entries: Entries, campaign: Campaign) -> list[list[int]]:
    """Leave one used entry per unit, measure and day; the places of those that cannot agree.

    Equal values are one value. Among answers that all carry a time the latest wins; equal or
    missing times leave the values to agree or to conflict.
    """
    used = np.flatnonzero((entries.outcome == CLEAN) | (entries.outcome == FLAGGED))
    key = keys(entries, campaign)[used]
    order = np.argsort(key, kind="stable")
    used, key = used[order], key[order]
    starts = np.flatnonzero(np.r_[True, key[1:] != key[:-1]]) if len(key) else np.array([], int)
    ends = np.r_[starts[1:], len(key)]
    conflicts = []
    for index in np.flatnonzero(ends - starts > 1):
        places = used[starts[index] : ends[index]]
        if key[starts[index]] >= 0:
            conflicts += settle(entries, places)
    return conflicts


def settle(entries: Entries, places: np.ndarray) -> list[list[int]]:
    times = entries.entered_at[places]
    latest = places
    if not np.isnat(times).any():
        latest = places[times == times.max()]
        entries.outcome[places[times < times.max()]] = SUPERSEDED
    if len(set(entries.value[latest])) == 1:
        entries.outcome[latest[1:]] = SUPERSEDED
        return []
    entries.outcome[latest] = REFUSED
    return [[int(place) for place in latest]]


def say_conflicts(
    conflicts: list[list[int]], entries: Entries, units: list[Unit], findings: Findings
) -> None:
    """An error at each of the cells, naming the other."""
    for places in conflicts:
        for place in places:
            other = next(p for p in places if entries.value[p] != entries.value[place])
            findings.add(
                "consistency.conflicting_values",
                tab=entries.tab_titles[entries.tab[place]],
                cell=address(int(entries.row[place]), int(entries.column[place])),
                unit_id=units[entries.unit[place]].unit_id,
                day=entries.day[place].astype(date),
                measure=MEASURES[entries.measure[place]],
                found=str(int(entries.value[place])),
                x=int(entries.value[place]),
                y=int(entries.value[other]),
                other_cell=address(int(entries.row[other]), int(entries.column[other])),
            )
