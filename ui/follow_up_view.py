"""The parts of Đôn đốc, one at a time: units to urge, targets, texts, actions, activation."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from ui import (
    address,
    filters,
    follow_up_actions,
    follow_up_funnel,
    follow_up_targets,
    follow_up_texts,
)
from ui.excel import excel_button
from ui.follow_up_choice import PAGE_ROWS
from ui.follow_up_choice import choose as choose_units
from ui.follow_up_head import head, nothing
from ui.follow_up_list import once
from ui.follow_up_unit_tables import filters_in_words, unit_tables
from ui.frame import Page
from ui.share import base_address

OF_ONE_VIEW = ("page", "reason", "status", "order", "for", "state", "who")


def choose(page: Page) -> str:
    """Which part the address asks for."""
    with filters.row("view"):
        return filters.segments(
            "view",
            list(VIEWS),
            page.text("follow.view"),
            lambda name: page.text(f"follow.view_{name}"),
            resets=(*OF_ONE_VIEW, *(["kind"] if address.asked("kind") == filters.ALL else [])),
        )


def units(page: Page) -> None:
    above = st.container(key="follow_up_head")
    choice = choose_units(page)
    base = base_address()
    above.html(page.once("head", lambda: head(page, choice), *choice.filters, base))
    if choice.rows.empty:
        st.html(nothing(page, choice))
        return
    st.html(once(page, choice, base))
    filters.page_numbers("page", len(choice.rows), PAGE_ROWS)
    tables = partial(unit_tables, page, choice)
    excel_button(page, "urged", tables, filters_in_words(page, choice))


VIEWS: dict[str, Callable[[Page], None]] = {
    "units": units,
    "targets": follow_up_targets.show,
    "texts": follow_up_texts.show,
    "actions": follow_up_actions.show,
    "funnel": follow_up_funnel.show,
}
