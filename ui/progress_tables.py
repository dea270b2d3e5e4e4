"""What Tiến độ shows, to take away: the days, or weeks, of all that was chosen."""

from typing import Any

import pandas as pd

from exports.table import Column, Table
from ui.frame import Page
from ui.loading import load
from ui.progress_choice import Chosen
from ui.scope_names import scope_name
from words.figures import known


def progress_tables(page: Page, chosen: Chosen) -> list[Table]:
    """All scopes below each other, those too that the screen has on further pages."""
    query = "weekly_progress" if chosen.is_weekly else "daily_progress"
    scope, keys = chosen.every[0].scope, tuple(one.key for one in chosen.every)
    frame = load(page.snapshot, query, as_of=page.as_of, scope=scope, keys=keys)
    names = {one.key: scope_name(page, one) for one in chosen.every}
    make = _weeks if chosen.is_weekly else _days
    return [make(page, frame, names, "; ".join(scopes_in_words(page, chosen)))]


def scopes_in_words(page: Page, chosen: Chosen) -> list[str]:
    """Whose figures they are."""
    if chosen.is_one:
        return [scope_name(page, chosen.every[0])]
    scope = chosen.every[0].scope
    return [page.text(f"workbook.several_{scope}", n=len(chosen.every))]


def _days(page: Page, frame: pd.DataFrame, names: dict[str, str], whose: str) -> Table:
    """Up to the as-of date, the oldest first."""
    columns = [
        Column(page.text("workbook.whose")),
        Column(page.text("table.day"), "day"),
        Column(page.text("table.installed"), "count"),
        Column(page.text("table.coverage"), "share"),
        Column(page.text("table.gain"), "change"),
        Column(page.text("workbook.gap_units"), "count"),
        Column(page.text("table.plan"), "decimal"),
        Column(page.text("table.reported"), "count"),
    ]
    figures = ("installed", "coverage", "gain", "gap_units", "plan", "units_reported")
    until = frame[frame["day"] <= pd.Timestamp(page.as_of)]
    rows = [
        [names[day["key"]], day["day"], *(day[name] for name in figures)]
        for day in until.to_dict("records")
    ]
    title = page.text("workbook.days", whose=whose)
    return Table(page.text("workbook.days_sheet"), title, columns, rows, _note(page))


def _weeks(page: Page, frame: pd.DataFrame, names: dict[str, str], whose: str) -> Table:
    """Every week of the campaign; of one to come the plan alone is known."""
    columns = [
        Column(page.text("workbook.whose")),
        Column(page.text("progress.column_week"), "count"),
        Column(page.text("workbook.first_day"), "day"),
        Column(page.text("workbook.last_day"), "day"),
        Column(page.text("progress.column_week_gain"), "change"),
        Column(page.text("progress.column_week_plan"), "decimal"),
        Column(page.text("progress.column_week_total"), "count"),
        Column(page.text("table.coverage"), "share"),
        Column(page.text("progress.column_plan_total"), "decimal"),
        Column(page.text("table.status")),
    ]
    days = ("week_number", "first_day", "last_day")
    figures = ("gain", "plan_gain", "installed", "coverage", "plan")
    rows = [
        [names[week["key"]], *(week[name] for name in (*days, *figures)), _state(page, week)]
        for week in frame.to_dict("records")
    ]
    title = page.text("workbook.weeks", whose=whose)
    return Table(page.text("workbook.weeks_sheet"), title, columns, rows, _note(page))


def _state(page: Page, week: dict[Any, Any]) -> str:
    state = "over" if week["is_complete"] else "running" if known(week["is_begun"]) else "ahead"
    return page.text(f"workbook.week_{state}")


def _note(page: Page) -> str:
    return page.text("workbook.progress_note")
