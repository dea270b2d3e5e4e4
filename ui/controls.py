"""The controls of the frame: the day looked at, language, size of text, reading the sheet now."""

from datetime import date

import streamlit as st

from data import refresher
from data.store import Snapshot
from ui import address, viewer
from words import languages, text

PATIENCE = 1.0  # seconds that a press of the button waits for the sheet; then the page goes on


def usual_day(snapshot: Snapshot) -> date:
    """The day that a screen speaks of unless another is asked for: the last with a report.

    Once the drive runs and nobody has reported yet it is today, not the day before the start.
    """
    if snapshot.as_of > snapshot.first_day:
        return snapshot.as_of
    return snapshot.clamp(snapshot.today)


def day_picker(snapshot: Snapshot, as_of: date, lang: str) -> None:
    """A day of the campaign, from the one that the baselines speak of to its last."""
    key, used = address.bound(address.DAY, as_of, usual_day(snapshot))
    st.date_input(
        text("frame.as_of_date", lang),
        min_value=snapshot.first_day,
        max_value=snapshot.last_day,
        format="DD/MM/YYYY",
        key=key,
        on_change=used,
        label_visibility="collapsed",
        width=152,
    )


def language_switch(lang: str) -> None:
    key, used = address.bound(address.LANGUAGE, lang, languages()[0])
    st.segmented_control(
        text("frame.language", lang),
        languages(),
        format_func=lambda language: text(f"frame.language_{language}_short", lang),
        required=True,
        key=key,
        on_change=used,
        label_visibility="collapsed",
        width="content",
    )


def text_switch(is_large: bool, lang: str) -> None:
    """“Chữ lớn”, on or off: of one choice, none or all."""
    key, used = address.bound(address.TEXT, [address.LARGE] if is_large else [], [])
    st.segmented_control(
        text("frame.text_size", lang),
        [address.LARGE],
        selection_mode="multi",
        format_func=lambda _: text("large_text", lang),
        key=key,
        on_change=used,
        label_visibility="collapsed",
        width="content",
    )


def refresh_button(lang: str, key: str = "refresh") -> None:
    """One attempt to read the sheet now; what comes of it is shown, at once or when it is there."""
    st.button(text("refresh", lang), key=key, on_click=_refresh, args=(lang,))


def _refresh(lang: str) -> None:
    if not viewer.may("overview"):
        return  # the run that follows shows the door
    source = refresher.shared()
    before = source.status().version
    if not source.ask(PATIENCE):
        st.toast(text("fresh.asked", lang))
        return
    after = source.status()
    if after.state == "ok":
        st.toast(text("fresh.refreshed" if after.version != before else "fresh.unchanged", lang))
