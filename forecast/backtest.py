"""How the two laws have done in the running campaign: each past day's week ahead against what came.

The pool's own record says which law to lean on, and whether the campaign is more restless than
those that the range was learnt from.
"""

from dataclasses import dataclass

import numpy as np

from forecast.law import Law
from forecast.pace import WEEK
from forecast.reports import Numbers, Reports

FIRST = 3  # days before a projection is judged, and days ahead at least
FLOOR = 0.0015  # of the eligible: growth below it tells nothing of a law
MEMORY = 14.0  # days after which a judgement weighs half
DOUBT = 6.0  # judgements of no error that the record must outweigh
KEEN = 0.03  # difference of the errors that makes one law 2.7 times as likely as the other


@dataclass(frozen=True, slots=True, eq=False)
class Backtest:
    """errors: log(what came ÷ what a law had said), shape (judgements, 2), the steady law first.
    ahead, age: days from the projection to its judgement, and from there to today."""

    errors: Numbers
    ahead: Numbers
    age: Numbers

    @property
    def steady_part(self) -> float:
        """How far to lean on the steady law, 0 to 1; one half where nothing is known."""
        fresh = 0.5 ** (self.age / MEMORY)
        size = np.abs(self.errors) / np.sqrt(self.ahead / WEEK)[:, None]
        steady, saturating = (fresh @ size) / (fresh.sum() + DOUBT)
        return float(1 / (1 + np.exp((steady - saturating) / KEEN)))


def backtest(reports: Reports, steady: Law, saturating: Law) -> Backtest:
    """Judge the projections of every past day by the pool's share a week later, or today."""
    share = _past_shares(reports, saturating)
    origins = np.arange(FIRST, reports.days - FIRST + 1)
    ahead = np.minimum(WEEK, reports.days - origins)
    errors = np.zeros((len(origins), 2))
    for row, (origin, days) in enumerate(zip(origins, ahead, strict=True)):
        came = share[origin + days] - share[origin]
        for column, law in enumerate((steady, saturating)):
            rate = law.pace.ahead(int(days), int(origin))[-1]
            said = float(law.grown(np.asarray(1 - share[origin]), rate))
            errors[row, column] = np.log((came + FLOOR) / (said + FLOOR))
    age = (reports.days - origins - ahead).astype(np.float64)
    return Backtest(errors, ahead.astype(np.float64), age)


def _past_shares(reports: Reports, saturating: Law) -> Numbers:
    """The share installed of the whole pool, as its rates make it of today's; shape (days + 1,)."""
    people = reports.eligible.sum()
    today = 1 - reports.missing.sum() / people if people else 1.0
    hazard = -np.log1p(-np.minimum(saturating.rate, 0.9))
    since = np.concatenate([np.cumsum(hazard[::-1])[::-1], [0.0]])
    return np.asarray(1 - (1 - today) * np.exp(since))
