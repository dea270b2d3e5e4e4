"""Tổ dân phố: who is ahead, who lags, and how one group stands."""

import streamlit as st

from ui.cards import head
from ui.frame import close_page, open_page

page = open_page("groups")
st.html(head(page.text("page.groups"), level=1))
close_page(page)
