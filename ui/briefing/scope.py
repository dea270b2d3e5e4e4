"""Whose figures a briefing tells, in words; and which slides tell the whole ward's all the same."""

from ui.briefing.wishes import Briefing
from ui.scope_names import scope_name
from ui.scopes import WARD
from ui.what_if import changes_said


def scope_said(view: Briefing) -> str:
    """Whose figures these are and what is assumed, where it is not simply the ward's."""
    parts = []
    if view.wishes.scope != WARD:
        parts.append(view.text("slide.scope", name=scope_name(view, view.wishes.scope)))
    assumption = view.wishes.assumption
    if assumption and (changes := changes_said(assumption, view.lang)):
        parts.append(view.text("slide.assumed", changes=changes))
    return "; ".join(parts)


def of_the_ward(view: Briefing, what: str) -> str:
    """A sentence for the note of a slide that the filters do not reach; "" where there are none.

    what: "all" of the slide, or its "rounds" of announcements alone.
    """
    if view.wishes.scope == WARD:
        return ""
    return view.text(f"slide.of_ward_{what}")
