"""Workbooks to take away, offered where people read what is wrong with theirs: what the dashboard
counts, to get back what was wiped, and an empty one. Made only when somebody wants it."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from data import refresher
from data.cells import Book
from data.reading import Campaign
from data.store import Snapshot
from data.template.excel import template_bytes
from data.template.restored import restored_bytes
from ui import viewer
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup

EMPTY = "bieu-mau.xlsx"
RESTORED = "so-lieu-{day:%Y-%m-%d}.xlsx"
USUAL_DAYS = 28


def workbook_offers(page: Page) -> None:
    """A button for each, with what is in it."""
    snapshot = page.snapshot
    with st.container(key="workbook_offers"):
        held = refresher.shared().last_good
        name = RESTORED.format(day=snapshot.as_of)
        _offer(page, "restored", name, partial(_restored_workbook, held, snapshot))
        _offer(page, "template", EMPTY, partial(_empty_workbook, snapshot.campaign))


def _offer(page: Page, what: str, name: str, make: Callable[[], bytes]) -> None:
    with st.container(key=f"offer_{what}"):
        note = page.text(f"quality.{what}_note")
        st.html(Markup('<p class="caption">{}</p>').format(note))
        st.download_button(
            page.text(f"quality.{what}"),
            viewer.guarded("exports", make),
            file_name=name,
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            on_click="ignore",
        )


def _restored_workbook(held: Callable[[], Book | None], snapshot: Snapshot) -> bytes:
    counts = load(snapshot, "typed_counts")
    return restored_bytes(held() or Book(), snapshot.campaign, snapshot.last_day, counts)


def _empty_workbook(campaign: Campaign) -> bytes:
    days = (campaign.end - campaign.start).days + 1 if campaign.end else USUAL_DAYS
    name, authority = campaign.name or "", campaign.authority or ""
    return template_bytes(campaign.start, days, name=name, authority=authority)
