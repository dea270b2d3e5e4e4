"""Findings as a list that an officer works through: which cell, what is wrong, how to put it right.

A table on a desktop; the same rows as cards on a phone (ui/style/quality.css). Text from the sheet
is escaped like every other.
"""

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from ui.badges import severity_badge
from ui.frame import Page
from ui.markup import Markup, joined, rich
from words import text
from words.figures import known, short_day
from words.findings import explain

_TABLE = Markup(
    '<div class="table-card"><table class="findings">'
    '<caption class="hidden-text">{caption}</caption>'
    "<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
)
_ROW = Markup(
    "<tr><td>{badge}</td><td><b>{place}</b><small>{unit}</small></td>"
    "<td>{what}<small>{fix}</small></td><td>{done}<small>{officer}</small></td></tr>"
)

_CELL = Markup('<a class="cell" href="{}" target="_blank" rel="noreferrer">{}</a>')


def findings_table(page: Page, findings: pd.DataFrame) -> Markup:
    """`findings`: rows of queries/findings.sql, in the order to show."""
    columns = ("column_severity", "column_place", "column_what", "column_done")
    return _TABLE.format(
        caption=page.text("quality.table_alt"),
        heads=joined(
            Markup('<th scope="col">{}</th>').format(page.text(f"quality.{column}"))
            for column in columns
        ),
        rows=joined(_row(page, finding) for finding in findings.to_dict("records")),
    )


def folded(page: Page, notes: pd.DataFrame, most: int) -> Markup:
    """Findings that ask for nothing, behind a line that opens; of very many the first."""
    more = ""
    if len(notes) > most:
        more = page.text("screens.notes_more", n=len(notes) - most)
    return Markup(
        '<details class="card"><summary>{}</summary>{}<p class="caption">{}</p></details>'
    ).format(
        page.text("screens.notes_folded", n=len(notes)),
        findings_table(page, notes.head(most)),
        more,
    )


def nothing(key: str, lang: str) -> Markup:
    """What stands in place of an empty list."""
    return Markup('<section class="card quiet"><h2>{}</h2></section>').format(text(key, lang))


def _row(page: Page, finding: Mapping[Any, Any]) -> Markup:
    lang = page.lang
    said = explain(finding["rule"], named(finding), lang, finding["severity"])
    return _ROW.format(
        badge=severity_badge(finding["severity"], lang),
        place=place(page, finding["tab"], finding["cell"]),
        unit=_unit_and_day(finding),
        what=rich(said.brief),
        fix=rich(said.fix),
        done=rich(said.done),
        officer=known(finding["officer"]) or text("quality.officer_unknown", lang),
    )


def place(page: Page, tab: Any, cell: Any) -> str:
    """Where something stands: a cell, a whole tab, or the whole workbook.

    A cell of a Google Sheet is a link that opens it there.
    """
    if known(tab) is None:
        return page.text("quality.whole_book")
    if known(cell) is None:
        return f"{tab} · {page.text('quality.whole_tab')}"
    named = page.text("link.open_cell", sheet=tab, cell=cell)
    address = page.snapshot.address_of(tab, cell)
    return _CELL.format(address, named) if address else named


def named(finding: Mapping[Any, Any]) -> dict[str, Any]:
    """What the sentence of the rule may name: place, unit, day, and the particulars of the rule."""
    return {
        "sheet": known(finding["tab"]),
        "cell": known(finding["cell"]),
        "found": finding["found"],
        "unit": known(finding["unit_name"]),
        "date": known(finding["report_date"]),
        **json.loads(finding["params"]),
    }


def _unit_and_day(finding: Mapping[Any, Any]) -> str:
    parts = [known(finding["unit_name"]), short_day(finding["report_date"])]
    return " · ".join(part for part in parts if part and part != "–")
