"""Who has not reported, and sums of the register that do not agree."""

from collections import defaultdict
from datetime import date

import numpy as np

from data.checks.findings import Findings
from data.checks.series import Checked
from data.reading import Campaign, Unit

STALE_DAYS = 3


def default_as_of(checked: Checked) -> date | None:
    """The latest day on which any group reported a count that is used."""
    groups = np.array([unit.kind == "group" for unit in checked.units], bool)
    reported = ~np.isnan(checked.series["installed"].values[groups])
    days = np.flatnonzero(reported.any(axis=0)).tolist() if reported.size else []
    return checked.date(days[-1]) if days else None


def say_silent(checked: Checked, as_of: date | None, tab: str, findings: Findings) -> None:
    """Daily units without a report on the as-of day, and those silent for days."""
    if as_of is None:
        return
    day = (as_of - checked.campaign.start).days
    values = checked.series["installed"].values[:, : day + 1]
    daily = [i for i, unit in enumerate(checked.units) if unit.frequency == "daily" and unit.kind]
    silent = [i for i in daily if np.isnan(values[i, -1])]
    if silent:
        findings.add(
            "completeness.not_reported",
            tab=tab,
            day=as_of,
            n_units=len(silent),
            units=[checked.units[i].name for i in silent],
        )
    for unit in silent:
        reports = np.flatnonzero(~np.isnan(values[unit]))
        days = int(day - reports[-1]) if len(reports) else day + 1
        if days >= STALE_DAYS:
            findings.add(
                "consistency.stale",
                tab=tab,
                unit_id=checked.units[unit].unit_id,
                day=as_of,
                days=days,
            )


def say_register_sums(units: list[Unit], campaign: Campaign, tab: str, findings: Findings) -> None:
    """Baselines of the groups against the ward's; dwellers of buildings against their group."""
    baselines = [u.baseline for u in units if u.kind == "group" and u.baseline is not None]
    ward = campaign.ward_baseline
    if ward is not None and baselines and sum(baselines) != ward:
        findings.add("denominator.baseline_mismatch", tab=tab, x=sum(baselines), y=ward)
    dwellers: dict[str, int] = defaultdict(int)
    for unit in units:
        if unit.kind == "building" and unit.parent_id and unit.eligible:
            dwellers[unit.parent_id] += unit.eligible
    for unit in units:
        if unit.eligible and dwellers.get(unit.unit_id, 0) > unit.eligible:
            findings.add(
                "denominator.buildings_above_group",
                tab=tab,
                cell=unit.cell,
                unit_id=unit.unit_id,
                x=dwellers[unit.unit_id],
                y=unit.eligible,
            )
