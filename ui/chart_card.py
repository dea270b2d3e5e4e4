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
            made = partial(_made, page, draw, is_compact=size == "phone")
            plot(page, finished(page.snapshot, key, made), f"{name}_{size}", alt)
    if behind is not None:
        table_behind(page, name, view, behind)


def plot(page: Page, figure: SealedFigure, name: str, alt: str) -> None:
    """The figure itself. Its height stands before the code that draws it has come, so that the
    screen can be shown without it (ui/quick/takeover.js knows it by its key) and nothing moves."""
    height = int(figure.to_dict()["layout"]["height"])
    st.plotly_chart(
        figure, height=height, key=f"chart_{name}", theme=None, config=config(page.lang), alt=alt
    )


def sealed(page: Page, drawing: Drawing) -> SealedFigure:
    """The drawing in the reader's size of text, finished."""
    return SealedFigure(enlarged(drawing, page.tokens.text_scale))


def _made(page: Page, draw: Callable[[bool], Drawing], *, is_compact: bool) -> SealedFigure:
    return sealed(page, draw(is_compact))


def table_behind(page: Page, name: str, view: Hashable, behind: Callable[[], Markup]) -> None:
    """The figures of a chart as a table, behind one tap; made once for a version and view."""
    with st.expander(page.text("chart.table_behind"), key=f"behind_{name}"):
        st.html(page.once(f"behind_{name}", behind, view))
