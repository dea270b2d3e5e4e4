"""The bars of Tiến độ: what each day gained, what each campaign week brought."""

from typing import Any

import pandas as pd

from charts.drawing import Drawing
from charts.gains_figure import gains_figure
from charts.weeks import weeks_figure
from ui.chart_card import chart
from ui.frame import Page
from ui.loading import load
from ui.progress_chart import activities, course
from ui.progress_table import progress_table, weeks_table
from ui.scope_names import scope_name
from ui.scopes import WARD
from ui.standing import Standing
from words import sentences
from words.courses import weeks_alt


def gains_chart(page: Page, standing: Standing, *, has_notes: bool = False) -> None:
    """The day's gains with their alternative text, and the table of the days behind them."""

    def draw(is_compact: bool) -> Drawing:
        return gains_figure(
            standing.days,
            course(page, standing),
            tokens=page.tokens,
            lang=page.lang,
            compact=is_compact,
            activities=activities(page, has_notes),
        )

    chart(
        page,
        "gains",
        draw,
        alt=page.once("gains_alt", lambda: _gains_alt(page, standing), standing.scope),
        view=(standing.scope, has_notes),
        behind=lambda: progress_table(page, standing.days, activities(page, has_notes)),
    )


def weeks_chart(page: Page, standing: Standing, *, is_gains: bool) -> None:
    """The weeks, and the table of them behind: what each gained, or what had been reached."""
    rows = weeks(page, standing)

    def draw(is_compact: bool) -> Drawing:
        return weeks_figure(
            rows,
            page.as_of,
            measure="gain" if is_gains else "total",
            tokens=page.tokens,
            lang=page.lang,
            compact=is_compact,
        )

    told = rows.to_dict("records")
    chart(
        page,
        "weeks",
        draw,
        alt=weeks_alt(
            name=scope_name(page, standing.scope),
            weeks=told,
            lang=page.lang,
            is_total=not is_gains,
        ),
        view=(standing.scope, is_gains),
        behind=lambda: weeks_table(page, told),
    )


def weeks(page: Page, standing: Standing) -> pd.DataFrame:
    """queries/weekly_progress.sql of the scope."""
    scope, key = standing.scope
    return load(page.snapshot, "weekly_progress", as_of=page.as_of, scope=scope, keys=(key,))


def _gains_alt(page: Page, standing: Standing) -> str:
    figure, best = standing.figure, _best(standing.days)
    return sentences.gains_alt(
        name="" if standing.scope == WARD else scope_name(page, standing.scope),
        as_of=page.as_of,
        gain=figure["gain"],
        best=best.get("gain"),
        best_day=best.get("day"),
        required=figure["required_pace"],
        pace=figure["pace"],
        lang=page.lang,
    )


def _best(days: pd.DataFrame) -> dict[Any, Any]:
    """The day with the highest gain; empty where there is none."""
    gained = days[days["gain"].notna()]
    if gained.empty:
        return {}
    return gained.sort_values("gain", ascending=False, kind="stable").iloc[0].to_dict()
