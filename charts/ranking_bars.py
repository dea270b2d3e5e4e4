"""The bars of a ranking and what they are held against: the ward, the plan, the pace needed."""

from collections.abc import Sequence
from typing import Any

from charts.axes import count_ticks
from charts.drawing import Drawing
from charts.lettering import Block, Line, Note, annotations
from charts.ranking_rows import HUNDRED, By, Row
from charts.signs import HALF, Shape, sign
from charts.theme import axis
from charts.tokens import SEMIBOLD, TEXT, Tokens
from words import text
from words.figures import percent, whole, whole_up

BAR = 14  # px
MARK = 40  # px from the first row up to the middle of the name of the line through the bars
NEED = 12  # px: what is written behind the bars
AIR = 0.03  # of the longest bar, behind it


def scale(
    placed: Sequence[Row], by: By, ward: float | None, *, width: float, lang: str
) -> tuple[float, float]:
    """The range of the bars, in the measure's unit: with room for what is written behind them.

    ward: the ward's share, 0–1. width: px that the bars have.
    """
    values = [row.figure for row in placed if row.figure is not None]
    values += [row.need for row in placed if row.need is not None]
    if by == "rate" and ward is not None:
        values.append(ward * HUNDRED)
    low, high = min([0.0, *values]), max([0.0, *values])
    if low == high:
        return 0.0, 1.0
    span = high - low
    written = [Line(_need(row, lang), "", NEED).width for row in placed if row.need is not None]
    behind = min(width / 2, max(written, default=0) + 2 * HALF)
    room = behind / (width - behind) if written else AIR
    return low - (AIR * span if low < 0 else 0), high + room * span


def bar_axis(
    counts: tuple[float, float], has_bars: bool, by: By, end: float, tokens: Tokens, lang: str
) -> dict[str, Any]:
    """The measure's axis, above the rows, from the left edge of the plot to `end` of it."""
    ticks = [tick for tick in count_ticks(*counts, most=5) if tick or by == "plan"]
    return axis(
        tokens,
        range=list(counts),
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


def add_bars(figure: Drawing, placed: Sequence[Row], tokens: Tokens) -> None:
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


def add_needs(figure: Drawing, placed: Sequence[Row], tokens: Tokens, lang: str) -> list[Shape]:
    """What is needed a day, written behind bar and mark; returns the marks, one shape for all."""
    needed = [row for row in placed if row.need is not None]
    figure.add_scatter(
        mode="text",
        x=[round(max(row.need or 0.0, row.figure or 0.0, 0.0), 2) for row in needed],
        y=[row.middle for row in needed],
        text=[f"  {_need(row, lang)}" for row in needed],
        textposition="middle right",
        cliponaxis=False,
        textfont={"size": NEED, "color": tokens.mute},
        customdata=[row.unit_id for row in needed],
        hoverinfo="text",
        hovertext=[row.hover for row in needed],
    )
    reach = BAR / 2 + 3
    strokes = [
        f"M{row.need:.2f},{row.middle - reach:g} L{row.need:.2f},{row.middle + reach:g}"
        for row in needed
        if row.need
    ]
    line = {"color": tokens.ink, "width": 2}
    path = {"type": "path", "path": " ".join(strokes), "xref": "x", "yref": "y", "line": line}
    return [path] if strokes else []


def _need(row: Row, lang: str) -> str:
    if not row.need:
        return text("ranking.need_none", lang)
    return text("ranking.need", lang, n=whole_up(row.need, lang))


def uprights(
    placed: Sequence[Row], by: By, ward: float | None, tokens: Tokens, height: float
) -> list[Shape]:
    """The ward's line through the bars; by plan the line of the plan; 100 % where it is passed."""
    solid = {"color": tokens.ink, "width": 1.5}
    dotted = {"color": tokens.axis, "width": 1, "dash": "dot"}
    lines: list[tuple[float, dict[str, Any]]] = []
    if by == "plan":
        lines.append((0.0, solid))
    if by == "rate" and ward is not None:
        lines.append((round(ward * HUNDRED, 2), solid))
    if any(row.is_over for row in placed):
        lines.append((HUNDRED, dotted))
    return [
        {"type": "line", "xref": "x", "yref": "y", "x0": at, "x1": at, "y0": 0, "y1": height}
        | {"line": line}
        for at, line in lines
    ]


def warnings(placed: Sequence[Row], tokens: Tokens, height: float) -> list[Shape]:
    """A sign in the end of each bar that passes 100 %: it is drawn to its value, and warned of."""
    return [
        shape
        for row in placed
        if row.is_over
        for shape in sign(
            "at_risk",
            tokens,
            x=row.figure,
            right=-2 * HALF,
            y=1 - row.middle / height,
            xref="x",
        )
    ]


def line_name(
    by: By, ward: float | None, counts: tuple[float, float], tokens: Tokens, lang: str
) -> list[Note]:
    """The name of the line through the bars, above it and inside the bars' part of the plot."""
    if by == "rate" and ward is not None:
        name, at = text("ranking.ward", lang, share=percent(ward, lang)), ward * HUNDRED
    elif by == "plan":
        name, at = text("ranking.on_plan", lang), 0.0
    else:
        return []
    across = (at - counts[0]) / (counts[1] - counts[0])
    anchor = "left" if across < 0.25 else "right" if across > 0.75 else "center"
    label = Block([Line(name, tokens.ink, TEXT, SEMIBOLD)])
    return annotations(
        label,
        x=round(at, 2),
        y=1,
        yref="paper",
        xanchor=anchor,
        xshift={"left": -2, "center": 0, "right": 2}[anchor],
        top=-MARK - label.height / 2,
    )
