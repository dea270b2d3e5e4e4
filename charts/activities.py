"""Days on which something was done for the campaign, marked along the foot or head of a chart.

An upright tick a day, longer where more was done than on most days; a few days carry a label, those
of the rarest forms, and what else was done stands in the tooltip and in the table behind the chart.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

import pandas as pd

from charts.drawing import Drawing
from charts.lettering import Block, Line, Note, annotations
from charts.placing import Plane, Spot
from charts.progress_days import Progress
from charts.tokens import Tokens
from words import text
from words.activities import activity_line
from words.figures import known, short_day

TICK, SHORT_TICK = 11, 5  # px high
MOST_LABELS, MOST_COMPACT = 4, 1
COMMON = 0.5  # of the days: what is done more often than that is no event
NOTE = 12  # px, size of a label


@dataclass(frozen=True, slots=True)
class ActiveDay:
    """A day's lines. `is_special`: a form that is not done on most days. `label`: for the days that
    may have one, the rarest form first by `rank`."""

    day: date
    lines: list[str]
    is_special: bool
    label: str = ""
    rank: int = 0


def active_days(rows: pd.DataFrame, figures: Progress, lang: str) -> list[ActiveDay]:
    """The days on the axis with something done. rows: queries/activity_days.sql."""
    of_day: dict[date, list[dict[Any, Any]]] = {}
    for row in rows.to_dict("records"):
        day = pd.Timestamp(row["day"]).date()
        if figures.first <= day <= figures.last and known(row["done"]):
            of_day.setdefault(day, []).append(row)
    rare = _rare(of_day)
    labels = _labels(rare)
    special = {day for done in rare for _, day, _ in done}
    return [
        ActiveDay(
            day,
            [activity_line(row, lang) for row in of_day[day]],
            day in special,
            *labels.get(day, ()),
        )
        for day in sorted(of_day)
    ]


Done = tuple[float, date, dict[Any, Any]]  # how much, when, the row


def _rare(of_day: dict[date, list[dict[Any, Any]]]) -> list[list[Done]]:
    """What was done of each form that is no everyday one, the rarest form first."""
    forms: dict[str, list[Done]] = {}
    for day, rows in of_day.items():
        for row in rows:
            forms.setdefault(row["form"], []).append((float(row["done"]), day, row))
    rare = [done for done in forms.values() if len(done) <= max(1, COMMON * len(of_day))]
    return sorted(rare, key=lambda done: (len(done), str(done[0][2]["form"])))


def _labels(rare: list[list[Done]]) -> dict[date, tuple[str, int]]:
    """Each form at the day on which most of it was done, one label a day."""
    labels: dict[date, tuple[str, int]] = {}
    for rank, done in enumerate(rare):
        free = [one for one in done if one[1] not in labels]
        if free:
            _, day, row = max(free, key=lambda one: (one[0], one[1]))
            labels[day] = (str(row["form"]), rank)
    return labels


def add_activities(
    figure: Drawing,
    days: list[ActiveDay],
    figures: Progress,
    plane: Plane,
    tokens: Tokens,
    lang: str,
    *,
    yaxis: str = "y",
    at_foot: bool = True,
    compact: bool = False,
) -> list[Note]:
    """Draw the ticks and return their labels; at the head of a row there are ticks alone."""
    low, high = plane.counts
    px = (high - low) / (plane.rows[1] - plane.rows[0])
    sizes = [TICK if day.is_special else SHORT_TICK for day in days]
    if not days:
        return []
    figure.add_scatter(
        x=[day.day.isoformat() for day in days],
        y=[
            round(low + (size / 2 + 1) * px if at_foot else high - (size / 2 + 1) * px, 2)
            for size in sizes
        ],
        yaxis=yaxis,
        name=text("progress.activities_title", lang),
        mode="markers",
        marker={
            "symbol": "line-ns",
            "size": sizes,
            "line": {"color": tokens.axis, "width": 2},
            "color": tokens.axis,
        },
        cliponaxis=False,
        hoverinfo="text",
        hovertext=[_hover(day) for day in days],
    )
    if not at_foot:
        return []
    labelled = sorted((day for day in days if day.label), key=lambda day: day.rank)
    notes: list[Note] = []
    for day in labelled[: MOST_COMPACT if compact else MOST_LABELS]:
        block = Block([Line(day.label, tokens.axis, NOTE)])
        spot = plane.place(block, _above(figures.offset(day.day), low, block))
        if spot is not None:
            notes += annotations(
                block,
                x=day.day.isoformat(),
                y=round(spot.y, 1),
                xanchor=spot.anchor,
                xshift=spot.dx,
                top=spot.top,
            )
    return notes


def _above(at: int, low: float, block: Block) -> Iterator[Spot]:
    """Just above the tick, so that nobody has to guess which one is meant."""
    for lift in (TICK + 2, TICK + 22):
        for anchor, dx in (("center", 0), ("left", -4), ("right", 4)):
            yield Spot(at, low, anchor, dx, -block.height - lift)


def _hover(day: ActiveDay) -> str:
    return "<br>".join([short_day(day.day), *(escape(line, quote=False) for line in day.lines)])
