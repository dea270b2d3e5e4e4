"""Two laws of how an uptake goes on, and what a pool of units shows under each.

- Under the **steady** law as many people install each day as before, whoever is left.
- Under the **saturating** law the same share of those who are still missing installs each day.

Real campaigns lie between the two. Under both, the units of a pool share one daily rate (people
who installed ÷ people who were at risk of it), and each unit has its own ratio to that rate.
Units that report late or seldom are carried by the others.
"""

from dataclasses import dataclass

import numpy as np

from forecast.pace import Pace, pace_of
from forecast.reports import Indices, Numbers, Reports

RATIO_DAYS = 7  # of a unit's own reports that its ratio rests on
SEEN = 0.1  # of the pool; a day of which less is known goes at the level of its time


@dataclass(frozen=True, slots=True, eq=False)
class Law:
    """What a pool shows under one of the laws.

    rate: of the pool on each day over, shape (days,). pace: what it comes to. ratio: each unit's
    own gain ÷ the one that the pool's rate would have given it. owed: the rate of the days since
    each unit's last report, added up. Shapes (units,).
    """

    is_saturating: bool
    rate: Numbers
    pace: Pace
    ratio: Numbers
    owed: Numbers

    def grown(self, missing: Numbers, rate: Numbers) -> Numbers:
        """The share of all that installs when `missing`, a share, meets a cumulated rate."""
        return missing * -np.expm1(-rate) if self.is_saturating else np.minimum(rate, missing)

    def counts(self, reports: Reports, coming: Numbers, units: Indices) -> Numbers:
        """What some units have installed when the pool's rate has come to `coming`, added up from
        tomorrow on; shape (units, *coming), people."""
        eligible, installed = reports.eligible[units, None], reports.installed[units, None]
        people = np.where(eligible > 0, eligible, 1.0)
        missing = reports.missing[units, None] / people
        rate = self.ratio[units, None] * (self.owed[units, None] + coming)
        return installed + self.grown(missing, rate) * eligible


def law_of(reports: Reports, *, is_saturating: bool) -> Law:
    """What `reports` show under one law. Of a campaign without a day over nothing is known."""
    gains = np.diff(reports.counts, axis=1)
    known = np.isfinite(gains)
    left = reports.eligible[:, None] - (reports.counts[:, :-1] if is_saturating else 0.0)
    at_risk = np.where(known, np.maximum(left, 0.0), 0.0)
    gains = np.where(known, np.minimum(gains, at_risk), 0.0)
    of_pool = at_risk.sum(axis=0)
    rate = _over(gains.sum(axis=0), of_pool)
    whole = (reports.missing if is_saturating else reports.eligible).sum()
    seen = np.minimum(_over(of_pool, np.full(len(of_pool), whole)), 1.0)
    pace = pace_of(rate, seen)
    gone = np.concatenate(
        [[0.0], np.cumsum(np.where(seen > SEEN, rate, pace.level * pace.factors()))]
    )
    return Law(
        is_saturating=is_saturating,
        rate=rate,
        pace=pace,
        ratio=_ratio(reports, gains, at_risk * pace.factors(), pace.week),
        owed=gone[-1] - gone[reports.last],
    )


def _ratio(reports: Reports, gains: Numbers, at_risk: Numbers, week: Numbers) -> Numbers:
    """Gained ÷ usual over a unit's last reported days, drawn to 1 by one day of the usual."""
    columns = np.arange(1, reports.days + 1)
    recent = (columns > reports.last[:, None] - RATIO_DAYS) & (at_risk > 0)
    usual_rate = np.concatenate([[0.0], week])[reports.last]
    usual = usual_rate * np.where(recent, at_risk, 0.0).sum(axis=1)
    one_day = _over(usual, recent.sum(axis=1).astype(np.float64))
    gained = np.where(recent, gains, 0.0).sum(axis=1)
    return np.where(usual > 0, _over(gained + one_day, usual + one_day), 1.0)


def _over(part: Numbers, whole: Numbers) -> Numbers:
    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
