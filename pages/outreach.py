"""Tuyên truyền: what is past due, the plan as a calendar, and what came of each form."""

from functools import partial

import streamlit as st

from ui import outreach_head, outreach_rows
from ui.excel import excel_button
from ui.frame import close_page, open_page
from ui.outreach_calendar import calendar
from ui.outreach_choice import choose, choose_week, every_line, way_back
from ui.outreach_overdue import overdue
from ui.outreach_sheets import filters_in_words, outreach_sheets
from ui.outreach_tables import forms_card, units_card
from ui.outreach_ward import ward
from ui.overview_outreach import outreach as rounds

page = open_page("outreach")
lines = every_line(page)

st.html(page.once("head", partial(outreach_head.head, page, lines)))
if not lines.empty:
    if notice := page.once("not_counted", partial(outreach_head.not_counted, page, lines)):
        st.html(notice)
    st.html(page.once("figures", partial(outreach_head.four_figures, page, lines)))
    if strip := page.once("rounds", partial(rounds, page)):
        st.html(strip)

    choices = choose(page, lines)
    if outreach_rows.lines(page, choices).empty:
        st.html(way_back(page))
    else:
        overdue(page, choices)
        with st.container(key="card_calendar"):
            week = choose_week(page, outreach_rows.days(page, choices))
            st.html(
                page.once("calendar", partial(calendar, page, choices, week), choices.view, week)
            )
        for name, made in (("forms", forms_card), ("units", units_card)):
            if shown := page.once(name, partial(made, page, choices), choices.view):
                st.html(shown)
        tables = partial(outreach_sheets, page, choices)
        excel_button(page, "outreach", tables, filters_in_words(page, choices, lines))
    st.html(page.once("ward", partial(ward, page)))
close_page(page)
