"""What the whole ward did of each duty of the letter, whatever is chosen above."""

from ui.cards import cards
from ui.frame import Page
from ui.markup import Markup, joined
from ui.outreach_cards import classes, codes, helpers, sessions, visits
from ui.outreach_small import audiences, feedback, idle, news

_HEAD = Markup('<header class="ward-head"><h2>{}</h2><p class="caption">{}</p></header>')


def ward(page: Page) -> Markup:
    """The cards, in rows of like height."""
    title = page.text("outreach.ward")
    caption = page.text("outreach.ward_caption", date=page.as_of)
    rows = (
        (idle(page), news(page), feedback(page)),
        (visits(page), sessions(page)),
        (codes(page), classes(page)),
        (helpers(page), audiences(page)),
    )
    made = [cards(row) for row in rows]
    return _HEAD.format(title, caption) + Markup('<div class="card-rows">{}</div>').format(
        joined(made)
    )
