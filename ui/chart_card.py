"""A chart on a screen: drawn once for a version and view, with its words and the table behind it.

There are two drawings of each, a wide one and a compact one for telephones, because Plotly cannot
move labels from the margin into the drawing by itself. The one that fits the window is sent; both
where its width is unknown, and then the style sheet shows one of them.
"""

from collections.abc import Callable, Hashable
from contextlib import nullcontext
from functools import partial

import streamlit as st

from charts.drawing import Drawing
from charts.enlarging import enlarged
from charts.sealed import SealedFigure
from charts.theme import config
from ui import room
from ui.frame import Page
from ui.loading import finished
from ui.markup import Markup

_SIZES = {True: ("phone",), False: ("wide",), None: ("wide", "phone")}  # by whether it is compact


def chart(
    page: Page,
    name: str,
    draw: Callable[[bool], Drawing],
    *,
    alt: str,
    view: Hashable = None,
    behind: Callable[[], Markup] | None = None,
    is_beside: bool = False,
) -> None:
    """Show the figure that `draw(is_compact)` makes. is_beside: in wide windows beside facts.

    `view`: what the figure depends on beside snapshot, day, language, theme and size of text. `alt`
    says what the chart says. `behind` makes the table of its figures, one tap away.
    """
    is_compact = room.is_compact(page.width, is_beside=is_beside)
    is_known = is_compact is not None
    for size in _SIZES[is_compact]:
        key = ("chart", name, view, page.as_of, page.lang, page.tokens, size)
        with nullcontext() if is_known else st.container(key=f"{size}_{name}"):
            st.plotly_chart(
                finished(page.snapshot, key, partial(_sealed, page, draw, size)),
                key=f"{name}_{size}",
                theme=None,
                config=config(page.lang),
                alt=alt,
            )
    if behind is not None:
        table_behind(page, name, view, behind)


def _sealed(page: Page, draw: Callable[[bool], Drawing], size: str) -> SealedFigure:
    return SealedFigure(enlarged(draw(size == "phone"), page.tokens.text_scale))


def table_behind(page: Page, name: str, view: Hashable, behind: Callable[[], Markup]) -> None:
    """The figures of a chart as a table, behind one tap; made once for a version and view."""
    with st.expander(page.text("chart.table_behind"), key=f"behind_{name}"):
        st.html(page.once(f"behind_{name}", behind, view))
