"""Tiến độ: cumulative and gained, by day and campaign week, and where it will end.

One scope fills the screen; several stand side by side on one scale.
"""

from functools import partial

import streamlit as st

from ui import progress_panels, progress_record, progress_single
from ui.excel import excel_button
from ui.filters import page_numbers
from ui.frame import close_page, open_page
from ui.progress_choice import MOST, choose_scopes, choose_view
from ui.progress_tables import progress_tables, scopes_in_words
from ui.standing import standing
from ui.what_if_card import what_if

page = open_page("progress")
headline = st.container(key="progress_headline")  # filled when it is known what was chosen
scopes = choose_scopes(page)

if len(scopes) == 1:
    course = standing(page.snapshot, page.as_of, scopes[0])
    headline.html(progress_single.headline(page, course))
    progress_single.show(page, course)
    what_if(page, course)
    progress_record.record_card(page, course)
else:
    chosen = choose_view(page, scopes)
    head = page.once(
        "headline", lambda: progress_panels.headline(page, chosen), chosen.every, chosen.is_gains
    )
    headline.html(head)
    progress_panels.show(page, chosen)
    page_numbers("page", len(chosen.every), MOST)
    tables, whose = partial(progress_tables, page, chosen), scopes_in_words(page, chosen)
    excel_button(page, "progress", tables, whose)
close_page(page)
