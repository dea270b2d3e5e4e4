"""The troubles of a real sheet that the sample contains on purpose, each where it stands.

The rest of the sample is clean: what the screen of data quality lists comes from here.
"""

from collections.abc import Callable

from data.sample.uptake import Counts
from data.template.pages import Formula

Typed = int | float | str | Formula | None
Place = tuple[str, int]  # code of the unit, day of the campaign (from 1)

ALIAS_ROW = ("TDP-07", "TDP 07")  # the row has no code, and another spelling of the name
DUPLICATE_ROW = "TDP-09"  # a second row at the foot of the tab, different on one day
DUPLICATE_DAYS = {11: 12, 12: 0}  # day → people more than in the first row
SILENT = {"TDP-19": (16, 17, 18)}  # three days without a report

DECREASE: Place = ("TDP-05", 12)  # a cumulative count that went down
INCREMENT: Place = ("TDP-12", 18)  # the day's number typed where the cumulative count belongs
DECIMAL: Place = ("TH-03-PH", 13)  # "1.250" typed into an en_US sheet, which made 1.25 of it
SEPARATOR: Place = ("TH-05-PH", 18)  # "1,098" typed as text
ABOVE_ELIGIBLE: Place = ("TH-01-CB", 18)  # one person more than the school has staff
ESTIMATE: Place = ("CC-07", 10)  # "khoảng 140"
WITH_WORD: Place = ("TDP-01", 8)  # "218 người"
BROKEN: Place = ("TDP-16", 10)  # #REF!
SWAPPED_DIGITS: Place = ("TDP-02", 8)  # 517 for 157, put right in Đính chính
CONFIRMED_JUMP: Place = ("TDP-15", 9)  # far above the usual day, true, confirmed in Đính chính

# In the form answers: less than the sheet; sent the next morning; answered twice.
OTHER_IN_FORM: Place = ("TDP-03", 17)
LATE_FORM: Place = ("TDP-08", 15)
RESENT_FORM: Place = ("TDP-01", 18)

# What stands in the cell, from the unit's true counts and the day.
CELLS: dict[Place, Callable[[Counts, int], Typed]] = {
    DECREASE: lambda counts, n: counts[n - 1] - 6,
    INCREMENT: lambda counts, n: counts[n] - counts[n - 1],
    DECIMAL: lambda counts, n: 1.25,
    SEPARATOR: lambda counts, n: f"{counts[n]:,}",
    ABOVE_ELIGIBLE: lambda counts, n: counts[n] + 1,
    ESTIMATE: lambda counts, n: "khoảng 140",
    WITH_WORD: lambda counts, n: f"{counts[n]} người",
    BROKEN: lambda counts, n: Formula("=#REF!+9", "#REF!"),
    SWAPPED_DIGITS: lambda counts, n: 517,
}


def reported(code: str, counts: Counts) -> dict[int, Typed]:
    """The counts of the days on which the unit was not silent."""
    return {n: count for n, count in counts.items() if n not in SILENT.get(code, ())}


def typed(code: str, counts: Counts) -> dict[int, Typed]:
    """What people typed into the unit's row of Cài đặt, by day, instead of its true `counts`."""
    cells = reported(code, counts)
    for (unit, n), cell in CELLS.items():
        if unit == code:
            cells[n] = cell(counts, n)
    return cells


def second_row(counts: Counts) -> dict[int, Typed]:
    """The duplicate row's cells."""
    return {n: counts[n] + more for n, more in DUPLICATE_DAYS.items()}
