"""Where any set of units will stand: what is expected, its range, the odds, the day of a goal."""

from dataclasses import dataclass

import numpy as np

from forecast.reports import Numbers
from forecast.spread import Learnt

BEYOND = 60  # days after the deadline on which the day of a goal is still looked for


@dataclass(frozen=True, slots=True, eq=False)
class Projection:
    """People who will have installed, of one set of units.

    installed, eligible: people, of the units that have an eligible count and a figure. paths of
    shape (days_left,): one value for each day after the as-of date, the last is the deadline's.
    `low` and `high` enclose 80 %, `lowest` and `highest` 95 %. On the deadline itself, and after
    it, nothing is left to project: all paths are empty and all figures are `installed`.
    ceiling: the sum of what each unit can come to, its eligible or what it has installed already.
    further: what is expected, for some days more. sigma: of each day up to the deadline.
    reporting: how many units have reported since the baseline. days: campaign days that are over.
    """

    installed: float
    eligible: float
    ceiling: float
    reporting: int
    days: int
    further: Numbers
    sigma: Numbers
    learnt: Learnt

    @property
    def path_expected(self) -> Numbers:
        return self.further[: len(self.sigma)]

    @property
    def path_low(self) -> Numbers:
        return self._quantile(0.1)

    @property
    def path_high(self) -> Numbers:
        return self._quantile(0.9)

    @property
    def path_lowest(self) -> Numbers:
        return self._quantile(0.025)

    @property
    def path_highest(self) -> Numbers:
        return self._quantile(0.975)

    @property
    def expected(self) -> float:
        return self._end(self.path_expected)

    @property
    def low(self) -> float:
        return self._end(self.path_low)

    @property
    def high(self) -> float:
        return self._end(self.path_high)

    @property
    def lowest(self) -> float:
        return self._end(self.path_lowest)

    @property
    def highest(self) -> float:
        return self._end(self.path_highest)

    def probability(self, count: float, days: int | None = None) -> float:
        """That `count` people have installed so many days after the as-of date, 0 to 1.

        days: 1 to the days left; None: on the deadline.
        """
        if count > self.ceiling:
            return 0.0
        place = (len(self.sigma) if days is None else days) - 1
        if place < 0:
            return float(self.installed >= count)
        growth, sigma = float(self.further[place]) - self.installed, float(self.sigma[place])
        return self.learnt.probability(growth, sigma, self.eligible, count - self.installed)

    def days_until(self, count: float) -> int | None:
        """Days from the as-of date until `count` is expected; 0 where it is reached; None where
        it is not in the days looked at."""
        if self.installed >= count:
            return 0
        reached = np.nonzero(self.further >= count)[0]
        return int(reached[0]) + 1 if len(reached) else None

    def _quantile(self, level: float) -> Numbers:
        growth = self.path_expected - self.installed
        path = self.installed + self.learnt.quantile(growth, self.sigma, self.eligible, level)
        # A range never narrows towards the expected line's own end, nor does its edge turn back.
        return np.clip(np.maximum.accumulate(path), self.installed, self.ceiling)

    def _end(self, path: Numbers) -> float:
        return float(path[-1]) if len(path) else self.installed


@dataclass(frozen=True, slots=True, eq=False)
class Ends:
    """Units, each by itself, on the deadline; people and σ, shapes (units,)."""

    installed: Numbers
    eligible: Numbers
    expected: Numbers
    sigma: Numbers
    learnt: Learnt

    def quantile(self, level: float) -> Numbers:
        """The count that is not exceeded with probability `level`; people."""
        growth = self.expected - self.installed
        grown = self.learnt.quantile(growth, self.sigma, self.eligible, level)
        return np.minimum(self.installed + grown, np.maximum(self.eligible, self.installed))
