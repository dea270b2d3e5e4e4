"""The picture for Zalo, offered with its text: to look at, to take away, to copy."""

import streamlit as st

from exports.picture import picture_bytes
from serving.roles import may_see
from ui import viewer
from ui.briefing.picture import picture_of
from ui.briefing.wishes import Wishes
from ui.copying import copied_text, listen
from ui.frame import Page
from ui.frozen import as_closed
from ui.loading import finished
from ui.view import View

PNG = "image/png"
WIDTH = 480  # px on a desktop; a telephone shows it as wide as it is


def picture_offer(page: Page, wishes: Wishes) -> None:
    """A fold with the text, the button and the picture; nothing for those who may take no file.

    A closed day is told as it was when it was closed. The picture is drawn once somebody opens the
    fold. Called last of what has texts to copy: it listens for them.
    """
    if not may_see(page.role, "exports"):
        return
    fold = st.expander(page.text("picture.offer"), key="picture_offer", on_change="rerun")
    if not fold.open:
        return
    view = as_closed(View(page.snapshot, page.as_of, page.lang))

    def make() -> bytes:
        return picture_file(view, wishes)

    with fold:
        told = picture_of(view, wishes)
        st.html(copied_text(page, told.text, page.text("copy_message"), is_first=True))
        st.download_button(
            page.text("export_image"),
            viewer.guarded("exports", make),
            file_name=f"ket-qua-{page.as_of.isoformat()}.png",
            mime=PNG,
            on_click="ignore",
            key="take_picture",
        )
        st.image(make(), width=WIDTH, alt=" ".join(told.lines))
        st.caption(page.text("picture.hold"))
    listen()


def picture_file(view: View, wishes: Wishes) -> bytes:
    """The PNG; drawn once for all who look at the same figures."""
    told = picture_of(view, wishes)
    key = ("picture file", view.as_of, view.lang, wishes, told.picture.title)
    return finished(view.snapshot, key, lambda: picture_bytes(told.picture))
