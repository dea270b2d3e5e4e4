"""Planned against done: by form, and by unit as tasks (forms are never added to one another)."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ui import outreach_rows
from ui.badges import mark
from ui.cards import head
from ui.frame import Page
from ui.markup import Markup, joined
from ui.outreach_choice import Choices
from ui.table import Column, Row, table
from words import figures
from words.figures import known
from words.names import short_name
from words.outreach import form_name

FIRST_ROWS, MOST_ROWS = 8, 300
FEW = 3  # rows that are not worth folding away

_REST = Markup('<details class="rest"><summary>{}</summary>{}</details>')


def forms_card(page: Page, choices: Choices) -> Markup:
    """One row a form: what was planned and done up to the day."""
    rows = outreach_rows.forms(page, choices).to_dict("records")
    if not rows:
        return Markup("")
    columns = [
        Column(page.text("outreach.column_what"), is_number=False),
        Column(page.text("outreach.column_planned")),
        Column(page.text("outreach.column_done")),
        Column(page.text("outreach.column_days")),
        Column(page.text("outreach.column_units")),
        Column(page.text("outreach.column_overdue")),
        Column(page.text("outreach.column_last")),
    ]
    listed = table(
        page.text("outreach.forms_table", date=page.as_of),
        columns,
        [_form(page, row) for row in rows],
        is_narrow=True,
    )
    title = _forms_title(page, rows)
    return _card(title, page.text("outreach.flows_note"), listed, " by-form")


def _forms_title(page: Page, rows: Sequence[Mapping[Any, Any]]) -> str:
    begun = [row for row in rows if row["days_done"]]
    short = [row for row in rows if is_short(row)]
    n, lacking = (figures.two_digits(len(each), page.lang) for each in (begun, short))
    if not begun:
        return page.text("outreach.forms_title_none")
    if not short:
        return page.text("outreach.forms_title_enough", n=n)
    return page.text("outreach.forms_title", n=n, short=lacking)


def is_short(row: Mapping[Any, Any]) -> bool:
    """Whether less was done than planned, or nothing of what was."""
    return bool(known(row["planned"])) and (known(row["done"]) or 0) < row["planned"]


def _form(page: Page, row: Mapping[Any, Any]) -> Row:
    lang = page.lang
    done = figures.whole(row["done"], lang)
    sign = mark("at_risk") if is_short(row) else ""
    return Row(
        [
            form_name(row["form"], lang),
            figures.whole(row["planned"], lang),
            joined([sign, done]),
            figures.whole(row["days_done"], lang),
            figures.whole(row["units_done"], lang),
            _late(page, row["lines_overdue"]),
            figures.short_day(row["last_done_on"]),
        ]
    )


def units_card(page: Page, choices: Choices) -> Markup:
    """One row a unit, those that did nothing first: its tasks; of one form also how much."""
    told = outreach_rows.units(page, choices)
    if told.empty:
        return Markup("")
    has_form = choices.form is not None
    columns = [
        Column(page.text("outreach.column_unit"), is_number=False),
        Column(page.text("outreach.column_tasks")),
        Column(page.text("outreach.column_tasks_done")),
        *([Column(page.text("outreach.column_planned"))] if has_form else []),
        *([Column(page.text("outreach.column_done"))] if has_form else []),
        Column(page.text("outreach.column_overdue")),
        Column(page.text("outreach.column_last")),
    ]
    needy = told.sort_values(["is_idle", "lines_overdue"], ascending=False, kind="stable")
    rows = [_unit(page, row, has_form) for row in needy.to_dict("records")]
    alt = page.text("outreach.units_table", date=page.as_of)
    listed = folded(page, alt, columns, rows)
    caption = "" if has_form else page.text("outreach.units_caption")
    css = " by-unit of-form" if has_form else " by-unit"
    return _card(_units_title(page, told), caption, listed, css)


def _units_title(page: Page, told: pd.DataFrame) -> str:
    begun, idle = told[told["lines"] > 0], int(told["is_idle"].sum())
    n = figures.two_digits(len(begun), page.lang)
    if begun.empty:
        return page.text("outreach.units_title_none")
    if not idle:
        return page.text("outreach.units_title_all", n=n)
    return page.text("outreach.units_title", n=n, idle=figures.two_digits(idle, page.lang))


def _unit(page: Page, row: Mapping[Any, Any], has_form: bool) -> Row:
    lang = page.lang
    sign = mark("behind") if row["is_idle"] else ""
    flows = [figures.whole(row[name], lang) for name in ("planned", "done")] if has_form else []
    return Row(
        [
            short_name(row["name"]) or page.text("outreach.no_unit"),
            figures.whole(row["lines"], lang),
            joined([sign, figures.whole(row["lines_done"], lang)]),
            *flows,
            _late(page, row["lines_overdue"]),
            figures.short_day(row["last_done_on"]),
        ]
    )


def folded(page: Page, caption: str, columns: Sequence[Column], rows: Sequence[Row]) -> Markup:
    """A table of which only the first rows are open; of very many the rest is left to a filter."""
    if len(rows) <= FIRST_ROWS + FEW:
        return table(caption, columns, rows, is_narrow=True)
    first, rest = rows[:FIRST_ROWS], rows[FIRST_ROWS:MOST_ROWS]
    more = page.text("outreach.more_rows", n=len(rest))
    return table(caption, columns, first, is_narrow=True) + _REST.format(
        more, table(caption, columns, rest, is_narrow=True)
    )


def _late(page: Page, n: Any) -> object:
    return joined([mark("behind"), figures.whole(n, page.lang)]) if n else "–"


def _card(title: str, caption: str, listed: Markup, css: str) -> Markup:
    return Markup('<section class="card outreach-table{}">{}{}</section>').format(
        css, head(title, caption), listed
    )
