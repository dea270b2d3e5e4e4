"""How far the campaign is and where it will end: progress over daily gain, on one axis of days.

The same marks as everywhere: solid = happened, thin = plan, dashed with a fan = projection, dotted
upright = the as-of date, solid upright = the deadline, pale upright = the deadline there was first.
"""

import math
from collections.abc import Iterable
from datetime import timedelta

import pandas as pd
import plotly.graph_objects as go

from charts.axes import count_ticks, day_ticks
from charts.gains import add_gains, has_gains, needed
from charts.lettering import MARGIN_GAP, Line
from charts.placing import Plane
from charts.progress_days import Course, Progress, Projected, progress
from charts.progress_ends import end_blocks, label_margin
from charts.progress_labels import label_inside
from charts.progress_lines import add_actual, add_ahead, add_fan, add_plan, add_uprights
from charts.theme import Tokens, axis, bare_figure
from words.figures import short_day, whole

__all__ = ["Course", "Projected", "progress_figure"]

HEIGHT, COMPACT_HEIGHT = 480, 300  # px
TOP, RIGHT, COMPACT_RIGHT = 30, 164, 22
BETWEEN, GAINS = 44, 104  # px: the day ticks between the rows, the row of daily gains
WIDTHS, COMPACT_WIDTHS = (660, 730, 1000), (320, 328, 398)  # px that browsers give the chart


def progress_figure(
    days: pd.DataFrame,
    milestones: pd.DataFrame,
    projection: Projected | None,
    course: Course,
    *,
    tokens: Tokens,
    lang: str,
    compact: bool = False,
    height: int | None = None,
) -> go.Figure:
    """The figure of Tổng quan: progress above daily gain.

    days: daily_progress, one row a day (day, installed, rated_installed, coverage, plan, gain,
    gap_units, units_reported, is_weekend, is_holiday). milestones: milestone_date, share, count.
    compact: for telephones, 300 to 400 px wide: progress alone, its labels inside.
    Show it with `theme=None` and `config=charts.theme.config(lang)`.
    """
    figures = progress(days, milestones, projection, course)
    is_double = not compact and has_gains(figures)
    counts = _counts(figures, above=0.16 if compact else 0.08)
    ticks = {tick: whole(tick, lang) for tick in count_ticks(*counts, most=5)}
    ends = [] if compact else end_blocks(figures, tokens, lang)
    beside = [line for _, block in ends for line in block.lines]
    beside += [line for _, line, _ in needed(figures, tokens, lang)] if is_double else []
    margin = _margin(ticks.values(), beside, compact=compact, is_double=is_double)
    height = height or (COMPACT_HEIGHT if compact else HEIGHT)
    foot = height - margin["b"]  # px from the top, of the lower row or the only one
    plane = Plane(
        (-0.15, figures.offset(figures.last) + _half_a_bar(figures, compact)),
        counts,
        sides=(margin["l"], margin["r"]),
        rows=(TOP, foot - (BETWEEN + GAINS if is_double else 0)),
        widths=tokens.room(COMPACT_WIDTHS if compact else WIDTHS),
    )
    figure = bare_figure(tokens, lang, height=height, margin=margin)
    _axes(figure, figures, plane, ticks, tokens, foot=foot, most_days=3 if compact else 6)
    add_fan(figure, figures, tokens)
    add_uprights(figure, figures, counts, tokens)
    add_plan(figure, figures, tokens, lang, compact=compact)
    add_ahead(figure, figures, tokens, lang)
    add_actual(figure, figures, tokens, lang)
    notes = label_inside(figures, plane, tokens, lang, compact=compact) + label_margin(ends, plane)
    if is_double:
        notes += add_gains(figure, figures, plane, tokens, lang, rows=(foot - GAINS, foot))
    figure.update_layout(annotations=notes)
    return figure


def _margin(
    ticks: Iterable[str], beside: Iterable[Line], *, compact: bool, is_double: bool
) -> dict[str, int]:
    """px around the plot: the counts to the left of it, the ends of the lines to the right."""
    widest_tick = max((Line(tick, "").width for tick in ticks), default=0)
    widest_end = max((line.width for line in beside), default=0)
    return {
        "l": max(40 if compact else 52, int(widest_tick) + 10),
        "r": COMPACT_RIGHT if compact else max(RIGHT, int(widest_end) + MARGIN_GAP + 8),
        "t": TOP,
        "b": 8 if is_double else 28,  # between the rows stand the days, or below the only one
    }


def _counts(figures: Progress, above: float) -> tuple[float, float]:
    """The range of the upper axis: all that is drawn, with air for the labels below and above."""
    values = [v for day in figures.days for v in (day.installed, day.plan) if v is not None]
    values += [v for _, *three in figures.ahead for v in three]
    values += [mark.count for mark in figures.milestones]
    low, high = min(values, default=0.0), max(values, default=10.0)
    span = max(high - low, 10.0)
    lowest = low - 0.14 * span if low < 0 else max(0.0, low - 0.14 * span)
    return float(math.floor(lowest)), float(math.ceil(high + above * span))


def _half_a_bar(figures: Progress, compact: bool) -> float:
    """Room to the right of the last day for the half of its bar, where it has one; days."""
    return 0.5 if figures.course.as_of == figures.last and not compact else 0.1


def _axes(
    figure: go.Figure,
    figures: Progress,
    plane: Plane,
    ticks: dict[int, str],
    tokens: Tokens,
    *,
    foot: float,
    most_days: int,
) -> None:
    """One axis of days under the upper row, for both rows; the counts of the upper row."""
    days = day_ticks(figures.first + timedelta(days=1), figures.last, most=most_days)
    top, bottom = plane.rows
    figure.update_layout(
        xaxis=axis(
            tokens,
            type="date",
            range=[figures.moment(edge) for edge in plane.days],
            tickvals=[day.isoformat() for day in days],
            ticktext=[short_day(day) for day in days],
            ticks="outside",
            ticklen=4,
            tickcolor=tokens.line,
            showline=True,
            anchor="y",
            hoverformat="%d/%m/%Y",
        ),
        yaxis=axis(
            tokens,
            range=list(plane.counts),
            domain=[round((foot - bottom) / (foot - top), 4), 1],
            showgrid=True,
            tickvals=list(ticks),
            ticktext=list(ticks.values()),
            ticklabelstandoff=6,
        ),
    )
