"""The campaign's settings, from the tab Cấu hình."""

import re
from datetime import date, time
from zoneinfo import ZoneInfo

from data.cells import Cell, Tab
from data.checks.findings import Findings
from data.reading import Campaign
from data.sheet.campaign_days import read_days, read_end, say_exchanged_start, start_date
from data.sheet.heading_match import is_blank
from data.sheet.headings import as_share
from data.sheet.setting_cells import KEYS, Settings
from data.typed.counts import read_count
from data.typed.days import read_clock, read_day
from data.typed.text import display, plain

METHODS = {
    "luy ke gom ca so da cai truoc chien dich": "cumulative",
    "luy ke trong chien dich": "cumulative_in_campaign",
    "trong ngay": "daily",
}
# "2 ngày", "02 lượt/ngày"
UNIT_BEHIND = re.compile(
    r"(?<=\d)\s*(?:ngày|ngay|lượt|luot)(?:\s*/\s*(?:ngày|ngay))?\s*$", re.IGNORECASE
)
HERE = re.compile(r"(?:gmt|utc) ?0?7(?: ?00)?|(?:gio )?(?:viet nam|ha noi)")  # "GMT+7"
YES = ("co", "x", "dung", "true", "1", "yes")


def read_campaign(tab: Tab, findings: Findings) -> Campaign | None:
    """The settings; None, with an error that blocks, where the campaign's start is not known."""
    settings = Settings(tab, findings)
    start = settings.read("start", lambda cell: start_date(cell, settings), blocks=True)
    if start is None:
        if not is_blank(settings.values.get("start", (None, ""))[0]):
            return None  # it cannot be read, which has been said
        findings.add(
            "structure.column_missing",
            tab=tab.title,
            cell=settings.where("start"),
            column=KEYS["start"][0],
            blocks=True,
        )
        return None
    end, deadline = read_end(settings, start)
    say_exchanged_start(settings, start, deadline)

    def day(cell: Cell) -> date | None:
        return read_day(cell, start=start, end=end)

    def whole(cell: Cell) -> int | None:
        typed = UNIT_BEHIND.sub("", cell) if isinstance(cell, str) else cell
        return read_count(typed).value

    def version(cell: Cell) -> int | None:
        return whole(re.sub(r"[.,]0$", "", display(cell)))

    return Campaign(
        start=start,
        end=end,
        deadline=deadline,
        first_deadline=settings.read("first_deadline", day),
        name=settings.read("name", display, ""),
        authority=settings.read("authority", display, ""),
        target=settings.read("target", as_share, 1.0, otherwise=None),
        method=settings.read("method", read_method, "cumulative"),
        source_tab=settings.read("source_tab", display, ""),
        cutoff=settings.read("cutoff", read_clock, time(17, 0)),
        edit_days=settings.read("edit_days", whole, 2),
        holidays=settings.read("holidays", lambda cell: read_days(cell, start, end), ()),
        ward_baseline=settings.read("ward_baseline", whole),
        official_count=settings.read("official_count", whole),
        official_date=settings.read("official_date", day),
        rounds_per_day=settings.read("rounds_per_day", whole, 2),
        time_zone=settings.read("time_zone", read_zone, "Asia/Ho_Chi_Minh"),
        template_version=settings.read("template_version", version, 1),
        is_sample=settings.read("is_sample", lambda cell: plain(display(cell)) in YES, False),
        texts=settings.texts,
    )


def read_method(cell: Cell) -> str | None:
    return METHODS.get(plain(display(cell)))


def read_zone(cell: Cell) -> str | None:
    name = display(cell)
    if HERE.fullmatch(plain(name)):
        return "Asia/Ho_Chi_Minh"
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
    return name
