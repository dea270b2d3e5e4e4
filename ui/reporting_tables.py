"""What Báo cáo của tổ lists, to take away: rates, the board in words, sums, and what was sent."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from exports.table import Column, Table
from ui.filters import ALL, whose_in_words
from ui.frame import Page
from ui.reporting_board import board_days
from ui.reporting_choice import Choice
from ui.reporting_rates import sums
from ui.reporting_sent import sent_days
from words import reporting
from words.figures import known

RATES = ("expected", "actual", "rate", "judged", "on_time", "rate_on_time")


def reporting_tables(page: Page, choice: Choice, closed: date) -> list[Table]:
    """Those that have rows. closed: the last day whose hour of closing has passed."""
    tables = [
        _units(page, choice),
        _board(page, choice),
        _sums(page, "officer", choice.kind, None),
        _sums(page, "kind", None, choice.officer),
        _sent(page, closed),
    ]
    return [table for table in tables if table.rows]


def has_any(page: Page, choice: Choice) -> bool:
    """Whether there is anything to take away: before the start no report is due, nor sent."""
    return not choice.rows.empty or page.as_of >= page.snapshot.campaign.start


def filters_in_words(page: Page, choice: Choice) -> list[str]:
    """What was chosen of the units; nothing where all are listed."""
    state = []
    if choice.which != ALL:
        state = [page.text(f"reporting.filtered_{choice.which}")]
    return [*state, *whose_in_words(page, choice.kind, choice.officer)]


def _rate_columns(page: Page) -> list[Column]:
    return [
        Column(page.text("workbook.reports_due"), "count"),
        Column(page.text("workbook.reports_given"), "count"),
        Column(page.text("reporting.column_rate"), "share"),
        Column(page.text("workbook.reports_judged"), "count"),
        Column(page.text("workbook.reports_on_time"), "count"),
        Column(page.text("workbook.share_on_time"), "share"),
    ]


def _units(page: Page, choice: Choice) -> Table:
    """All pages of the list, in its order."""
    columns = [
        Column(page.text("workbook.code")),
        Column(page.text("table.unit")),
        Column(page.text("reporting.filter_kind")),
        Column(page.text("table.officer")),
        Column(page.text("unit_panel.frequency")),
        Column(page.text("workbook.state_of_day")),
        Column(page.text("workbook.state_more")),
        *_rate_columns(page),
        Column(page.text("last_reported"), "day"),
        Column(page.text("workbook.age"), "count"),
    ]
    figures = ("days_expected", "days_reported", "rate")
    on_time = ("days_judged", "days_on_time", "rate_on_time")
    rows = [
        [
            unit["unit_id"],
            unit["name"],
            page.text(f"kind.{unit['kind']}"),
            known(unit["officer"]),
            page.text(f"frequency.{unit['frequency']}"),
            *reporting.now(unit, page.lang),
            *(unit[name] for name in (*figures, *on_time)),
            unit["last_reported"],
            unit["age_days"],
        ]
        for unit in choice.rows.to_dict("records")
    ]
    title = page.text("workbook.reporting", n=len(rows))
    order = page.text(f"workbook.order_{choice.order}")
    note = f"{page.text('workbook.order', order=order)}. {page.text('workbook.reporting_note')}"
    return Table(page.text("workbook.units_sheet"), title, columns, rows, note)


def _board(page: Page, choice: Choice) -> Table:
    """A row a unit, a column a campaign day up to the as-of date, and what became of its report;
    no row before the first day."""
    units = choice.rows
    board = board_days(page, units["unit_id"].tolist())
    until = board[board["day"] <= pd.Timestamp(page.as_of)]
    told = {
        code: [_state(page, day) for day in rows.to_dict("records")]
        for code, rows in until.groupby("unit_id", sort=False)
    }
    days = sorted(until["day"].unique())
    columns = [
        Column(page.text("workbook.code")),
        Column(page.text("table.unit")),
        *(Column(day.date()) for day in days),
    ]
    listed = zip(units["unit_id"], units["name"], strict=True)
    rows = [[code, name, *told[code]] for code, name in listed if days]
    title = page.text("workbook.board", n=len(rows))
    note = page.text("workbook.board_note")
    return Table(page.text("workbook.board_sheet"), title, columns, rows, note)


def _state(page: Page, day: Mapping[Any, Any]) -> str:
    """The sign of the board as a word; a cell that was filled and is not used is no silence."""
    typed = reporting.typed(day["outcome"], page.lang) if day["state"] == "carried" else ""
    return typed.capitalize() or page.text(f"reporting.now_{day['state']}")


def _sums(page: Page, by: str, kind: str | None, officer: str | None) -> Table:
    """By officer, those with most reports of the day missing first, or by kind."""
    found = sums(page, by, kind, officer)
    if by == "officer":
        missing = (found["given_today"] - found["due_today"]).sort_values(kind="stable")
        found = found.loc[missing.index]
    columns = [
        Column(page.text(f"reporting.column_{by}")),
        Column(page.text("workbook.units_reporting"), "count"),
        Column(page.text("workbook.due_of_day"), "count"),
        Column(page.text("workbook.given_of_day"), "count"),
        Column(page.text("workbook.late_of_day"), "count"),
        *_rate_columns(page),
    ]
    names = ("units", "due_today", "given_today", "late_today", *RATES)
    rows = [
        [_key(page, by, row["key"]), *(row[name] for name in names)]
        for row in found.to_dict("records")
    ]
    title = page.text(f"workbook.reporting_{by}")
    name = page.text(f"workbook.{by}_sheet")
    return Table(name, title, columns, rows, filters=whose_in_words(page, kind, officer))


def _key(page: Page, by: str, key: str) -> str:
    if by == "kind":
        return page.text(f"kind.{key}")
    return key or page.text("reporting.no_officer")


def _sent(page: Page, closed: date) -> Table:
    """A row a line of Báo cáo đã gửi, and one a day that has none; the latest first."""
    columns = [
        Column(page.text("workbook.day_of_report"), "day"),
        Column(page.text("table.status")),
        Column(page.text("workbook.recipient")),
        Column(page.text("workbook.number")),
        Column(page.text("workbook.sent_at")),
    ]
    rows: list[list[Any]] = []
    for day in sent_days(page, closed).iloc[::-1].to_dict("records"):
        state = page.text(f"workbook.sent_{day['state']}")
        if not day["lines"]:
            rows.append([day["day"], state, None, None, None])
            continue
        lines = zip(day["recipients"], day["numbers"], day["times"], strict=True)
        rows += [[day["day"], state, *line] for line in lines]
    title, name = page.text("workbook.sent"), page.text("workbook.sent_sheet")
    return Table(name, title, columns, rows, filters=())
