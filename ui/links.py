"""The screens by name, and links from one to another that keep language and day."""

from pathlib import Path

import streamlit as st

from ui import address
from words import text

ROOT = Path(__file__).resolve().parents[1]
FIRST = "overview"  # what opens at /


def screen_page(screen: str, lang: str) -> st.Page:
    """A screen as Streamlit's router knows it."""
    return st.Page(
        ROOT / "pages" / f"{screen}.py",
        title=text(f"nav.{screen}", lang),
        url_path=screen,
        default=screen == FIRST,
    )


def link(screen: str, label: str, lang: str, **choices: str) -> None:
    """A link to a screen; `choices` are what it is to show, as that screen's address has them."""
    st.page_link(
        screen_page(screen, lang), label=label, query_params={**address.carried(), **choices}
    )
