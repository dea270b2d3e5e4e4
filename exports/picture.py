"""The evening's result as one picture for Zalo: 1080 × 1350 px, legible on a telephone.

Drawn as SVG without a browser, always in the light colours. What stands above and below the
progress line takes the height that it needs; the line has the rest.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from charts import svg
from charts.progress_days import progress
from charts.summary import Part, draw_chart
from charts.tokens import LIGHT
from exports import picture_parts as parts
from exports.drawing import png_bytes
from exports.picture_content import Picture

WIDTH, HEIGHT = 1080, 1350
SIDE, TOP, BOTTOM = 52, 40, 36
ABOVE, BELOW = (18, 18, 14), (10, 12, 14, 0)  # the gaps below each part
BELOW_CHART = 14
CHART_SCALE = 2.05  # of the sizes on screens
LEAST_CHART = 260


def picture_bytes(picture: Picture) -> bytes:
    """The picture as PNG; the same bytes for the same content. Safe to ask from any thread."""
    return png_bytes(picture_svg(picture))


def picture_svg(picture: Picture) -> str:
    """The picture before it is made pixels: every figure in it is text."""
    width = WIDTH - 2 * SIDE
    tries = [(len(picture.leaders), 2), *((n, 1) for n in range(len(picture.leaders), -1, -1))]
    for leaders, lines in tries:  # what does not fit: of long names one line, then fewer of them
        shown = replace(picture, leaders=picture.leaders[:leaders])
        drawn, height = _drawn(shown, width, lines)
        if height <= HEIGHT:
            break
    return svg.document(
        svg.joined([svg.rect(0, 0, WIDTH, height, fill=LIGHT.bg), drawn]),
        size=(WIDTH, HEIGHT),
        view=(WIDTH, height),
        lang=picture.lang,
        name="picture",
        title=picture.title,
        alt=picture.progress.alt,
    )


def _drawn(picture: Picture, width: float, name_lines: int) -> tuple[Markup, float]:
    """All of it, and how high it is: HEIGHT, or more where it does not fit."""
    above = [draw(picture, width) for draw in (parts.head, parts.hero, parts.status)]
    below = [
        _assumption(picture, width),
        parts.answers(picture, width),
        parts.leaders(picture, width, name_lines),
        parts.foot(picture, width),
    ]
    around = _with_gaps(above, ABOVE), _with_gaps(below, BELOW)
    used = TOP + BOTTOM + BELOW_CHART + sum(height for _, height in (*around[0], *around[1]))
    high = max(LEAST_CHART, math.floor(HEIGHT - used))
    chart = _chart(picture, width, high), high + BELOW_CHART
    drawn, top = [], float(TOP)
    for content, height in (*around[0], chart, *around[1]):
        drawn.append(svg.moved(content, SIDE, top))
        top += height
    return svg.joined(drawn), max(HEIGHT, top + BOTTOM)


def _with_gaps(drawn: Sequence[Part], gaps: Sequence[float]) -> list[tuple[Markup, float]]:
    """What is drawn, with its height and the gap below it; nothing takes no room."""
    pairs = zip(drawn, gaps, strict=True)
    return [(part.content, part.height + gap if part.height else 0) for part, gap in pairs]


def _chart(picture: Picture, width: float, height: float) -> Markup:
    body = picture.progress
    drawn = draw_chart(
        progress(body.days, body.milestones, body.projection, body.course),
        width=width / CHART_SCALE,
        height=height / CHART_SCALE,
        tokens=LIGHT,
        lang=picture.lang,
        compact=True,
    )
    return svg.enlarged(drawn, 0, 0, CHART_SCALE)


def _assumption(picture: Picture, width: float) -> Part:
    block = parts.set_text(picture.assumption, parts.SMALL, LIGHT.ink, width, most=4)
    return Part(svg.texts(block, 0, 0) if block.lines else Markup(""), block.height)
