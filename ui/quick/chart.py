"""The progress line as the server draws it, once for windows and once for telephones.

Its colours are the variables of the page around it, so that one drawing serves light and dark.
"""

from dataclasses import fields, replace

from charts.summary import summary_svg
from charts.tokens import LARGE, LIGHT, Tokens
from ui.loading import load
from ui.markup import Markup
from ui.progress_chart import alt_text, course
from ui.quick.asked import Asked
from ui.standing import Standing

SIZES = {"wide": (776, 380), "phone": (304, 250)}  # px of the card's inside


def in_variables() -> Tokens:
    """The tokens with a variable of the style sheet for each colour; how translucent the fan is
    stays a number."""
    named = {
        part.name: f"var(--{part.name.replace('_', '-')})"
        for part in fields(Tokens)
        if isinstance(getattr(LIGHT, part.name), str) and part.name != "fan"
    }
    return replace(LIGHT, **named)  # type: ignore[arg-type]


def charts(view: Asked, ward: Standing) -> Markup:
    """Both drawings; the style sheet shows the one that fits."""
    return Markup("").join(
        Markup('<div class="{}-only">{}</div>').format(name, _drawn(view, ward, name))
        for name in SIZES
    )


def _drawn(view: Asked, ward: Standing, name: str) -> Markup:
    width, height = SIZES[name]
    drawn = summary_svg(
        ward.days,
        load(view.snapshot, "milestones", as_of=view.as_of, **ward.scope._asdict()),
        ward.projection,
        course(view, ward),
        alt=alt_text(view, ward),
        tokens=replace(in_variables(), text_scale=LARGE if view.is_large else 1.0),
        lang=view.lang,
        width=width,
        height=height,
        compact=name == "phone",
        name=f"line-{name}",
    )
    return Markup(drawn)
