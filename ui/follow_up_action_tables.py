"""Việc cần làm, to take away: the lines as they are filtered, and how many each person has."""

import pandas as pd

from exports.table import Column, Table
from ui.frame import Page
from words import actions_agreed
from words.figures import known

STATES = ("overdue", "due", "open", "done")


def action_tables(page: Page, rows: pd.DataFrame, every: pd.DataFrame | None) -> list[Table]:
    """`rows`: the lines chosen, of queries/actions.sql; `every`: all of them, where they are to be
    counted by person too."""
    tables = [_lines(page, rows)]
    return tables if every is None else [*tables, _by_person(page, every)]


def filters_in_words(page: Page, state: str | None, who: str | None) -> list[str]:
    """What was chosen of the lines; nothing where all are listed."""
    said = []
    if state:
        said.append(page.text(f"agreed.{state}").lower())
    if who:
        said.append(page.text("workbook.filtered_person", who=who))
    return said


def _lines(page: Page, rows: pd.DataFrame) -> Table:
    columns = [
        Column(page.text("agreed.column_what")),
        Column(page.text("agreed.column_unit")),
        Column(page.text("workbook.code")),
        Column(page.text("agreed.column_who")),
        Column(page.text("agreed.column_due"), "day"),
        Column(page.text("agreed.column_state")),
        Column(page.text("workbook.days_overdue"), "count"),
        Column(page.text("workbook.status_typed")),
    ]
    listed = [
        [
            row["what"],
            row["unit"],
            known(row["unit_id"]),
            row["who"],
            row["due"],
            actions_agreed.state(row["state"], None, page.lang),
            row["days_overdue"],
            row["status"],
        ]
        for row in rows.to_dict("records")
    ]
    title = page.text("workbook.actions", n=len(rows))
    return Table(page.text("follow.view_actions"), title, columns, listed)


def _by_person(page: Page, every: pd.DataFrame) -> Table:
    columns = [
        Column(page.text("agreed.column_who")),
        *(Column(page.text(f"agreed.{state}"), "count") for state in STATES),
    ]
    counts = every.groupby(["who", "state"]).size().unstack(fill_value=0)
    rows = [
        [who or page.text("agreed.nobody"), *(int(count.get(state, 0)) for state in STATES)]
        for who, count in counts.iterrows()
    ]
    name = page.text("agreed.by_person")
    return Table(name, page.text("workbook.by_person"), columns, rows, filters=())
