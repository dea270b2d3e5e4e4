"""Findings as a list that an officer works through: which cell, what is wrong, how to put it right.

A table on a desktop; the same rows as cards on a phone (ui/style/quality.css). Text from the sheet
is escaped like every other.
"""

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd

from ui.badges import severity_badge
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


def findings_table(findings: pd.DataFrame, lang: str) -> Markup:
    """`findings`: rows of queries/findings.sql, in the order to show."""
    columns = ("column_severity", "column_place", "column_what", "column_done")
    return _TABLE.format(
        caption=text("quality.table_alt", lang),
        heads=joined(
            Markup('<th scope="col">{}</th>').format(text(f"quality.{column}", lang))
            for column in columns
        ),
        rows=joined(_row(finding, lang) for finding in findings.to_dict("records")),
    )


def folded(notes: pd.DataFrame, most: int, lang: str) -> Markup:
    """Findings that ask for nothing, behind a line that opens; of very many the first."""
    more = ""
    if len(notes) > most:
        more = text("screens.notes_more", lang, n=len(notes) - most)
    return Markup(
        '<details class="card"><summary>{}</summary>{}<p class="caption">{}</p></details>'
    ).format(
        text("screens.notes_folded", lang, n=len(notes)),
        findings_table(notes.head(most), lang),
        more,
    )


def nothing(key: str, lang: str) -> Markup:
    """What stands in place of an empty list."""
    return Markup('<section class="card quiet"><h2>{}</h2></section>').format(text(key, lang))


def _row(finding: Mapping[Any, Any], lang: str) -> Markup:
    said = explain(finding["rule"], _named(finding), lang, finding["severity"])
    return _ROW.format(
        badge=severity_badge(finding["severity"], lang),
        place=place(finding["tab"], finding["cell"], lang),
        unit=_unit_and_day(finding),
        what=rich(said.brief),
        fix=rich(said.fix),
        done=rich(said.done),
        officer=known(finding["officer"]) or text("quality.officer_unknown", lang),
    )


def place(tab: Any, cell: Any, lang: str) -> str:
    """Where a finding stands: a cell, a whole tab, or the whole workbook."""
    if known(tab) is None:
        return text("quality.whole_book", lang)
    if known(cell) is None:
        return f"{tab} · {text('quality.whole_tab', lang)}"
    return text("link.open_cell", lang, sheet=tab, cell=cell)


def _named(finding: Mapping[Any, Any]) -> dict[str, Any]:
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
