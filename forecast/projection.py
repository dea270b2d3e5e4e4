"""The first projection: the pace of the last seven days carried on to the deadline.

Pure arithmetic: no clock, no database. What is unknown about the coming days has two parts:

- **The pace drifts.** A week's pace is not the next week's. In 88 daily uptake series of real
  campaigns (vaccination by region, one app), the growth that came, divided by the growth that the
  last seven days promised, lay between these tenth and ninetieth percentiles: 0.48–2.13 with three
  quarters of the period left, 0.56–1.78 with half, 0.63–1.46 with a quarter. All three are close
  to exp(∓0.16 √days left), which is a pace that takes a random step of an eighth a day.
- **Days are uneven.** Day-to-day scatter around the pace, and the pace itself known from a few
  days only: the random walk with drift, whose sum over h days after n observed ones has the
  variance s² h (1 + h / n) (Hyndman & Athanasopoulos, FPP3, sections 5.2 and 5.5), with Student's
  t for a small n.

The two are independent, so the half widths add up in quadrature.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

WINDOW = 7  # days: each weekday once, so a quiet weekend does not bend the pace
DRIFT = 0.16  # of the 80 % range, per square root of a day

# 90th percentile of Student's t by degrees of freedom: 80 % lie between ∓ this.
T_90 = {1: 3.078, 2: 1.886, 3: 1.638, 4: 1.533, 5: 1.476, 6: 1.440}

Counts = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Projection:
    """People who will have installed. `expected`, `low`, `high` hold on the deadline.

    `low` and `high` enclose 80 %. The paths have shape (days_left,), one value for each day after
    the as-of date; their last values are those of the deadline. `pace` is people a day, below 0
    where corrections outweigh what was gained.
    """

    expected: float
    low: float
    high: float
    path_expected: Counts
    path_low: Counts
    path_high: Counts
    pace: float


def project(
    installed: float | None, daily_gains: ArrayLike, *, eligible: float | None, days_left: int
) -> Projection | None:
    """Carry the mean gain of the last seven days on to the deadline, with an 80 % range.

    installed: people to date; None or NaN: unknown. daily_gains: people, shape (days,), oldest
    first, a gain over several days spread over them; unknown ones (NaN) are left out of the mean.
    eligible: people, the ceiling; None, NaN or 0: no ceiling. days_left: whole days.
    No path falls below `installed` or from one day to the next, nor rises above
    max(eligible, installed). From the deadline on all three figures are `installed`.
    Returns None where no pace is known: no gain among the last seven, or no count to start from.
    """
    recent = np.asarray(daily_gains, dtype=np.float64).ravel()[-WINDOW:]
    recent = recent[np.isfinite(recent)]
    if not recent.size or installed is None or not np.isfinite(installed):
        return None
    pace = float(recent.mean())
    days = np.arange(1, max(0, days_left) + 1, dtype=np.float64)
    growth = max(0.0, pace) * days
    drift = DRIFT * np.sqrt(days)
    uneven = _uneven_days(recent, days)
    ceiling = _ceiling(installed, eligible)

    def path(change: Counts) -> Counts:
        return np.clip(np.maximum.accumulate(installed + change), installed, ceiling)

    expected = path(growth)
    low = path(growth - np.hypot(growth * -np.expm1(-drift), uneven))
    high = path(growth + np.hypot(growth * np.expm1(drift), uneven))

    def end(line: Counts) -> float:
        return float(line[-1] if line.size else installed)

    return Projection(end(expected), end(low), end(high), expected, low, high, pace)


def _uneven_days(recent: Counts, days: Counts) -> Counts:
    """Half width (80 %) that day-to-day scatter gives the growth over `days` to come; people.

    The scatter is never taken below that of chance arrivals, √pace. From a single gain there is no
    scatter to see: it is taken to be as large as the gain, without the factor for a guessed s.
    """
    count = recent.size
    chance = np.sqrt(abs(recent.mean()))
    if count == 1:
        per_day = 1.282 * max(chance, abs(recent[0]))
    else:
        per_day = T_90[count - 1] * max(chance, recent.std(ddof=1))
    return np.asarray(per_day * np.sqrt(days * (1 + days / count)))


def _ceiling(installed: float, eligible: float | None) -> float:
    if eligible is None or not np.isfinite(eligible) or eligible <= 0:
        return np.inf
    return max(eligible, installed)
