"""From what the sheet counts to the program's one meaning: cumulative, including the baseline."""

from datetime import date

import numpy as np

from data.entries import CLEAN, FLAGGED
from data.findings import Findings
from data.reading import Campaign, Entries, Unit
from data.series import Checked, column


def to_cumulative(entries: Entries, units: list[Unit], campaign: Campaign) -> None:
    """Add the baseline to counts of the campaign alone. Activation and use have no baseline."""
    if campaign.method != "cumulative_in_campaign" or not len(entries):
        return
    baseline = np.nan_to_num(column(unit.baseline for unit in units))
    installed = (entries.measure == 0) & (entries.unit >= 0)
    entries.value[installed] += baseline[entries.unit[installed]]


def sum_daily(checked: Checked, as_of: date | None, findings: Findings) -> None:
    """Turn gains of the day into cumulative counts: the baseline plus the days' sums.

    A day without a gain makes the counts after it a lower bound, which is said once per unit.
    """
    if checked.campaign.method != "daily":
        return
    for series in checked.series.values():
        given = ~np.isnan(series.values)
        base = np.nan_to_num(checked.baseline) if series.measure == "installed" else 0
        sums = np.cumsum(np.nan_to_num(series.values), axis=1) + np.reshape(base, (-1, 1))
        series.values[:] = np.where(given, sums, np.nan)
        places = series.places[given]
        checked.entries.value[places] = series.values[given]
        if series.measure != "installed" or as_of is None:
            continue
        last = (as_of - checked.campaign.start).days
        for unit in np.flatnonzero(given.any(axis=1)):
            reported = np.flatnonzero(given[unit, : last + 1])
            gaps = [d for d in range(reported[-1]) if not given[unit, d]] if len(reported) else []
            if gaps:
                findings.add(
                    "completeness.not_reported",
                    tab=checked.entries.tab_titles[0],
                    unit_id=checked.units[unit].unit_id,
                    day=checked.date(gaps[0]),
                    n_units=1,
                    units=[checked.units[unit].name],
                    lower_bound=True,
                    days=len(gaps),
                )
                outcome = checked.entries.outcome
                later = series.places[unit, gaps[0] :]
                later = later[later >= 0]
                outcome[later] = np.where(outcome[later] == CLEAN, FLAGGED, outcome[later])
