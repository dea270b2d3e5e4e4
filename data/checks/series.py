"""The used entries as matrices unit × day, one per measure: what the checks look at."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from data.cells import address
from data.checks.findings import Findings
from data.reading import MEASURES, Campaign, Entries, Severity, Unit
from data.sheet.entries import CLEAN, FLAGGED


@dataclass(slots=True)
class Series:
    """`values` (units, days): counts, NaN where nothing is used; `places` their entries, or −1.

    `confirmed` (units, days): the coordinator vouches for the value. Day 0 is the start.
    """

    measure: str
    values: np.ndarray
    places: np.ndarray
    confirmed: np.ndarray


class Checked:
    """Entries under check: the series, and the way to flag or withhold one of their values."""

    def __init__(
        self,
        entries: Entries,
        units: list[Unit],
        campaign: Campaign,
        confirmed: np.ndarray,
        findings: Findings,
    ) -> None:
        self.entries, self.units, self.campaign = entries, units, campaign
        self.findings = findings
        self.eligible = column(unit.eligible for unit in units)
        self.baseline = column(unit.baseline for unit in units)
        used = (entries.outcome == CLEAN) | (entries.outcome == FLAGGED)
        day = (entries.day - np.datetime64(campaign.start)).astype(np.int64)
        self.days = int(day[used].max()) + 1 if used.any() else 0
        self.series = {
            measure: self._series(number, used, day, confirmed)
            for number, measure in enumerate(MEASURES)
        }

    def _series(
        self, number: int, used: np.ndarray, day: np.ndarray, confirmed: np.ndarray
    ) -> Series:
        shape = (len(self.units), self.days)
        values, places = np.full(shape, np.nan), np.full(shape, -1, np.int64)
        vouched = np.zeros(shape, bool)
        mine = np.flatnonzero(used & (self.entries.measure == number))
        at = self.entries.unit[mine], day[mine]
        values[at], places[at] = self.entries.value[mine], mine
        vouched[at] = confirmed[mine]
        return Series(MEASURES[number], values, places, vouched)

    def say(
        self,
        rule: str,
        series: Series,
        unit: int,
        day: int,
        *,
        outcome: int = FLAGGED,
        severity: Severity | None = None,
        **params: Any,
    ) -> None:
        """The finding at the value's cell; its entry becomes flagged or withheld."""
        place = series.places[unit, day]
        self.entries.outcome[place] = outcome
        raw = self.entries.raw_text[place]
        self.findings.add(
            rule,
            severity,
            tab=self.entries.tab_titles[self.entries.tab[place]],
            cell=address(int(self.entries.row[place]), int(self.entries.column[place])),
            unit_id=self.units[unit].unit_id,
            day=self.date(day),
            measure=series.measure,
            found=raw if raw is not None else f"{self.entries.raw_number[place]:.0f}",
            **params,
        )

    def date(self, day: int) -> date:
        return self.campaign.start + timedelta(days=int(day))


def column(values: Iterable[float | None]) -> np.ndarray:
    """One number per unit, NaN where there is none."""
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
