"""What a viewer sees where a screen cannot be drawn: a sentence, never a traceback."""

import streamlit as st

from ui import controls
from ui.markup import Markup
from words import text


def excuse(lang: str) -> None:
    st.html(
        Markup('<section class="card quiet" role="alert"><h2>{}</h2><p>{}</p></section>').format(
            text("screens.mishap", lang), text("screens.mishap_fix", lang)
        )
    )
    controls.refresh_button(lang, key="refresh_after_mishap")
