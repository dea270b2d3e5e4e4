"""Cards made of HTML: metrics, rows of a list, bars. A card's title is a sentence with its number.

Sentences may carry bold parts (ui.markup.strong); everything else is escaped.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ui.markup import Markup, joined, rich

LONGEST_LARGE = 7  # letters that fit into a card of a desktop's six, or a phone's two; two of the
# small ones beside the figure are as wide as one

_METRIC = Markup(
    '<div class="card metric"><p class="label">{label}</p>'
    '<p class="figure{length}">{figure}<small>{unit}</small></p>'
    '<p class="caption">{caption}</p></div>'
)
_SCREEN_HEAD = Markup('<header class="group-head"><h1>{}</h1><p class="caption">{}</p>{}</header>')
_CARD = Markup('<section class="card">{head}{body}</section>')
_BAR = Markup(
    '<div class="bar-row"><span class="bar-name">{name}</span>'
    '<span class="bar" aria-hidden="true"><span class="bar-fill bar-{sign}" '
    'style="width:{width}%"></span></span>'
    '<span class="bar-value">{value}</span></div>'
)


@dataclass(frozen=True)
class Metric:
    """One figure with what it counts above and what it stands against below."""

    label: str
    figure: str
    caption: str = ""
    unit: str = ""

    def html(self) -> Markup:
        return _METRIC.format(
            label=self.label,
            length=" long" if len(self.figure) + len(self.unit) / 2 > LONGEST_LARGE else "",
            figure=self.figure,
            unit=self.unit,
            caption=rich(self.caption),
        )


def metrics(figures: Iterable[Metric], css_class: str = "") -> Markup:
    """Metrics side by side as the width allows, equally high."""
    inside = joined(metric.html() for metric in figures)
    return Markup('<div class="metrics {}">{}</div>').format(css_class, inside)


def head(title: object, subtitle: object = "", level: int = 2) -> Markup:
    """A card's heading: the sentence, and below it what is measured and who is counted."""
    heading = Markup("<h{0}>{1}</h{0}>").format(level, rich(title))
    return heading + Markup('<p class="caption">{}</p>').format(rich(subtitle)) * bool(subtitle)


def screen_head(sentence: object, lead: object, more: Markup | str = "") -> Markup:
    """The head of a screen, or of a part of one: its sentence, and below it what that is about."""
    return _SCREEN_HEAD.format(sentence, lead, more)


def card(title: object, body: Markup, subtitle: object = "") -> Markup:
    return _CARD.format(head=head(title, subtitle), body=body)


def cards(parts: Iterable[Markup], css_class: str = "") -> Markup:
    """Those of the cards that there are, side by side as the width allows, equally high."""
    there = [part for part in parts if part]
    return Markup('<div class="cards {}">{}</div>').format(css_class, joined(there)) * bool(there)


def bars(rows: Iterable[Markup]) -> Markup:
    """Rows made by `bar`, in common columns."""
    return Markup('<div class="bars">{}</div>').format(joined(rows))


def bar(name: object, share: float, value: object, sign: str = "actual") -> Markup:
    """A row with a bar from 0 to 1; what is above 1 fills it and stands in `value`."""
    width = f"{max(0.0, min(1.0, share)) * 100:.1f}"
    return _BAR.format(name=rich(name), sign=sign, width=width, value=rich(value))
