"""Hướng dẫn sử dụng: how to read and use the dashboard, in the officers' words."""

import streamlit as st

from ui.cards import head
from ui.frame import close_page, open_page

page = open_page("help")
st.html(head(page.text("page.help"), level=1))
close_page(page)
