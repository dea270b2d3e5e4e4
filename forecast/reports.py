"""What has been reported, made fit for reckoning: one row a unit, one column a day."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]
Indices = NDArray[np.signedinteger]


@dataclass(frozen=True, slots=True, eq=False)
class Reports:
    """Cumulative counts of units up to the as-of date; people.

    counts: shape (units, days); column 0 is the day before the first, the last column the as-of
    date. NaN before a unit's first report and after its last. Between two reports the line is
    straight; it never falls, a later report corrects an earlier one.
    last: the column of each unit's last report; installed: what that report said.
    eligible: people; a unit may have more installed than that.
    """

    counts: Numbers
    last: Indices
    installed: Numbers
    eligible: Numbers

    @property
    def missing(self) -> Numbers:
        """People of each unit who have not installed yet; shape (units,)."""
        return np.maximum(self.eligible - self.installed, 0)

    @property
    def days(self) -> int:
        """Days of the campaign that are over: columns after column 0."""
        return self.counts.shape[1] - 1


def tidy(counts: ArrayLike, eligible: ArrayLike) -> Reports:
    """Reports from what was typed.

    counts: people, shape (units, days), NaN where a unit did not report; each unit has one report
    at least. eligible: people, shape (units,).
    Raises ValueError for a unit without a report or an eligible count that is not a number.
    """
    typed = np.atleast_2d(np.asarray(counts, dtype=np.float64))
    people = np.asarray(eligible, dtype=np.float64)
    known = np.isfinite(typed)
    if not known.any(axis=1).all() or not np.isfinite(people).all():
        raise ValueError("every unit needs a report and an eligible count")
    columns = np.arange(typed.shape[1])
    last = np.where(known, columns, -1).max(axis=1)
    corrected = np.where(known, typed, np.inf)
    corrected = np.minimum.accumulate(corrected[:, ::-1], axis=1)[:, ::-1]
    return Reports(
        counts=_between(corrected, known, columns),
        last=last,
        installed=corrected[np.arange(len(typed)), last],
        eligible=people,
    )


def _between(corrected: Numbers, known: NDArray[np.bool_], columns: Indices) -> Numbers:
    """Straight lines from report to report; NaN outside them."""
    before = np.maximum.accumulate(np.where(known, columns, -1), axis=1)
    after = np.where(known, columns, len(columns))
    after = np.minimum.accumulate(after[:, ::-1], axis=1)[:, ::-1]
    inside = (before >= 0) & (after < len(columns))
    left, right = np.where(inside, before, 0), np.where(inside, after, 0)
    rows = np.arange(len(corrected))[:, None]
    low, high = corrected[rows, left], corrected[rows, right]
    part = (columns - left) / np.maximum(right - left, 1)
    with np.errstate(invalid="ignore"):  # inf - inf on columns that are outside
        line = low + (high - low) * part
    return np.where(inside, line, np.nan)
