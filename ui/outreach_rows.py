"""The rows that Tuyên truyền shows, as frames: what the screen draws, and what a file would hold.

Each takes the choices of the screen, so that a table of them is the table that was seen.
"""

from typing import Any

import pandas as pd

from ui.filters import ALL
from ui.frame import Page
from ui.loading import load
from ui.outreach_choice import Choices
from words.outreach import FORM_KEYS


def lines(page: Page, choices: Choices) -> pd.DataFrame:
    """Every line chosen: queries/outreach_lines.sql."""
    return load(page.snapshot, "outreach_lines", as_of=page.as_of, **choices.wishes)


def overdue(page: Page, choices: Choices) -> pd.DataFrame:
    """The lines chosen that are past their day without a result, the latest first."""
    chosen = lines(page, choices)
    return chosen[chosen["state"] == "overdue"].iloc[::-1]


def days(page: Page, choices: Choices) -> pd.DataFrame:
    """Day × form of all campaign days: queries/outreach_days.sql."""
    return load(page.snapshot, "outreach_days", as_of=page.as_of, **choices.wishes)


def of_week(rows: pd.DataFrame, week: str) -> pd.DataFrame:
    """Those of a campaign week, "1" to the last, or all of them that have a day."""
    return rows[rows["day"].notna()] if week == ALL else rows[rows["week_number"] == int(week)]


def forms(page: Page, choices: Choices) -> pd.DataFrame:
    """The forms chosen, the sheet's own first: queries/outreach_forms.sql."""
    told = load(page.snapshot, "outreach_forms", as_of=page.as_of, **choices.whose)
    if choices.form is not None:
        told = told[told["form"] == choices.form]
    order = [*FORM_KEYS]
    places = told["form"].map(lambda form: order.index(form) if form in order else len(order))
    return told.iloc[places.argsort(kind="stable")]


def units(page: Page, choices: Choices) -> pd.DataFrame:
    """The units chosen that have lines: queries/outreach_units.sql."""
    told = load(page.snapshot, "outreach_units", as_of=page.as_of, form=choices.form)
    told = told[(told["lines"] > 0) | (told["lines_ahead"] > 0)]
    for column, wish in (("kind", choices.kind), ("officer", choices.officer)):
        if wish is not None:
            told = told[told[column] == wish]
    if choices.unit is not None:
        told = told[told["unit_id"].fillna(told["name"]) == choices.unit]
    return told


def units_of(page: Page, form: str, *kinds: str) -> pd.DataFrame:
    """The units that are asked for a form, with lines or without; then whoever else has lines.

    Those of one kind are asked; of several kinds only those that lines name: of a school its staff
    and its parents are two units, and the lines are of one of them.
    """
    told = load(page.snapshot, "outreach_units", as_of=page.as_of, form=form)
    has_lines = (told["lines"] > 0) | (told["lines_ahead"] > 0)
    asked = {*kinds} if len(kinds) == 1 else {*kinds} & {*told.loc[has_lines, "kind"]}
    return told[has_lines | (told["kind"].isin(asked) & told["is_active"])]


def form(page: Page, name: str) -> dict[str, Any]:
    """The ward's figures of one form: its row of queries/outreach_forms.sql; {} without lines."""
    everybody = {"kind": None, "officer": None, "unit": None}
    told = load(page.snapshot, "outreach_forms", as_of=page.as_of, **everybody)
    rows = told[told["form"] == name].to_dict("records")
    return {str(column): value for column, value in rows[0].items()} if rows else {}
