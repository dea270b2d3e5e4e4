"""What is said of one group's reports: a day's count, what was not used, what stands in for it.

Pure functions like those of words/groups.py.
"""

from datetime import date, time
from typing import Any

from words import figures, text
from words.figures import known
from words.groups import DayCell


def report(day: DayCell, entered_at: time | None, lang: str) -> str:
    """Says “227 · +4 · lúc 16:05”; of a day without a usable figure, that there was no report."""
    if day.state in ("silent", "unused"):
        return text("groups.report_silent", lang) if day.state == "silent" else ""
    if day.state == "idle":
        return text("groups.report_idle", lang)
    parts = [figures.whole(day.value, lang)]
    if day.gain is None:
        parts.append(text("groups.report_first", lang))
    else:
        parts.append(figures.signed(day.gain, lang))
    if day.gap_days > 1:
        parts.append(text("groups.report_gap", lang, n=day.gap_days))
    if entered_at is not None:
        parts.append(text("groups.report_time", lang, time=figures.clock(entered_at)))
    return text("frame.separator", lang).join(parts)


def unused(found: Any, outcome: str, lang: str) -> str:
    """Says “4” – chưa tính: what a cell held, and what became of it."""
    written = known(found) or figures.UNKNOWN
    return text(
        "groups.report_unused", lang, found=written, outcome=text(f"outcome.{outcome}", lang)
    )


def stands_in(day: date | None, value: int | None, lang: str) -> str:
    """Says “tạm lấy số ngày 17/11”, or the baseline; nothing where there is neither."""
    if day is not None:
        return text("groups.report_carried", lang, date=figures.short_day(day))
    return "" if value is None else text("groups.report_at_baseline", lang)


def newest(last: date | None, as_of: date, value: int | None, lang: str) -> str:
    """Says “15/11 · số cũ 3 ngày”: the last day with a report, and the age of its figure."""
    if last is None:
        return text("groups.reports_unknown" if value is None else "groups.reports_none", lang)
    on, days = figures.short_day(last), (as_of - last).days
    if not days:
        return on
    return text("frame.separator", lang).join([on, text("origin.age", lang, n=days)])
