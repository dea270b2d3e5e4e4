"""The sign of a status: a symbol and a word together, never a colour alone.

The symbols are drawn, so that no font changes them: ✓ ● ▲ ■ –.
"""

from markupsafe import Markup

from charts import svg
from charts.lettering import Line
from charts.tokens import SEMIBOLD, SERIES, Tokens
from words import text

UNRATED = "unrated"  # there are figures, but nothing to hold them against
HEIGHT, SIDE, AIR, RADIUS = 24, 8, 6, 4  # units

# Corners as shares of a square, from its upper left corner.
SHAPES = {
    "done": ((0, 0.53), (0.16, 0.37), (0.38, 0.6), (0.84, 0.1), (1, 0.26), (0.38, 0.93)),
    "at_risk": ((0.5, 0.06), (1, 0.94), (0, 0.94)),
    "behind": ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)),
    "no_data": ((0, 0.41), (1, 0.41), (1, 0.59), (0, 0.59)),
}
SYMBOL = 11  # units, the side of the square


def badge_width(status: str, lang: str) -> float:
    """Units from its left to its right edge."""
    return SIDE + SYMBOL + AIR + _word(status, "", lang).width + SIDE


def draw_badge(status: str, x: float, top: float, *, tokens: Tokens, lang: str) -> Markup:
    """status: done, on_track, at_risk, behind, no_data or unrated."""
    look = "no_data" if status == UNRATED else status
    ground, color = getattr(tokens, f"badge_{look}_bg"), getattr(tokens, f"badge_{look}_text")
    middle = top + HEIGHT / 2
    width = badge_width(status, lang)
    word = x + SIDE + SYMBOL + AIR, x + width - SIDE
    drawn = [
        svg.rect(x, top, width, HEIGHT, fill=ground, radius=RADIUS),
        _symbol(look, x + SIDE, middle - SYMBOL / 2, color),
        svg.text(_word(status, color, lang), sum(word) / 2, middle, anchor="center"),
    ]
    return svg.named("badge", svg.joined(drawn))


def _word(status: str, color: str, lang: str) -> Line:
    word = text("status.unrated" if status == UNRATED else status, lang)
    return Line(word, color, SERIES, SEMIBOLD)


def _symbol(look: str, left: float, top: float, color: str) -> Markup:
    if look not in SHAPES:
        half = SYMBOL / 2
        return svg.circle(left + half, top + half, 0.4 * SYMBOL, fill=color)
    corners = [(left + SYMBOL * x, top + SYMBOL * y) for x, y in SHAPES[look]]
    return svg.polygon(corners, fill=color)
