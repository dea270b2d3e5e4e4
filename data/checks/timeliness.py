"""Days that do not enter the figures: still to come, outside the campaign or a unit's time."""

from datetime import date

import numpy as np

from data.cells import address
from data.checks.findings import Findings
from data.reading import MEASURES, Campaign, Entries, Unit
from data.sheet.entries import IGNORED, REFUSED


def set_aside_other_days(
    entries: Entries,
    units: list[Unit],
    campaign: Campaign,
    today: date,
    findings: Findings,
) -> None:
    """Mark entries outside the campaign or after `today` as ignored, and say where they stand."""
    future = entries.day > np.datetime64(today)
    outside = entries.day < np.datetime64(campaign.start)
    if campaign.end:
        outside |= entries.day > np.datetime64(campaign.end)
    for rule, chosen in (
        ("timeliness.future_period", future),
        ("timeliness.outside_period", outside & ~future),
    ):
        chosen &= entries.outcome != REFUSED
        entries.outcome[chosen] = IGNORED
        for places in blocks(entries, runs(entries, np.flatnonzero(chosen))):
            first, last = places[0], places[-1]
            unit, day, last_day = entries.unit[first], entries.day[first], entries.day[last]
            findings.add(
                rule,
                tab=entries.tab_titles[entries.tab[first]],
                cell=span(entries, first, last),
                unit_id=units[unit].unit_id if (entries.unit[places] == unit).all() else None,
                day=day.astype(date),
                n=len(places),
                start=campaign.start,
                end=campaign.end,
                **({"last": last_day.astype(date), "several": True} if day != last_day else {}),
            )


def set_aside_other_times(entries: Entries, units: list[Unit], findings: Findings) -> None:
    """Mark entries before Hoạt động từ or after Hoạt động đến of their unit as ignored, and say so.

    Once for each row and side: a unit's row goes on where somebody fills it out of habit.
    """
    for number, unit in enumerate(units):
        if unit.active_from is None and unit.active_to is None:
            continue
        mine = (entries.unit == number) & ~np.isin(entries.outcome, (REFUSED, IGNORED))
        for is_outside in (
            entries.day < np.datetime64(unit.active_from or date.min),
            entries.day > np.datetime64(unit.active_to or date.max),
        ):
            chosen = np.flatnonzero(mine & is_outside)
            entries.outcome[chosen] = IGNORED
            row = entries.tab[chosen].astype(np.int64) << 32 | entries.row[chosen]
            for one in np.unique(row):
                places = chosen[row == one]
                places = places[np.argsort(entries.column[places])]
                findings.add(
                    "timeliness.outside_period",
                    tab=entries.tab_titles[entries.tab[places[0]]],
                    cell=span(entries, places[0], places[-1]),
                    unit_id=unit.unit_id,
                    measure=MEASURES[entries.measure[places[0]]],
                    n=len(places),
                    start=unit.active_from,
                    end=unit.active_to,
                    of_unit=True,
                )


def runs(entries: Entries, places: np.ndarray) -> list[np.ndarray]:
    """The places in groups of one tab, column and day that stand row under row."""
    if not len(places):
        return []
    order = np.lexsort((entries.row[places], entries.column[places], entries.tab[places]))
    places = places[order]
    breaks = (
        (np.diff(entries.tab[places]) != 0)
        | (np.diff(entries.column[places]) != 0)
        | (np.diff(entries.day[places]) != np.timedelta64(0, "D"))
        | (np.diff(entries.row[places]) != 1)
    )
    return np.split(places, np.flatnonzero(breaks) + 1)


def blocks(entries: Entries, columns: list[np.ndarray]) -> list[np.ndarray]:
    """Runs of columns beside one another, over the same rows, as one: filled ahead, say."""
    together: list[np.ndarray] = []
    for run in columns:
        before = together[-1] if together else run[:0]
        beside = before[len(before) - len(run) :]
        if (
            len(beside) == len(run)
            and entries.tab[beside[0]] == entries.tab[run[0]]
            and entries.column[beside[0]] + 1 == entries.column[run[0]]
            and np.array_equal(entries.row[beside], entries.row[run])
            and len(before) % len(run) == 0
        ):
            together[-1] = np.concatenate([before, run])
        else:
            together.append(run)
    return together


def span(entries: Entries, first: int, last: int) -> str:
    """A1 range from one entry's cell to another's."""
    start = address(int(entries.row[first]), int(entries.column[first]))
    end = address(int(entries.row[last]), int(entries.column[last]))
    return start if start == end else f"{start}:{end}"
