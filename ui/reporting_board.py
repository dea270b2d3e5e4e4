"""The board unit × day: what became of each report. On a phone a row is a card with its last days.

The days are drawn as signs; each row says them in a sentence to those who cannot see them.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from charts.heat_cells import in_sight
from ui.cards import head
from ui.frame import Page
from ui.links import unit_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.reporting_choice import Choice
from ui.reporting_head import officer_link
from words import figures, reporting
from words.figures import known

STRIP = 14  # days of a phone's strip
RATES = {  # column of the board: the rate, and what it is made of
    "rate": ("rate", "days_reported", "days_expected"),
    "on_time": ("rate_on_time", "days_on_time", "days_judged"),
}
STATES = ("on_time", "reported", "late", "carried", "not_due", "to_come")  # of the legend

_BOARD = Markup(
    '{legend}<div class="board-card" id="board"><table class="board">'
    '<caption class="hidden-text">{caption}</caption><thead>'
    '<tr class="weeks"><td></td>{weeks}<td colspan="{more}"></td></tr>'
    '<tr><th scope="col" class="unit">{unit}</th>{days}<th scope="col" class="state">{day}</th>'
    "{rates}</tr></thead><tbody>{rows}</tbody></table></div>"
)
_WEEK = Markup('<td colspan="{span}" aria-hidden="true">{week}</td>')
_DAY = Markup('<td class="day{css}" aria-hidden="true" title="{title}">{day}</td>')
_ROW = Markup(
    '<tr><th scope="row">{unit}<small>{officer}</small></th>{cells}'
    '<td class="state"><b>{state}</b> <small>{more}</small>'
    '<span class="hidden-text">{said}</span></td>{rates}</tr>'
)
_RATE_NAME = Markup('<th scope="col" class="number">{}</th>')
_RATE = Markup('<td class="number" data-label="{}">{}</td>')
_CELL = Markup('<td class="sign {state}{css}" aria-hidden="true" title="{title}"></td>')
_SIGN = Markup('<li><i class="sign {state}" aria-hidden="true"></i>{word}</li>')
_LEGEND = Markup('<ul class="board-legend" aria-label="{label}">{signs}</ul>{phone}')


def board_days(page: Page, unit_ids: Sequence[str]) -> pd.DataFrame:
    """The days of these units, rows of queries/reporting_board.sql: what the board shows, and
    what can be taken away of it."""
    return load(page.snapshot, "reporting_board", as_of=page.as_of, unit_ids=tuple(unit_ids))


def board(page: Page, choice: Choice) -> Markup:
    """The inside of the card: the units on this page of the list."""
    shown = choice.shown
    days = board_days(page, shown["unit_id"].tolist())
    days = days.assign(day=days["day"].dt.date)
    seen = in_sight(days["day"], page.as_of)
    strip = [day for day in seen if day <= page.as_of][-STRIP:]
    by_unit = {
        unit_id: [row for row in rows.to_dict("records") if row["day"] in set(seen)]
        for unit_id, rows in days.groupby("unit_id")
    }
    rates = list(RATES) if choice.theirs["days_judged"].any() else ["rate"]
    title = page.text("reporting.board_title", n=figures.two_digits(len(choice.rows), page.lang))
    return head(title) + _BOARD.format(
        legend=_legend(page, strip),
        caption=page.text("reporting.board_caption", date=figures.day(page.as_of, page.lang)),
        weeks=_weeks(page, seen),
        unit=page.text("reporting.column_unit"),
        days=joined(_heading(page, day, strip) for day in seen),
        day=page.text("reporting.column_day", date=figures.short_day(page.as_of)),
        more=1 + len(rates),
        rates=joined(_RATE_NAME.format(page.text(f"reporting.column_{rate}")) for rate in rates),
        rows=joined(
            _row(page, choice, unit, by_unit[unit["unit_id"]], strip, rates)
            for unit in shown.to_dict("records")
        ),
    )


def share(page: Page, rate: Any, given: Any, of: Any) -> Markup:
    """A rate with what it is made of below: 94,4% over 17/18; where there is none a dash."""
    if known(rate) is None:
        return Markup("{}").format(figures.UNKNOWN)
    counted = page.text(
        "screens.of", n=figures.whole(given, page.lang), total=figures.whole(of, page.lang)
    )
    return Markup("{}<small>{}</small>").format(figures.percent(rate, page.lang), counted)


def _legend(page: Page, strip: Sequence[date]) -> Markup:
    """The signs in words; below it which days a phone's strips have."""
    phone = Markup("")
    if strip:
        first, last = figures.short_day(strip[0]), figures.short_day(strip[-1])
        said = page.text("reporting.board_phone", first=first, last=last)
        phone = Markup('<p class="caption strip-note">{}</p>').format(said)
    signs = joined(
        _SIGN.format(state=state, word=page.text(f"reporting.sign_{state}")) for state in STATES
    )
    return _LEGEND.format(label=page.text("reporting.legend"), signs=signs, phone=phone)


def _weeks(page: Page, seen: Sequence[date]) -> Markup:
    """The campaign weeks above their days."""
    start = page.snapshot.campaign.start
    numbers = [(day - start).days // 7 + 1 for day in seen]
    return joined(
        _WEEK.format(span=numbers.count(number), week=page.text("ranking.week", n=number))
        for number in dict.fromkeys(numbers)
    )


def _heading(page: Page, day: date, strip: Sequence[date]) -> Markup:
    return _DAY.format(
        css=_css(page, day, strip), title=figures.weekday_day(day, page.lang), day=f"{day.day:02d}"
    )


def _css(page: Page, day: date, strip: Sequence[date]) -> str:
    """The as-of date is framed, a week begins with a line, a phone has no room for the far."""
    begins_week = (day - page.snapshot.campaign.start).days % 7 == 0
    return " now" * (day == page.as_of) + " week" * begins_week + " far" * (day not in strip)


def _row(
    page: Page,
    choice: Choice,
    unit: dict[Any, Any],
    days: Sequence[dict[Any, Any]],
    strip: Sequence[date],
    rates: Sequence[str],
) -> Markup:
    past = [day for day in days if day["state"] != "to_come"]
    state, more = reporting.now(unit, page.lang)
    return _ROW.format(
        unit=unit_link(unit["kind"], unit["unit_id"], unit["name"]),
        officer=officer_link(page, choice, unit["officer"]),
        cells=joined(_cell(page, day, strip) for day in days),
        state=state,
        more=more,
        said=reporting.days(past, page.lang) if past else "",
        rates=joined(
            _RATE.format(
                page.text(f"reporting.column_{rate}"),
                share(page, *(unit[column] for column in RATES[rate])),
            )
            for rate in rates
        ),
    )


def _cell(page: Page, day: dict[Any, Any], strip: Sequence[date]) -> Markup:
    return _CELL.format(
        state=day["state"],
        css=_css(page, day["day"], strip),
        title=reporting.day(day, page.lang),
    )
