"""Streamlit's main script: the router, and nothing else. It stays alone in this folder, because
the folder comes first on sys.path and its static/ is what the server hands out."""

import logging
from pathlib import Path

import streamlit as st

from serving.roles import may_see
from ui import address, mishap, viewer
from ui.links import FIRST, FOLDED, SCREENS, follow, heading_of, screen_page
from words import text

MARK = str(Path(__file__).parent / "static" / "mark.svg")  # goes along as text: no file beside it


def screens(lang: str) -> dict[str, st.Page]:
    """All screens; in the menu those that the viewer's role may see. The others show the door."""
    role = viewer.role()
    return {screen: screen_page(screen, lang, in_menu=may_see(role, screen)) for screen in SCREENS}


def navigation(pages: dict[str, st.Page], lang: str) -> st.Page:
    """The menu: what is looked at most side by side, the others under a heading that opens. A
    heading with one screen below it would only hide it."""
    role = viewer.role()
    parts: dict[str, list[st.Page]] = {"": []}
    for screen, page in pages.items():
        heading = heading_of(screen)
        below = [other for other in FOLDED.get(heading, ()) if may_see(role, other)]
        name = text(f"nav.{heading}", lang) if screen in below and len(below) > 1 else ""
        parts.setdefault(name, []).append(page)
    return st.navigation(parts, position="top")


st.set_page_config(layout="wide", page_icon=MARK, initial_sidebar_state="collapsed")
st.logo(MARK, size="large")

language = address.language()
pages = screens(language)
page = navigation(pages, language)
follow(page.url_path or FIRST, pages)
address.carry(page.url_path)
if address.language() != language:  # carried over from the screen before
    language = address.language()
    page = navigation(screens(language), language)
try:
    page.run()
except Exception:  # whatever it is: a viewer gets a sentence, the log gets the rest
    logging.getLogger("ui").exception("drawing page=%r", page.url_path)
    mishap.excuse(language)
