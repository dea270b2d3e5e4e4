"""What is presented: whose figures, since which meeting, how it turns; all in the address."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from ui import address, filters, what_if
from ui.briefing import Wishes
from ui.filters import ALL
from ui.frame import Page
from ui.loading import load
from ui.scopes import KIND
from ui.share import link_without_key
from ui.standing import standing
from words import figures

SLIDES = 8
OFF = NEVER = "off"
SECONDS = (NEVER, "10", "20", "40", "60")


@dataclass(frozen=True)
class Presented:
    """`first`: the slide to open at, from 1; `auto`: seconds until it turns, None by hand.
    `is_open`: whether the show begins by itself; the outline alone has ?show=off."""

    wishes: Wishes
    first: int
    auto: int | None
    is_open: bool


def choose(page: Page) -> Presented:
    """Draw the choices, and return what they say."""
    units = load(page.snapshot, "unit_figures", as_of=page.as_of, kind=None)
    with filters.row("present"):
        kind = filters.kind(page, set(units["kind"]), width=240)
        groups = units[units["kind"] == KIND]
        officers = sorted(name for name in groups["officer"].dropna().unique() if name)
        officer = filters.officer(page, officers) if kind == KIND and officers else None
        since = _since(page)
        auto = _auto(page)
    wishes = Wishes(officer=officer, kind=kind, since=since, link=link_without_key())
    stands = standing(page.snapshot, page.as_of, wishes.scope)
    assumption = what_if.assumed(page, stands)
    if assumption is not None and assumption.what_if.is_plain:
        assumption = None
    return Presented(
        wishes=replace(wishes, assumption=assumption),
        first=address.number("slide", SLIDES),
        auto=auto,
        is_open=address.one_of("show", [OFF]) is None,
    )


def _since(page: Page) -> date | None:
    """The day of the last meeting; what changed since then is said on the slides."""
    first, last = page.snapshot.first_day, page.as_of - timedelta(days=1)
    days = [last - timedelta(days=n) for n in range(max(0, (last - first).days + 1))]
    names = {day.isoformat(): day for day in days}
    chosen = filters.select(
        "since",
        [ALL, *names],
        page.text("show.since"),
        lambda name: (
            page.text("show.since_none")
            if name == ALL
            else page.text("show.since_day", date=figures.day(names[name], page.lang))
        ),
        width=260,
    )
    return names.get(chosen)


def _auto(page: Page) -> int | None:
    asked = address.asked("auto")
    seconds = list(SECONDS)
    if asked and asked.isascii() and asked.isdigit() and 3 <= int(asked[:5]) <= 3600:
        seconds = sorted({*SECONDS[1:], asked}, key=int)
        seconds.insert(0, NEVER)
    chosen = filters.select(
        "auto",
        seconds,
        page.text("show.auto"),
        lambda name: (
            page.text("show.auto_never")
            if name == NEVER
            else page.text("show.auto_seconds", n=name)
        ),
        width=220,
    )
    return None if chosen == NEVER else int(chosen)
