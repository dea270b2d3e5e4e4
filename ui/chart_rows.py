"""A chart with a row for each thing that can be opened: on a desktop the rows are links.

Telephones get the same rows as cards. The links lie over the drawing, where the chart says that its
rows are; so they are real ones, for the keyboard and for screen readers too.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Protocol

import plotly.graph_objects as go
import streamlit as st

from charts.sealed import SealedFigure
from charts.theme import config
from ui.chart_card import table_behind
from ui.frame import Page
from ui.loading import finished
from ui.markup import Markup, joined

_PLACED = Markup('<div class="{css}" style="top:{top}px;height:{height}px">{link}</div>')


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
    draw: Callable[[], go.Figure],
    *,
    alt: str,
    view: Hashable,
    links: Iterable[tuple[Span, Link]],
    cards: Markup,
    behind: Callable[[], Markup],
    behind_view: Hashable,
) -> None:
    """Show the figure that `draw()` makes with a link over each row, and on telephones `cards`.

    `view`: everything beside snapshot, day, language and theme that the figure depends on;
    `behind_view` the same for the table behind it, which has links.
    """
    key = ("rows", name, view, page.as_of, page.lang, page.is_dark)
    with st.container(key=f"wide_{name}"):
        st.plotly_chart(
            finished(page.snapshot, key, lambda: SealedFigure(draw())),
            key=name,
            theme=None,
            config=config(page.lang),
            alt=alt,
        )
        st.html(_over(links))
        table_behind(page, name, behind_view, behind)
    with st.container(key=f"phone_{name}"):
        st.html(cards)


def _over(links: Iterable[tuple[Span, Link]]) -> Markup:
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
    return _PLACED.format(css=css, top=f"{top:g}", height=f"{height:g}", link=link)
