"""Units in one order: rank, name, figure and bar, and beside them what each day gained.

The bars and the heat table share their rows. The figure has its text in px beside the plot, so it
is as wide as the browser likes; where each row lies is told by `row_places`, for links over it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from charts.drawing import Drawing
from charts.heat import FEWEST_DAYS, TITLE, add_heat
from charts.heat_cells import Cell
from charts.lettering import Block, Line, Note, annotations
from charts.ranking_bars import (
    MARK,
    add_bars,
    add_needs,
    bar_axis,
    line_name,
    scale,
    uprights,
    warnings,
)
from charts.ranking_rows import By, Row, rows
from charts.signs import HALF, Shape, sign
from charts.theme import axis, bare_figure
from charts.tokens import SEMIBOLD, TEXT, Tokens
from words import text

HEAD, FOOT = 76, 10  # px above the first row and below the last
GAP = 10  # px between the columns of text
AIR = 36  # px between bars and heat table
WIDE = 880  # px that the plot has in the usual window
DAY = 21  # px of a heat cell there
MOST_HEAT = 0.72  # of the plot


@dataclass(frozen=True)
class Places:
    """Where the rows lie, px: the width of their names, and (upper edge, height) of each."""

    names: int
    rows: list[tuple[float, float]]


@dataclass(frozen=True)
class Columns:
    """Where the text beside the plot stands, px; what is left of the plot is negative."""

    rank: float  # right edge
    name: float  # left edge
    sign: float  # middle
    written: float  # right edge
    left: int  # the margin left of the plot
    right: int  # the margin right of it


def row_places(units: pd.DataFrame, by: By, tokens: Tokens, lang: str) -> Places:
    """The places of the rows in the figure of these units, from its upper left corner."""
    placed, scale = rows(units, by, tokens, lang), tokens.text_scale
    return Places(
        round(_columns(placed).left * scale),
        [((HEAD + row.top) * scale, row.height * scale) for row in placed],
    )


def ranking_figure(
    units: pd.DataFrame,
    cells: dict[str, list[Cell]],
    days: Sequence[date],
    *,
    by: By,
    ward: float | None,
    as_of: date,
    start: date,
    tokens: Tokens,
    lang: str,
) -> Drawing:
    """units: queries/unit_figures.sql with the ranks of unit_ranks.sql, in the order to show.

    cells: charts.heat_cells of these units; days: those of them that are shown; ward: the ward's
    share of eligible people, 0–1. A point's customdata is its unit's code, and `layout.meta` says
    what a tap on it chooses.
    """
    placed = rows(units, by, tokens, lang)
    height = sum(row.height for row in placed)
    columns = _columns(placed)
    heat_share = min(MOST_HEAT, DAY * max(len(days), FEWEST_DAYS) / WIDE)
    counts = scale(placed, by, ward, width=WIDE * (1 - heat_share) - AIR, lang=lang)
    has_needs = any(row.need is not None for row in placed)
    has_bars = any(row.figure is not None for row in placed)
    figure = _empty(columns, height, tokens, lang)
    figure.set_layout(
        xaxis=bar_axis(counts, has_bars, by, 1 - heat_share - AIR / WIDE, tokens, lang)
    )
    add_bars(figure, placed, tokens)
    shapes = uprights(placed, by, ward, tokens, height) + warnings(placed, tokens, height)
    if has_needs:
        shapes += add_needs(figure, placed, tokens, lang)
    heat = add_heat(
        figure,
        placed,
        cells,
        days,
        domain=(1 - heat_share, 1),
        as_of=as_of,
        start=start,
        tokens=tokens,
        lang=lang,
    )
    notes = _head(by, columns, has_needs, tokens, lang) + line_name(by, ward, counts, tokens, lang)
    for row in placed:
        shapes += _sign(row, columns, height, tokens)
        notes += _beside(row, columns, tokens)
    figure.set_layout(shapes=shapes + heat.shapes, annotations=notes + heat.notes)
    return figure


def _empty(columns: Columns, height: float, tokens: Tokens, lang: str) -> Drawing:
    """The figure without its rows, which take `height` px; its axis down is in px, too."""
    figure = bare_figure(
        tokens,
        lang,
        height=round(HEAD + height + FOOT),
        margin={"l": columns.left, "r": columns.right, "t": HEAD, "b": FOOT},
    )
    figure.set_layout(
        hoverdistance=20,
        meta={"chooses": "group", "to": "opened"},
        yaxis=axis(tokens, range=[height, 0], ticks="", showticklabels=False),
    )
    return figure


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


def _head(by: By, columns: Columns, has_needs: bool, tokens: Tokens, lang: str) -> list[Note]:
    """The headings of bars and status, and what the marks in the bars are."""
    title = Line(text(f"ranking.title_{by}", lang), tokens.ink, TEXT, SEMIBOLD)
    state = Line(text("table.status", lang), tokens.ink, TEXT, SEMIBOLD)
    lines = [(title, 0, TITLE, columns.name), (state, 1, TITLE, GAP)]
    if has_needs:
        mark = Line(text("ranking.need_mark", lang), tokens.mute)
        lines.append((mark, 0, MARK, columns.name))
    return [
        note
        for line, x, up, shift in lines
        for note in annotations(
            Block([line]),
            x=x,
            y=1,
            xref="paper",
            yref="paper",
            xshift=shift,
            top=-up - line.height / 2,
        )
    ]


def _sign(row: Row, columns: Columns, height: float, tokens: Tokens) -> list[Shape]:
    y = 1 - row.middle / height
    return sign(row.status, tokens, x=0, right=columns.sign, y=y)


def _beside(row: Row, columns: Columns, tokens: Tokens) -> list[Note]:
    """Rank, name and figure left of the bars, the status right of the heat table."""
    is_loud = row.status in ("at_risk", "behind")
    parts = [
        (Block([Line(row.rank, tokens.mute)]), 0, columns.rank, "right"),
        (row.name, 0, columns.name, "left"),
        (Block([Line(row.written, tokens.ink, TEXT, SEMIBOLD)]), 0, columns.written, "right"),
        (Block([Line(row.state, tokens.ink if is_loud else tokens.mute)]), 1, GAP, "left"),
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
