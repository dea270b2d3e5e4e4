"""The slides as an outline: what a telephone shows, and a screen reader reads."""

from exports.deck import Deck
from ui.cards import screen_head
from ui.frame import Page
from ui.markup import Markup, joined

_PAGE = Markup(
    '{head}<p class="start"><button type="button" class="start-show copy primary">{start}</button>'
    '<span class="caption">{keys}</span></p>'
    '<ol class="outline">{slides}</ol>'
)
_SLIDE = Markup(
    '<li class="card"><p class="caption">{section}</p><h2>{sentence}</h2>{figures}{since}'
    '<p class="caption">{note}</p></li>'
)


def outline(page: Page, deck: Deck) -> Markup:
    """The eight messages with their figures, and the button that starts the show."""
    return _PAGE.format(
        head=screen_head(
            page.text("show.title", until=deck.until), deck.scope or page.text("show.lead")
        ),
        start=page.text("show.start"),
        keys=page.text("show.keys"),
        slides=joined(
            _SLIDE.format(
                section=slide.section,
                sentence=slide.sentence,
                figures=joined(
                    Markup("<p><b>{}</b> {} <small>{}</small></p>").format(
                        figure.value, figure.unit, figure.label
                    )
                    for figure in slide.figures
                ),
                since=Markup("<p>{}</p>").format(slide.since) if slide.since else "",
                note=slide.note,
            )
            for slide in deck.slides
        ),
    )
