"""The empty workbook, offered where people read what is wrong with theirs."""

from functools import partial

import streamlit as st

from data.reading import Campaign
from data.template.excel import template_bytes
from ui.frame import Page
from ui.markup import Markup

FILE = "bieu-mau.xlsx"
USUAL_DAYS = 28


def template_offer(page: Page) -> None:
    """A button for the empty workbook of the campaign's days; made only when somebody wants it."""
    with st.container(key="template_offer"):
        st.html(Markup('<p class="caption">{}</p>').format(page.text("quality.template_note")))
        st.download_button(
            page.text("quality.template"),
            partial(_empty_workbook, page.snapshot.campaign),
            file_name=FILE,
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            on_click="ignore",
        )


def _empty_workbook(campaign: Campaign) -> bytes:
    days = (campaign.end - campaign.start).days + 1 if campaign.end else USUAL_DAYS
    name, authority = campaign.name or "", campaign.authority or ""
    return template_bytes(campaign.start, days, name=name, authority=authority)
