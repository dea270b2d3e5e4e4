"""Tổng quan: how many, what share, will we make it, what is needed a day, what to do first."""

import streamlit as st

from ui import overview_head
from ui.frame import close_page, open_page
from ui.frozen import adjusted_notice
from ui.overview_below import below_the_chart, beside_the_chart
from ui.overview_progress import progress
from ui.overview_reports import reports_of_the_day
from ui.overview_status import by_status
from ui.overview_to_do import to_do
from ui.standing import standing

page = open_page("overview")
ward = standing(page.snapshot, page.as_of)
reports = page.once("reports", lambda: reports_of_the_day(page))

if notice := page.once("adjusted", lambda: adjusted_notice(page)):
    st.html(notice)
st.html(page.once("head", lambda: overview_head.head(page, ward)))
st.html(page.once("six_figures", lambda: overview_head.six_figures(page, ward, reports)))

left, right = st.columns([2, 1])
with left.container(key="card_progress", height="stretch"):
    progress(page, ward)
with right:
    with st.container(key="card_to_do"):
        st.html(page.once("to_do", lambda: to_do(page, ward, reports)))
    beside = page.once("beside", lambda: beside_the_chart(page, ward, reports))
    with st.container(key="card_status", height="content" if beside else "stretch"):
        st.html(page.once("by_status", lambda: by_status(page)))
    if beside:
        with st.container(key="card_beside", height="stretch"):
            st.html(beside)

st.html(page.once("below", lambda: below_the_chart(page, ward, reports)))
close_page(page)
