"""Báo cáo: the official report of a day, a week or the whole drive, as a draft to take away."""

from functools import partial

import streamlit as st

from ui.frame import close_page, open_page
from ui.report import report_of
from ui.report_choice import choose
from ui.report_files import files
from ui.report_head import head
from ui.report_preview import preview

page = open_page("report")
above = st.container(key="report_head")
asked = choose(page)
above.html(page.once("head", partial(head, page, asked.kind), asked.kind))
files(page, asked)
report = report_of(asked)
st.html(page.once("preview", partial(preview, report), asked.kind, asked.typed))
close_page(page)
