"""Filters: widgets whose choice stands in the address. A row of them is a `row(name)`.

Each returns what is chosen. `resets` are names in the address that a new choice makes meaningless,
such as the page of a list.
"""

from collections.abc import Callable, Collection, Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.tokens import LARGE
from ui import address
from ui.frame import Page
from ui.scopes import KIND, KINDS

ALL = "all"
Written = Callable[[str], str]


def row(name: str) -> DeltaGenerator:
    """A row that filters stand in side by side; on a phone below each other."""
    return st.container(key=f"filters_{name}", horizontal=True, vertical_alignment="center")


def segments(
    name: str, options: Sequence[str], label: str, written: Written, *, resets: Sequence[str] = ()
) -> str:
    """One of a few, side by side; the first is the default."""
    return _one_of(st.segmented_control, name, options, label, written, resets)


def pills(
    name: str,
    options: Sequence[str],
    label: str,
    written: Written,
    *,
    resets: Sequence[str] = (),
    usual: str = "",
) -> str:
    """As `segments`, where the words are longer or carry a count. `usual`: another default."""
    return _one_of(st.pills, name, options, label, written, resets, usual)


def _one_of(
    widget: Callable[..., object],
    name: str,
    options: Sequence[str],
    label: str,
    written: Written,
    resets: Sequence[str],
    usual: str = "",
) -> str:
    chosen, key, used = _bound(name, options, usual, resets)
    widget(
        label,
        options,
        format_func=written,
        required=True,
        key=key,
        on_change=used,
        label_visibility="collapsed",
        width="content",
    )
    return chosen


def select(
    name: str,
    options: Sequence[str],
    label: str,
    written: Written,
    *,
    resets: Sequence[str] = (),
    usual: str = "",
    width: int = 300,
) -> str:
    """One of many, from a list; the first is the default, or the `usual` one. `width`: px, for
    text of usual size."""
    chosen, key, used = _bound(name, options, usual, resets)
    st.selectbox(
        label,
        options,
        format_func=written,
        key=key,
        on_change=used,
        label_visibility="collapsed",
        width=_as_large_as_text(width),
    )
    return chosen


def _bound(
    name: str, options: Sequence[str], usual: str, resets: Sequence[str]
) -> tuple[str, str, Callable[[], None]]:
    """What is chosen, the widget's key, and what to do when it is used."""
    default = usual or options[0]
    chosen = address.choice(name, options, default)
    return chosen, *address.bound(name, chosen, default, *resets)


def search(name: str, label: str, *, resets: Sequence[str] = (), width: int = 300) -> str:
    """What is typed to find rows by, where there are too many for a list; "" where nothing is."""
    sought = address.typed(name)
    key, used = address.bound(name, sought, "", *resets)
    st.text_input(
        label,
        key=key,
        on_change=used,
        placeholder=label,
        label_visibility="collapsed",
        width=_as_large_as_text(width),
    )
    return sought


def officer(
    page: Page,
    officers: Sequence[str],
    everybody: str = "",
    *,
    resets: Sequence[str] = (),
    width: int = 300,
) -> str | None:
    """The officer in charge, by name; None: all of them, who are called `everybody`."""
    everybody = everybody or page.text("screens.all_officers")
    chosen = select(
        "officer",
        [ALL, *officers],
        page.text("quality.filter_officer"),
        lambda name: everybody if name == ALL else name,
        resets=resets,
        width=width,
    )
    return None if chosen == ALL else chosen


def kind(page: Page, present: Collection[str], *, width: int = 300) -> str:
    """One kind of unit, of those that are `present`; the residential groups always."""
    return select(
        "kind",
        [name for name in KINDS if name == KIND or name in present],
        page.text("follow.filter_kind"),
        lambda name: page.text(f"kind.{name}"),
        width=width,
    )


def whose_in_words(page: Page, kind: str | None, officer: str | None) -> list[str]:
    """Which kind of unit and whose units are listed, for what is taken away. The first kind is a
    choice too: others are left out."""
    said = []
    if kind:
        said.append(page.text("reporting.filtered_kind", kind=page.text(f"kind.{kind}").lower()))
    if officer:
        said.append(page.text("groups.filtered_of", officer=officer))
    return said


def several(
    name: str,
    options: Sequence[str],
    label: str,
    written: Written,
    *,
    most: int,
    placeholder: str,
    resets: Sequence[str] = (),
) -> list[str]:
    """Up to `most` of many; none is the default."""
    chosen = address.several(name, options, most)
    key, used = address.bound(name, chosen, None, *resets)
    st.multiselect(
        label,
        options,
        format_func=written,
        key=key,
        on_change=used,
        max_selections=most,
        placeholder=placeholder,
        label_visibility="collapsed",
    )
    return chosen


def switch(name: str, label: str) -> bool:
    """Something shown or not; ?name=on where it is."""
    is_on = address.choice(name, ["on"], "") == "on"
    key, used = address.bound(name, "on" if is_on else None, None)
    st.pills(
        label,
        ["on"],
        format_func=lambda _: label,
        key=key,
        on_change=used,
        label_visibility="collapsed",
        width="content",
    )
    return is_on


def _as_large_as_text(width: int) -> int:
    return round(width * LARGE) if address.is_large() else width


def rows_of_page(name: str, total: int, size: int) -> slice:
    """Which rows of a long list are on the page that the address asks for."""
    shown = address.number(name, _pages(total, size))
    return slice((shown - 1) * size, shown * size)


def page_numbers(name: str, total: int, size: int) -> None:
    """The pages of a long list, below it; nothing where there is one."""
    pages = _pages(total, size)
    if pages > 1:
        key, used = address.bound(name, address.number(name, pages), 1)
        st.pagination(pages, key=key, on_change=used)


def _pages(total: int, size: int) -> int:
    return max(1, -(-total // size))
