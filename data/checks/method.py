"""From what the sheet counts to the program's one meaning: cumulative, including the baseline."""

from datetime import date

import numpy as np

from data.cells import address
from data.checks.consistency import above, far_above
from data.checks.findings import Findings
from data.checks.series import Checked, Series, column
from data.reading import Campaign, Entries, Unit
from data.sheet.entries import CLEAN, FLAGGED


def to_cumulative(entries: Entries, units: list[Unit], campaign: Campaign) -> None:
    """Add the baseline to counts of the campaign alone. Activation and use have no baseline.

    A unit whose baseline is not known keeps the campaign's count: `say_without_baseline`.
    """
    if campaign.method != "cumulative_in_campaign" or not len(entries):
        return
    baseline = np.nan_to_num(column(unit.baseline for unit in units))
    installed = (entries.measure == 0) & (entries.unit >= 0)
    entries.value[installed] += baseline[entries.unit[installed]]


def say_without_baseline(checked: Checked, register: str, findings: Findings) -> None:
    """Units whose counts of the campaign alone are all there is: a lower bound, used and flagged.

    Said once per unit, at the cell of the register where its baseline belongs.
    """
    if checked.campaign.method == "cumulative":
        return
    outcome, places = checked.entries.outcome, checked.series["installed"].places
    for number in np.flatnonzero(np.isnan(checked.baseline) & (places >= 0).any(axis=1)):
        unit = checked.units[number]
        mine = places[number][places[number] >= 0]
        outcome[mine] = np.where(outcome[mine] == CLEAN, FLAGGED, outcome[mine])
        findings.add(
            "completeness.not_reported",
            "warning",
            tab=register,
            cell=unit.baseline_cell or None,
            unit_id=unit.unit_id,
            n_units=1,
            units=[unit.name],
            without_baseline=True,
        )


def sum_daily(checked: Checked, as_of: date | None, findings: Findings) -> None:
    """Turn gains of the day into cumulative counts: the baseline plus the days' sums.

    A day without a gain makes the counts after it a lower bound, which is said once per unit.
    """
    if checked.campaign.method != "daily":
        return
    for finding in findings.all:
        if finding.rule == "plausibility.negative" and finding.day:
            finding.params["daily"] = True  # a gain is to be typed anew, not a cumulative count
    for series in checked.series.values():
        base = np.nan_to_num(checked.baseline)
        if series.measure != "installed":
            base = np.zeros_like(base)
        leave_out_impossible(checked, series, base)
        given = ~np.isnan(series.values)
        sums = np.cumsum(np.nan_to_num(series.values), axis=1) + base[:, None]
        series.values[:] = np.where(given, sums, np.nan)
        places = series.places[given]
        checked.entries.value[places] = series.values[given]
        if series.measure != "installed" or as_of is None:
            continue
        last = (as_of - checked.campaign.start).days
        for unit in np.flatnonzero(given[:, : last + 1].any(axis=1)):
            days = np.flatnonzero(given[unit, : last + 1])
            gaps = [day for day in range(days[-1]) if not given[unit, day]]
            if gaps:
                say_lower_bound(checked, series, int(unit), gaps, findings)


def leave_out_impossible(checked: Checked, series: Series, base: np.ndarray) -> None:
    """Withhold the days whose gain alone lifts the unit's sum far above its eligible people.

    The other days are counted: a day of 9.999 does not make those after it wrong.
    """
    totals = base + np.nansum(series.values, axis=1)
    for unit in np.flatnonzero(far_above(totals, checked.eligible)).tolist():
        total = base[unit]
        for day in np.flatnonzero(~np.isnan(series.values[unit])).tolist():
            reached = total + series.values[unit, day]
            is_far = far_above(reached, checked.eligible[unit])
            if is_far and not series.confirmed[unit, day]:
                above(checked, series, unit, day, reached, withheld=True)
                series.values[unit, day] = np.nan
            else:
                total = reached


def say_lower_bound(
    checked: Checked, series: Series, unit: int, gaps: list[int], findings: Findings
) -> None:
    """A warning at the first blank day; the counts from there on are used and flagged."""
    entries = checked.entries
    later = series.places[unit, gaps[0] :]
    later = later[later >= 0]
    findings.add(
        "completeness.not_reported",
        "warning",
        tab=entries.tab_titles[entries.tab[later[0]]],
        cell=blank_cell(checked, series, unit, gaps[0]),
        unit_id=checked.units[unit].unit_id,
        day=checked.date(gaps[0]),
        n_units=1,
        units=[checked.units[unit].name],
        lower_bound=True,
        days=len(gaps),
    )
    outcome = entries.outcome
    outcome[later] = np.where(outcome[later] == CLEAN, FLAGGED, outcome[later])


def blank_cell(checked: Checked, series: Series, unit: int, day: int) -> str | None:
    """The cell where the unit's row and the day's column meet; None where a report is a row."""
    entries = checked.entries
    of_unit, of_day = series.places[unit], series.places[:, day]
    rows = np.unique(entries.row[of_unit[of_unit >= 0]])
    columns = np.unique(entries.column[of_day[of_day >= 0]])
    if len(rows) != 1 or len(columns) != 1:
        return None
    is_filled = np.any((entries.row == rows[0]) & (entries.column == columns[0]))
    return None if is_filled else address(int(rows[0]), int(columns[0]))
