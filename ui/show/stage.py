"""The slides of a deck as HTML: head, message, figures, what shows it, foot."""

from collections.abc import Sequence

from exports.deck import Deck, KeyFigure, Slide
from ui.markup import Markup, joined
from ui.share import qr_code
from ui.show.bodies import drawn
from words import text
from words.figures import UNKNOWN

_SLIDE = Markup(
    '<section class="slide slide-{number}" role="group" aria-roledescription="{kind}" '
    'aria-label="{number}/{total}" hidden><header><p><b>{section}</b><span>{until}</span></p>'
    "<h2>{sentence}</h2>{since}</header>"
    '<div class="body bodies-{n}{figured}">{bodies}{figures}{code}</div>'
    '<footer><p>{note}</p><span class="tags">{scope}{sample}<b>{number}/{total}</b></span></footer>'
    "</section>"
)
_FIGURE = Markup(
    '<div class="figure{main}"><p><b>{value}</b>{unit}</p><p class="label">{label}</p></div>'
)


def slides_of(deck: Deck) -> list[Markup]:
    """One piece of HTML a slide, in order."""
    return [_slide(deck, slide, number) for number, slide in enumerate(deck.slides, start=1)]


def _slide(deck: Deck, slide: Slide, number: int) -> Markup:
    is_last = number == len(deck.slides)
    bodies = [
        drawn(body, deck.lang, f"slide-{number}-{place}") for place, body in enumerate(slide.bodies)
    ]
    return _SLIDE.format(
        number=number,
        total=len(deck.slides),
        kind=text("show.slide", deck.lang),
        section=slide.section,
        until=text("show.until", deck.lang, until=deck.until),
        sentence=slide.sentence,
        since=Markup('<p class="since">{}</p>').format(slide.since) if slide.since else "",
        n=len(bodies),
        figured=" figured" if slide.figures else "",
        bodies=joined(Markup('<div class="part">{}</div>').format(body) for body in bodies),
        figures=_figures(slide.figures),
        code=_code(deck) if is_last else "",
        note=slide.note,
        scope=Markup('<span class="tag">{}</span>').format(deck.scope) if deck.scope else "",
        sample=Markup('<span class="tag">{}</span>').format(deck.sample) if deck.sample else "",
    )


def _figures(shown: Sequence[KeyFigure]) -> Markup:
    if not shown:
        return Markup("")
    return Markup('<div class="figures">{}</div>').format(
        joined(
            _FIGURE.format(
                main=" main" if figure.is_main else "",
                value=figure.value,
                unit=Markup(" <small>{}</small>").format(figure.unit)
                if figure.unit and figure.value != UNKNOWN
                else "",
                label=figure.label,
            )
            for figure in shown
        )
    )


def _code(deck: Deck) -> Markup:
    """The code that opens the live view on a telephone; nothing for a link too long for one."""
    code = qr_code(deck.link) if deck.link else None
    if code is None:
        return Markup("")
    return Markup('<div class="code"><img src="{}" alt="{}"><p>{}</p></div>').format(
        code, text("share.qr", deck.lang), text("show.scan", deck.lang)
    )
