"""How old the figures are, kept up to date without a reload: "Cập nhật lúc 16:30 ngày 18/11/2024".

An open page is drawn again by the server when there are other figures or another warning
(ui/news.py). Once a minute it asks by itself, for the time of the last check, and in case a word
from the server was lost.
"""

from datetime import date, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import streamlit as st

from data import refresher
from data.refresher import Refresher
from data.store import Snapshot
from serving.roles import may_see
from serving.viewers import key_ring
from ui import viewer
from ui.badges import mark
from ui.links import FIRST
from ui.markup import Markup, rich, strong
from words import text
from words.figures import clock, day
from words.problems import explain, stale

PATIENT = ("google_busy", "google_network")  # they pass: a word only once figures may be old
WATCH_SECONDS = 60


class State(NamedTuple):
    """What a page stands on: when it changes, the page is drawn again."""

    version: int | None
    warned_of: str | None
    keys: object = None  # the file of keys: a viewer whose key is revoked is shown the door


def state(source: Refresher) -> State:
    return State(source.status().version, warned_of(source), key_ring().version())


def warned_of(source: Refresher) -> str | None:
    """The problem that viewers are warned of, "stale" where nobody knows of one; None without."""
    problem = source.status().problem
    is_stale = source.is_stale()
    if problem is None:
        return "stale" if is_stale else None
    is_passing = problem.code in PATIENT and source.current() is not None and not is_stale
    return None if is_passing else problem.code


@st.fragment(run_every=WATCH_SECONDS)
def follow(seen: State, as_of: date | None, lang: str) -> None:
    """The line of freshness; draws the whole page again when what it stands on has changed.

    `as_of` is None on a page that waits for the first figures, which has no such line.
    """
    source = refresher.shared()
    snapshot = source.current()
    if state(source) != seen or not may_see(viewer.role(), FIRST):
        st.rerun()
    if snapshot is not None and as_of is not None:
        st.html(line(source, snapshot, as_of, lang), width="content")


def line(source: Refresher, snapshot: Snapshot, as_of: date, lang: str) -> Markup:
    """The day that the figures are of, and when they were last known to be the sheet's."""
    is_failing = warned_of(source) is not None
    checked = (source.status().checked_at or snapshot.read_at).astimezone(zone_of(snapshot))
    key = "stale_warning" if is_failing else "last_updated"
    until = text("frame.data_as_of_day", lang, date=strong(day(as_of, lang)))
    if _is_preliminary(snapshot, as_of):
        until += f" · {text('preliminary', lang).lower()}"
    return Markup('<div class="freshness"><p>{}</p><p class="caption">{}{}</p></div>').format(
        rich(until),
        mark("at_risk" if is_failing else "done"),
        text(key, lang, time=clock(checked), date=day(checked.date(), lang)),
    )


def old_figures(snapshot: Snapshot, as_of: date, lang: str) -> str:
    """That nobody reported since a day before the one chosen; "" where somebody did."""
    newest = snapshot.as_of
    if not snapshot.first_day < newest < as_of:
        return ""
    return text("screen.old_figures", lang, date=newest, n=(as_of - newest).days)


def closed_until(snapshot: Snapshot) -> date:
    """The last day whose hour of closing has passed: today or yesterday."""
    now = refresher.now().astimezone(zone_of(snapshot))
    return now.date() - timedelta(days=now.time() < snapshot.campaign.cutoff)


def _is_preliminary(snapshot: Snapshot, as_of: date) -> bool:
    """Whether the day's figures may still change: it is today, before the hour of closing."""
    now = refresher.now().astimezone(zone_of(snapshot))
    return as_of == now.date() and now.time() < snapshot.campaign.cutoff


def problem_banner(source: Refresher, lang: str, snapshot: Snapshot) -> Markup:
    """What is wrong, what is shown meanwhile, what to do; empty where all is well."""
    problem, checked = source.status().problem, source.status().checked_at
    if warned_of(source) is None:
        return Markup("")
    said = explain(problem.code, problem.params, lang) if problem else stale(lang)
    read_at = (checked or snapshot.read_at).astimezone(zone_of(snapshot))
    shown = text("fresh.still_shown", lang, time=clock(read_at), date=day(read_at.date(), lang))
    return Markup(
        '<div class="banner" role="alert">{}<div><p><b>{}</b></p><p>{}</p><p>{}</p></div></div>'
    ).format(mark("at_risk"), rich(said.what), shown, rich(said.fix))


def zone_of(snapshot: Snapshot) -> ZoneInfo:
    return ZoneInfo(snapshot.campaign.time_zone)
