"""What would have been projected on past evenings of the campaign, with what was known by then.

Each evening has a pool of its own, made of the counts that had been reported and seen by its end;
nothing later touches it. Only the eligible counts and the deadline are those of today.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from forecast.pace import WEEK
from forecast.pool import pool_of
from forecast.reports import Indices, Numbers, tidy

FIRST_REPORTS = 2  # days with reports before there is a pace to project
WHOLE = 0.95  # of the members' eligible; of an evening that knew fewer the sums do not compare
MOST_CELLS = 5_400_000  # units × days × evenings, about a second's work
MOST, FEWEST = 28, 8  # evenings, the fewest where there are very many cells


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """What past evenings would have projected for one set of units, and what came; people.

    days: the campaign days on whose evenings a projection could have been made, rising. now: what
    was then expected for the as-of date; expected: for the deadline, between low and high with
    80 %; shapes (evenings,). came: what is installed on the as-of date; eligible: how many could.
    """

    days: Indices
    now: Numbers
    expected: Numbers
    low: Numbers
    high: Numbers
    came: float
    eligible: float


def record_of(
    counts: ArrayLike,
    known_on: ArrayLike,
    eligible: ArrayLike,
    days_left: int,
    members: Sequence[int] | None = None,
) -> Record:
    """The record of some units (places in the pool, default all) up to the day before the as-of
    date.

    counts, eligible: as forecast.reports.tidy has them, the last column is the as-of date.
    known_on: the campaign day from which on each count was known, of the same shape; NaN where
    there is none. days_left: whole days from the as-of date to the deadline.
    """
    typed, known = np.asarray(counts, np.float64), np.asarray(known_on, np.float64)
    people = np.asarray(eligible, np.float64)
    mine = np.zeros(len(typed), bool)
    mine[slice(None) if members is None else list(members)] = True
    made = [
        (day, *evening)
        for day in _evenings(*typed.shape)
        if (evening := _evening(typed, known, people, mine, day, days_left)) is not None
    ]
    days, now, expected, low, high = np.array(made, np.float64).reshape(-1, 5).T
    came = float(tidy(typed, people).installed[mine].sum())
    return Record(days.astype(np.intp), now, expected, low, high, came, float(people[mine].sum()))


def _evenings(units: int, columns: int) -> range:
    """The days before the last one, thinned evenly where they are too many: the one a week before
    the last is always among them."""
    most = min(MOST, max(FEWEST, MOST_CELLS // max(units * columns, 1)))
    days = columns - 1
    step = -(-days // most)
    first = 1 + (days - WEEK - 1) % step
    return range(first, days, step)


def _evening(
    counts: Numbers, known_on: Numbers, eligible: Numbers, mine: np.ndarray, day: int, left: int
) -> tuple[float, float, float, float] | None:
    """(for the as-of date, for the deadline, low, high); None where too little was known."""
    by_then = counts[:, : day + 1]
    seen = np.isfinite(by_then) & (known_on[:, : day + 1] <= day)
    there = seen.any(axis=1)
    has_pace = seen[:, 1:].any(axis=0).sum() >= FIRST_REPORTS
    is_whole = eligible[mine & there].sum() >= WHOLE * eligible[mine].sum()
    if not (has_pace and is_whole and seen[mine, 1:].any()):
        return None
    pool = pool_of(np.where(seen, by_then, np.nan)[there], eligible[there])
    ahead = counts.shape[1] - 1 - day
    projection = pool.project(ahead + left, np.flatnonzero(mine[there]).tolist(), beyond=0)
    now = float(projection.path_expected[ahead - 1])
    return now, projection.expected, projection.low, projection.high
