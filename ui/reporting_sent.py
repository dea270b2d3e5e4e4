"""Báo cáo đã gửi: which day's report went where and when, and of which day none did."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from ui.badges import mark
from ui.cards import head
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup, joined
from words import figures, reporting

LATEST = 5  # days that stand open; those before them are folded
LISTED = ("sent", "missing", "open")

_LIST = Markup('<ul class="sent-days">{}</ul>')
_DAY = Markup('<li class="{state}"><b>{day}</b><div>{lines}</div></li>')
_LINE = Markup("<p>{mark}{said}</p>")
_OLDER = Markup('<details class="older"><summary>{}</summary>{}</details>')


def sent_days(page: Page, closed_until: date) -> pd.DataFrame:
    """Rows of queries/sent_days.sql, by day. closed_until: the last day whose hour of closing
    has passed."""
    return load(page.snapshot, "sent_days", as_of=page.as_of, closed_until=closed_until)


def sent(page: Page, closed_until: date) -> Markup:
    """The inside of the card."""
    days = sent_days(page, closed_until)
    days = days.assign(day=days["day"].dt.date)
    if not days["lines"].sum():
        return _blank(page, days)
    of = {state: days[days["state"] == state]["day"].tolist() for state in (*LISTED, "ahead")}
    owed = int((days["is_owed"] & (days["state"] == "sent")).sum())
    title = reporting.sent_title(sent=owed, missing=of["missing"], lang=page.lang)
    notes = [page.text("sent.subtitle"), *_open(page, of["open"])]
    ahead = int(days[days["state"] == "ahead"]["lines"].sum())
    if ahead:
        on = figures.short_day(page.as_of)
        notes.append(page.text("sent.ahead", n=figures.two_digits(ahead, page.lang), date=on))
    rows = days[days["state"].isin(LISTED)].iloc[::-1].to_dict("records")
    return head(title, page.text("frame.separator").join(notes)) + _listed(page, rows)


def _blank(page: Page, days: pd.DataFrame) -> Markup:
    """No line at all: what to do, and of which days the report is owed."""
    missing = days[days["state"] == "missing"]["day"].tolist()
    told = [page.text("sent.blank_next")]
    if missing:
        told.append(reporting.not_sent(missing, page.lang))
    told += _open(page, days[days["state"] == "open"]["day"].tolist())
    lines = joined(Markup("<p>{}</p>").format(line) for line in told)
    return head(page.text("sent.blank")) + lines


def _open(page: Page, days: Sequence[date]) -> list[str]:
    """The first day that is not closed yet; those after it are to come."""
    cutoff = page.snapshot.campaign.cutoff
    return [reporting.still_open(day, cutoff, page.lang) for day in days[:1]]


def _listed(page: Page, rows: Sequence[dict[Any, Any]]) -> Markup:
    """The latest days, and behind a line that opens those before them."""
    latest, older = rows[:LATEST], rows[LATEST:]
    shown = _LIST.format(joined(_day(page, row) for row in latest))
    if not older:
        return shown
    more = page.text("sent.older", n=figures.two_digits(len(older), page.lang))
    return shown + _OLDER.format(more, _LIST.format(joined(_day(page, row) for row in older)))


def _day(page: Page, row: dict[Any, Any]) -> Markup:
    return _DAY.format(
        state=row["state"],
        day=figures.short_day(row["day"]),
        lines=joined(_lines(page, row)),
    )


def _lines(page: Page, row: dict[Any, Any]) -> list[Markup]:
    """Each recipient of the day, or that there was none."""
    if row["state"] == "missing":
        return [_LINE.format(mark=mark("behind"), said=page.text("sent.day_missing"))]
    if row["state"] == "open":
        cutoff = figures.clock(page.snapshot.campaign.cutoff)
        return [_LINE.format(mark=mark("no_data"), said=page.text("sent.day_open", time=cutoff))]
    told = zip(row["recipients"], row["numbers"], row["times"], strict=True)
    return [
        _LINE.format(
            mark=mark("done"),
            said=reporting.sent_line(recipient=to, number=number, at=at, lang=page.lang),
        )
        for to, number, at in told
    ]
