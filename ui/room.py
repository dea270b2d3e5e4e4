"""How wide the viewer's window is, so that of two drawings of a chart the one that fits is sent.

The first response has the browser keep the width in a cookie, which the session begins with;
view_links.js says when the window comes over an edge. Of a browser that has said nothing the width
is unknown: it is sent both, and the style sheet shows one of them.
"""

import re

import streamlit as st

from charts.theme import LARGE
from ui import address
from ui.markup import Markup

COOKIE = "room"  # written by the script below alone, which view_links.js calls too
EDGES = (NARROW, LISTS, BESIDE) = (640, 1100, 1160)  # px where ui/style/ shows another drawing
SCRIPT = Markup(
    "<script>(document.keepWidth = () => {"
    f"document.cookie = `{COOKIE}=${{innerWidth}}; path=/; SameSite=Lax`"
    "})()</script>"
)
WIDEST = 100_000  # px: what is wider was not said by a window

_TOLD = "room_told"  # session state: the width at the last edge


def width() -> float | None:
    """Pixels of the window where text had its usual size; None where it is unknown."""
    told = _told()
    return None if told is None else told / (LARGE if address.is_large() else 1)


def take(told: object) -> None:
    """Keep what the browser said, where it is a width."""
    if isinstance(told, int | float) and 0 < told < WIDEST:
        st.session_state[_TOLD] = float(told)


def watched() -> dict[str, object]:
    """What view_links.js watches: the edges for both sizes of text, and the width known here."""
    edges = sorted(edge * scale for edge in EDGES for scale in (1, LARGE))
    return {"edges": edges, "width": _told()}


def is_narrow(width: float | None, edge: int) -> bool | None:
    """Whether a window is at most as wide as an edge; None where that is unknown."""
    return None if width is None else width <= edge


def is_compact(width: float | None, *, is_beside: bool) -> bool | None:
    """Whether the compact drawing fits. is_beside: facts stand beside it in wide windows, and leave
    it as much room as a telephone has."""
    return None if width is None else width <= NARROW or (is_beside and width > BESIDE)


def _told() -> float | None:
    told: float | None = st.session_state.get(_TOLD)
    if told is not None:
        return told
    kept = str(st.context.cookies.get(COOKIE, ""))
    return (float(kept) or None) if re.fullmatch(r"[0-9]{1,5}", kept) else None
