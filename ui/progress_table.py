"""The days of a progress chart as a table: newest first, what is still to come left out."""

from typing import Any

import pandas as pd

from ui.frame import Page
from ui.markup import Markup
from ui.table import Column, Row, table
from words import figures
from words.figures import known


def progress_table(page: Page, days: pd.DataFrame) -> Markup:
    """`days`: queries/daily_progress.sql of one key."""
    until = days[pd.to_datetime(days["day"]) <= pd.Timestamp(page.as_of)].iloc[::-1]
    columns = [
        Column(page.text("table.day")),
        Column(page.text("table.installed")),
        Column(page.text("table.coverage")),
        Column(page.text("table.gain")),
        Column(page.text("table.plan")),
        Column(page.text("table.reported")),
    ]
    caption = page.text("table.progress_caption", date=figures.day(page.as_of, page.lang))
    return table(caption, columns, (_row(page, day) for day in until.to_dict("records")))


def _row(page: Page, day: dict[Any, Any]) -> Row:
    lang = page.lang
    gain = figures.signed(day["gain"], lang)
    if known(day["gap_units"]):
        gain += f" {page.text('table.over_gap')}"
    return Row(
        [
            figures.short_day(day["day"]),
            figures.whole(day["installed"], lang),
            figures.percent(day["coverage"], lang),
            gain,
            figures.whole_up(day["plan"], lang),
            figures.whole(day["units_reported"], lang),
        ]
    )
