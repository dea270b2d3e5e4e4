"""Slide 6: own staff, schools, buildings: each on its own people, never added to the ward."""

from typing import Any

from exports.deck import Bar, BarsBody, Slide
from ui.briefing.wishes import Briefing
from ui.loading import load
from words import card_titles, figures
from words.figures import known
from words.names import short_name

MOST = 8  # bars a group
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
    return Slide(
        section=view.text("slide.sections"),
        sentence=card_titles.staff_title(left=left, lang=view.lang)
        if staff
        else view.text("slide.sections_none"),
        bodies=bodies,
        note=view.text("definition.ward"),
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
            sign="done" if known(unit["remaining"]) == 0 else "behind",
        )
        for unit in units
    ]
    return _body(view, view.text("unit_section.own"), bars)


def _section(view: Briefing, section: str, units: list[dict[Any, Any]]) -> BarsBody:
    """The units of a kind, those with the lowest rate where there are too many."""
    rated = [unit for unit in units if known(unit["installed_share"]) is not None]
    rated.sort(key=lambda unit: -unit["installed_share"])
    bars = [
        Bar(
            name=short_name(unit["name"]),
            value=float(unit["installed_share"]),
            written=figures.percent(unit["installed_share"], view.lang, digits=0),
            sign=known(unit["goal_status"]) or "",
        )
        for unit in rated[-MOST:]
    ]
    return _body(view, view.text(f"kind.{section}"), bars)


def _body(view: Briefing, heading: str, bars: list[Bar]) -> BarsBody:
    told = "; ".join(f"{bar.name} {bar.written}" for bar in bars)
    return BarsBody(heading=heading, bars=bars, is_share=True, alt=f"{heading}: {told}.")
