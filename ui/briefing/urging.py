"""Slide 4: the few that make up most of what is missing, who is in charge, what they need."""

from typing import Any

import pandas as pd

from exports.deck import Slide, TableBody
from ui.briefing.wishes import Briefing
from ui.loading import load
from ui.standing import Standing
from ui.urging import shortfall_of_first, urged
from words import briefing as words
from words import figures
from words.figures import known
from words.names import short_name
from words.urging import FIRST

DAYS = 7  # of the little line


def slide(view: Briefing, stands: Standing) -> Slide:
    units = urged(view.snapshot, view.as_of)
    units = units[units["kind"] == view.wishes.kind]
    if view.wishes.officer:
        units = units[units["officer"] == view.wishes.officer]
    people, part = shortfall_of_first(units, FIRST, of_officer=bool(view.wishes.officer))
    first = units[units["shortfall"] > 0].sort_values("shortfall_rank").head(FIRST)
    noun = view.text(f"noun.{view.wishes.kind}")
    return Slide(
        section=view.text("slide.urging"),
        sentence=words.shortfall(
            first=len(first),
            share=part,
            people=people,
            noun=noun,
            lang=view.lang,
        ),
        bodies=(_table(view, first),),
        note=view.text("slide.urging_note", n=figures.two_digits(FIRST, view.lang), noun=noun),
        definitions=[view.text("definition.plan"), view.text("targets.lead")],
    )


def _table(view: Briefing, first: pd.DataFrame) -> TableBody:
    days = load(
        view.snapshot,
        "daily_progress",
        as_of=view.as_of,
        scope="unit",
        keys=tuple(first["unit_id"]),
    )
    days = days[days["day"] <= pd.Timestamp(view.as_of)]
    last = {key: rows.tail(DAYS) for key, rows in days.groupby("key")}
    units = first.to_dict("records")
    codes = [unit["unit_id"] for unit in units]
    return TableBody(
        columns=[
            view.text(f"slide.column_{name}", date=_target_day(view, units))
            for name in ("unit", "officer", "rate", "shortfall", "remaining", "target")
        ],
        rows=[_row(view, unit) for unit in units],
        numbers=frozenset({2, 3, 4, 5}),
        courses=[[known(count) for count in last[code]["installed"]] for code in codes],
        reported=[[bool(known(count)) for count in last[code]["units_reported"]] for code in codes],
        courses_heading=view.text("slide.column_course", n=DAYS),
        nothing=view.text("slide.urging_nothing"),
    )


def _row(view: Briefing, unit: dict[Any, Any]) -> list[str]:
    lang = view.lang
    return [
        short_name(unit["name"]),
        known(unit["officer"]) or figures.whole(None, lang),
        figures.percent(unit["coverage"], lang),
        figures.whole(unit["shortfall"], lang),
        figures.whole(unit["remaining"], lang),
        figures.whole(unit["day_target"], lang),
    ]


def _target_day(view: Briefing, units: list[dict[Any, Any]]) -> str:
    days = [day for unit in units if (day := known(unit["target_day"])) is not None]
    return figures.short_day(days[0]) if days else view.text("slide.day")
