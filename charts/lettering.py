"""Text on a chart: lines of one size and colour each, and how much room they take.

A chart is laid out before any browser has drawn its letters, so widths are estimated from those of
IBM Plex Sans, a little too wide rather than too narrow.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import escape
from typing import Any

from charts.tokens import REGULAR, TEXT

MARGIN_GAP = 12  # px between the plot and the labels in its right margin
MOST_LETTERS = 240  # of a text that is set in lines
LINE_HEIGHT = 1.3  # of the size, as Plotly sets lines

# Widths of letters, of the size. What is not named here is as wide as an n.
WIDTHS = {
    letter: width
    for letters, width in (
        (" ", 0.24),
        ("iljI.,:;'|·", 0.3),
        ("()[]frt/-", 0.38),
        ("csz", 0.51),
        ("aegkvxy", 0.55),
        ("0123456789+−–", 0.6),
        ("ABCDGHKNOPQRSUVXY@", 0.69),
        ("w", 0.8),
        ("mMW%↑", 0.93),
    )
    for letter in letters
}
USUAL = 0.58
BOLDER = 1.03  # how much wider heavier letters are

Note = dict[str, Any]  # one of Plotly's annotations


@dataclass(frozen=True)
class Line:
    """One line of text; `size` in px."""

    text: str
    color: str
    size: int = TEXT
    weight: int = REGULAR

    @cached_property
    def width(self) -> float:
        bold = BOLDER if self.weight > REGULAR else 1.0
        return bold * self.size * sum(map(_letter_width, self.text))

    @cached_property
    def height(self) -> float:
        return self.size * LINE_HEIGHT


@dataclass(frozen=True)
class Block:
    """Lines one below the other, with their width and height in px."""

    lines: Sequence[Line]

    @cached_property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)

    @cached_property
    def height(self) -> float:
        return sum(line.height for line in self.lines)


def annotations(
    block: Block,
    *,
    x: Any,
    y: Any,
    xref: str = "x",
    yref: str = "y",
    xanchor: str = "left",
    xshift: float = 0.0,
    top: float = 0.0,
) -> list[Note]:
    """Plotly's annotations for a block whose upper edge lies `top` px below the point (x, y)."""
    drawn = []
    for line in block.lines:
        drawn.append(
            {
                "text": escape(line.text, quote=False),
                "x": x,
                "y": y,
                "xref": xref,
                "yref": yref,
                "xanchor": xanchor,
                "yanchor": "middle",
                "xshift": round(xshift, 1),
                "yshift": -round(top + line.height / 2, 1),
                "showarrow": False,
                "borderpad": 0,
                "font": {"size": line.size, "weight": line.weight, "color": line.color},
            }
        )
        top += line.height
    return drawn


def wrapped(words: str, color: str, size: int, *, room: float, weight: int = REGULAR) -> Block:
    """Words in as few lines as fit into `room` px, none of them much shorter than the others.

    A word longer than a line goes on in the next; a text that is none any more is cut.
    """
    if len(words) > MOST_LETTERS:
        words = f"{words[:MOST_LETTERS]}…"
    pieces = [piece for word in words.split(" ") for piece in _pieces(word, size, weight, room)]

    def filled(width: float) -> list[str]:
        lines: list[str] = []
        for word in pieces:
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and Line(longer, color, size, weight).width <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    lines = filled(room)
    while room > size and len(filled(room - size)) == len(lines):
        room -= size
        lines = filled(room)
    return Block([Line(line, color, size, weight) for line in lines])


def _pieces(word: str, size: int, weight: int, room: float) -> list[str]:
    """The word, or so much of it at a time as fits into the room."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and Line(pieces[-1] + letter, "", size, weight).width > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


@lru_cache(maxsize=1_024)  # setting a text in lines measures each of its letters many times
def _letter_width(letter: str) -> float:
    """The width of a letter, of the size; its marks take no room."""
    return sum(
        WIDTHS.get(c, USUAL) for c in unicodedata.normalize("NFD", letter) if not _is_mark(c)
    )


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) == "Mn"
