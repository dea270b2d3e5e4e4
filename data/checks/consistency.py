"""Does each count agree with the unit's own earlier ones, and with the eligible people?

All units are walked together, day by day; `last` is each unit's last clean value. What is kept and
what is withheld: sheet-contract rule 7, docs/findings.md.
"""

import numpy as np

from data.checks.series import Checked, Series
from data.sheet.entries import FLAGGED, WITHHELD

# An increment is at most this many times the unit's usual daily gain, plus a few people, …
INCREMENT_TIMES, INCREMENT_MORE = 3, 3
# … and far below the count it should have been added to.
INCREMENT_SHARE = 0.5
FEWEST_GAINS = 3  # with fewer values below the baseline nobody can tell gains from counts


def check_cumulative(checked: Checked, *, typed_daily: bool) -> None:
    """Flag and withhold values of every measure.

    `typed_daily`: the sheet holds increments (Cách tính "Trong ngày"), so a count cannot go down.
    """
    for series in checked.series.values():
        baseline = checked.baseline if series.measure == "installed" else None
        walk(checked, series, baseline, typed_daily=typed_daily)
    compare(checked, "activated", "installed", "consistency.activated_above_installed")
    compare(checked, "used", "activated", "consistency.used_above_activated")


def walk(
    checked: Checked, series: Series, baseline: np.ndarray | None, *, typed_daily: bool
) -> None:
    """Only the doubtful units: most have typed nothing that needs a word."""
    start = np.full(len(series.values), np.nan) if baseline is None else baseline
    units = np.flatnonzero(doubtful(series.values, start, checked.eligible))
    if not len(units):
        return
    values, start, eligible = series.values[units], start[units], checked.eligible[units]
    most = increment_limit(values, start)
    added = added_baseline(checked, start)
    last, last_day = start.copy(), np.full(len(units), -1)
    for day in range(checked.days):
        value = values[:, day]
        free = ~np.isnan(value) & ~series.confirmed[units, day]
        excess = value - eligible
        over = free & (excess > 0) & (eligible > 0)
        far = over & far_above(value, eligible)
        lower = free & ~far & (value < last)
        typed, typed_last = value - added, last - added
        increment = lower & (typed > 0) & (typed <= most) & (typed < INCREMENT_SHARE * typed_last)
        increment &= not typed_daily
        for place in np.flatnonzero(over).tolist():
            above(checked, series, int(units[place]), day, value[place], withheld=bool(far[place]))
        for place in np.flatnonzero(lower & (not typed_daily)).tolist():
            before = last[place], last_day[place]
            told = typed[place] if increment[place] else value[place]
            lowered(checked, series, int(units[place]), day, int(told), *before, increment[place])
        values[far | increment, day] = np.nan
        kept = ~np.isnan(values[:, day])
        last[kept], last_day[kept] = values[kept, day], day
    series.values[units] = values


def far_above(value: np.ndarray, eligible: np.ndarray) -> np.ndarray:
    """Whether a count is more than 5 % and 3 people above the eligible: withheld."""
    return np.asarray((eligible > 0) & (value - eligible > np.maximum(3, 0.05 * eligible)))


def added_baseline(checked: Checked, start: np.ndarray) -> np.ndarray:
    """What was added to the counts that were typed; `start`: the baselines of the units."""
    is_added = checked.campaign.method == "cumulative_in_campaign"
    return np.nan_to_num(start) if is_added else np.zeros(len(start))


def doubtful(values: np.ndarray, start: np.ndarray, eligible: np.ndarray) -> np.ndarray:
    """Per unit: whether a value is below one before it, or above the eligible people."""
    highest = np.fmax.accumulate(np.column_stack([start, values]), axis=1)
    lower = values < highest[:, 1:]
    over = (values > eligible[:, None]) & (eligible[:, None] > 0)
    return np.asarray((lower | over).any(axis=1))


def increment_limit(values: np.ndarray, start: np.ndarray) -> np.ndarray:
    """The most that an increment typed by mistake may be: from the unit's usual gain a day.

    The gains are those between record highs, which a value typed too low does not disturb; one
    typed too high and put right with the next report is left out.
    """
    values = np.where(spikes(values), np.nan, values)
    high, high_day = start.copy(), np.where(np.isnan(start), np.nan, -1.0)
    gains = np.full(values.shape, np.nan)
    for day in range(values.shape[1]):
        value = values[:, day]
        higher = ~np.isnan(value) & ~(value <= high)
        gains[:, day] = np.where(higher, (value - high) / (day - high_day), np.nan)
        high, high_day = np.where(higher, value, high), np.where(higher, day, high_day)
    most = INCREMENT_TIMES * median(gains) + INCREMENT_MORE
    no_gain = np.isnan(most) & ~np.isnan(start)
    if no_gain.any():
        most[no_gain] = gains_only(values[no_gain], start[no_gain])
    return most


def gains_only(values: np.ndarray, start: np.ndarray) -> np.ndarray:
    """The largest value of a unit that has typed nothing but gains since the start; else NaN.

    All its values are far below the baseline, and they go up and down as no cumulative count does.
    """
    typed = ~np.isnan(values)
    few_people = np.where(typed, values, 0) < INCREMENT_SHARE * start[:, None]
    below = typed.any(axis=1) & few_people.all(axis=1)
    highest = np.fmax.accumulate(values, axis=1) if values.shape[1] else values
    falls = (typed & (values < highest)).any(axis=1)
    most = np.where(typed, values, 0).max(axis=1, initial=0)
    return np.where(below & falls & (typed.sum(axis=1) >= FEWEST_GAINS), most, np.nan)


def median(rows: np.ndarray) -> np.ndarray:
    """Median of each row, NaN left out; NaN for a row without a number."""
    ordered = np.sort(rows, axis=1)
    count = (~np.isnan(rows)).sum(axis=1)
    at = np.arange(len(rows))
    low = (
        ordered[at, np.maximum(count - 1, 0) // 2] if rows.shape[1] else np.full(len(rows), np.nan)
    )
    high = ordered[at, np.minimum(count // 2, max(rows.shape[1] - 1, 0))] if rows.shape[1] else low
    return np.where(count > 0, (low + high) / 2, np.nan)


def above(
    checked: Checked,
    series: Series,
    unit: int,
    day: int,
    count: float,
    *,
    withheld: bool,
) -> None:
    checked.say(
        "plausibility.above_denominator",
        series,
        unit,
        day,
        outcome=WITHHELD if withheld else FLAGGED,
        severity="error" if withheld else "warning",
        x=int(count),
        y=int(checked.eligible[unit]),
        withheld=withheld,
    )


def lowered(
    checked: Checked,
    series: Series,
    unit: int,
    day: int,
    told: int,
    before: float,
    before_day: int,
    increment: bool,
) -> None:
    """A count below the one before it: an increment, below the baseline, or simply less.

    `told`: an increment as it was typed, any other count in the program's one meaning.
    """
    rule = "consistency.cumulative_decrease"
    if increment:
        rule = "consistency.increment_entered"
    elif before_day < 0:
        rule = "consistency.below_baseline"
    checked.say(
        rule,
        series,
        unit,
        day,
        outcome=WITHHELD if increment else FLAGGED,
        x=told,
        y=int(before),
        previous_date=checked.date(before_day),
    )


def compare(checked: Checked, measure: str, wider: str, rule: str) -> None:
    """Nobody uses what is not activated, or activates what is not installed."""
    series, bound = checked.series[measure], checked.series[wider].values
    known = carried_forward(bound)
    wrong = (series.values > known) & ~series.confirmed
    for unit, day in np.argwhere(wrong):
        checked.say(
            rule,
            series,
            unit,
            day,
            x=int(series.values[unit, day]),
            y=int(known[unit, day]),
        )


def spikes(values: np.ndarray) -> np.ndarray:
    """(units, days): counts from which the next report comes back, not below the one before.

    Somebody typed too much and mended it with the next report; neither step is a usual gain.
    """
    previous, following = neighbours(values)
    return (following < values) & (following >= previous)


def dips(values: np.ndarray, start: np.ndarray) -> np.ndarray:
    """(units, days): counts below the report (or baseline) before, to which the next one is back.

    What follows such a count makes up for it: that is no gain of its day.
    """
    previous, following = neighbours(values)
    previous = np.where(np.isnan(previous), start[:, None], previous)
    return (values < previous) & (following >= previous)


def neighbours(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Per unit and day the report before it and the one after it; NaN where there is none."""
    none = np.full((len(values), 1), np.nan)
    before = carried_forward(values)
    after = carried_forward(values[:, ::-1])[:, ::-1]
    return np.hstack([none, before[:, :-1]]), np.hstack([after[:, 1:], none])


def carried_forward(values: np.ndarray) -> np.ndarray:
    """Each row's last number on or before each day; NaN before the first."""
    return np.take_along_axis(values, latest_day(values), axis=1)


def latest_day(values: np.ndarray) -> np.ndarray:
    """The last day with a number on or before each day; day 0, which has none, before the first."""
    days = np.where(np.isnan(values), 0, np.arange(values.shape[1]))
    return np.maximum.accumulate(days, axis=1)
