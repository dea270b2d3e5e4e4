"""A table as an Excel file, as it is filtered just now: for those who may take files away."""

from collections.abc import Callable, Sequence

import streamlit as st

from data import refresher
from data.typed.text import plain
from exports.table import Facts, Table
from exports.workbook import workbook_bytes
from serving.roles import may_see
from ui import viewer
from ui.frame import Page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Tables = Callable[[], Sequence[Table]]


def excel_button(
    page: Page,
    name: str,
    tables: Tables,
    filters: Sequence[str] = (),
    label: str = "export_excel",
    part: str = "",
) -> None:
    """The button of what is listed; nothing for those who may take no file.

    `tables` is called when the file is taken, outside of any session: it must not ask the address.
    `name` tells the screen's buttons apart; `filters` say what was chosen, in words;
    `label` is the key of what stands on the button. `part`: of the screen, as the file's name has
    it, where the screen gives more than one file.
    """
    if not may_see(page.role, "exports"):
        return

    def make() -> bytes:
        return workbook_bytes(tables(), facts(page, filters))

    with st.container(key=f"excel_{name}"):
        st.download_button(
            page.text(label),
            viewer.guarded("exports", make),
            file_name=file_name(page, part),
            mime=XLSX,
            on_click="ignore",
            key=f"take_{name}",
        )


def facts(page: Page, filters: Sequence[str] = ()) -> Facts:
    """What the sheets of a file from this screen say of themselves."""
    snapshot = page.snapshot
    return Facts(
        campaign=snapshot.campaign.name,
        source=refresher.shared().source.name,
        as_of=page.as_of,
        read_at=snapshot.read_at,
        is_sample=snapshot.campaign.is_sample,
        lang=page.lang,
        filters=filters,
    )


def file_name(page: Page, part: str = "") -> str:
    """to-dan-pho-2024-11-18.xlsx: letters and signs that every machine takes."""
    screen = page.text(f"nav.{page.screen.replace('-', '_')}")
    named = plain(f"{screen} {part}").replace(" ", "-")
    return f"{named}-{page.as_of.isoformat()}.xlsx"
