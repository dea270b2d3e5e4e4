"""A corrected value may itself be a slip: it is used, as the coordinator said, and looked at."""

from collections.abc import Sequence

import numpy as np

from data.checks.findings import Findings
from data.checks.series import Checked
from data.reading import Correction

FAR_BELOW = 0.5  # of the unit's last count before: a digit is missing, or the day's gain was typed


def say_doubtful(checked: Checked, lines: Sequence[Correction], findings: Findings) -> None:
    """A warning at the line of Đính chính for each value above the eligible, or far below before.

    The series are in the program's one meaning: after the sheet's way of counting.
    """
    places = {unit.unit_id: place for place, unit in enumerate(checked.units)}
    for line in lines:
        series, unit = checked.series[line.measure], places[line.unit_id]
        day = (line.day - checked.campaign.start).days
        if line.value is None or not 0 <= day < checked.days or not series.confirmed[unit, day]:
            continue
        value, eligible = series.values[unit, day], checked.eligible[unit]
        before = series.values[unit, :day]
        before = before[~np.isnan(before)]
        if eligible > 0 and value > eligible:
            rule, compared_with = "plausibility.above_denominator", eligible
        elif len(before) and value < FAR_BELOW * before[-1]:
            rule, compared_with = "consistency.cumulative_decrease", before[-1]
        else:
            continue
        findings.add(
            rule,
            "warning",
            tab=line.tab,
            cell=line.cell,
            unit_id=line.unit_id,
            day=line.day,
            measure=line.measure,
            found=str(line.value),
            x=int(value),
            y=int(compared_with),
            of_correction=True,
        )
