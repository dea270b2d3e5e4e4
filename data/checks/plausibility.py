"""Is a day's gain unusual for the unit? Median and MAD of its own gains, never z-scores."""

import numpy as np

from data.checks.consistency import dips, doubtful, latest_day, median, spikes
from data.checks.series import Checked, Series

TIMES = 6  # spreads above the median
MAD_TO_SIGMA = 1.4826  # MAD of a normal distribution is 0.6745 sigma
FLOOR_PEOPLE, FLOOR_OF_ELIGIBLE, FLOOR_OF_MEDIAN = 5, 0.01, 0.5
FEWEST_GAINS = 3  # with fewer there is nothing usual to compare with


def flag_outliers(checked: Checked) -> None:
    """Flag gains a day, over the days since the previous clean value, that are far above usual.

    The step from the baseline to the first report is not judged.
    """
    for series in checked.series.values():
        if series.values.size:
            flag_series(checked, series)


def flag_series(checked: Checked, series: Series) -> None:
    values, usual_values = without_slips(checked, series)
    gains = gains_per_day(values)
    smooth = gains if usual_values is values else gains_per_day(usual_values)
    usual = median(smooth)
    spread = MAD_TO_SIGMA * median(np.abs(smooth - usual[:, None]))
    eligible = np.nan_to_num(checked.eligible)
    floor = np.maximum(FLOOR_PEOPLE, FLOOR_OF_ELIGIBLE * eligible)
    floor = np.maximum(floor, FLOOR_OF_MEDIAN * np.abs(usual))
    most = usual + TIMES * np.maximum(spread, floor)
    enough = (~np.isnan(smooth)).sum(axis=1) >= FEWEST_GAINS
    unusual = enough[:, None] & (gains > most[:, None]) & ~series.confirmed
    for unit, day in np.argwhere(unusual):
        before = values[unit, :day]
        previous = before[~np.isnan(before)][-1]
        checked.say(
            "plausibility.outlier",
            series,
            unit,
            day,
            x=int(series.values[unit, day]),
            y=int(previous),
            n=int(series.values[unit, day] - previous),
            per_day=round(float(gains[unit, day]), 1),
            usual=round(float(usual[unit]), 1),
        )


def without_slips(checked: Checked, series: Series) -> tuple[np.ndarray, np.ndarray]:
    """The counts whose gains are judged: without dips. And those whose gains are usual: without
    spikes too. One array where no unit's counts went down."""
    base = checked.baseline
    if series.measure != "installed":
        base = np.full_like(base, np.nan)
    units = np.flatnonzero(doubtful(series.values, base, checked.eligible))
    if not len(units):
        return series.values, series.values
    values = series.values.copy()
    values[units] = np.where(dips(values[units], base[units]), np.nan, values[units])
    usual = values.copy()
    usual[units] = np.where(spikes(values[units]), np.nan, values[units])
    return values, usual


def gains_per_day(values: np.ndarray) -> np.ndarray:
    """(units, days): gain over the unit's previous report, per day elapsed; NaN on other days."""
    gains = np.full(values.shape, np.nan)
    before = latest_day(values)[:, :-1]
    elapsed = np.arange(1, values.shape[1]) - before
    gains[:, 1:] = (values[:, 1:] - np.take_along_axis(values, before, axis=1)) / elapsed
    return gains
