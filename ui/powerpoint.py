"""The slides of a briefing as a PowerPoint file: for those who may take files away."""

from collections.abc import Callable

import streamlit as st

from exports.apart import made_apart
from exports.deck import Deck
from exports.powerpoint import powerpoint_bytes
from serving.roles import may_see
from ui import viewer
from ui.frame import Page

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def powerpoint_offer(page: Page, deck: Deck | Callable[[], Deck]) -> None:
    """The button of the slides; nothing for those who may take no file.

    The file is made when it is taken, outside of any session: a function that makes the deck must
    not ask the address.
    """
    if not may_see(page.role, "exports"):
        return

    def make() -> bytes:
        return made_apart(powerpoint_bytes, deck() if callable(deck) else deck)

    with st.container(key="powerpoint"):
        st.download_button(
            page.text("powerpoint.take"),
            viewer.guarded("exports", make),
            file_name=f"giao-ban-{page.as_of.isoformat()}.pptx",
            mime=PPTX,
            on_click="ignore",
            key="take_powerpoint",
        )
