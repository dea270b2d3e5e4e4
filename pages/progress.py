"""Tiến độ: cumulative and daily, by day and week, where it will end."""

import streamlit as st

from ui.cards import head
from ui.frame import close_page, open_page

page = open_page("progress")
st.html(head(page.text("page.progress"), level=1))
close_page(page)
