"""The page that somebody sees who may not see the screen."""

import streamlit as st

from ui.markup import Markup
from words import text


def refuse(screen: str, lang: str) -> None:
    """Say that the screen is not for this viewer, and nothing of what is on it."""
    st.html(
        Markup('<section class="card quiet"><h1>{}</h1><p>{}</p></section>').format(
            text("door.title", lang), text("door.text", lang)
        )
    )
