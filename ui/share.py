"""Sending the view that is seen to somebody else: its link, copied or as a QR code.

The key that let this viewer in left the address bar; here it is put back, so that the link opens.
"""

from functools import lru_cache
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import segno
import streamlit as st

from serving.access import access
from serving.viewers import PARAMETER
from ui import viewer
from ui.markup import Markup
from words import text

OF_A_SHOW = ("slide", "auto", "show")  # how it is shown on one wall, and nobody else's matter

_copy = st.components.v2.component(
    "share",
    html='<div class="share"><input readonly><button type="button"></button></div>',
    js=(Path(__file__).parent / "share.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def share(lang: str) -> None:
    """A button that opens link and code; nothing where nobody else could open them."""
    door = access()
    if door.mode == "open" and not door.public_url:
        return
    link = link_of_view()
    with st.popover(text("share.title", lang), key="share"):
        told = {"link": link, "copy": text("copy_link", lang), "copied": text("link_copied", lang)}
        _copy(data=told, key="share_link")
        st.html(
            Markup('<p><a href="{}" target="_blank" rel="noopener">{}</a></p>').format(
                link, text("share.browser", lang)
            )
        )
        if code := qr_code(link):
            picture = Markup('<img class="qr" alt="{}" src="{}">')
            st.html(picture.format(text("share.qr", lang), code))
        if door.mode == "link" and viewer.key():
            st.html(Markup('<p class="caption">{}</p>').format(text("share.key_note", lang)))


def link_of_view() -> str:
    """The address of what is seen, as others can open it."""
    seen = urlsplit(str(st.context.url))
    chosen = st.query_params
    query = [
        (name, value) for name in chosen for value in chosen.get_all(name) if name != PARAMETER
    ]
    if access().mode == "link" and (key := viewer.key()):
        query.append((PARAMETER, key))
    return f"{base_address()}{seen.path or '/'}" + (f"?{urlencode(query)}" if query else "")


def link_without_key() -> str:
    """The address of what is seen, for people who have a key of their own."""
    seen = urlsplit(str(st.context.url))
    chosen = st.query_params
    query = [(name, value) for name in chosen for value in chosen.get_all(name)]
    query = [(name, value) for name, value in query if name not in (PARAMETER, *OF_A_SHOW)]
    return f"{base_address()}{seen.path or '/'}" + (f"?{urlencode(query)}" if query else "")


def base_address() -> str:
    """Where others find the dashboard: the public address, else the one that this viewer sees."""
    seen = urlsplit(str(st.context.url))
    return access().public_url or f"{seen.scheme}://{seen.netloc}"


@lru_cache(maxsize=256)
def qr_code(link: str) -> str | None:
    """The code as the address of an SVG, dark on light in both themes: telephones read no other.

    None for a link that is too long for one.
    """
    try:
        code = segno.make(link, error="m")
    except segno.DataOverflowError:
        return None
    return str(code.svg_data_uri(scale=4, border=4, dark="#15202B", light="#FFFFFF"))
