"""Chất lượng số liệu: what is wrong in the sheet, in which cell, and how to put it right."""

from functools import partial

import streamlit as st

from ui import filters, finding_filters, quality_head
from ui.changes import changes
from ui.correction_list import correction_card
from ui.excel import excel_button
from ui.finding_list import findings_table, folded, nothing
from ui.finding_tables import filters_in_words, finding_tables, has_any
from ui.frame import close_page, open_page
from ui.loading import load
from ui.official_count import official_card
from ui.workbook_offers import workbook_offers

PAGE_ROWS = 50
MOST_FOLDED = 20

page = open_page("quality")
everything = load(page.snapshot, "findings", severity=None, rule_group=None, officer=None)

st.html(page.once("head", lambda: quality_head.head(page, everything)))
st.html(page.once("figures", lambda: quality_head.four_figures(page, everything)))

chosen = finding_filters.choose(page, everything)
rows = chosen.rows
if rows.empty:
    st.html(nothing("quality.none" if everything.empty else "screens.nothing_chosen", page.lang))
else:
    shown = filters.rows_of_page("page", len(rows), PAGE_ROWS)
    listed = partial(findings_table, page, rows.iloc[shown])
    st.html(page.once("list", listed, chosen.view, shown.start))
    filters.page_numbers("page", len(rows), PAGE_ROWS)

if chosen.are_notes_apart and not chosen.notes.empty:
    notes = partial(folded, page, chosen.notes, MOST_FOLDED)
    st.html(page.once("notes", notes, chosen.view))
if has_any(page, chosen):
    tables, said = partial(finding_tables, page, chosen), filters_in_words(page, chosen)
    excel_button(page, "quality", tables, said, label="workbook.take_findings")
if official := page.once("official", lambda: official_card(page)):
    st.html(official)
told = partial(correction_card, page, chosen.officer)
if corrected := page.once("corrections", told, chosen.officer):
    st.html(corrected)
if lately := changes(page):
    st.html(lately)
workbook_offers(page)
close_page(page)
