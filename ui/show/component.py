"""The slides handed to the browser: from then on it needs no server to turn them."""

from pathlib import Path

import streamlit as st

from exports.deck import Deck
from ui.frame import Page
from ui.show.stage import slides_of

_FOLDER = Path(__file__).parent
_show = st.components.v2.component("show", js=(_FOLDER / "show.js").read_text(encoding="utf-8"))
CSS = (_FOLDER / "show.css").read_text(encoding="utf-8")
WORDS = (
    *("previous_slide", "next_slide", "full_screen", "exit_presentation", "show.offline"),
    *("show.age_minutes", "show.age_hours", "show.keys", "presentation_mode"),
)


def show(page: Page, deck: Deck, *, first: int, auto: int | None, is_open: bool) -> None:
    """The show of a deck, opened at slide `first` (from 1); auto: seconds until it turns.

    is_open: whether it begins by itself, which it does in windows that are wide enough.
    """
    with st.container(key="show"):
        _show(
            key="slides",
            data={
                "css": CSS,
                "slides": [str(slide) for slide in slides_of(deck)],
                "first": first,
                "auto": auto,
                "is_open": is_open,
                "read_at": page.snapshot.read_at.isoformat(),
                "until": deck.until,
                "words": {
                    key.removeprefix("show."): page.text(key, n="{n}", until="{until}")
                    for key in WORDS
                },
                "lang": deck.lang,
            },
        )
