"""Reporting rates: day by day since the start, by officer in charge, by kind of unit."""

from typing import Any

import pandas as pd

from ui.badges import mark
from ui.cards import card, head
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup
from ui.rate_strip import rate_strip
from ui.reporting_board import share
from ui.reporting_choice import Choice
from ui.reporting_head import officer_link
from ui.table import Column, Row, table
from words import figures, reporting
from words.figures import known

MOST_DAYS = 31  # of the strip
MOST_OFFICERS = 30  # rows; of more only those with most reports missing


def sums(page: Page, by: str, kind: str | None, officer: str | None) -> pd.DataFrame:
    """Rows of queries/reporting_sums.sql: by officer, kind, or all."""
    return load(
        page.snapshot, "reporting_sums", as_of=page.as_of, by=by, kind=kind, officer=officer
    )


def by_day(page: Page, choice: Choice) -> Markup:
    """The card of all reports due so far, as a strip of days; nothing before the first is due."""
    kind, officer = choice.whose
    total = sums(page, "all", kind, officer)
    if total.empty:
        return Markup("")
    [row] = total.to_dict("records")
    title = reporting.on_time(
        "rates_title", came=row["actual"], judged=row["expected"], rate=row["rate"], lang=page.lang
    )
    if row["judged"]:
        subtitle = reporting.on_time(
            "rates_on_time",
            came=row["on_time"],
            judged=row["judged"],
            rate=row["rate_on_time"],
            lang=page.lang,
        )
    else:
        subtitle = page.text("reporting.rates_no_time")
    rates = load(page.snapshot, "reporting_rate", as_of=page.as_of, kind=kind, officer=officer)
    strip = rate_strip(page, rates.tail(MOST_DAYS), "reporting.days_alt")
    return card(title, strip, subtitle)


def by_officer(page: Page, choice: Choice) -> Markup:
    """The card of the officers, those with most reports of the day missing first."""
    rows = sums(page, "officer", choice.kind, None)
    rows = rows.assign(missing=rows["due_today"] - rows["given_today"])
    rows = rows.sort_values("missing", ascending=False, kind="stable")
    is_timed = bool(rows["judged"].any())
    listed = [
        _row(
            page,
            row,
            is_timed,
            officer_link(page, choice, row["key"]),
            "chosen" if choice.officer and row["key"] == choice.officer else "",
        )
        for row in rows.head(MOST_OFFICERS).to_dict("records")
    ]
    return _card(page, "officers", "column_officer", listed, is_timed, len(rows) - len(listed))


def by_kind(page: Page, choice: Choice) -> Markup:
    """The card of the kinds; nothing where there is but one."""
    rows = sums(page, "kind", None, choice.officer)
    if len(rows) < 2:
        return Markup("")
    is_timed = bool(rows["judged"].any())
    listed = [
        _row(
            page,
            row,
            is_timed,
            choice.link(page.text(f"kind.{row['key']}"), kind=row["key"]),
            "chosen" if row["key"] == choice.kind else "",
        )
        for row in rows.to_dict("records")
    ]
    return _card(page, "kinds", "column_kind", listed, is_timed)


def _card(
    page: Page, name: str, column: str, rows: list[Row], is_timed: bool, left_out: int = 0
) -> Markup:
    """is_timed: of some report is known whether it came on time."""
    if not rows:
        return Markup("")
    day = figures.short_day(page.as_of)
    title = page.text(f"reporting.{name}_title")
    columns = [
        Column(page.text(f"reporting.{column}"), is_number=False),
        Column(page.text("reporting.column_today", date=day)),
        Column(page.text("reporting.column_rate")),
        *([Column(page.text("reporting.column_on_time"))] if is_timed else []),
    ]
    inside = head(title, page.text(f"reporting.{name}_subtitle", date=day))
    more = Markup("")
    if left_out > 0:
        said = page.text("home.reporting_more", n=left_out)
        more = Markup('<p class="caption">{}</p>').format(said)
    return Markup('<section class="card rates-card">{}{}{}</section>').format(
        inside, table(title, columns, rows), more
    )


def _row(page: Page, row: dict[Any, Any], is_timed: bool, name: object, css: str) -> Row:
    on_time = share(page, row["rate_on_time"], row["on_time"], row["judged"])
    return Row(
        (
            name,
            _today(page, row),
            share(page, row["rate"], row["actual"], row["expected"]),
            *([on_time] if is_timed else []),
        ),
        css,
    )


def _today(page: Page, row: dict[Any, Any]) -> Markup:
    """The reports of the day: given of those due, with a sign."""
    due, given = known(row["due_today"]), row["given_today"]
    if not due:
        return Markup("{}").format(page.text("reporting.none_due"))
    said = page.text("screens.of", n=int(given), total=int(due))
    if given == due:
        said = page.text("reporting.complete", given=said)
    return Markup("{}{}").format(mark("done" if given == due else "behind"), said)
