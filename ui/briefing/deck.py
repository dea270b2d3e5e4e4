"""The eight slides put together, under one head."""

from exports.deck import Deck
from ui.briefing import activation, agreed, progress, ranking, reports, result, sections, urging
from ui.briefing.scope import scope_said
from ui.briefing.until import until
from ui.briefing.wishes import Briefing, Wishes
from ui.loading import finished
from ui.standing import standing
from ui.view import View
from words import briefing as words


def deck_of(view: View, wishes: Wishes) -> Deck:
    """The slides of a day; made once for a snapshot, day, language and wishes."""
    key = ("deck", view.as_of, view.lang, wishes, until(view))
    asked = Briefing(view.snapshot, view.as_of, view.lang, wishes)
    return finished(view.snapshot, key, lambda: _deck(asked))


def _deck(view: Briefing) -> Deck:
    stands = standing(view.snapshot, view.as_of, view.wishes.scope)
    campaign = view.snapshot.campaign
    return Deck(
        title=campaign.name or view.text("app_title"),
        authority=campaign.authority,
        as_of=view.as_of,
        until=until(view),
        day=words.day_of(start=campaign.start, end=campaign.end, as_of=view.as_of, lang=view.lang),
        scope=scope_said(view),
        sample=view.text("sample_data") if campaign.is_sample else "",
        link=view.wishes.link,
        lang=view.lang,
        slides=(
            result.slide(view, stands),
            progress.slide(view, stands),
            ranking.slide(view, stands),
            urging.slide(view, stands),
            reports.slide(view),
            sections.slide(view),
            activation.slide(view),
            agreed.slide(view),
        ),
    )
