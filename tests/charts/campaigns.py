"""Campaigns to draw: the frames that the queries daily_progress and milestones would give."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from charts.drawing import Drawing
from charts.progress import Course, Projected, progress_figure
from charts.theme import LIGHT, Tokens
from tests.charts.checked import checked

START = date(2024, 11, 1)

# 18 days: 3.089 before them, 5.210 with them; Saturdays and Sundays are low.
GAINS = (111, 84, 70, 131, 152, 147, 158, 145, 92, 73, 134, 141, 137, 130, 126, 90, 69, 131)
QUARTERS = ((7, 0.20), (14, 0.25), (21, 0.30), (28, 0.36))


@dataclass(frozen=True)
class Ahead:
    """A projection, as the chart asks for it."""

    expected: float
    low: float
    high: float
    path_expected: Sequence[float]
    path_low: Sequence[float]
    path_high: Sequence[float]


def straight(installed: float, expected: float, low: float, high: float, days: int) -> Ahead:
    """A projection whose three paths are straight lines."""
    paths = [np.linspace(installed, end, days + 1)[1:].tolist() for end in (expected, low, high)]
    return Ahead(expected, low, high, *paths)


@dataclass(frozen=True)
class Case:
    days: pd.DataFrame
    milestones: pd.DataFrame
    projection: Projected | None
    course: Course

    def figure(
        self, *, lang: str = "vi", compact: bool = False, tokens: Tokens = LIGHT
    ) -> go.Figure:
        return checked(self.drawing(lang=lang, compact=compact, tokens=tokens))

    def drawing(
        self, *, lang: str = "vi", compact: bool = False, tokens: Tokens = LIGHT
    ) -> Drawing:
        return progress_figure(
            self.days,
            self.milestones,
            self.projection,
            self.course,
            tokens=tokens,
            lang=lang,
            compact=compact,
        )


def campaign(
    gains: Sequence[float | None] = GAINS,
    *,
    baseline: float | None = 3089,
    eligible: float | None = 18060,
    length: int = 28,
    milestones: Sequence[tuple[int, float]] = QUARTERS,
    target: float | None = None,
    projected: tuple[float, float, float] | None = (6390, 6205, 6570),
    has_plan: bool = True,
    gap_days: Sequence[int] = (),
    holidays: Sequence[int] = (),
    deadline: date | None = None,
    first_deadline: date | None = None,
    required_pace: float | None = 129.2,
    pace: float | None = 118.0,
    is_today: bool = True,
) -> Case:
    """A campaign from 01/11/2024 with a gain for each day so far; day numbers count from 1."""
    first = START - timedelta(days=1)
    last = first + timedelta(days=length)
    deadline = (deadline or last) if has_plan else None
    as_of = first + timedelta(days=len(gains))
    goals = [(day, float(np.ceil(share * (eligible or 18060)))) for day, share in milestones]
    if target is not None and deadline is not None:
        goals.append(((deadline - first).days, target * (eligible or 18060)))
    plan_days, plan_counts = zip((0, baseline or 0.0), *goals, strict=True)

    rows, installed = [], baseline
    for number in range(length + 1):
        gain = gains[number - 1] if 0 < number <= len(gains) else None
        installed = (installed or 0) + gain if gain is not None else installed
        day, has_come = first + timedelta(days=number), number <= len(gains)
        rate = installed / eligible if installed is not None and eligible else None
        rows.append(
            {
                "day": pd.Timestamp(day),
                "installed": installed if has_come else None,
                "rated_installed": installed if has_come and eligible else None,
                "coverage": rate if has_come else None,
                "plan": float(np.interp(number, plan_days, plan_counts)) if has_plan else None,
                "gain": gain,
                "gap_units": 3 if number in gap_days else 0,
                "units_reported": None if not has_come else 0 if gain is None else 17,
                "is_weekend": day.weekday() >= 5,
                "is_holiday": number in holidays,
            }
        )
    days = pd.DataFrame(rows)
    for column in ("installed", "rated_installed", "gap_units", "units_reported"):
        days[column] = days[column].astype("Int64")
    marks = pd.DataFrame(
        [
            {
                "milestone_date": pd.Timestamp(first + timedelta(days=day)),
                "share": share,
                "count": n,
            }
            for (day, share), (_, n) in zip(milestones, goals, strict=False)
        ],
        columns=["milestone_date", "share", "count"],
    )
    days_left = (deadline - as_of).days if deadline else 0
    projection = None
    if projected and installed is not None and days_left > 0:
        projection = straight(installed, *projected, days=days_left)
    course = Course(
        as_of=as_of,
        start=START,
        deadline=deadline,
        first_deadline=first_deadline,
        eligible=eligible,
        target=target,
        required_pace=required_pace,
        pace=pace,
        is_today=is_today,
    )
    return Case(days, marks, projection, course)


def labels(figure: go.Figure) -> list[str]:
    """Every text that is written into the chart."""
    return [note.text for note in figure.layout.annotations]


def trace(figure: go.Figure, name: str) -> Any:
    """The one line of that name."""
    [found] = [line for line in figure.data if line.name == name]
    return found


# Everything that a campaign may look like, by what is special about it.
CASES = {
    "as in the middle of it": campaign(),
    "wide range": campaign(projected=(6390, 5880, 7186), gap_days=(4, 11, 18), holidays=(13,)),
    "far behind": campaign([g // 3 for g in GAINS], projected=(4100, 3950, 4400)),
    "far ahead": campaign([g * 2 for g in GAINS], projected=(9700, 8800, 11200)),
    "first day": campaign([111], projected=(6197, 3200, 11711), pace=111.0),
    "second day": campaign([111, 84], projected=(5819, 4015, 9207), is_today=False),
    "before the start": campaign([], projected=None, pace=None),
    "nothing known": campaign([], baseline=None, has_plan=False, milestones=(), projected=None),
    "goal of everybody": campaign(milestones=(), target=1.0, required_pace=1285.0),
    "two days left": campaign([*GAINS, *GAINS[:8]], projected=(6422, 6340, 6512)),
    "one day left": campaign([*GAINS, *GAINS[:9]], projected=(6419, 6376, 6463)),
    "on the deadline": campaign([*GAINS, *GAINS[:10]]),
    "deadline moved out": campaign(first_deadline=date(2024, 11, 21)),
    "deadline moved in": campaign(
        deadline=date(2024, 11, 24),
        milestones=QUARTERS[:3],
        target=1.0,
        projected=(5916, 5652, 6280),
    ),
    "deadline after the end": campaign(deadline=date(2024, 12, 2)),
    "past the deadline": campaign(
        [*GAINS, *GAINS[:8]], deadline=date(2024, 11, 24), milestones=QUARTERS[:3]
    ),
    "without a plan": campaign(has_plan=False, milestones=(), length=18),
    "eligible unknown": campaign(eligible=None),
    "silent days and corrections": campaign(
        [None, None, 100, None, 0, 50, -40, 60, None, None, 88, 97, 0, 30, None],
        projected=(4003, 3518, 4597),
        pace=41.0,
    ),
    "six weeks": campaign(
        [*GAINS, *GAINS[:10]],
        length=42,
        milestones=((14, 0.25), (28, 0.36), (42, 0.5)),
        projected=(8056, 7285, 9409),
    ),
    "a whole city": campaign(
        [g * 700 for g in GAINS],
        baseline=2_100_000,
        eligible=12_600_000,
        projected=(4_408_700, 4_054_637, 4_967_987),
        required_pace=129_200.0,
        pace=82_400.0,
    ),
    "more than everybody": campaign(
        [9] * 7,
        baseline=80,
        eligible=140,
        length=14,
        milestones=((7, 0.8), (14, 1.0)),
        projected=(143, 143, 143),
        required_pace=0.0,
        pace=9.0,
    ),
    "thirty people": campaign(
        [1, 0, 2, 1, 0],
        baseline=3,
        eligible=30,
        milestones=((28, 1.0),),
        projected=(25.4, 7, 30),
        required_pace=1.4,
        pace=0.8,
    ),
}
