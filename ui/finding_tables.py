"""What Chất lượng số liệu lists, to take away: findings as they are filtered, a cell each."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from exports.table import Column, Table
from ui.filters import ALL
from ui.finding_filters import SEVERITIES, Chosen
from ui.finding_list import named
from ui.frame import Page
from words.figures import known
from words.findings import explain


def finding_tables(page: Page, chosen: Chosen) -> list[Table]:
    """The findings of every page of the list; on a second sheet the notes that lie folded."""
    tables = [_findings(page, "findings", chosen.rows)]
    if chosen.are_notes_apart and not chosen.notes.empty:
        tables.append(_findings(page, "notes", chosen.notes))
    return tables


def filters_in_words(page: Page, chosen: Chosen) -> list[str]:
    """What was chosen of the findings; nothing where all of them are there."""
    severity, officer = chosen.view
    said = []
    if severity != ALL:
        said.append(page.text(f"workbook.only_{SEVERITIES[severity].removeprefix('filter_')}"))
    if officer != ALL:
        said.append(page.text("groups.filtered_of", officer=officer))
    return said


def _findings(page: Page, name: str, rows: pd.DataFrame) -> Table:
    columns = [
        Column(page.text("quality.column_severity")),
        Column(page.text("workbook.tab")),
        Column(page.text("changes.cell")),
        Column(page.text("table.unit")),
        Column(page.text("table.day"), "day"),
        Column(page.text("workbook.read_value"), width=18),
        Column(page.text("what_wrong")),
        Column(page.text("how_to_fix")),
        Column(page.text("workbook.done_meanwhile")),
        Column(page.text("table.officer")),
    ]
    title = page.text(f"workbook.{name}", n=len(rows))
    listed = [_row(page, finding) for finding in rows.to_dict("records")]
    return Table(page.text(f"workbook.{name}_sheet"), title, columns, listed)


def _row(page: Page, finding: Mapping[Any, Any]) -> list[Any]:
    said = explain(finding["rule"], named(finding), page.lang, finding["severity"])
    return [
        page.text(f"severity.{finding['severity']}"),
        finding["tab"],
        finding["cell"],
        finding["unit_name"],
        finding["report_date"],
        finding["found"],
        said.brief,
        said.fix,
        said.done,
        known(finding["officer"]) or page.text("quality.officer_unknown"),
    ]
