"""What each unit's day is in a heat table: a gain with its depth of colour, or why there is none.

A cell says one of these, which chart and telephone strip draw in the same way:
gain (people, 0 included) · fall (below 0) · first (a count, but nothing to compare it with) ·
silent (due, and no report) · unused (a filled cell that is not used) · idle (nothing was due) ·
ahead (still to come).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import numpy as np
import pandas as pd

from words.figures import known

State = Literal["gain", "fall", "first", "silent", "unused", "idle", "ahead"]
STEPS = 7  # depths of colour, as Tokens.heat has them
USUAL = 0.98  # of the gains; what lies above this share of them is as deep as it gets
MOST_DAYS = 31  # that a table shows side by side
BEHIND, IN_SIGHT = 21, 28  # days of a longer campaign: behind the as-of date, and altogether


@dataclass(frozen=True, slots=True)
class Cell:
    """One unit's day. `gap_days`: days that the gain covers; `value`: the count it stands at.
    `corrected`: how the coordinator put that count right, why and who (words.corrections.told).
    """

    day: date
    state: State
    gain: int | None = None
    gap_days: int = 1
    value: int | None = None
    outcome: str | None = None
    step: int = 0  # 0 to STEPS - 1
    corrected: tuple[Any, Any, Any] | None = None


def heat_cells(gains: pd.DataFrame, as_of: date) -> dict[str, list[Cell]]:
    """The cells of each unit, in the order of the frame. `gains`: queries/unit_gains.sql."""
    top = _top(gains["gain"])
    days = gains["day"].dt.date.tolist()
    cells: dict[str, list[Cell]] = {}
    for row, day in zip(gains.drop(columns="day").to_dict("records"), days, strict=True):
        cells.setdefault(row["unit_id"], []).append(_cell(row, day, as_of, top))
    return cells


def in_sight(days: Iterable[date], as_of: date) -> list[date]:
    """The days that a table shows: all of a usual campaign, four weeks of a longer one."""
    ordered = sorted(set(days))
    if len(ordered) <= MOST_DAYS:
        return ordered
    passed = sum(day <= as_of for day in ordered)
    first = min(max(0, passed - BEHIND), len(ordered) - IN_SIGHT)
    return ordered[first : first + IN_SIGHT]


def _cell(row: dict[Any, Any], day: date, as_of: date, top: float) -> Cell:
    gain, value = known(row["gain"]), known(row["value"])
    if day > as_of:
        return Cell(day, "ahead")
    count = None if value is None else int(value)
    corrected = _corrected(row)
    if gain is not None:
        return Cell(
            day,
            "fall" if gain < 0 else "gain",
            gain=int(gain),
            gap_days=int(known(row["gap_days"]) or 1),
            value=count,
            step=_step(gain, top),
            corrected=corrected,
        )
    if known(row["is_reported"]):
        return Cell(day, "first", value=count, corrected=corrected)
    outcome = known(row["outcome"])
    if outcome is not None:
        return Cell(day, "unused", value=count, outcome=outcome)
    return Cell(day, "silent" if known(row["is_due"]) else "idle", value=count)


def _corrected(row: dict[Any, Any]) -> tuple[Any, Any, Any] | None:
    told = (row["correction"], row["correction_reason"], row["corrected_by"])
    return None if known(row["correction"]) is None else told


def _top(gains: pd.Series) -> float:
    """The gain that is as deep as it gets: a few very large ones do not pale all the others."""
    positive = gains.dropna().to_numpy(dtype=float)
    positive = positive[positive > 0]
    return max(float(np.quantile(positive, USUAL)), STEPS - 1.0) if positive.size else STEPS - 1.0


def _step(gain: float, top: float) -> int:
    return int(np.clip(np.ceil(gain / top * (STEPS - 1)), 0, STEPS - 1))
