"""Trình chiếu: the eight slides of the committee's meeting, over the whole window."""

import streamlit as st

from ui.briefing import deck_of
from ui.frame import close_page, open_page
from ui.picture_offer import picture_offer
from ui.powerpoint import powerpoint_offer
from ui.present_choice import choose
from ui.present_outline import outline
from ui.show import show

page = open_page("present")
above = st.container(key="present_head")
presented = choose(page)
deck = deck_of(page, presented.wishes)
above.html(page.once("outline", lambda: outline(page, deck), presented.wishes))
show(page, deck, first=presented.first, auto=presented.auto, is_open=presented.is_open)
powerpoint_offer(page, deck)
picture_offer(page, presented.wishes)
close_page(page)
