"""The install rate of each unit of a section: a row a unit, its bar against the section's own rate.

Name, symbol, value, bar, counts and state share the row, so that nothing has to be looked up. Rows
are as high as their words need; `spans` says where each lies, for links over them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from charts.drawing import Drawing
from charts.lettering import Block, Line, Note, wrapped
from charts.row_words import beside, head
from charts.signs import sign
from charts.theme import axis, bare_figure
from charts.tokens import SEMIBOLD, SERIES, TEXT, Tokens
from words import text
from words.figures import percent

TOP, FOOT = 64, 8  # px above the rows, for headings and ticks; and below
NAME, VALUE, GAP = 288, 96, 16  # px: the names, symbol and value beside them, air between columns
COUNTS, EXTRA, STATE = 160, 120, 190  # px: the columns to the right of the bars
LOWEST, AIR = 44, 8  # px: the lowest row (it is tapped), the air around its words
BAR = 16  # px
SIGN = 9 - VALUE  # px from the bars' left end to the middle of the symbol
NEAR_EDGE = 0.16  # of the bars' width: a label this near to an end stands on the inner side


@dataclass(frozen=True)
class RateRow:
    """A unit as its row says it. `share` 0–1, None unknown; `sign` a status, or "unrated".

    `value` is the share as written. `counts` and `state` have a second, smaller part; `note` stands
    below the name.
    """

    name: str
    note: str
    share: float | None
    sign: str
    value: str
    counts: tuple[str, str]
    state: tuple[str, str]
    extra: str = ""


@dataclass(frozen=True)
class Span:
    """Where a row lies, px from the top of the figure; and in it the note, from the row's top."""

    top: float
    height: float
    note_top: float
    note_height: float


def spans(rows: Sequence[RateRow]) -> list[Span]:
    """The rows from top to bottom, as the figure draws them."""
    placed, top = [], float(TOP)
    for row in rows:
        named, *others = _cells(row)
        height = max(LOWEST, max(block.height for block in (named, *others)) + AIR)
        note = Block([line for line in named.lines if line.size == TEXT]).height
        placed.append(Span(top, height, (height + named.height) / 2 - note, note))
        top += height
    return placed


def rates_figure(
    rows: Sequence[RateRow],
    *,
    common: float | None,
    extra_head: str,
    tokens: Tokens,
    lang: str,
) -> Drawing:
    """The figure, for 1000 px and more. `common`: the section's own rate, 0–1; None: unknown.

    `extra_head`: the heading of the extra column, "" without one.
    """
    places = spans(rows)
    foot = places[-1].top + places[-1].height if places else TOP
    last = max([1.0, *(row.share for row in rows if row.share is not None)])
    state = GAP + COUNTS + (EXTRA if extra_head else 0)  # px to the right of the bars
    figure = bare_figure(
        tokens,
        lang,
        height=int(foot) + FOOT,
        margin={"l": NAME + VALUE, "r": state + STATE, "t": TOP, "b": FOOT},
    )
    _axes(figure, last, foot, tokens, lang)
    centres = [place.top + place.height / 2 for place in places]
    _add_bars(figure, rows, centres, tokens)
    notes = [head(text("units.axis", lang), 0, TOP, tokens, is_left=True)]
    notes += [
        head(words, right, TOP, tokens)
        for words, right in (
            (text("units.column_counts", lang), GAP),
            (extra_head, GAP + COUNTS),
            (text("units.column_state", lang), state),
        )
        if words
    ]
    for row, at in zip(rows, centres, strict=True):
        notes += _row_notes(row, at, state, tokens)
    shapes = [
        shape
        for row, at in zip(rows, centres, strict=True)
        for shape in sign(row.sign, tokens, x=0, right=SIGN, y=1 - (at - TOP) / (foot - TOP))
    ]
    if common is not None and len(rows) > 1:
        shapes.append(_common_line(common, foot, tokens))
        notes.append(_common_label(common, last, tokens, lang))
    figure.set_layout(shapes=shapes, annotations=notes)
    return figure


def _axes(figure: Drawing, last: float, foot: float, tokens: Tokens, lang: str) -> None:
    """Shares across, from 0 to 100 % or beyond; downwards px, as the rows are measured."""
    ticks = [tick / 4 for tick in range(5)]
    figure.set_layout(
        bargap=0,
        xaxis=axis(
            tokens,
            side="top",
            range=[0, last],
            showgrid=True,
            tickvals=ticks,
            ticktext=[percent(tick, lang, digits=0) for tick in ticks],
        ),
        yaxis=axis(tokens, range=[foot, TOP], showticklabels=False),
    )


def _add_bars(
    figure: Drawing, rows: Sequence[RateRow], centres: Sequence[float], tokens: Tokens
) -> None:
    drawn = [(row, at) for row, at in zip(rows, centres, strict=True) if row.share is not None]
    figure.add_bar(
        orientation="h",
        x=[round(row.share or 0.0, 5) for row, _ in drawn],
        y=[at for _, at in drawn],
        width=BAR,
        marker={
            "color": [_fill(row.sign, tokens) for row, _ in drawn],
            "line": {
                "color": tokens.at_risk_outline,
                "width": [1.5 if row.sign == "at_risk" else 0 for row, _ in drawn],
            },
        },
        hoverinfo="skip",
    )


def _fill(sign: str, tokens: Tokens) -> str:
    return tokens.primary if sign == "unrated" else str(getattr(tokens, sign))


def _cells(row: RateRow, ink: str = "", mute: str = "", link: str = "") -> list[Block]:
    """The words of a row, each column in the lines it takes: name, counts, extra, state."""

    def block(first: str, second: str, room: int, color: str) -> Block:
        lines = list(wrapped(first, color, SERIES, room=room - GAP).lines) if first else []
        small = list(wrapped(second, mute, TEXT, room=room - GAP).lines) if second else []
        return Block([*lines, *small])

    name = block(row.name, row.note, NAME, link)
    heavy = [
        Line(ln.text, ln.color, ln.size, SEMIBOLD) if ln.size == SERIES else ln for ln in name.lines
    ]
    return [
        Block(heavy),
        block(*row.counts, COUNTS, ink),
        block(row.extra, "", EXTRA, ink),
        block(*row.state, STATE, ink),
    ]


def _row_notes(row: RateRow, at: float, state: int, tokens: Tokens) -> list[Note]:
    name, counts, extra, standing = _cells(row, tokens.ink, tokens.mute, tokens.link)
    value = Block([Line(row.value, tokens.ink, SERIES, SEMIBOLD)])
    columns = [
        beside(name, at, -NAME - VALUE, is_left=True),
        beside(value, at, -12, is_left=True, xanchor="right"),
        beside(counts, at, GAP),
        beside(extra, at, GAP + COUNTS),
        beside(standing, at, state),
    ]
    return [note for note in columns if note["text"]]


def _common_line(common: float, foot: float, tokens: Tokens) -> dict[str, Any]:
    """The section's own rate, across all its rows."""
    ends = {"x0": common, "x1": common, "y0": TOP, "y1": foot}
    return {
        "type": "line",
        "xref": "x",
        "yref": "y",
        **ends,
        "line": {"color": tokens.ink, "width": 1.5},
    }


def _common_label(common: float, last: float, tokens: Tokens, lang: str) -> Note:
    words = text("units.common", lang, share=percent(common, lang))
    at = common / last
    anchor = "left" if at < NEAR_EDGE else "right" if at > 1 - NEAR_EDGE else "center"
    label = beside(Block([Line(words, tokens.ink, TEXT, SEMIBOLD)]), 1, 0, xanchor=anchor)
    return {**label, "xref": "x", "x": common, "yref": "paper", "yshift": 30}
