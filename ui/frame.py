"""The frame of every screen: who may see it, which day and language, how fresh the figures are.

A page begins with `page = open_page("overview")` and ends with `close_page(page)`. Where there is
nothing to show yet, a calm page says so, and turns into the screen by itself.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.theme import Tokens
from data import refresher
from data.store import Snapshot
from serving import roles
from ui import address, controls, door, freshness, room, theme, viewer, waiting
from ui.day_strip import day_strip
from ui.loading import finished
from ui.markup import Markup, joined
from ui.share import share
from ui.view import View
from words import text

Made = TypeVar("Made")


@dataclass(frozen=True)
class Page(View):
    """What a screen is drawn from."""

    screen: str
    role: str
    is_dark: bool
    tokens: Tokens
    width: float | None  # of the window, as ui.room says it
    notices: DeltaGenerator  # where close_page names what the address asked for in vain

    def once(self, name: str, make: Callable[[], Made], *view: Hashable) -> Made:
        """What `make` makes of this screen, HTML for one: once for all who look at the same view.

        `view`: everything that it depends on beside snapshot, day, language, role and what links
        carry along.
        """
        return finished(self.snapshot, (self.screen, name, view, self._seen_as), make)

    @cached_property
    def _seen_as(self) -> tuple[Hashable, ...]:
        return (self.as_of, self.lang, self.role, *address.carried().items())


def open_page(screen: str) -> Page:
    """Draw the frame and return what the screen needs; stops the run where nothing may follow."""
    lang, role = address.language(), viewer.role()
    is_dark = theme.is_dark()
    tokens = theme.put(is_dark, lang)
    if not roles.may_see(role, screen):
        door.refuse(lang)
        st.stop()

    source = refresher.shared()
    seen = freshness.state(source)
    snapshot, status = source.current(), source.status()
    if snapshot is None:
        waiting.wait(status, lang)
        st.stop()

    as_of = address.day(controls.usual_day(snapshot), snapshot.first_day, snapshot.last_day)
    theme.name_header(snapshot.campaign.authority)
    _frame_row(snapshot, seen, as_of, lang)
    if banner := freshness.problem_banner(source, lang, snapshot):
        st.html(banner)
    width = room.width()
    return Page(snapshot, as_of, lang, screen, role, is_dark, tokens, width, st.container())


def close_page(page: Page) -> None:
    """The foot: where the figures come from; and a word on what the address asked for in vain."""
    if notices := _notices(page):
        page.notices.html(notices)
    share(page.lang)
    door.way_out(page.lang)
    said = [page.text(key) for key in ("self_reported", "definition.group", "definition.ward")]
    sentences = " ".join(f"{sentence.rstrip('.')}." for sentence in said)
    st.html(Markup('<p class="foot caption">{}</p>').format(sentences))


def _frame_row(snapshot: Snapshot, seen: freshness.State, as_of: date, lang: str) -> None:
    with st.container(key="frame", horizontal=True, vertical_alignment="center"):
        st.html(day_strip(snapshot.campaign, as_of, lang), width="content")
        st.html(tags(snapshot, lang), width="stretch")
        with st.container(key="freshness", width="content"):
            freshness.follow(seen, as_of, lang)
    # Beside the row, not in it: on a phone the style sheet moves it to the end of the page.
    with st.container(key="controls", horizontal=True, vertical_alignment="center"):
        controls.day_picker(snapshot, as_of, lang)
        controls.language_switch(lang)
        controls.text_switch(address.is_large(), lang)
        controls.refresh_button(lang)


def tags(snapshot: Snapshot, lang: str) -> Markup:
    """The sample label: figures that are not the ward's must never look as if they were."""
    if not snapshot.campaign.is_sample:
        return Markup('<div class="tags"></div>')
    return Markup('<div class="tags"><span class="tag">{}</span></div>').format(
        text("sample_data", lang)
    )


def _notices(page: Page) -> Markup:
    """What the address asked for and could not be had, and figures older than the day chosen."""
    lines = []
    if old := freshness.old_figures(page.snapshot, page.as_of, page.lang):
        lines.append(old)
    asked = address.unknown(address.DAY, page.as_of.isoformat())
    if asked:
        lines.append(page.text("screen.ignored_date", value=asked[:40], date=page.as_of))
    asked = address.unknown(address.LANGUAGE, page.lang)
    if asked:
        lines.append(page.text("screen.ignored_language", value=asked[:40]))
    asked = address.unknown(address.TEXT, address.LARGE)
    if asked:
        lines.append(page.text("screen.ignored_text", value=asked[:40]))
    lines += [page.text("screens.ignored_choice", value=value[:40]) for value in address.ignored()]
    return joined(Markup('<p class="notice" role="status">{}</p>').format(line) for line in lines)
