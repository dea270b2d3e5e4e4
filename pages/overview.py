"""Tổng quan: how many, what share, will we make it, what is needed a day, who is silent."""

import streamlit as st

from serving.roles import may_see
from ui import overview_cards, overview_head, overview_progress
from ui.frame import close_page, open_page
from ui.links import view_link
from ui.loading import load
from ui.standing import KIND, standing

page = open_page("overview")
snapshot, as_of = page.snapshot, page.as_of

ward = standing(snapshot, as_of)
reports = load(snapshot, "reporting_by_unit", as_of=as_of)
due = reports[reports["is_due_today"] & (reports["kind"] == KIND)]
missing = due.loc[~due["is_reported_today"], "name"].tolist()
errors = load(snapshot, "findings", severity="error", rule_group=None, officer=None)
units = load(snapshot, "unit_figures", as_of=as_of, kind=None)
staff = units[units["is_mandatory"]]

st.html(overview_head.head(page, ward))
st.html(overview_head.six_figures(page, ward, expected=len(due), missing=missing))

left, right = st.columns([2, 1])
with left.container(key="card_progress", height="stretch"):
    overview_progress.progress(page, ward)
with right:
    with st.container(key="card_to_do"):
        sees_findings = may_see(page.role, "quality")
        st.html(overview_cards.to_do(page, missing, errors if sees_findings else errors.head(0)))
        if sees_findings:
            st.html(view_link("quality", page.text("link.open_findings"), css="more"))
    with st.container(key="card_status", height="content" if len(staff) else "stretch"):
        counts = load(snapshot, "status_counts", as_of=as_of, kind=KIND)
        st.html(overview_cards.by_status(page, counts))
    if len(staff):
        with st.container(key="card_staff", height="stretch"):
            st.html(overview_cards.own_staff(page, staff))

funnel = load(snapshot, "funnel", as_of=as_of, kind=KIND)
kinds = load(snapshot, "kind_figures", as_of=as_of)
st.html(overview_cards.small_cards(page, funnel, kinds))
close_page(page)
