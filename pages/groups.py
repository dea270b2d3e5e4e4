"""Tổ dân phố: who is ahead, who lags, and how one group stands."""

from functools import partial

import streamlit as st

from ui import filters, room
from ui.excel import excel_button
from ui.frame import close_page, open_page
from ui.group_cards import cards
from ui.group_choice import PAGE_ROWS, choose
from ui.group_head import filters_in_words, head, nothing_found
from ui.group_opened import opened
from ui.group_ranking import ranking
from ui.group_tables import group_tables
from ui.standing import standing

page = open_page("groups")
ward = standing(page.snapshot, page.as_of)

above = st.container(key="groups_head")
choice = choose(page)
above.html(page.once("head", partial(head, page, choice, ward), *choice.view))

if choice.rows.empty:
    st.html(nothing_found(page, choice))
else:
    if not room.is_narrow(page.width, room.BESIDE):
        with st.container(key="card_ranking"):
            ranking(page, choice, ward)
    with st.container(key="list_groups"):
        st.html(page.once("cards", partial(cards, page, choice), *choice.view, choice.opened))
    filters.page_numbers("page", len(choice.rows), PAGE_ROWS)
    tables = partial(group_tables, page, choice)
    excel_button(page, "groups", tables, filters_in_words(page, choice))
opened(page, choice)
close_page(page)
