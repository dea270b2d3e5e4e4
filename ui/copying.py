"""Texts with a button that copies them: into Zalo, with one tap. `listen` once a page."""

from hashlib import sha1
from pathlib import Path

import streamlit as st

from ui.frame import Page
from ui.markup import Markup

_listen = st.components.v2.component(
    "copy", js=(Path(__file__).parent / "copy.js").read_text(encoding="utf-8")
)
_TEXT = Markup(
    '<div class="message"><button type="button" class="copy{css}" data-copies="{name}" '
    'data-copied="{copied}" '
    'data-refused="{refused}">{label}</button><details{opened}><summary>{show}</summary>'
    '<p id="{name}" class="message-text">{text}</p><p class="caption">{paste}</p></details></div>'
)

_LINE = Markup(
    '<p class="copied-line caption">{said}: <span id="{name}">{text}</span> '
    '<button type="button" class="copy" data-copies="{name}" data-copied="{copied}" '
    'data-refused="{refused}">{label}</button></p>'
)


def listen() -> None:
    """Have the buttons of this page copy. Drawn after what it listens to."""
    with st.container(key="follow_copies"):
        _listen(key="copy")


def copied_text(
    page: Page, text: str, label: str, *, is_first: bool = False, is_open: bool = False
) -> Markup:
    """The button, and the text behind a line that opens. `is_first`: the one thing to do here."""
    name = _name(text)
    return _TEXT.format(
        css=" primary" if is_first else "",
        name=name,
        copied=page.text("follow.copied"),
        refused=page.text("follow.refused"),
        label=label,
        opened=" open" if is_open else "",
        show=page.text("follow.show"),
        text=text,
        paste=page.text("follow.paste"),
    )


def copied_line(page: Page, said: str, text: str, label: str) -> Markup:
    """A short text within a sentence, and the button that copies it."""
    words = {name: page.text(f"follow.{name}") for name in ("copied", "refused")}
    return _LINE.format(said=said, name=_name(text), text=text, label=label, **words)


def _name(text: str) -> str:
    """An id by which the button finds the text: the same for the same text."""
    return f"text-{sha1(text.encode(), usedforsecurity=False).hexdigest()[:12]}"
