"""The days of a progress chart as a table, newest first, up to the as-of date; its weeks."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from ui.frame import Page
from ui.markup import Markup, joined
from ui.table import Column, Row, table
from words import figures
from words.activities import activity_line
from words.courses import Week, week_name
from words.figures import known


def progress_table(
    page: Page, days: pd.DataFrame, activities: pd.DataFrame | None = None
) -> Markup:
    """`days`: queries/daily_progress.sql of one key; `activities`: queries/activity_days.sql."""
    until = days[pd.to_datetime(days["day"]) <= pd.Timestamp(page.as_of)].iloc[::-1]
    columns = [
        Column(page.text("table.day")),
        Column(page.text("table.installed")),
        Column(page.text("table.coverage")),
        Column(page.text("table.gain")),
        Column(page.text("table.plan")),
        Column(page.text("table.reported")),
    ]
    if activities is not None:
        columns.append(Column(page.text("progress.activities_title"), is_number=False))
    caption = page.text("table.progress_caption", date=figures.day(page.as_of, page.lang))
    rows = (_row(page, day, activities) for day in until.to_dict("records"))
    return table(caption, columns, rows)


def _row(page: Page, day: dict[Any, Any], activities: pd.DataFrame | None) -> Row:
    lang = page.lang
    gain = figures.signed(day["gain"], lang)
    if known(day["gap_units"]):
        gain += f" {page.text('table.over_gap')}"
    cells: list[object] = [
        figures.short_day(day["day"]),
        figures.whole(day["installed"], lang),
        figures.percent(day["coverage"], lang),
        gain,
        figures.whole_up(day["plan"], lang),
        figures.whole(day["units_reported"], lang),
    ]
    if activities is not None:
        done = activities[activities["day"] == day["day"]].to_dict("records")
        cells.append(joined((activity_line(row, lang) for row in done), Markup("<br>")))
    return Row(cells)


def weeks_table(page: Page, weeks: Sequence[Week]) -> Markup:
    """`weeks`: rows of queries/weekly_progress.sql."""
    labels = ("week_gain", "week_plan", "week_total")
    columns = [
        Column(page.text("progress.column_week")),
        *(Column(page.text(f"progress.column_{label}")) for label in labels),
        Column(page.text("table.coverage")),
        Column(page.text("progress.column_plan_total")),
    ]
    caption = page.text("progress.weeks_caption", date=figures.day(page.as_of, page.lang))
    return table(caption, columns, (_week(page, week) for week in weeks))


def _week(page: Page, week: Week) -> Row:
    lang, name = page.lang, week_name(week, page.lang)
    if week["is_begun"] and not week["is_complete"]:
        name += " " + page.text("progress.week_running", date=figures.short_day(page.as_of))
    return Row(
        [
            name,
            figures.signed(week["gain"], lang),
            figures.whole_up(week["plan_gain"], lang),
            figures.whole(week["installed"], lang),
            figures.percent(week["coverage"], lang),
            figures.whole_up(week["plan"], lang),
        ]
    )
