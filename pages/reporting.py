"""Báo cáo của tổ: who has not reported, whose report came late, and what was sent upward."""

from functools import partial

import streamlit as st

from ui import filters
from ui.cards import cards
from ui.excel import excel_button
from ui.frame import close_page, open_page
from ui.freshness import closed_until
from ui.reporting_board import board
from ui.reporting_choice import PAGE_ROWS, choose
from ui.reporting_head import head, missing, nothing_found
from ui.reporting_rates import by_day, by_kind, by_officer
from ui.reporting_sent import sent
from ui.reporting_tables import filters_in_words, has_any, reporting_tables

page = open_page("reporting")
closed = closed_until(page.snapshot)
is_open = page.as_of > closed

above = st.container(key="reporting_head")
choice = choose(page)
whole = partial(head, page, choice, is_open=is_open)
above.html(page.once("head", whole, *choice.view, is_open))
day = page.once("day", lambda: cards([missing(page, choice), by_day(page, choice)]), *choice.view)
if day:
    above.html(day)

if choice.rows.empty:
    st.html(nothing_found(page, choice))
else:
    with st.container(key="card_board"):
        st.html(page.once("board", partial(board, page, choice), *choice.view))
    filters.page_numbers("page", len(choice.rows), PAGE_ROWS)
rates = page.once(
    "rates", lambda: cards([by_officer(page, choice), by_kind(page, choice)]), *choice.view
)
if rates:
    st.html(rates)
with st.container(key="card_sent"):
    st.html(page.once("sent", partial(sent, page, closed), closed))
if has_any(page, choice):
    tables = partial(reporting_tables, page, choice, closed)
    excel_button(page, "reporting", tables, filters_in_words(page, choice))
close_page(page)
