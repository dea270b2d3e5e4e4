"""The files of the report, for those who may take files away."""

from dataclasses import fields, replace

import streamlit as st

from exports.word import word_bytes
from serving.roles import may_see
from ui import viewer
from ui.frame import Page
from ui.report import Asked, Typed, report_of
from ui.report_choice import field_key, kept

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def files(page: Page, asked: Asked) -> None:
    """The buttons; nothing for those who may take no file. A file is made when it is taken."""
    if not may_see(page.role, "exports"):
        return
    day, typed = asked.as_of.isoformat(), kept()

    def newest() -> Asked:
        """With what was typed up to the tap on the button: it ends the typing."""
        keys = {each.name: field_key(each.name, asked.kind, day) for each in fields(Typed)}
        return replace(asked, typed=Typed(**{name: typed.get(keys[name], "") for name in keys}))

    def word() -> bytes:
        return word_bytes(report_of(newest()))

    with st.container(key="report_files", horizontal=True):
        st.download_button(
            page.text("report_screen.word"),
            viewer.guarded("exports", word),
            file_name=f"{file_stem(asked)}.docx",
            mime=DOCX,
            type="primary",
            on_click="ignore",
            key="take_word",
        )


def file_stem(asked: Asked) -> str:
    """bao-cao-ngay-2024-11-18: letters and signs that every machine takes."""
    kinds = {"daily": "ngay", "weekly": "tuan", "final": "tong-ket"}
    return f"bao-cao-{kinds[asked.kind]}-{asked.as_of.isoformat()}"
