"""How far a projection may miss: ranges and probabilities, learnt from campaigns that are over.

What comes is `growth × exp(z σ)`: σ says how unsure this projection is, z follows one distribution
for all of them. σ² has a part that all units of the pool share, for what moves a campaign moves
all of it, and one of each unit's own. Growth is taken FLOOR of the eligible more than it is, so
that no projection is sure because nothing has happened yet.

learnt.json holds what was learnt: `python -m bench.learn` makes it again (docs/projection.md).
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from forecast.backtest import FLOOR, Backtest
from forecast.reports import Numbers

TEN_DAYS = 10.0  # the span that `common` is given for
DAYS_POWER = 0.55  # σ grows a little faster than the square root of the days
MOST_UNEVEN = 2.0  # times a unit's mean daily gain; beyond it only a reporting habit is seen
RESTLESS = 0.4  # mean error of a record that is still as usual
RECORD_DOUBT = 6.0  # judgements as usual that a record must outweigh
WIDEST = 1.5  # times as wide as usual, at most


@dataclass(frozen=True, slots=True)
class Learnt:
    """common: σ of a large pool ten days ahead. few: how much larger its square is for a pool of
    one. own: σ of a unit; own_uneven: that of one whose daily gains scatter as much as they are
    large. levels, z: the distribution, as quantiles in rising order."""

    common: float
    few: float
    own: float
    own_uneven: float
    levels: tuple[float, ...]
    z: tuple[float, ...]

    def own_sigma(self, uneven: Numbers) -> Numbers:
        """σ of each unit's own; uneven: the scatter of its daily gains ÷ their mean."""
        return np.hypot(self.own, self.own_uneven * np.minimum(uneven, MOST_UNEVEN))

    def common_sigma(self, days: Numbers, concentration: float) -> Numbers:
        """σ that the units of a pool share. concentration: Σ (share of the pool's growth)²."""
        few = np.sqrt(1 + self.few * concentration)
        return np.asarray(self.common * few * (days / TEN_DAYS) ** DAYS_POWER)

    def quantile(
        self, growth: Numbers, sigma: Numbers, eligible: Numbers | float, level: float
    ) -> Numbers:
        """The growth that is not exceeded with probability `level`; people, not below 0."""
        z = np.interp(level, self.levels, self.z)
        floor = FLOOR * eligible
        return np.maximum((growth + floor) * np.exp(z * sigma) - floor, 0.0)

    def probability(self, growth: float, sigma: float, eligible: float, needed: float) -> float:
        """That at least `needed` more people come; 1 where none are needed."""
        floor = FLOOR * eligible
        if needed <= 0:
            return 1.0
        if not sigma or not growth + floor:
            return float(growth >= needed)
        z = np.log((needed + floor) / (growth + floor)) / sigma
        return float(1 - np.interp(z, self.z, self.levels, left=0.0, right=1.0))


def read_learnt(content: str) -> Learnt:
    """What learnt.json says. Raises KeyError, TypeError or ValueError for anything else."""
    found: dict[str, Any] = json.loads(content)
    return Learnt(
        common=float(found["common"]),
        few=float(found["few"]),
        own=float(found["own"]),
        own_uneven=float(found["own_uneven"]),
        levels=tuple(map(float, found["levels"])),
        z=tuple(map(float, found["z"])),
    )


LEARNT = read_learnt((Path(__file__).parent / "learnt.json").read_text("utf-8"))


def unrest(record: Backtest) -> float:
    """1 while the campaign's own record is as usual, up to WIDEST where it missed by more."""
    count = min(len(record.errors), 14) / 2  # neighbouring days judge nearly the same
    if not count:
        return 1.0
    size = np.abs(record.errors).mean(axis=1) / (record.ahead / TEN_DAYS) ** DAYS_POWER
    seen = (count * size.mean() + RECORD_DOUBT * RESTLESS) / (count + RECORD_DOUBT)
    return float(np.clip(np.sqrt(seen / RESTLESS), 1.0, WIDEST))
