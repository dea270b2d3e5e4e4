"""A chart with a row for each thing that can be opened: on a desktop the rows are links.

Narrower windows get the same rows as cards, and so does paper. The links lie over the drawing,
where the chart says that its rows are; so they are real ones, for the keyboard and for screen
readers too.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Protocol

import streamlit as st

from charts.drawing import Drawing
from ui import room
from ui.chart_card import plot, sealed, table_behind
from ui.frame import Page
from ui.loading import finished
from ui.markup import Markup, joined

ROOT_SIZE = 16  # px of a rem, at the usual size of text

_PLACED = Markup('<div class="{css}" style="top:{top}rem;height:{height}rem">{link}</div>')


class Span(Protocol):
    """Where a row of the drawing lies, px from its top; and in it the note below the name."""

    @property
    def top(self) -> float: ...
    @property
    def height(self) -> float: ...
    @property
    def note_top(self) -> float: ...
    @property
    def note_height(self) -> float: ...


@dataclass(frozen=True)
class Link:
    """What a row opens, and what the note below its name does ("" nothing), as HTML.

    `is_chosen`: the row is open.
    """

    html: Markup
    note: Markup
    is_chosen: bool


def row_chart(
    page: Page,
    name: str,
    draw: Callable[[], Drawing],
    *,
    alt: str,
    view: Hashable,
    over: Markup,
    cards: Markup,
    behind: Callable[[], Markup],
    behind_view: Hashable,
) -> None:
    """The figure that `draw()` makes with `over` (row_links) over it; on telephones `cards`.

    `view`: what the figure depends on beside snapshot, day, language, theme and size of text;
    `behind_view` the same for the table behind it, which has links.
    """
    if not room.is_narrow(page.width, room.LISTS):
        with st.container(key=f"wide_{name}"):
            key = ("rows", name, view, page.as_of, page.lang, page.tokens)
            plot(page, finished(page.snapshot, key, lambda: sealed(page, draw())), name, alt)
            st.html(over)
            table_behind(page, name, behind_view, behind)
    with st.container(key=f"phone_{name}"):
        st.html(cards)


def row_links(links: Iterable[tuple[Span, Link]]) -> Markup:
    """A link over each row, and over its note where that leads somewhere of its own."""
    placed: list[Markup] = []
    for span, link in links:
        css = "row-link chosen" if link.is_chosen else "row-link"
        placed.append(_placed(css, span.top, span.height, link.html))
        if link.note:
            placed.append(
                _placed("note-link", span.top + span.note_top, span.note_height, link.note)
            )
    return Markup('<div class="row-links">{}</div>').format(joined(placed))


def _placed(css: str, top: float, height: float, link: Markup) -> Markup:
    return _PLACED.format(css=css, top=_rem(top), height=_rem(height), link=link)


def _rem(pixels: float) -> str:
    """Pixels of the usual size of text: with “Chữ lớn” the drawing grows, and its links with it."""
    return f"{pixels / ROOT_SIZE:g}"
