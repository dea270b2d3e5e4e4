"""The plan as a calendar of campaign weeks: a cell a day; on a telephone the days as a list.

What is done every day, and what many units do on one day, is summed up in the cell; the lines
themselves, with place and content, lie behind it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from ui import outreach_rows
from ui.badges import mark
from ui.cards import head
from ui.filters import ALL
from ui.frame import Page
from ui.markup import Markup, joined
from ui.outreach_choice import Choices
from words import figures, outreach, said
from words.figures import known
from words.names import short_name

ROUTINE = ("Tuyên truyền lưu động", "Tin bài, phát thanh")  # always summed up
MOST_SINGLE = 2  # lines of a form that a cell names one by one
MOST_LINES = 60  # behind a cell
SIGNS = {"done": "done", "short": "at_risk", "overdue": "behind", "unread": "at_risk"}
TOLD = ("done", "short", "unread")  # something stands under Thực hiện
PAST = (*TOLD, "due", "overdue")

_WEEK = Markup('<ol class="cal">{}</ol>')
_DAY = Markup(
    '<li class="cal-day{css}" id="day-{iso}"><h3><span>{weekday}</span> <b>{day}</b>{tag}</h3>'
    "{inside}</li>"
)
_MARKED = Markup('<li class="cal-line line-{}">{}<span>{}</span></li>')
_BEHIND = Markup("<details><summary>{}</summary><ul>{}</ul></details>")

Line = Mapping[Any, Any]


def calendar(page: Page, choices: Choices, week: str) -> Markup:
    """`week`: "1" to the last, or "all"."""
    days = outreach_rows.of_week(outreach_rows.days(page, choices), week)
    lines = outreach_rows.of_week(outreach_rows.lines(page, choices), week)
    title = outreach.calendar_title(
        span=_span(page, days, week),
        told=int(lines["state"].isin(TOLD).sum()),
        past=int(lines["state"].isin(PAST).sum()),
        ahead=int((lines["state"] == "ahead").sum()),
        lang=page.lang,
    )
    lines_of = {day: rows.to_dict("records") for day, rows in lines.groupby("day")}
    is_chosen = any(choices.view)
    weeks = [
        _WEEK.format(
            joined(
                _day(page, day, forms.to_dict("records"), lines_of.get(day, []), is_chosen)
                for day, forms in of_week.groupby("day")
            )
        )
        for _, of_week in days.groupby("week_number")
    ]
    return head(title, page.text("outreach.calendar_caption")) + joined(weeks)


def _span(page: Page, days: pd.DataFrame, week: str) -> str:
    first, last = (figures.short_day(day) for day in (days["day"].min(), days["day"].max()))
    if week == ALL:
        return page.text("outreach.calendar_all", first=first, last=last)
    return page.text("outreach.calendar_week", n=week, first=first, last=last)


def _day(
    page: Page, day: Any, forms: Sequence[Line], lines: Sequence[Line], is_chosen: bool
) -> Markup:
    """`is_chosen`: not all lines are shown, so that a day without any lacks nothing."""
    on: date = day.date()
    css, tag = "", Markup("")
    if on == page.as_of:
        word = "day_today" if on == page.snapshot.today else "day_shown"
        css = " now"
        tag = Markup(" <small>{}</small>").format(page.text(f"outreach.{word}"))
    elif on > page.as_of:
        css = " ahead"
        tag = Markup(" <small>{}</small>").format(page.text("outreach.state_ahead"))
    weekday, _, _ = figures.weekday_day(on, page.lang).partition(",")
    return _DAY.format(
        css=css,
        iso=on.isoformat(),
        weekday=weekday,
        day=figures.short_day(on),
        tag=tag,
        inside=_inside(page, on, forms, lines, is_idle=forms[0]["is_idle"] and not is_chosen),
    )


def _inside(
    page: Page, on: date, forms: Sequence[Line], lines: Sequence[Line], *, is_idle: bool
) -> Markup:
    idle = Markup("")
    if is_idle:
        sign = mark("behind" if on < page.as_of else "no_data")
        idle = Markup('<p class="cal-idle">{}{}</p>').format(sign, page.text("outreach.day_idle"))
    if not lines:
        if idle:
            return idle
        return Markup('<p class="caption">{}</p>').format(page.text("outreach.day_empty"))
    shown = joined(
        part for form in _in_order(forms) for part in _form(page, form, _of(form, lines))
    )
    return idle + Markup('<ul class="cal-lines">{}</ul>').format(shown) + _behind(page, lines)


def _in_order(forms: Sequence[Line]) -> list[Line]:
    """The sheet's own forms first, as the contract lists them."""
    order = [*outreach.FORM_KEYS]
    return sorted(forms, key=lambda row: order.index(row["form"]) if row["form"] in order else 99)


def _of(form: Line, lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line["form"] == form["form"]]


def _form(page: Page, form: Line, lines: Sequence[Line]) -> list[Markup]:
    """The form's lines, or what they come to."""
    if form["form"] in ROUTINE or len(lines) > MOST_SINGLE:
        return [_sum(page, form, lines)]
    return [_line(page, line, is_short=True) for line in lines]


def _sum(page: Page, form: Line, lines: Sequence[Line]) -> Markup:
    """Says “Lưu động 1/2”, “Lượt hộ 1.132 (20 việc)”; the worst state of its lines marks it."""
    states = {line["state"] for line in lines}
    worst = next(
        (state for state in ("overdue", "unread", "due", "short", "ahead") if state in states),
        "done",
    )
    if worst in ("short", "done") and known(form["done"]) is not None and known(form["planned"]):
        worst = "short" if form["done"] < form["planned"] else "done"  # one makes up for another
    count = outreach.counted(form["done"], form["planned"], page.lang)
    if worst == "ahead":
        count = figures.whole(form["planned"], page.lang) if known(form["planned"]) else ""
    key = "outreach.sum" if form["form"] in ROUTINE else "outreach.sum_units"
    name = outreach.form_name(form["form"], page.lang, is_short=True)
    text = page.text(key, form=name, count=count, n=len(lines)).replace("  ", " ").strip()
    return _marked(page, worst, text)


def _line(page: Page, line: Line, *, is_short: bool) -> Markup:
    """One line: in the cell without, behind it with where and what."""
    lang, state = page.lang, line["state"]
    count = outreach.counted(line["done"], line["planned"], lang)
    if state in ("ahead", "due"):
        count = figures.whole(line["planned"], lang) if known(line["planned"]) else ""
    text = said(
        "outreach.line",
        lang,
        clock=line["clock"],
        form=outreach.form_name(line["form"], lang, is_short=is_short),
        unit=short_name(line["name"]) or page.text("outreach.no_unit"),
        count=count,
    )
    if not is_short:
        where = outreach.where_and_what(line["place"], line["content"], lang)
        text = f"{text}. {where}" if where else text
    return _marked(page, state, text)


def _marked(page: Page, state: str, text: str) -> Markup:
    """With its sign; the word stands beside it where something is missing."""
    sign = mark(SIGNS[state]) if state in SIGNS else Markup("")
    word = page.text(f"outreach.state_{state}")
    if state in ("overdue", "unread"):
        said_as = Markup("{} · <b>{}</b>").format(text, word)
    else:
        said_as = Markup('{} <span class="hidden-text">({})</span>').format(text, word)
    return _MARKED.format(state, sign, said_as)


def _behind(page: Page, lines: Sequence[Line]) -> Markup:
    shown = [_line(page, line, is_short=False) for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        more = page.text("outreach.day_more", n=len(lines) - MOST_LINES)
        shown.append(Markup("<li>{}</li>").format(more))
    return _BEHIND.format(page.text("outreach.day_lines", n=len(lines)), joined(shown))
