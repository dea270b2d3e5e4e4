"""Units in one order: rank, name, figure and bar, and beside them what each day gained.

The bars and the heat table share their rows. The figure has its text in px beside the plot, so it
is as wide as the browser likes; where each row lies is told by `row_places`, for links over it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.axes import count_ticks
from charts.heat import FEWEST_DAYS, TITLE, add_heat
from charts.heat_cells import Cell
from charts.lettering import Block, Line, Note, annotations
from charts.ranking_rows import HUNDRED, By, Row, rows
from charts.signs import HALF, Shape, sign
from charts.theme import SEMIBOLD, TEXT, Tokens, axis, bare_figure
from words import text
from words.figures import percent, whole, whole_up

HEAD, FOOT = 76, 10  # px above the first row and below the last
MARK = 40  # px from the first row up to the middle of the name of the line through the bars
BAR = 14  # px
GAP = 10  # px between the columns of text
AIR = 36  # px between bars and heat table
WIDE = 880  # px that the plot has in the usual window
DAY = 21  # px of a heat cell there
LABEL_ROOM = 1.34  # of the longest bar, where something is written behind the bars


@dataclass(frozen=True)
class Ward:
    """What the bars are held against: the ward's share of eligible people, 0–1."""

    coverage: float | None


@dataclass(frozen=True)
class Columns:
    """Where the text left of the plot stands, px to the left of it (negative)."""

    rank: float  # right edge
    name: float  # left edge
    sign: float  # middle
    written: float  # right edge
    left: int  # the margin
    right: int  # the margin right of the plot


def row_places(units: pd.DataFrame, by: By, tokens: Tokens, lang: str) -> list[tuple[float, float]]:
    """Upper edge and height of each row, px from the upper edge of the figure."""
    return [(HEAD + row.top, row.height) for row in rows(units, by, tokens, lang)]


def ranking_figure(
    units: pd.DataFrame,
    cells: dict[str, list[Cell]],
    days: Sequence[date],
    *,
    by: By,
    ward: Ward,
    as_of: date,
    start: date,
    tokens: Tokens,
    lang: str,
) -> go.Figure:
    """units: queries/unit_figures.sql with the ranks of unit_ranks.sql, in the order to show.

    cells: charts.heat_cells of these units; days: those of them that are shown. A point's
    customdata is its unit's code, and `layout.meta` says what a tap on it chooses.
    """
    placed = rows(units, by, tokens, lang)
    height = sum(row.height for row in placed)
    columns = _columns(placed)
    share = _heat_share(len(days))
    figure = bare_figure(
        tokens,
        lang,
        height=round(HEAD + height + FOOT),
        margin={"l": columns.left, "r": columns.right, "t": HEAD, "b": FOOT},
    )
    scale = _scale(placed, by, ward)
    figure.update_layout(
        bargap=0,
        hoverdistance=20,
        meta={"chooses": "group", "to": "opened"},
        yaxis=axis(tokens, range=[height, 0], ticks="", showticklabels=False),
        xaxis=_figure_axis(scale, placed, by, 1 - share - AIR / WIDE, tokens, lang),
    )
    _add_bars(figure, placed, tokens)
    shapes = _uprights(placed, by, ward, tokens, height)
    notes = _head_notes(placed, by, ward, scale, columns, height, tokens, lang)
    for row in placed:
        shapes += _row_signs(row, columns, height, tokens)
        notes += _row_notes(row, columns, tokens)
    if by == "pace":
        shapes += _needs(placed, tokens)
        _add_need_labels(figure, placed, tokens, lang)
    heat = add_heat(
        figure,
        placed,
        cells,
        days,
        domain=(1 - share, 1),
        as_of=as_of,
        start=start,
        tokens=tokens,
        lang=lang,
    )
    figure.update_layout(shapes=shapes + heat.shapes, annotations=notes + heat.notes)
    return figure


def _heat_share(days: int) -> float:
    """The part of the plot that the heat table takes."""
    return min(0.72, DAY * max(days, FEWEST_DAYS) / WIDE)


def _columns(placed: Sequence[Row]) -> Columns:
    def widest(lines: Sequence[str], weight: int = SEMIBOLD) -> float:
        return max((Line(line, "", TEXT, weight).width for line in lines), default=0)

    written = -GAP
    middle = written - widest([row.written for row in placed]) - GAP - HALF
    name = middle - HALF - GAP - 2 - max((row.name.width for row in placed), default=0)
    rank = name - GAP
    left = -rank + widest([row.rank for row in placed]) + 4
    states = widest([row.state for row in placed], TEXT)
    return Columns(rank, name, middle, written, round(left), round(states + 2 * GAP))


def _scale(placed: Sequence[Row], by: By, ward: Ward) -> tuple[float, float]:
    """The range of the bars, in the measure's unit."""
    values = [row.figure for row in placed if row.figure is not None]
    values += [row.need for row in placed if row.need is not None]
    if by == "rate" and ward.coverage is not None:
        values.append(ward.coverage * HUNDRED)
    low, high = min([0.0, *values]), max([0.0, *values])
    if low == high:
        return 0.0, 1.0
    air = LABEL_ROOM - 1 if by == "pace" else 0.03
    return low - (0.03 * (high - low) if low < 0 else 0), high + air * (high - low)


def _figure_axis(
    scale: tuple[float, float],
    placed: Sequence[Row],
    by: By,
    end: float,
    tokens: Tokens,
    lang: str,
) -> dict[str, Any]:
    has_bars = any(row.figure is not None for row in placed)
    ticks = [tick for tick in count_ticks(*scale, most=5) if tick or by == "plan"]
    return axis(
        tokens,
        range=list(scale),
        domain=[0, round(end, 4)],
        side="top",
        ticks="",
        showgrid=True,
        zeroline=True,
        zerolinecolor=tokens.line,
        tickvals=ticks if has_bars else [],
        ticktext=[whole(tick, lang) for tick in ticks],
        ticklabelstandoff=2,
    )


def _add_bars(figure: go.Figure, placed: Sequence[Row], tokens: Tokens) -> None:
    """The bars in the colours of their status; amber is never without its outline."""
    colors = {
        "done": tokens.done,
        "on_track": tokens.on_track,
        "at_risk": tokens.at_risk,
        "behind": tokens.behind,
        "no_data": tokens.no_data,
    }
    drawn = [row for row in placed if row.figure is not None]
    figure.add_bar(
        orientation="h",
        y=[row.middle for row in drawn],
        x=[round(row.figure or 0.0, 2) for row in drawn],
        width=[BAR] * len(drawn),
        customdata=[row.unit_id for row in drawn],
        marker={
            "color": [colors.get(row.status or "", tokens.bar_weekday) for row in drawn],
            "line": {
                "color": tokens.at_risk_outline,
                "width": [1 if row.status == "at_risk" else 0 for row in drawn],
            },
        },
        hoverinfo="text",
        hovertext=[row.hover for row in drawn],
    )


def _uprights(
    placed: Sequence[Row], by: By, ward: Ward, tokens: Tokens, height: float
) -> list[Shape]:
    """The ward's line through the bars; by plan the line of the plan; 100 % where it is passed."""
    line = {"color": tokens.ink, "width": 1.5}
    upright = {"type": "line", "xref": "x", "yref": "y", "y0": -2, "y1": height}
    shapes = []
    if by == "plan":
        shapes.append({**upright, "x0": 0, "x1": 0, "line": line})
    if by == "rate" and ward.coverage is not None:
        at = round(ward.coverage * HUNDRED, 2)
        shapes.append({**upright, "x0": at, "x1": at, "line": line})
    if any(row.is_over for row in placed):
        dotted = {"color": tokens.axis, "width": 1, "dash": "dot"}
        shapes.append({**upright, "x0": HUNDRED, "x1": HUNDRED, "line": dotted})
    return shapes


def _head_notes(
    placed: Sequence[Row],
    by: By,
    ward: Ward,
    scale: tuple[float, float],
    columns: Columns,
    height: float,
    tokens: Tokens,
    lang: str,
) -> list[Note]:
    """The headings of the columns, and the name of the line through the bars."""
    title = Line(text(f"ranking.title_{by}", lang), tokens.ink, TEXT, SEMIBOLD)
    state = Line(text("table.status", lang), tokens.ink, TEXT, SEMIBOLD)
    notes = _line(title, x=0, up=TITLE, shift=columns.name)
    notes += _line(state, x=1, up=TITLE, shift=GAP)
    name, at = "", 0.0
    if by == "rate" and ward.coverage is not None:
        share = percent(ward.coverage, lang)
        name, at = text("ranking.ward", lang, share=share), ward.coverage * HUNDRED
    elif by == "plan":
        name = text("ranking.on_plan", lang)
    elif any(row.need is not None for row in placed):
        mark = Line(text("ranking.need_mark", lang), tokens.mute, TEXT)
        return notes + _line(mark, x=0, up=MARK, shift=columns.name)
    if name:
        across = (at - scale[0]) / (scale[1] - scale[0])
        anchor = "left" if across < 0.25 else "right" if across > 0.75 else "center"
        shift = {"left": -2, "center": 0, "right": 2}[anchor]
        label = Block([Line(name, tokens.ink, TEXT, SEMIBOLD)])
        notes += annotations(
            label,
            x=round(at, 2),
            y=1,
            yref="paper",
            xanchor=anchor,
            xshift=shift,
            top=-MARK - label.height / 2,
        )
    return notes


def _line(line: Line, *, x: float, up: float, shift: float) -> list[Note]:
    """A line of the head, its middle `up` px above the first row."""
    top = -up - line.height / 2
    return annotations(
        Block([line]), x=x, y=1, xref="paper", yref="paper", xshift=shift, top=top
    )


def _row_notes(row: Row, columns: Columns, tokens: Tokens) -> list[Note]:
    """Rank, name and figure left of the bars, the status right of the heat table."""
    is_loud = row.status in ("at_risk", "behind")
    parts = [
        (Block([Line(row.rank, tokens.mute)]), 0.0, columns.rank, "right"),
        (row.name, 0.0, columns.name, "left"),
        (Block([Line(row.written, tokens.ink, TEXT, SEMIBOLD)]), 0.0, columns.written, "right"),
        (Block([Line(row.state, tokens.ink if is_loud else tokens.mute)]), 1.0, GAP, "left"),
    ]
    return [
        note
        for block, x, shift, anchor in parts
        for note in annotations(
            block,
            x=x,
            y=row.middle,
            xref="paper",
            xanchor=anchor,
            xshift=shift,
            top=-block.height / 2,
        )
    ]


def _row_signs(row: Row, columns: Columns, height: float, tokens: Tokens) -> list[Shape]:
    y = 1 - row.middle / height
    shapes = sign(row.status, tokens, x=0, right=columns.sign, y=y)
    if row.is_over:  # drawn to its value, with a warning at its end
        shapes += sign("at_risk", tokens, x=row.figure, right=-2 * HALF, y=y, xref="x")
    return shapes


def _needs(placed: Sequence[Row], tokens: Tokens) -> list[Shape]:
    """A short upright in each row at the pace that is needed; one shape for all."""
    strokes = [
        f"M{row.need:.2f},{row.middle - BAR / 2 - 3:.1f} L{row.need:.2f},{row.middle + BAR / 2 + 3:.1f}"
        for row in placed
        if row.need is not None
    ]
    if not strokes:
        return []
    line = {"color": tokens.ink, "width": 2}
    return [{"type": "path", "path": " ".join(strokes), "xref": "x", "yref": "y", "line": line}]


def _add_need_labels(figure: go.Figure, placed: Sequence[Row], tokens: Tokens, lang: str) -> None:
    """What is needed in figures, behind bar and mark."""
    needed = [row for row in placed if row.need is not None]
    figure.add_scatter(
        mode="text",
        x=[round(max(row.need or 0.0, row.figure or 0.0), 2) for row in needed],
        y=[row.middle for row in needed],
        text=[f"  {text('ranking.need', lang, n=whole_up(row.need, lang))}" for row in needed],
        textposition="middle right",
        textfont={"size": 12, "color": tokens.mute},
        customdata=[row.unit_id for row in needed],
        hoverinfo="text",
        hovertext=[row.hover for row in needed],
    )
