"""The screen Báo cáo: which report, what is typed for it, its files."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from exports.apart import made_apart
from exports.report import Report
from exports.report_workbook import report_workbook_bytes
from exports.word import word_bytes
from serving.roles import may_see
from ui import filters, viewer
from ui.cards import head as card_head
from ui.cards import screen_head
from ui.frame import Page
from ui.frozen import as_closed, frozen
from ui.markup import Markup, joined
from ui.report.asked import KINDS, Asked, Kind, Typed
from ui.report.typed_fields import Held
from ui.report.whole import report_of
from words import figures

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KIND = "kind"  # in the address
# What the decree's blocks are made of; where one is missing its place stays blank.
SETTINGS = (
    *("Cơ quan cấp trên", "Địa danh", "Căn cứ", "Kính gửi", "Nơi nhận"),
    *("Chức vụ người ký", "Người ký"),
)

_NOTICE = Markup('<p class="notice" role="status">{}</p>')


@dataclass(frozen=True)
class Files:
    """The report of a screen, made anew when a file is taken: with what is typed by then."""

    page: Page
    kind: Kind
    held: Held

    def report(self, typed: Typed) -> Report:
        view = as_closed(self.page)  # the report of a past day comes out the same again
        return report_of(Asked(view.snapshot, view.as_of, view.lang, self.kind, typed))

    def word(self) -> bytes:
        return made_apart(word_bytes, self.report(self.held.settled()))

    def workbook(self) -> bytes:
        return report_workbook_bytes(self.report(Typed()))

    def name(self, ending: str) -> str:
        """bao-cao-ngay-2024-11-18.docx"""
        stem = self.page.text(f"report_page.file_{self.kind}")
        return f"{stem}-{self.page.as_of.isoformat()}.{ending}"


def choose_kind(page: Page) -> Kind:
    """Of the day, the week or the campaign, as the address has it; before the start of the day."""
    asked = Asked(page.snapshot, page.as_of, page.lang)
    if asked.week is None:
        return "daily"
    with filters.row("report"):
        chosen = filters.segments(
            KIND,
            KINDS,
            page.text("report_page.kind"),
            lambda kind: page.text(f"report_page.kind_{kind}"),
        )
    return next(kind for kind in KINDS if kind == chosen)


def head(page: Page, kind: Kind) -> Markup:
    """Which draft this is, what is left to do, and what it lacks."""
    asked = Asked(page.snapshot, page.as_of, page.lang, kind)
    week = asked.week
    title = page.text(
        f"report_page.title_{kind}",
        date=figures.day(page.as_of, page.lang),
        week=str(week["week_number"]) if week else "",
        first=figures.day(asked.first, page.lang),
        last=figures.day(week["last_day"], page.lang) if week else "",
    )
    said = []
    if week is None:
        said.append(page.text("report_page.only_daily"))
    if asked.is_early:
        said.append(page.text("report_page.early", time=figures.clock(asked.cutoff)))
    if asked.is_unclosed and frozen(page.snapshot, page.as_of) is None:
        read_at = page.snapshot.read_at
        told = {"time": figures.clock(read_at), "read_on": figures.day(read_at, page.lang)}
        date = figures.day(page.as_of, page.lang)
        said.append(page.text("report_page.unclosed", date=date, **told))
    missing = [f"“{key}”" for key in SETTINGS if not asked.setting(key)]
    if missing:
        said.append(page.text("report_page.settings", names=", ".join(missing)))
    notices = joined(_NOTICE.format(line) for line in said)
    return screen_head(title, page.text("report_page.lead"), notices)


def typed_head(page: Page) -> Markup:
    return card_head(page.text("report_page.typed"), page.text("report_page.typed_note"))


def offers(page: Page, files: Files) -> None:
    """A button a file, for those who may take files away."""
    if not may_see(page.role, "exports"):
        return
    st.html(card_head(page.text("report_page.files")))
    _offer(page, "word", files.word, files.name("docx"), DOCX, is_first=True)
    _offer(page, "excel", files.workbook, files.name("xlsx"), XLSX)


def _offer(
    page: Page, what: str, make: Callable[[], bytes], name: str, mime: str, is_first: bool = False
) -> None:
    with st.container(key=f"report_{what}"):
        st.download_button(
            page.text(f"report_page.{what}"),
            viewer.guarded("exports", make),
            file_name=name,
            mime=mime,
            on_click="ignore",
            type="primary" if is_first else "secondary",
            key=f"take_report_{what}",
        )
        note = page.text(f"report_page.{what}_note")
        st.html(Markup('<p class="caption">{}</p>').format(note))
