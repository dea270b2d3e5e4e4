"""How far the campaign is and where it will end: progress over daily gain, on one axis of days.

The same marks as everywhere: solid = happened, thin = plan, dashed with a fan = projection, long
dashes without one = what is assumed, dotted upright = the as-of date, solid upright = the deadline,
pale upright = the deadline there was first.
"""

import pandas as pd

from charts.activities import active_days, add_activities
from charts.drawing import Drawing
from charts.gains import add_gains, has_gains, needed
from charts.lettering import Block
from charts.progress_days import Course, Progress, Projected, progress
from charts.progress_ends import end_blocks, label_margin
from charts.progress_frame import BOTTOM, TOP, Frame, framed
from charts.progress_labels import label_inside
from charts.progress_lines import (
    add_actual,
    add_ahead,
    add_assumed,
    add_fan,
    add_plan,
    add_uprights,
)
from charts.progress_notes import inside_notes, margin_notes
from charts.theme import axis, bare_figure
from charts.tokens import Tokens
from words.figures import short_day

__all__ = ["Course", "Projected", "progress_figure"]

HEIGHT, COMPACT_HEIGHT = 480, 300  # px
BETWEEN, GAINS = 44, 104  # px: the day ticks between the rows, the row of daily gains
BAND = 0.2  # of the upper row's height: below the lines, for the days with outreach
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
    activities: pd.DataFrame | None = None,
    assumed: Projected | None = None,
) -> Drawing:
    """The figure of Tổng quan: progress above daily gain.

    days: daily_progress, one row a day (day, installed, rated_installed, coverage, plan, gain,
    gap_units, units_reported, is_weekend, is_holiday). milestones: milestone_date, share, count.
    activities: activity_days, to be marked. compact: for telephones, 300 to 400 px wide: progress
    alone, its labels inside. assumed: the projection under an assumption, beside the plain one.
    Show it with `theme=None` and `config=charts.theme.config(lang)`.
    """
    figures = progress(days, milestones, projection, course, assumed)
    is_double = not compact and has_gains(figures)
    ends = [] if compact else end_blocks(figures, tokens, lang)
    beside = [block for _, block in ends]
    beside += [Block([line]) for _, line, _ in needed(figures, tokens, lang)] if is_double else []
    height = height or (COMPACT_HEIGHT if compact else HEIGHT)
    below = 8 if is_double else BOTTOM  # between the rows stand the days, or below the only one
    foot = height - below  # px from the top, of the lower row or the only one
    frame = framed(
        figures,
        beside,
        lang,
        bottom=foot - (BETWEEN + GAINS if is_double else 0),
        widths=tokens.room(COMPACT_WIDTHS if compact else WIDTHS),
        compact=compact,
        band=0.0 if activities is None else BAND,
    )
    plane, (left, right) = frame.plane, frame.plane.sides
    margin = {"l": int(left), "r": int(right), "t": TOP, "b": below}
    figure = bare_figure(tokens, lang, height=height, margin=margin)
    _axes(figure, figures, frame, tokens, foot=foot)
    add_fan(figure, figures, tokens)
    add_uprights(figure, figures, plane.counts, tokens)
    add_plan(figure, figures, tokens, lang, compact=compact)
    add_ahead(figure, figures, tokens, lang)
    add_assumed(figure, figures, tokens, lang)
    add_actual(figure, figures, tokens, lang)
    notes = inside_notes(label_inside(figures, plane, tokens, lang, compact=compact), figures)
    notes += margin_notes(label_margin(ends, plane), plane)
    if activities is not None:
        active = active_days(activities, figures, lang)
        notes += add_activities(figure, active, figures, plane, tokens, lang, compact=compact)
    if is_double:
        notes += add_gains(figure, figures, plane, tokens, lang, rows=(foot - GAINS, foot))
    figure.set_layout(annotations=notes)
    return figure


def _axes(figure: Drawing, figures: Progress, frame: Frame, tokens: Tokens, *, foot: float) -> None:
    """One axis of days under the upper row, for both rows; the counts of the upper row."""
    plane = frame.plane
    top, bottom = plane.rows
    figure.set_layout(
        xaxis=axis(
            tokens,
            type="date",
            range=[figures.moment(edge) for edge in plane.days],
            tickvals=[day.isoformat() for day in frame.days],
            ticktext=[short_day(day) for day in frame.days],
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
            tickvals=list(frame.counts),
            ticktext=list(frame.counts.values()),
            ticklabelstandoff=6,
        ),
    )
