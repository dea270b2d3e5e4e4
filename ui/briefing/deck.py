"""The eight slides put together, under one head."""

from exports.deck import Deck
from ui.briefing import activation, agreed, progress, ranking, reports, result, sections, urging
from ui.briefing.wishes import Briefing, Wishes
from ui.loading import finished
from ui.scope_names import scope_name
from ui.scopes import WARD
from ui.standing import standing
from ui.view import View
from ui.what_if import changes_said


def deck_of(view: View, wishes: Wishes) -> Deck:
    """The slides of a day; made once for a snapshot, day, language and wishes."""
    key = ("deck", view.as_of, view.lang, wishes)
    asked = Briefing(view.snapshot, view.as_of, view.lang, wishes)
    return finished(view.snapshot, key, lambda: _deck(asked))


def _deck(view: Briefing) -> Deck:
    stands = standing(view.snapshot, view.as_of, view.wishes.scope)
    campaign = view.snapshot.campaign
    return Deck(
        title=campaign.name or view.text("app_title"),
        authority=campaign.authority,
        as_of=view.as_of,
        until=result.until(view),
        scope=_scope(view),
        sample=view.text("sample_data") if campaign.is_sample else "",
        link=view.wishes.link,
        version=view.snapshot.version,
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


def _scope(view: Briefing) -> str:
    """Whose figures these are and what is assumed, where it is not simply the ward's."""
    parts = []
    if view.wishes.scope != WARD:
        parts.append(view.text("slide.scope", name=scope_name(view, view.wishes.scope)))
    assumption = view.wishes.assumption
    if assumption and (changes := changes_said(assumption, view.lang)):
        parts.append(view.text("slide.assumed", changes=changes))
    return "; ".join(parts)
