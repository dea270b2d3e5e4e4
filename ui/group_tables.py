"""What Tổ dân phố lists, to take away: the ranking as it is filtered and ordered, and the gains."""

from typing import Any

import pandas as pd

from charts.ranking_rows import RANK
from exports.table import Column, Table
from ui.frame import Page
from ui.group_choice import Choice
from ui.loading import load
from words import corrections, figures
from words.figures import known
from words.groups import status_word


def group_tables(page: Page, choice: Choice) -> list[Table]:
    """All pages of the list, in its order."""
    return [_ranking(page, choice), _gains(page, choice)]


def _ranking(page: Page, choice: Choice) -> Table:
    lang, by = page.lang, choice.by
    columns = [
        Column(page.text("table.rank"), "count"),
        Column(page.text("workbook.code")),
        Column(page.text("table.group")),
        Column(page.text("table.eligible"), "count"),
        Column(page.text("table.baseline"), "count"),
        Column(page.text("table.installed"), "count"),
        Column(page.text("table.coverage"), "share"),
        Column(page.text("table.gain"), "change"),
        Column(page.text("table.gained"), "change"),
        Column(page.text("table.plan"), "decimal"),
        Column(page.text("table.plan_gap"), "gap"),
        Column(page.text("table.pace"), "decimal"),
        Column(page.text("table.required"), "decimal"),
        Column(page.text("remaining"), "count"),
        Column(page.text("table.status")),
        Column(page.text("workbook.origin")),
        Column(page.text("last_reported"), "day"),
        Column(page.text("workbook.age"), "count"),
        Column(page.text("corrected.column")),
        Column(page.text("table.officer")),
    ]

    def row(unit: dict[Any, Any]) -> list[Any]:
        numbers = ("eligible", "baseline", "value", "coverage", "gain", "gained", "plan")
        needs = ("plan_gap", "pace", "required_pace", "remaining")
        return [
            unit[RANK[by]],
            unit["unit_id"],
            unit["name"],
            *(unit[name] for name in (*numbers, *needs)),
            status_word(unit["status"], lang),
            page.text(f"origin.{known(unit['origin']) or 'none'}"),
            unit["reported_on"],
            unit["age_days"],
            corrections.told(
                unit["correction"], unit["correction_reason"], unit["corrected_by"], page.lang
            ),
            unit["officer"],
        ]

    title = page.text(
        "workbook.ranking", n=len(choice.rows), measure=page.text(f"groups.measure_{by}")
    )
    note = page.text(f"groups.lead_{by}", date=figures.short_day(page.as_of))
    rows = [row(unit) for unit in choice.rows.to_dict("records")]
    return Table(page.text("workbook.ranking_sheet"), title, columns, rows, note)


def _gains(page: Page, choice: Choice) -> Table:
    """A row a group, a column a day up to the as-of date; a day without a usable count is blank."""
    units = choice.rows
    gains = load(page.snapshot, "unit_gains", as_of=page.as_of, unit_ids=tuple(units["unit_id"]))
    until = gains[gains["day"] <= pd.Timestamp(page.as_of)]
    of_unit = {
        code: dict(zip(rows["day"], rows["gain"], strict=True))
        for code, rows in until.groupby("unit_id")
    }
    days = sorted(until["day"].unique())
    columns = [
        Column(page.text("workbook.code")),
        Column(page.text("table.group")),
        *(Column(day.date(), "change") for day in days),
        Column(page.text("table.gained"), "change"),
    ]
    rows = [
        [
            unit["unit_id"],
            unit["name"],
            *(of_unit[unit["unit_id"]][day] for day in days),
            unit["gained"],
        ]
        for unit in units.to_dict("records")
    ]
    title = page.text("workbook.gains", n=len(units))
    return Table(
        page.text("workbook.gains_sheet"), title, columns, rows, page.text("workbook.gains_note")
    )
