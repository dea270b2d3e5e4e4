"""The head of Báo cáo của tổ: how many reported that day, and who has not, with their officers."""

from typing import Any

import pandas as pd

from ui.badges import mark
from ui.cards import card, screen_head
from ui.filters import ALL, whose_in_words
from ui.frame import Page
from ui.links import unit_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.reporting_choice import Choice
from words import figures, reporting
from words.figures import known
from words.names import listed

MOST_MISSING = 12  # rows of the card; the list below has all of them
SEPARATOR = "frame.separator"

_MISSING = Markup('<ul class="missing-units">{rows}</ul>{more}')
_ROW = Markup(
    '<li>{mark}<span class="name">{unit}</span><span class="who">{officer}</span>'
    "<small>{since}</small></li>"
)


def head(page: Page, choice: Choice, *, is_open: bool) -> Markup:
    """The sentence, of the units chosen. is_open: the day's hour of closing is still to come."""
    sentence = reporting.headline(
        due=_named(choice.due),
        missing=_named(choice.missing),
        on=page.as_of,
        start=page.snapshot.campaign.start,
        lang=page.lang,
    )
    if choice.officer:
        sentence = page.text("groups.head_of", officer=choice.officer, sentence=sentence)
    parts = [page.text("reporting.lead", date=figures.short_day(page.as_of))]
    parts += _times(page, choice, is_open=is_open)
    overdue = choice.theirs[choice.theirs["is_overdue"] & ~choice.theirs["is_due_today"]]
    if len(overdue):
        names = listed(overdue["name"].tolist(), page.lang)
        parts.append(page.text("reporting.lead_overdue", names=names))
    return screen_head(sentence, joined([*parts, *_filtered(page, choice)], page.text(SEPARATOR)))


def missing(page: Page, choice: Choice) -> Markup:
    """The card of those who have not reported that day, by officer; nothing where all have."""
    rows = choice.missing
    if rows.empty:
        return Markup("")
    by_officer = [group for _, group in rows.groupby("officer", sort=False)]
    ordered = pd.concat(by_officer).to_dict("records")
    title = page.text(
        "reporting.missing_title",
        n=figures.two_digits(len(rows), page.lang),
        noun=reporting.noun(rows["kind"].tolist(), page.lang),
        date=figures.short_day(page.as_of),
    )
    more = Markup("")
    if len(rows) > MOST_MISSING:
        said = page.text("reporting.missing_more", n=len(rows))
        more = choice.link(said, css="more", which="missing", to="board")
    body = _MISSING.format(
        rows=joined(_row(page, choice, row) for row in ordered[:MOST_MISSING]), more=more
    )
    return card(title, body, page.text("reporting.missing_subtitle"))


def nothing_found(page: Page, choice: Choice) -> Markup:
    """What stands in place of the board where it has no rows, with the way back to all."""
    if choice.everything.empty:
        title, body = page.text("reporting.nobody"), page.text("reporting.nobody_next")
        return _quiet(title, Markup("<p>{}</p>").format(body))
    title = page.text("no_result")
    if choice.which != ALL:
        on = figures.short_day(page.as_of)
        title = page.text(f"reporting.nothing_{choice.which}", date=on)
    return _quiet(title, Markup("<p>{}</p>").format(_clear(page, choice)))


def officer_link(page: Page, choice: Choice, officer: Any) -> Markup | str:
    """To the officer's units on this screen; of nobody's a word."""
    if not known(officer):
        return page.text("reporting.no_officer")
    return choice.link(officer, officer=officer)


def _named(rows: pd.DataFrame) -> list[dict[Any, Any]]:
    return rows[["name", "kind"]].to_dict("records")


def _row(page: Page, choice: Choice, unit: dict[Any, Any]) -> Markup:
    told = [
        reporting.typed(unit["outcome_today"], page.lang),
        reporting.stands_in(unit, page.lang),
    ]
    return _ROW.format(
        mark=mark("behind"),
        unit=unit_link(unit["kind"], unit["unit_id"], unit["name"]),
        officer=officer_link(page, choice, unit["officer"]),
        since=page.text(SEPARATOR).join(filter(None, told)),
    )


def _times(page: Page, choice: Choice, *, is_open: bool) -> list[str]:
    """Whether the day is closed, and how many came in time where anybody can tell."""
    cutoff = figures.clock(page.snapshot.campaign.cutoff)
    parts = []
    if is_open and len(choice.due):
        parts.append(page.text("reporting.lead_open", time=cutoff))
    kind, officer = choice.whose
    days = load(page.snapshot, "reporting_rate", as_of=page.as_of, kind=kind, officer=officer)
    day = days.iloc[-1] if len(days) else None
    if day is not None and day["judged"]:
        parts.append(
            reporting.on_time(
                "lead_on_time",
                came=day["on_time"],
                judged=day["judged"],
                rate=day["rate_on_time"],
                lang=page.lang,
                time=cutoff,
            )
        )
    return parts


def _filtered(page: Page, choice: Choice) -> list[object]:
    """What is filtered, and the way out of it."""
    if not choice.is_filtered:
        return []
    named = []
    if choice.which != ALL:
        named.append(page.text(f"reporting.filtered_{choice.which}"))
    named += whose_in_words(page, *choice.whose)
    return [page.text("filtered_by", x=", ".join(named)), _clear(page, choice)]


def _clear(page: Page, choice: Choice) -> Markup:
    return choice.link(page.text("clear_filters"), which=None, kind=None, officer=None)


def _quiet(title: str, body: Markup) -> Markup:
    return Markup('<section class="card quiet"><h2>{}</h2>{}</section>').format(title, body)
