"""The page that somebody sees who may not see the screen: why, and how to come in."""

import streamlit as st

from serving.access import access
from ui import viewer
from ui.markup import Markup
from words import text

# A plain form: the gate takes the key out of the address it leads to.
_KEY_FIELD = Markup(
    '<form class="key" method="get" action="/" autocomplete="off"><label for="key">{}</label>'
    '<div class="share"><input id="key" name="key" required autocapitalize="off"'
    ' spellcheck="false"><button>{}</button></div></form>'
)


def refuse(lang: str) -> None:
    """Say that the screen is not for this viewer, and nothing of what is on it."""
    st.html(
        Markup('<section class="card quiet"><h1>{}</h1><p>{}</p></section>').format(
            text("door.title", lang), text("door.text", lang)
        )
    )
    if not access().has_login:
        return
    if access().mode == "link":
        st.html(_KEY_FIELD.format(text("door.key_label", lang), text("door.enter", lang)))
    if viewer.is_logged_in():
        st.html(Markup('<p class="caption">{}</p>').format(text("door.login_unknown", lang)))
        way_out(lang)
    else:
        st.button(text("door.login", lang), key="login", on_click=st.login)


def way_out(lang: str) -> None:
    """For whoever has logged in."""
    if access().has_login and viewer.is_logged_in():
        st.button(text("door.logout", lang), key="logout", on_click=st.logout)
