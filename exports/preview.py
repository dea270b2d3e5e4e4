"""The picture that a messenger shows beside a link: 1200 × 630 px, always in the light colours.

The ward as a whole and nobody by name. Where it is shown and how long is not ours to say, so its
day and whether it is a sample stand in it.
"""

from dataclasses import dataclass

from charts import svg
from charts.lettering import Line
from charts.progress_days import progress
from charts.summary import Hero, draw_chart, draw_hero
from charts.tokens import LIGHT, REGULAR, SEMIBOLD
from exports.deck import ProgressBody
from exports.drawing import png_bytes
from exports.picture_parts import fitting

WIDTH, HEIGHT = 1200, 630
MARGIN = 36
SCALE, CHART_SCALE = 1.75, 1.4  # of the sizes on screens: it is looked at on telephones
HEAD, FOOT = 26, 22  # px, sizes of text
LEAST_CHART = 120  # units


@dataclass(frozen=True, kw_only=True)
class Preview:
    """authority: whose figures. until: up to when they hold. sample: a sample's label or ""."""

    authority: str
    until: str
    sample: str
    hero: Hero
    progress: ProgressBody
    lang: str


def preview_bytes(preview: Preview) -> bytes:
    """The picture as PNG; the same bytes for the same content. Safe to ask from any thread."""
    return png_bytes(preview_svg(preview))


def preview_svg(preview: Preview) -> str:
    """The picture before it is made pixels: every figure in it is text."""
    inner = WIDTH - 2 * MARGIN
    head = fitting(Line(preview.authority, LIGHT.ink, HEAD, SEMIBOLD), inner)
    said = " · ".join(part for part in (preview.until, preview.sample) if part)
    foot = fitting(Line(said, LIGHT.mute, FOOT, SEMIBOLD if preview.sample else REGULAR), inner)
    top, bottom = MARGIN + head.height + 12, MARGIN + foot.height + 8
    hero = draw_hero(preview.hero, width=inner / SCALE, tokens=LIGHT, lang=preview.lang)
    top_of_chart = top + hero.height * SCALE - 8
    room = (HEIGHT - top_of_chart - bottom) / CHART_SCALE
    drawn = [
        svg.rect(0, 0, WIDTH, HEIGHT, fill=LIGHT.bg),
        svg.text(head, MARGIN, MARGIN + head.height / 2),
        svg.enlarged(hero.content, MARGIN, top, SCALE),
        svg.text(foot, MARGIN, HEIGHT - MARGIN - foot.height / 2 + 8),
    ]
    body = preview.progress
    if room >= LEAST_CHART:
        chart = draw_chart(
            progress(body.days, body.milestones, body.projection, body.course),
            width=inner / CHART_SCALE,
            height=room,
            tokens=LIGHT,
            lang=preview.lang,
        )
        drawn.append(svg.enlarged(chart, MARGIN, top_of_chart, CHART_SCALE))
    return svg.document(
        svg.joined(drawn),
        size=(WIDTH, HEIGHT),
        view=(WIDTH, HEIGHT),
        lang=preview.lang,
        name="preview",
        title=preview.authority,
        alt=body.alt,
    )
