"""What the coordinator put right or confirmed, on Chất lượng số liệu: each line, who and why."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ui.cards import card
from ui.finding_list import place
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup
from ui.table import Column, Row, table
from words import corrections, figures

NAMES = ("measure", "change", "reason", "who", "cell")


def corrections_of(page: Page, officer: str | None) -> pd.DataFrame:
    """The lines that hold up to the day, those of one officer's units where one is chosen."""
    rows = load(page.snapshot, "corrections", as_of=page.as_of, unit_id=None)
    return rows if officer is None else rows[rows["officer"] == officer]


def correction_card(page: Page, officer: str | None) -> Markup:
    """A row a line, the newest first; nothing where there is none."""
    rows = corrections_of(page, officer)
    if rows.empty:
        return Markup("")
    labels = ("table.unit", "table.day", *(f"corrected.column_{name}" for name in NAMES))
    columns = [Column(page.text(label), is_number=False) for label in labels]
    body = table(
        page.text("corrected.table", date=figures.day(page.as_of, page.lang)),
        columns,
        (_row(page, row) for row in rows.to_dict("records")),
    )
    n = figures.two_digits(len(rows), page.lang)
    return card(page.text("corrected.title", n=n), body, page.text("corrected.caption"))


def _row(page: Page, row: Mapping[Any, Any]) -> Row:
    return Row(
        [
            row["name"],
            figures.short_day(row["day"]),
            page.text(f"measure.{row['measure']}_short"),
            corrections.change(row, page.lang),
            row["reason"],
            row["confirmed_by"],
            place(page, row["tab"], row["cell"]),
        ]
    )
