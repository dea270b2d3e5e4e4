"""What Chất lượng số liệu lists, to take away: findings as they are filtered, a cell each."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from exports.table import Column, Table
from ui.correction_list import corrections_of
from ui.filters import ALL
from ui.finding_filters import SEVERITIES, Chosen
from ui.finding_list import named
from ui.frame import Page
from words.figures import known
from words.findings import explain


def has_any(page: Page, chosen: Chosen) -> bool:
    """Whether there is anything to take away."""
    return not (chosen.rows.empty and _notes(chosen).empty and _corrections(page, chosen).empty)


def finding_tables(page: Page, chosen: Chosen) -> list[Table]:
    """The findings of every page of the list; on sheets of their own the notes that lie folded,
    and what the coordinator put right."""
    notes, corrections = _notes(chosen), _corrections(page, chosen)
    tables = [_findings(page, "findings", chosen.rows)]
    if not notes.empty:
        tables.append(_findings(page, "notes", notes))
    if not corrections.empty:
        tables.append(_corrected(page, corrections))
    return tables


def _notes(chosen: Chosen) -> pd.DataFrame:
    return chosen.notes if chosen.are_notes_apart else chosen.notes.iloc[:0]


def _corrections(page: Page, chosen: Chosen) -> pd.DataFrame:
    return corrections_of(page, chosen.officer)


def filters_in_words(page: Page, chosen: Chosen) -> list[str]:
    """What was chosen of the findings; nothing where all of them are there."""
    severity, officer = chosen.view[0], chosen.officer
    said = []
    if severity != ALL:
        said.append(page.text(f"workbook.only_{SEVERITIES[severity].removeprefix('filter_')}"))
    if officer:
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


def _corrected(page: Page, rows: pd.DataFrame) -> Table:
    """`rows`: of queries/corrections.sql."""
    columns = [
        Column(page.text("table.day"), "day"),
        Column(page.text("table.unit")),
        Column(page.text("corrected.column_measure")),
        Column(page.text("corrected.typed")),
        Column(page.text("corrected.used"), "count"),
        Column(page.text("corrected.how")),
        Column(page.text("corrected.column_reason")),
        Column(page.text("corrected.column_who")),
        Column(page.text("corrected.column_cell")),
        Column(page.text("corrected.column_line")),
    ]
    title = page.text("corrected.title", n=len(rows))
    listed = [
        [
            row["day"],
            row["name"],
            page.text(f"measure.{row['measure']}_short"),
            row["typed"],
            row["value"],
            page.text(f"corrected.how_{row['correction']}"),
            row["reason"],
            row["confirmed_by"],
            page.text("link.open_cell", sheet=row["tab"], cell=row["cell"]),
            page.text("link.open_cell", sheet=row["line_tab"], cell=row["line_cell"]),
        ]
        for row in rows.to_dict("records")
    ]
    note = page.text("corrected.caption")
    return Table(page.text("corrected.sheet"), title, columns, listed, note)
