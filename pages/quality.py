"""Chất lượng số liệu: what is wrong in the sheet, in which cell, and how to put it right."""

import streamlit as st

from ui import finding_filters, quality_head
from ui.address import bound, number
from ui.finding_list import findings_table, folded, nothing
from ui.frame import close_page, open_page
from ui.loading import load

PAGE_ROWS = 50
MOST_FOLDED = 20

page = open_page("quality")
everything = load(page.snapshot, "findings", severity=None, rule_group=None, officer=None)

st.html(quality_head.head(page, everything))
st.html(quality_head.four_figures(page, everything))

chosen = finding_filters.choose(page, everything)
rows = chosen.rows
if rows.empty:
    st.html(nothing("quality.none" if everything.empty else "screens.nothing_chosen", page.lang))
else:
    pages = -(-len(rows) // PAGE_ROWS)
    shown = number("page", pages)
    st.html(findings_table(rows.iloc[(shown - 1) * PAGE_ROWS : shown * PAGE_ROWS], page.lang))
    if pages > 1:
        key, used = bound("page", shown, 1)
        st.pagination(pages, key=key, on_change=used)

if chosen.are_notes_apart and not chosen.notes.empty:
    st.html(folded(chosen.notes, MOST_FOLDED, page.lang))
close_page(page)
