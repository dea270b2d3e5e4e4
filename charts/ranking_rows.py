"""The rows of a ranking: what each unit's row says, and where it lies.

A row is as high as the unit's name needs, which is never cut. Everything is px from the upper edge
of the first row.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

import pandas as pd

from charts.lettering import Block, Line, wrapped
from charts.tokens import SEMIBOLD, TEXT, Tokens
from words import figures, groups
from words.figures import known
from words.names import short_name
from words.paces import ahead_of_line

By = Literal["rate", "pace", "plan"]
BY: tuple[By, ...] = ("rate", "pace", "plan")
COLUMN: dict[By, str] = {"rate": "coverage", "pace": "pace", "plan": "plan_gap"}
RANK: dict[By, str] = {"rate": "coverage_rank", "pace": "pace_rank", "plan": "plan_gap_rank"}

ROW, LINE = 24, 17  # px: a row with a name of one line; every further line of it
NAME_ROOM = 190  # px that a name has before it goes on in the next line
HUNDRED = 100.0  # a rate is drawn in per cent


@dataclass(frozen=True)
class Row:
    """One unit. `figure`: what its bar shows, in the measure's unit; None: there is no bar."""

    unit_id: str
    name: Block
    full: str  # the whole name, for a tooltip
    rank: str
    status: str | None
    figure: float | None
    written: str  # the figure as people write it
    need: float | None  # people a day still needed; by pace alone
    state: str  # the status in words, and how old the count is
    hover: str
    top: float
    height: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2

    @property
    def is_over(self) -> bool:
        """Whether more people are counted than there are; only a rate shows it."""
        return self.figure is not None and self.written.endswith("%") and self.figure > HUNDRED


def rows(units: pd.DataFrame, by: By, tokens: Tokens, lang: str) -> list[Row]:
    """`units`: rows of queries/unit_figures.sql with their ranks, in the order to show."""
    placed: list[Row] = []
    top = 0.0
    for unit in units.to_dict("records"):
        placed.append(_row(unit, by, top, tokens, lang))
        top += placed[-1].height
    return placed


def _row(unit: dict[Any, Any], by: By, top: float, tokens: Tokens, lang: str) -> Row:
    figure = known(unit[COLUMN[by]])
    name = _name(short_name(unit["name"]), tokens)
    return Row(
        unit_id=unit["unit_id"],
        name=name,
        full=escape(unit["name"], quote=False),
        rank=figures.whole(unit[RANK[by]], lang),
        status=known(unit["status"]),
        figure=None if figure is None else float(figure) * (HUNDRED if by == "rate" else 1),
        written=WRITTEN[by](figure, lang),
        need=known(unit["required_pace"]) if by == "pace" else None,
        state=groups.state(unit, lang),
        hover="<br>".join(escape(line, quote=False) for line in groups.hover(unit, lang)),
        top=top,
        height=ROW + LINE * (len(name.lines) - 1),
    )


WRITTEN: dict[By, Callable[[Any, str], str]] = {
    "rate": figures.percent,
    "pace": figures.pace,
    "plan": lambda gap, lang: figures.signed(ahead_of_line(gap), lang),
}


def _name(name: str, tokens: Tokens) -> Block:
    """The name in as many lines as it needs; a word longer than a line goes on in the next."""
    block = wrapped(name, tokens.ink, TEXT, room=NAME_ROOM)
    return Block([Line(line.text, tokens.ink, TEXT, SEMIBOLD) for line in block.lines])
