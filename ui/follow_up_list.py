"""The units to urge, one after the other: why, how far, what next, and the text to send.

A row on a desktop, a card on a telephone; the same parts in another order (ui/style/follow_up.css).
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd

from charts.course import CourseDay, course_picture
from serving.roles import may_see
from ui.badges import status_badge
from ui.copying import copied_text
from ui.follow_up_choice import Choice
from ui.frame import Page
from ui.links import unit_link, view_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.messages import Messages, lacks_people, lacks_report
from words import lagging, urging
from words.figures import known

DAYS = 14  # of the line

Row = Mapping[Any, Any]  # of ui.urging.urged

_LIST = Markup('<ul class="urged" aria-label="{label}">{cards}</ul>')
_CARD = Markup(
    '<li class="card urged-unit"><div class="urged-name"><h2>{name}</h2>{badge}'
    '<p class="caption">{officer}</p></div><ul class="chips">{chips}</ul>'
    '<div class="urged-line">{line}</div><dl class="urged-figures">{figures}</dl>'
    '<p class="urged-aim caption">{aim}</p><div class="urged-texts">{texts}</div></li>'
)
_CHIP = Markup('<li class="chip chip-{}">{}</li>')
_FIGURE = Markup("<div><dt>{}</dt><dd>{}</dd></div>")
_LINE = Markup('<img class="course" alt="{}" src="{}">')


def urged_list(page: Page, choice: Choice) -> Markup:
    """The units of this page of the list."""
    courses = _courses(page, choice.shown)
    make = Messages(page)
    return _LIST.format(
        label=page.text("follow.view_units"),
        cards=joined(
            _card(page, make, unit, courses[unit["unit_id"]])
            for unit in choice.shown.to_dict("records")
        ),
    )


def _courses(page: Page, units: pd.DataFrame) -> dict[str, list[CourseDay]]:
    """The last days of each unit."""
    keys = tuple(units["unit_id"])
    days = load(page.snapshot, "daily_progress", as_of=page.as_of, scope="unit", keys=keys)
    days = days[days["day"] <= pd.Timestamp(page.as_of)]
    return {
        str(key): [
            CourseDay(
                known(day["installed"]), bool(known(day["units_reported"])), known(day["plan"])
            )
            for day in rows.tail(DAYS).to_dict("records")
        ]
        for key, rows in days.groupby("key")
    }


def _card(page: Page, make: Messages, unit: Row, course: list[CourseDay]) -> Markup:
    officer = known(unit["officer"])
    said = page.text("follow.of_officer", officer=officer) if officer else ""
    return _CARD.format(
        name=unit_link(unit["kind"], unit["unit_id"], unit["name"]),
        badge=status_badge(unit["status"], page.lang),
        officer=said or page.text("follow.no_officer"),
        chips=joined(
            _CHIP.format(reason, urging.reason(reason, unit, page.lang))
            for reason in unit["reasons"]
        ),
        line=_line(page, course),
        figures=joined(_FIGURE.format(*fact) for fact in lagging.figures_of(unit, page.lang)),
        aim=lagging.aim(unit, page.as_of, page.lang),
        texts=joined(_texts(page, make, unit)),
    )


def _line(page: Page, course: list[CourseDay]) -> Markup:
    picture = course_picture(course, page.tokens)
    alt = lagging.course_alt([day.count for day in course], course[-1].plan, page.lang)
    return (
        Markup('<p class="caption">{}</p>').format(alt)
        if picture is None
        else _LINE.format(alt, picture)
    )


def _texts(page: Page, make: Messages, unit: Row) -> list[Markup]:
    """The texts that the reasons ask for, and the way to the cells that are to be looked at."""
    texts = []
    if lacks_people(unit):
        label = page.text("follow.copy_urge")
        texts.append(copied_text(page, make.urge_unit(unit), label, is_first=True))
    if lacks_report(unit):
        label = page.text("follow.copy_remind")
        texts.append(copied_text(page, make.remind_unit(unit), label, is_first=not texts))
    if "flagged" in unit["reasons"] and may_see(page.role, "quality"):
        officer = known(unit["officer"]) or None
        label = page.text("follow.see_marks")
        texts.append(view_link("quality", label, css="more", officer=officer))
    return texts


def once(page: Page, choice: Choice, base: str) -> Markup:
    """The list, made once for all who see this view at this address."""
    return page.once("list", partial(urged_list, page, choice), *choice.view, base, page.tokens)
