"""From a pool's daily rates to the rate of the days to come: weekday, level and trend.

Each of the three is reckoned for every past day too, from what lies before it, so that the pool's
own record (forecast/backtest.py) costs nothing more.
"""

from dataclasses import dataclass

import numpy as np

from forecast.reports import Indices, Numbers

WEEK = 7
HALF_LIVES = (1.0, 2.0, 4.0)  # days, of the three memories whose mean is the level
USUAL_WEEKS = 5.0  # weeks without weekdays that a weekday's own must outweigh
TREND = 0.6  # of the change from one week to the next goes on
FADING = 0.96  # of the trend is left after a day
STEEPEST = np.log(2.0) / WEEK  # a trend never more than doubles or halves a week
FIRST_TREND = 8  # days that a trend needs


@dataclass(frozen=True, slots=True, eq=False)
class Pace:
    """Of the days that are over, each as it closed: level, the rate of an average weekday with the
    latest days foremost; week, its plain mean over seven days; trend, its change a day, as a
    logarithm; shapes (days,). weekday: the factor of each seventh day, their mean is 1."""

    level: Numbers
    week: Numbers
    trend: Numbers
    weekday: Numbers

    def factors(self) -> Numbers:
        """The weekday's factor of each day that is over."""
        return np.asarray(self.weekday[np.arange(1, len(self.level) + 1) % WEEK])

    def ahead(self, days: int, since: int | None = None) -> Numbers:
        """The rate of the `days` days after day `since` (default: the last), added up."""
        since = len(self.level) if since is None else since
        if not since:
            return np.zeros(days)
        coming = np.arange(1, days + 1)
        bend = TREND * self.trend[since - 1] * np.cumsum(FADING**coming)
        daily = self.level[since - 1] * np.exp(bend) * self.weekday[(since + coming) % WEEK]
        return np.asarray(np.cumsum(daily))


def pace_of(rate: Numbers, seen: Numbers) -> Pace:
    """rate: of each day over. seen: the share of the pool that the rate was taken from."""
    days = np.arange(1, len(rate) + 1)
    weekday = _weekday(rate, seen)
    evened = rate / weekday[days % WEEK]
    age = days[:, None] - days[None, :]  # of a day (column) as another (row) closed
    this = np.where((age >= 0) & (age < WEEK), seen, 0.0)
    before = np.where((age >= WEEK) & (age < 2 * WEEK), seen, 0.0)
    week = _mean(evened, this)
    apart = _mean(days, this) - _mean(days, before)
    trend = _trend(week, _mean(evened, before), apart)
    return Pace(_level(evened, seen, age), week, trend, weekday)


def _weekday(rate: Numbers, seen: Numbers) -> Numbers:
    """Each weekday's rate ÷ that of the week around it, drawn to 1 by USUAL_WEEKS."""
    if len(rate) < WEEK:
        return np.ones(WEEK)
    days = np.arange(1, len(rate) + 1)
    sums = np.concatenate([[0.0], np.cumsum(rate)])
    first = np.clip(days - 1 - WEEK // 2, 0, len(rate) - WEEK)
    around = (sums[first + WEEK] - sums[first]) / WEEK
    weight = np.where(around > 0, seen, 0.0)
    relative = np.divide(rate, around, out=np.zeros(len(rate)), where=around > 0)
    parts = np.bincount(days % WEEK, relative * weight, WEEK) + USUAL_WEEKS
    factor = parts / (np.bincount(days % WEEK, weight, WEEK) + USUAL_WEEKS)
    return np.asarray(factor * WEEK / factor.sum())


def _level(evened: Numbers, seen: Numbers, age: Indices) -> Numbers:
    fresh = np.maximum(age, 0)
    weights = (np.where(age >= 0, 0.5 ** (fresh / life), 0.0) * seen for life in HALF_LIVES)
    return np.mean([_mean(evened, weight) for weight in weights], axis=0)


def _trend(now: Numbers, then: Numbers, apart: Numbers) -> Numbers:
    """log(a week's rate ÷ that of the week before, `apart` days earlier), a day."""
    days = np.arange(1, len(now) + 1)
    has_trend = (days >= FIRST_TREND) & (now > 0) & (then > 0)
    ratio = np.divide(now, then, out=np.ones(len(now)), where=has_trend)
    daily = np.divide(np.log(ratio), apart, out=np.zeros(len(now)), where=has_trend)
    return np.clip(daily, -STEEPEST, STEEPEST)


def _mean(values: Numbers | Indices, weights: Numbers) -> Numbers:
    """Weighted mean of `values` by each row of `weights`; 0 where nothing weighs."""
    total = weights.sum(axis=1)
    return np.divide(weights @ values, total, out=np.zeros(len(total)), where=total > 0)
