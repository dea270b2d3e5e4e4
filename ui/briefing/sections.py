"""Slide 6: own staff, schools, buildings: each on its own people, never added to the ward."""

from typing import Any

from exports.deck import Bar, BarsBody, Slide
from ui.briefing.scope import of_the_ward
from ui.briefing.signs import signs_of
from ui.briefing.wishes import Briefing
from ui.loading import load
from words import card_titles, figures
from words.figures import known
from words.names import short_name

# A part of the slide is as high as 30 of these: a bar takes three, one whose name needs a second
# line five, and the words of how many are not shown two.
ROOM, BAR, LONG_BAR, MORE = 30, 3, 5, 2
LINE = 22  # letters
SECTIONS = ("school", "building")


def slide(view: Briefing) -> Slide:
    staff = load(view.snapshot, "own_staff", as_of=view.as_of).to_dict("records")
    left = known(staff[-1]["remaining"]) if staff else None
    steps = load(view.snapshot, "unit_steps", as_of=view.as_of, kind=None)
    bodies = [_own(view, staff[:-1])] if staff else []
    for section in SECTIONS:
        units = steps[steps["section"] == section].to_dict("records")
        if any(known(unit["installed_share"]) is not None for unit in units):
            bodies.append(_section(view, section, units))
    parts = [of_the_ward(view, "all"), view.text("definition.ward")]
    return Slide(
        section=view.text("slide.sections"),
        sentence=card_titles.staff_title(left=left, lang=view.lang)
        if staff
        else view.text("slide.sections_none"),
        bodies=bodies,
        is_whole=True,
        nothing=view.text("slide.sections_nothing"),
        note=" ".join(part for part in parts if part),
        definitions=[view.text(f"definition.{kind}") for kind in ("agency", *SECTIONS)],
    )


def _own(view: Briefing, units: list[dict[Any, Any]]) -> BarsBody:
    """The ward's own units: who has taken every step."""
    bars = [
        Bar(
            name=short_name(unit["name"]),
            value=known(unit["share"]),
            written=view.text("slide.staff", n=unit["done"], total=unit["eligible"])
            if known(unit["share"]) is not None
            else view.text("no_data"),
            sign="no_data"
            if known(unit["remaining"]) is None
            else "behind"
            if unit["remaining"]
            else "done",
        )
        for unit in units
    ]
    return _body(view, view.text("unit_section.own"), bars)


def _section(view: Briefing, section: str, units: list[dict[Any, Any]]) -> BarsBody:
    """The units of a kind that have a rate."""
    bars = [
        Bar(
            name=short_name(unit["name"]),
            value=float(unit["installed_share"]),
            written=figures.percent(unit["installed_share"], view.lang, digits=0),
            sign=known(unit["goal_status"]) or "",
        )
        for unit in units
        if known(unit["installed_share"]) is not None
    ]
    return _body(view, view.text(f"kind.{section}"), bars)


def _body(view: Briefing, heading: str, bars: list[Bar]) -> BarsBody:
    """Highest first, those without a figure last; where there are too many only the last."""
    bars.sort(key=lambda bar: (bar.value is None, -(bar.value or 0)))
    shown = _fitting(bars)
    left = len(bars) - len(shown)
    told = "; ".join(f"{bar.name} {bar.written}" for bar in shown)
    return BarsBody(
        heading=heading,
        bars=shown,
        is_share=True,
        signs=signs_of(view, (bar.sign for bar in shown)),
        more=view.text("slide.sections_more", n=figures.two_digits(left, view.lang))
        if left
        else "",
        alt=f"{heading}: {told}.",
    )


def _fitting(bars: list[Bar]) -> list[Bar]:
    """As many of the last as there is room for."""
    heights = [BAR if len(bar.name) <= LINE else LONG_BAR for bar in bars]
    if sum(heights) <= ROOM:
        return bars
    room, first = ROOM - MORE, len(bars)
    while first and heights[first - 1] <= room:
        first -= 1
        room -= heights[first]
    return bars[first:]
