"""The few elements of SVG that our drawings are made of.

Templates of markupsafe escape every text on its way in, and what XML cannot hold is left out; so
whatever was typed into the sheet is text and nothing else. Coordinates are units of the drawing,
written with one decimal.
"""

import re
from collections.abc import Iterable

from markupsafe import Markup

from charts.lettering import Block, Line
from charts.tokens import REGULAR, SEMIBOLD

FAMILY = "Plex, IBM Plex Sans, sans-serif"
BASELINE = 0.35  # of the size: how far below its middle a line of text stands
ANCHORS = {"left": "start", "center": "middle", "right": "end"}

Points = Iterable[tuple[float, float]]

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_DOCUMENT = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" viewBox="0 0 {} {}"'
    ' font-family="{}" lang="{}" role="img" aria-labelledby="{name}-title {name}-desc">'
    '<title id="{name}-title">{}</title><desc id="{name}-desc">{}</desc>{}</svg>'
)
_MOVED = Markup('<g transform="translate({} {})">{}</g>')
_ENLARGED = Markup('<g transform="translate({} {}) scale({})">{}</g>')
_RECT = Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{}"/>')
_CIRCLE = Markup('<circle cx="{}" cy="{}" r="{}" fill="{}"{}/>')
_LINE = Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-width="{}"{}/>')
_POLYLINE = Markup(
    '<polyline points="{}" fill="none" stroke="{}" stroke-width="{}" stroke-linejoin="round"{}/>'
)
_POLYGON = Markup('<polygon points="{}" fill="{}"{}{}/>')
_TEXT = Markup('<text x="{}" y="{}" font-size="{}"{}{} fill="{}">{}</text>')
_STRONG = Markup('{}<tspan font-weight="{}">{}</tspan>{}')
_DASHES = Markup(' stroke-dasharray="{}"')
_OUTLINE = Markup(' stroke="{}" stroke-width="{}"')
_OPACITY = Markup(' fill-opacity="{}"')
_WEIGHT = Markup(' font-weight="{}"')
_ANCHOR = Markup(' text-anchor="{}"')
_CLASS = Markup('<g class="{}">{}</g>')


def number(value: float) -> str:
    """A coordinate or length: "12.5", "12"."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def plain(text: object) -> str:
    """The text without the characters that no XML document may hold."""
    return _NOT_IN_XML.sub("", str(text))


def document(
    content: Markup,
    *,
    size: tuple[float, float],
    view: tuple[float, float],
    lang: str,
    name: str,
    title: str,
    alt: str,
) -> Markup:
    """One SVG. size: px on the page; view: units of the drawing; name: begins its two ids."""
    sides = (number(side) for side in (*size, *view))
    return _DOCUMENT.format(*sides, FAMILY, lang, plain(title), plain(alt), content, name=name)


def joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


def named(name: str, content: Markup) -> Markup:
    """Content in a group with a class, by which it can be found."""
    return _CLASS.format(name, content)


def moved(content: Markup, right: float, down: float) -> Markup:
    return _MOVED.format(number(right), number(down), content)


def enlarged(content: Markup, right: float, down: float, by: float) -> Markup:
    """Content drawn `by` times as large, its upper left corner moved."""
    return _ENLARGED.format(number(right), number(down), f"{by:g}", content)


def rect(
    left: float, top: float, width: float, height: float, *, fill: str, radius: float = 0
) -> Markup:
    return _RECT.format(*map(number, (left, top, width, height, radius)), fill)


def circle(x: float, y: float, radius: float, *, fill: str, outline: str = "") -> Markup:
    return _CIRCLE.format(number(x), number(y), number(radius), fill, outline)


def outlined(color: str, width: float) -> Markup:
    """The outline of a circle or polygon."""
    return _OUTLINE.format(color, number(width))


def line(
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    color: str,
    width: float,
    dash: str = "",
) -> Markup:
    ends = map(number, (*start, *end))
    return _LINE.format(*ends, color, number(width), _dashed(dash))


def polyline(points: Points, *, color: str, width: float, dash: str = "") -> Markup:
    return _POLYLINE.format(_written(points), color, number(width), _dashed(dash))


def polygon(points: Points, *, fill: str, opacity: float = 1, outline: str = "") -> Markup:
    paleness = _OPACITY.format(opacity) if opacity < 1 else ""
    return _POLYGON.format(_written(points), fill, paleness, outline)


def text(line: Line, x: float, middle: float, *, anchor: str = "left", strong: str = "") -> Markup:
    """A line of text around the height `middle`, its left, center or right at x.

    strong: the part of it that is set in semibold.
    """
    words = plain(line.text)
    before, bold, after = words.partition(strong) if strong else (words, "", "")
    return _TEXT.format(
        number(x),
        number(middle + BASELINE * line.size),
        number(line.size),
        _WEIGHT.format(line.weight) if line.weight != REGULAR else "",
        _ANCHOR.format(ANCHORS[anchor]) if anchor != "left" else "",
        line.color,
        _STRONG.format(before, SEMIBOLD, bold, after) if bold else words,
    )


def texts(block: Block, x: float, top: float, *, anchor: str = "left", strong: str = "") -> Markup:
    """The lines of a block, one below the other, from `top` on."""
    drawn = []
    for line_ in block.lines:
        drawn.append(text(line_, x, top + line_.height / 2, anchor=anchor, strong=strong))
        top += line_.height
    return joined(drawn)


def _written(points: Points) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def _dashed(dash: str) -> Markup:
    return _DASHES.format(dash) if dash else Markup("")
