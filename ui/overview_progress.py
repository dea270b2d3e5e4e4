"""The progress card of Tổng quan: what the line says, in a sentence, and the line."""

import streamlit as st

from ui.cards import head
from ui.frame import Page
from ui.markup import Markup
from ui.outlook import below_chart, pace_said
from ui.progress_chart import progress_chart
from ui.scopes import KIND
from ui.standing import Standing
from ui.view import View
from words import sentences


def progress(page: Page, ward: Standing) -> None:
    st.html(progress_head(page, ward))
    progress_chart(page, ward)
    if grounds := below_chart(page, ward, KIND, is_told=True):
        st.html(grounds)


def progress_head(page: View, ward: Standing, measured: str = "home.chart_subtitle") -> Markup:
    """The sentence, and what is measured: the key of its text, on wide windows."""
    title = sentences.progress_title(
        plan_gap=ward.figure["plan_gap"],
        pace=ward.figure["pace"],
        previous_pace=ward.previous_pace,
        lang=page.lang,
        ended=ward.is_ended,
    )
    # A telephone has the pace in the pair of figures just above.
    subtitle = Markup(
        '<span class="wide-only">{} {}</span><span class="phone-only">{}</span>'
    ).format(_pace(page, ward), page.text(measured), page.text("chart.axis_installed"))
    return head(title, subtitle)


def _pace(page: View, ward: Standing) -> str:
    """Days left, people a day still needed and reached, as a sentence; "" with nothing to say."""
    sentence = pace_said(page, ward)
    return f"{sentence}." if sentence and not sentence.endswith(".") else sentence
