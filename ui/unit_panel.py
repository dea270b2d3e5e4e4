"""One unit opened: its line, its steps, who is in charge, what it reported, its findings."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from serving.roles import may_see
from ui.correction_lines import corrections_by_count
from ui.finding_list import findings_table, place
from ui.frame import Page
from ui.group_reports import USED
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.outlook import below_chart
from ui.progress_chart import progress_chart
from ui.scopes import Scope
from ui.standing import Standing, standing
from ui.unit_choices import Choices
from ui.unit_own import STEPS, step_bar
from ui.unit_rows import UnitRow, badge, done_of_planned, unit_row
from words import figures, units
from words.figures import known

MOST_REPORTS, MOST_FINDINGS = 6, 10

_HEAD = Markup(
    '<header id="opened" class="opened-head"><h2 id="opened-title">{title}</h2>{badge}'
    '<nav aria-labelledby="opened-title">{close}</nav></header>'
)
_FACTS = Markup('<dl class="facts">{}</dl>')
_FACT = Markup("<dt>{}</dt><dd>{}</dd>")
_REPORTS = Markup('<section class="reports"><h3>{}</h3>{}</section>')
_REPORT = Markup(
    '<li><span class="day">{day}</span>'
    "<div><p>{said}</p><small>{outcome} · {place}</small>{corrected}</div></li>"
)
_QUIET = Markup('<p class="caption">{}</p>')


def opened_unit(page: Page, facts: Mapping[Any, Any], choices: Choices) -> None:
    """`facts`: the unit's row of ui.unit_choices.all_units."""
    row = unit_row(page, facts)
    stands = standing(page.snapshot, page.as_of, Scope("unit", row.code))
    with st.container(key="card_opened"):
        st.html(page.once("opened", partial(_head, page, row, choices), row.code, choices.view))
        if row.facts["section"] == "own":
            st.html(page.once("steps", partial(_steps, page, row), row.code))
        line, told, given = st.columns([5, 3.6, 3.6], gap="medium")
        with line:
            if stands.has_figures:
                progress_chart(page, stands, "unit", is_beside=True)
                kind = row.facts["kind"]
                below = partial(below_chart, page, stands, kind)
                st.html(page.once("outlook", below, row.code))
            else:
                st.html(_QUIET.format(page.text("unit_panel.no_chart")))
        told.html(page.once("facts", partial(_facts, page, row, stands), row.code))
        given.html(page.once("reports", partial(_reports, page, row), row.code))
        if may_see(page.role, "quality"):
            st.html(page.once("findings", partial(_findings, page, row), row.code))


def _head(page: Page, row: UnitRow, choices: Choices) -> Markup:
    section = row.facts["section"]
    title = units.panel_title(
        name=row.name,
        section=section,
        value=known(row.facts["installed"]),
        share=row.share,
        eligible=known(row.facts["eligible"]),
        left=known(row.facts["goal_left"]),
        target=known(row.facts["target"]),
        status=row.sign,
        lang=page.lang,
    )
    close = choices.link(page.text("unit_panel.close"), css="close", to=f"section-{section}")
    return _HEAD.format(title=title, badge=badge(page, row), close=close)


def _steps(page: Page, row: UnitRow) -> Markup:
    """The three steps of the ward's own staff, side by side."""
    step = Markup('<div><p class="label">{}</p>{}</div>')
    parts = joined(
        step.format(page.text(f"measure.{name}"), step_bar(page, row.facts, name)) for name in STEPS
    )
    return Markup('<div class="panel-steps">{}</div>').format(parts)


def _facts(page: Page, row: UnitRow, stands: Standing) -> Markup:
    """Label and figure, one a line. What nobody wrote down says so, and is no zero."""
    lang, facts = page.lang, row.facts
    pace = figures.pace(stands.figure["pace"], lang)
    needed = figures.whole_up(stands.figure["required_pace"], lang)
    told = [
        *_parent(facts),
        ("units.column_counts", row.counts or row.lacks),
        ("unit_panel.pace", page.text("unit_panel.pace_value", n=pace)),
        ("unit_panel.required", page.text("unit_panel.pace_value", n=needed)),
        ("unit_panel.officer", known(facts["officer"]) or page.text("unit_panel.unknown")),
        ("unit_panel.frequency", page.text(f"frequency.{facts['frequency']}")),
    ]
    pairs = [*((page.text(label), said) for label, said in told), *_activities(page, row)]
    return _FACTS.format(joined(_FACT.format(*pair) for pair in pairs))


def _parent(facts: Mapping[Any, Any]) -> list[tuple[str, Markup]]:
    """Of a building: the residential group that it is a part of."""
    code = known(facts["parent_id"])
    if code is None:
        return []
    return [("of_which", view_link("groups", facts["parent_name"], group=code, to="opened"))]


def _activities(page: Page, row: UnitRow) -> list[tuple[str, str]]:
    """What the unit did of each form of Tuyên truyền, of how many planned."""
    lines = load(page.snapshot, "unit_activities", as_of=page.as_of, form=None)
    own = lines[lines["unit_id"] == row.code]
    return [(line["form"], done_of_planned(page, line)) for line in own.to_dict("records")]


def _reports(page: Page, row: UnitRow) -> Markup:
    """The last filled cells, and what became of each; of those before, what was put right."""
    cells = load(page.snapshot, "unit_reports", as_of=page.as_of, unit_id=row.code)
    title = page.text("unit_panel.reports")
    if cells.empty:
        return _REPORTS.format(title, _QUIET.format(page.text("unit_panel.no_reports")))
    corrected = corrections_by_count(page, row.code)
    listed = cells.to_dict("records")
    before = [cell for cell in listed[MOST_REPORTS:] if _corrected(corrected, cell)]
    items = joined(
        _report(page, cell, _corrected(corrected, cell))
        for cell in [*listed[:MOST_REPORTS], *before[:MOST_REPORTS]]
    )
    return _REPORTS.format(title, Markup("<ul>{}</ul>").format(items))


def _corrected(
    corrected: Mapping[tuple[date, str], list[Markup]], cell: Mapping[Any, Any]
) -> list[Markup]:
    """What is said of the count of this cell, where it is the one that is used."""
    if cell["outcome"] not in USED:
        return []
    return corrected.get((cell["report_date"].date(), cell["measure"]), [])


def _report(page: Page, cell: Mapping[Any, Any], corrected: list[Markup]) -> Markup:
    measure = page.text(f"measure.{cell['measure']}_short")
    if known(cell["value"]) is None:
        said = page.text("unit_panel.report_raw", measure=measure, raw=cell["raw_text"])
    else:
        said = page.text("unit_panel.report_value", measure=measure, n=cell["value"])
    return _REPORT.format(
        day=figures.short_day(cell["report_date"]),
        said=said,
        outcome=page.text(f"outcome.{cell['outcome']}"),
        place=place(page, cell["tab"], cell["cell"]) if may_see(page.role, "quality") else "",
        corrected=joined(corrected),
    )


def _findings(page: Page, row: UnitRow) -> Markup:
    """What somebody should look at in the unit's cells; what asks for nothing is left out."""
    found = load(page.snapshot, "findings", severity=None, rule_group=None, officer=None)
    own = found[(found["unit_id"] == row.code) & (found["severity"] != "info")]
    if own.empty:
        return _QUIET.format(page.text("unit_panel.findings_none"))
    title = Markup("<h3>{}</h3>").format(page.text("unit_panel.findings"))
    return title + findings_table(page, own.head(MOST_FINDINGS))
