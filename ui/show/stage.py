"""The slides of a deck as HTML: head, message, figures, what shows it, foot."""

from exports.deck import Deck, Slide
from ui.markup import Markup, joined
from ui.share import qr_code
from ui.show.bodies import drawn, legend
from words import text
from words.figures import UNKNOWN

_SLIDE = Markup(
    '<section class="slide slide-{number}" role="group" aria-roledescription="{kind}" '
    'aria-label="{number}/{total}" hidden><header><p><b>{section}</b><span>{until}</span></p>'
    "<h2{long}>{sentence}</h2>{since}</header>"
    '<div class="body bodies-{n}{figured}">{nothing}{bodies}{figures}{code}</div>{legend}'
    '<footer><p>{note}</p><span class="tags">{scope}{sample}<b>{number}/{total}</b></span></footer>'
    "</section>"
)
_FIGURE = Markup(
    '<div class="figure{main}{wide}"><p><b>{value}</b>{unit}</p>'
    '<p class="label">{label}{standing}</p></div>'
)


WIDE = 7  # characters of a key figure; a longer one is written smaller, or has more room
LONG = 90  # letters of a sentence that is written smaller
LINE, LINES = 100, 3  # letters of a line of the note, and how many lines it has at most
SCOPE = 80  # letters of the filters that need a second line
CHART = (840, 440)  # px


def slides_of(deck: Deck) -> list[Markup]:
    """One piece of HTML a slide, in order."""
    return [_slide(deck, slide, number) for number, slide in enumerate(deck.slides, start=1)]


def _slide(deck: Deck, slide: Slide, number: int) -> Markup:
    is_last, scope = number == len(deck.slides), deck.scope_of(slide)
    bodies = [
        drawn(body, deck.lang, f"slide-{number}-{place}", _room(deck, slide))
        for place, body in enumerate(slide.bodies)
    ]
    return _SLIDE.format(
        number=number,
        total=len(deck.slides),
        kind=text("show.slide", deck.lang),
        section=slide.section,
        until=_until(deck, slide),
        long=Markup(' class="long"') if len(slide.sentence) > LONG else "",
        sentence=slide.sentence,
        since=Markup('<p class="since">{}</p>').format(slide.since) if slide.since else "",
        n=len(bodies),
        nothing=_nothing(slide),
        figured=" figured" if slide.figures else "",
        bodies=joined(Markup('<div class="part">{}</div>').format(body) for body in bodies),
        figures=_figures(slide),
        legend=legend(slide.bodies),
        code=_code(deck) if is_last else "",
        note=slide.note,
        scope=Markup('<span class="tag">{}</span>').format(scope) if scope else "",
        sample=Markup('<span class="tag">{}</span>').format(deck.sample) if deck.sample else "",
    )


def _room(deck: Deck, slide: Slide) -> tuple[float, float]:
    """Width and height of a chart: beside the figures, between the head and the foot."""
    width, height = CHART
    width -= 60 if any(len(figure.value) > WIDE for figure in slide.figures) else 0
    height -= 28 * min(LINES - 1, len(slide.note) // LINE)
    height -= 40 if deck.scope and deck.sample else 0
    return width, height - (28 if len(deck.scope) > SCOPE else 0)


def _nothing(slide: Slide) -> Markup:
    if slide.bodies or slide.figures or not slide.nothing:
        return Markup("")
    return Markup('<p class="nothing">{}</p>').format(slide.nothing)


def _until(deck: Deck, slide: Slide) -> str:
    """Up to when, and which day it is; the first where the section does not say it already."""
    parts = [] if deck.until in slide.section else [text("show.until", deck.lang, until=deck.until)]
    return text("frame.separator", deck.lang).join([*parts, *([deck.day] if deck.day else [])])


def _figures(slide: Slide) -> Markup:
    if not slide.figures:
        return Markup("")
    return Markup('<div class="figures">{}</div>').format(
        joined(
            _FIGURE.format(
                main=" main" if figure.is_main else "",
                wide=" wide" if len(figure.value) > WIDE else "",
                value=figure.value,
                unit=Markup(" <small>{}</small>").format(figure.unit)
                if figure.unit and figure.value != UNKNOWN
                else "",
                standing=_standing(slide) if figure.is_main else "",
                label=figure.label,
            )
            for figure in slide.figures
        )
    )


def _standing(slide: Slide) -> Markup:
    if slide.standing is None:
        return Markup("")
    return Markup(' <span class="badge badge-{}"><i>{}</i> {}</span>').format(*slide.standing)


def _code(deck: Deck) -> Markup:
    """The code that opens the live view on a telephone; nothing for a link too long for one."""
    code = qr_code(deck.link) if deck.link else None
    if code is None:
        return Markup("")
    return Markup('<div class="code"><img src="{}" alt="{}"><p>{}</p></div>').format(
        code, text("share.qr", deck.lang), text("show.scan", deck.lang)
    )
