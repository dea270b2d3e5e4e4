"""Đơn vị: own staff to 100 %, agencies, schools, buildings, organisations."""

import streamlit as st

from ui.cards import head
from ui.frame import close_page, open_page

page = open_page("units")
st.html(head(page.text("page.units"), level=1))
close_page(page)
