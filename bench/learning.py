"""What campaigns that are over teach: how far projections miss.

The likelihood of every miss, of groups and of totals, under Student's t with 5 degrees of freedom
gives the four parts of σ; z is then what was found, as weighted quantiles. Each source weighs the
same, and in it each campaign and origin.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from bench.campaigns import Case
from bench.histories import matrix
from forecast.backtest import FLOOR
from forecast.pool import Pool, pool_of
from forecast.spread import MOST_UNEVEN, Learnt

LEVELS = (0.005, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.995)
FREEDOM = 5  # degrees, of the Student's t under which σ is most likely
GUESS = Learnt(common=0.25, few=0.5, own=0.1, own_uneven=0.3, levels=(0.5,), z=(0.0,))


@dataclass(frozen=True, eq=False)
class Misses:
    """log(growth that came ÷ growth projected), and what σ is made of; one entry a projection.

    common, own, uneven weigh the squares of Learnt.common, own and own_uneven in that of σ; few:
    the concentration of the pool. weight: adds up to 1 a source.
    """

    size: np.ndarray
    common: np.ndarray
    few: np.ndarray
    own: np.ndarray
    uneven: np.ndarray
    weight: np.ndarray

    def sigma(self, learnt: Learnt) -> np.ndarray:
        common = learnt.common**2 * self.common * (1 + learnt.few * self.few)
        return np.asarray(
            np.sqrt(common + learnt.own**2 * self.own + learnt.own_uneven**2 * self.uneven)
        )


def learn(past: Iterable[Case]) -> Learnt:
    """What the given cases teach."""
    found = list(past)
    count = {source: sum(case.source == source for case in found) for source in _sources(found)}
    parts = [_misses(case, 1 / count[case.source]) for case in found]
    names = ("size", "common", "few", "own", "uneven", "weight")
    misses = Misses(**{n: np.concatenate([getattr(p, n) for p in parts]) for n in names})
    start = np.log([GUESS.common, GUESS.few, GUESS.own, GUESS.own_uneven])

    def unlikely(logs: np.ndarray) -> float:
        sigma = misses.sigma(_learnt(logs))
        tail = (FREEDOM + 1) / 2 * np.log1p((misses.size / sigma) ** 2 / FREEDOM)
        # Only a source of one unit tells of `few`: it is held near the guess.
        held = 0.05 * (logs[1] - start[1]) ** 2
        return float((misses.weight * (np.log(sigma) + tail)).sum() + held)

    best = minimize(unlikely, start, method="Nelder-Mead", options={"maxiter": 600}).x
    z = _quantiles(misses.size / misses.sigma(_learnt(best)), misses.weight)
    return _learnt(best, LEVELS, tuple(round(float(value), 3) for value in z))


def _misses(case: Case, weight: float) -> Misses:
    """The misses of one case: each group's, and the total's, which weighs as much as they all."""
    counts, eligible, names = matrix(case.history, case.origin)
    pool, days = pool_of(counts, eligible), case.deadline - case.origin
    came = case.came.reindex(names).to_numpy()
    ends = pool.each(days)
    grown, growth = came - pool.reports.installed, ends.expected - pool.reports.installed
    seen, people = np.isfinite(grown), pool.reports.eligible
    silent = (pool.reports.days - pool.reports.last).astype(float)
    share = growth / growth.sum() if growth.sum() > 0 else np.full(len(growth), 1 / len(growth))
    uneven = np.minimum(pool.uneven, MOST_UNEVEN) ** 2
    units = int(seen.sum())
    return Misses(
        size=np.append(
            _miss(grown, growth, people)[seen],
            _miss(*(part[seen].sum() for part in (grown, growth, people))),
        ),
        common=_common(pool, np.append(silent[seen], share @ silent) + days),
        few=np.full(units + 1, pool.concentration),
        own=np.append(np.ones(units), (share**2).sum()),
        uneven=np.append(uneven[seen], (share**2) @ uneven),
        weight=np.append(np.full(units, weight / units), weight),
    )


def _common(pool: Pool, days: np.ndarray) -> np.ndarray:
    unit = Learnt(common=1, few=0, own=0, own_uneven=0, levels=(0.5,), z=(0.0,))
    return np.asarray((pool.unrest * unit.common_sigma(days, 0.0)) ** 2)


def _miss(
    grown: np.ndarray | float, growth: np.ndarray | float, people: np.ndarray | float
) -> np.ndarray:
    floor = FLOOR * people
    return np.asarray(np.log((np.maximum(grown, 0) + floor) / (growth + floor)))


def _quantiles(z: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Weighted quantiles at LEVELS; the middle one is 0, for what is expected is the median."""
    order = np.argsort(z)
    found = np.interp(LEVELS, np.cumsum(weight[order]) / weight.sum(), z[order])
    found[len(LEVELS) // 2] = 0.0
    return np.maximum.accumulate(found)


def _learnt(
    logs: np.ndarray, levels: tuple[float, ...] = (0.5,), z: tuple[float, ...] = (0.0,)
) -> Learnt:
    common, few, own, own_uneven = (round(float(value), 4) for value in np.exp(logs))
    return Learnt(common, few, own, own_uneven, levels, z)


def _sources(found: list[Case]) -> set[str]:
    return {case.source for case in found}
