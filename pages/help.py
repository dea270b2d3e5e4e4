"""Hướng dẫn sử dụng: how to read and use the dashboard, in the officers' words."""

import streamlit as st

from ui.cards import head
from ui.frame import close_page, open_page
from ui.help_sections import all_sections, contents

page = open_page("help")
st.html(head(page.text("page.help"), page.text("help.lead"), level=1))
st.html(contents(page))
st.html(page.once("sections", lambda: all_sections(page)))
close_page(page)
