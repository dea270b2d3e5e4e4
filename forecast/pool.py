"""The projection of a pool: units of one kind that learn from one another."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from forecast.backtest import backtest
from forecast.law import RATIO_DAYS, Law, law_of
from forecast.pace import WEEK
from forecast.projection import BEYOND, Ends, Projection
from forecast.reports import Indices, Numbers, Reports, tidy
from forecast.spread import LEARNT, Learnt, unrest


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """What units have reported up to the as-of date, and how they go on.

    steady_part: of the steady law in the projection, the rest is the saturating one's. unrest:
    how much wider than usual the range is. concentration: Σ (share of the growth of the coming
    week)², 1 where one unit is all of it. uneven: the scatter of each unit's daily gains ÷ their
    mean; reporting: whether it has reported since the baseline; shapes (units,).
    """

    reports: Reports
    reporting: NDArray[np.bool_]
    steady: Law
    saturating: Law
    steady_part: float
    unrest: float
    concentration: float
    uneven: Numbers
    learnt: Learnt

    def project(
        self,
        days_left: int,
        members: Sequence[int] | None = None,
        *,
        factor: float = 1.0,
        beyond: int = BEYOND,
    ) -> Projection:
        """Project some units (places in the pool, default all) to the deadline.

        days_left: whole days after the as-of date; on the deadline and later nothing is left.
        factor: on the pace from tomorrow on (what if). beyond: days after the deadline on which
        the day of a goal is still looked for.
        """
        units = self._all if members is None else np.asarray(members, np.intp)
        days_left = max(0, days_left)
        counts = self._counts(np.arange(1, days_left + beyond + 1), units, factor)
        installed = self.reports.installed[units]
        growth = counts[:, :days_left] - installed[:, None]
        eligible = self.reports.eligible[units]
        return Projection(
            installed=float(installed.sum()),
            eligible=float(eligible.sum()),
            ceiling=float(np.maximum(eligible, installed).sum()),
            reporting=int(self.reporting[units].sum()),
            days=self.reports.days,
            further=counts.sum(axis=0),
            sigma=self._sigma(growth, units),
            learnt=self.learnt,
        )

    def each(self, days_left: int) -> Ends:
        """Every unit by itself on the deadline; days_left: 1 or more."""
        counts = self._counts(np.array([days_left]), self._all)[:, 0]
        days = (days_left + self.reports.days - self.reports.last).astype(np.float64)
        return Ends(
            installed=self.reports.installed,
            eligible=self.reports.eligible,
            expected=counts,
            sigma=np.hypot(self._common(days), self.learnt.own_sigma(self.uneven)),
            learnt=self.learnt,
        )

    @property
    def _all(self) -> Indices:
        return np.arange(len(self.uneven))

    def _counts(self, days: Indices, units: Indices, factor: float = 1.0) -> Numbers:
        """Expected counts of units so many days after the as-of date; shape (units, days)."""
        steady, saturating = (
            law.counts(self.reports, factor * law.pace.ahead(int(days[-1]))[days - 1], units)
            for law in (self.steady, self.saturating)
        )
        return np.asarray(self.steady_part * steady + (1 - self.steady_part) * saturating)

    def _sigma(self, growth: Numbers, units: Indices) -> Numbers:
        """σ of the units' sum on each coming day; growth: shape (units, days)."""
        share = _shares(growth)
        silent = (self.reports.days - self.reports.last[units]).astype(np.float64)
        days = np.arange(1, growth.shape[1] + 1) + silent @ share
        own = self.learnt.own_sigma(self.uneven[units])
        return np.hypot(self._common(days), np.sqrt((own**2) @ share**2))

    def _common(self, days: Numbers) -> Numbers:
        """σ that all units share, so many days after the last report."""
        return self.unrest * self.learnt.common_sigma(days, self.concentration)


def pool_of(counts: ArrayLike, eligible: ArrayLike, learnt: Learnt = LEARNT) -> Pool:
    """A pool from what was reported: shapes and errors as forecast.reports.tidy has them."""
    reports = tidy(counts, eligible)
    steady = law_of(reports, is_saturating=False)
    saturating = law_of(reports, is_saturating=True)
    record = backtest(reports, steady, saturating)
    everyone = np.arange(len(reports.last))
    in_a_week = steady.counts(reports, steady.pace.ahead(WEEK)[-1:], everyone)
    return Pool(
        reports=reports,
        reporting=reports.last > 0,
        steady=steady,
        saturating=saturating,
        steady_part=record.steady_part,
        unrest=unrest(record),
        concentration=float((_shares(in_a_week - reports.installed[:, None]) ** 2).sum()),
        uneven=_unevenness(reports, saturating),
        learnt=learnt,
    )


def _unevenness(reports: Reports, law: Law) -> Numbers:
    """The scatter of each unit's daily gains about the pool's, ÷ their mean; shape (units,)."""
    gains = np.diff(reports.counts, axis=1)
    columns = np.arange(1, reports.days + 1)
    recent = np.isfinite(gains) & (columns > reports.last[:, None] - RATIO_DAYS)
    gains = np.where(recent, gains, 0.0)
    at_risk = np.maximum(reports.eligible[:, None] - reports.counts[:, :-1], 0.0)
    usual = np.where(recent, at_risk * law.rate, 0.0)
    days = recent.sum(axis=1)
    gained, scale = gains.sum(axis=1), usual.sum(axis=1)
    ratio = np.divide(gained, scale, out=np.zeros(len(scale)), where=scale > 0)
    scatter = np.sqrt(((gains - ratio[:, None] * usual) ** 2).sum(axis=1) / np.maximum(days - 1, 1))
    mean = gained / np.maximum(days, 1)
    return np.divide(scatter, mean, out=np.zeros(len(mean)), where=mean > 0)


def _shares(growth: Numbers) -> Numbers:
    """Each unit's share of a day's growth, equal ones where there is none; sums to 1 a day."""
    total = growth.sum(axis=0)
    equal = np.full(growth.shape, 1 / max(len(growth), 1))
    return np.divide(growth, total, out=equal, where=total > 0)
