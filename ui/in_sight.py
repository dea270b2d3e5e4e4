"""What is opened on a screen is what is looked at, however it came to be opened."""

import streamlit as st

_OPENED = "in_sight"  # session state: screen and code of what was open in the run before


def bring_into_sight(screen: str, code: str | None) -> None:
    """Scroll to the part of id "opened" where it has just been opened; called in each run.

    The script may come before view_links.js, which does it, is loaded: that looks what was asked.
    """
    opened = (screen, code)
    if code is not None and st.session_state.get(_OPENED) != opened:
        with st.container(key="scroll"):
            script = (
                "document.partToShow = 'opened';"
                "if (document.scrollToPart) document.scrollToPart(document.partToShow);"
            )
            st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
    st.session_state[_OPENED] = opened
