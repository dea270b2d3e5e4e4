"""Báo cáo: the official report as a draft to take away, with what the office adds to it."""

import streamlit as st

from ui.frame import close_page, open_page
from ui.frozen import adjusted_notice
from ui.report.preview import preview
from ui.report.screen import Files, choose_kind, head, offers, typed_head
from ui.report.typed_fields import typed_fields

page = open_page("report")
above = st.container(key="report_head")
kind = choose_kind(page)
above.html(page.once("head", lambda: head(page, kind), kind))
if notice := page.once("adjusted", lambda: adjusted_notice(page)):
    above.html(notice)

left, right = st.columns([2, 1])
with left.container(key="card_typed"):
    st.html(typed_head(page))
    held = typed_fields(page, kind)
files = Files(page, kind, held)
with right.container(key="card_files"):
    offers(page, files)

report = files.report(held.typed)
st.html(preview(page, report))
close_page(page)
