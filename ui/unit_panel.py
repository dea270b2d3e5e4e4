"""One unit opened: its line, its steps, who is in charge, what it reported, its findings."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from serving.roles import may_see
from ui.finding_list import findings_table, place
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup, joined
from ui.progress_chart import progress_chart
from ui.standing import Scope, Standing, standing
from ui.unit_choices import Choices
from ui.unit_own import STEPS, step_bar
from ui.unit_rows import UnitRow, badge, done_of_planned, part_of, unit_row
from words import figures, units
from words.figures import known

MOST_REPORTS, MOST_FINDINGS = 6, 10

_HEAD = Markup('<div class="panel-head" id="opened"><h2>{title}</h2>{badge}{close}</div>')
_FACT = Markup("<div><dt>{}</dt><dd>{}</dd></div>")
_REPORT = Markup("<li><span>{day}</span> <b>{said}</b><small>{outcome} · {place}</small></li>")


def opened_unit(page: Page, facts: Mapping[Any, Any], choices: Choices) -> None:
    """`facts`: the unit's row of ui.unit_choices.all_units."""
    row = unit_row(page, facts)
    stood = standing(page.snapshot, page.as_of, Scope("unit", row.code))
    with st.container(key="card_opened"):
        st.html(_head(page, row, choices))
        if row.facts["section"] == "own":
            st.html(_steps(page, row))
        left, middle, right = st.columns([6, 3, 4])
        with left:
            if stood.has_figures:
                progress_chart(page, stood, "unit_progress")
            else:
                st.html(_quiet(page.text("unit_panel.no_chart")))
        middle.html(_facts(page, row, stood))
        right.html(_reports(page, row))
        if may_see(page.role, "quality"):
            _findings(page, row)


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
    parts = joined(
        Markup('<div><p class="label">{}</p>{}</div>').format(
            page.text(f"measure.{step}"), step_bar(page, row.facts, step)
        )
        for step in STEPS
    )
    return Markup('<div class="panel-steps">{}</div>').format(parts)


def _facts(page: Page, row: UnitRow, stood: Standing) -> Markup:
    lang, facts = page.lang, row.facts
    pace = figures.pace(stood.figure["pace"], lang)
    unknown = page.text("unit_panel.unknown")
    pairs: list[tuple[str, object]] = [
        (page.text("units.column_counts"), row.counts or row.lacks),
        (page.text("unit_panel.pace"), page.text("unit_panel.pace_value", n=pace)),
        (
            page.text("unit_panel.required"),
            page.text(
                "unit_panel.pace_value", n=figures.whole_up(stood.figure["required_pace"], lang)
            ),
        ),
        (page.text("unit_panel.officer"), known(facts["officer"]) or unknown),
        (page.text("unit_panel.frequency"), page.text(f"frequency.{facts['frequency']}")),
    ]
    if known(facts["parent_id"]):
        pairs.insert(0, (page.text("of_which"), part_of(page, row)))
    pairs += _activities(page, row)
    return Markup('<dl class="facts">{}</dl>').format(joined(_FACT.format(*pair) for pair in pairs))


def _activities(page: Page, row: UnitRow) -> list[tuple[str, object]]:
    """What the unit did of each form of Tuyên truyền, of how many planned."""
    lines = load(page.snapshot, "unit_activities", as_of=page.as_of, form=None)
    own = lines[lines["unit_id"] == row.code]
    return [(line["form"], done_of_planned(page, line)) for line in own.to_dict("records")]


def _reports(page: Page, row: UnitRow) -> Markup:
    """The last filled cells, and what became of each."""
    cells = load(page.snapshot, "unit_reports", as_of=page.as_of, unit_id=row.code)
    head = Markup("<h3>{}</h3>").format(page.text("unit_panel.reports"))
    if cells.empty:
        return head + _quiet(page.text("unit_panel.no_reports"))
    items = joined(_report(page, cell) for cell in cells.head(MOST_REPORTS).to_dict("records"))
    return head + Markup('<ul class="reports">{}</ul>').format(items)


def _report(page: Page, cell: Mapping[Any, Any]) -> Markup:
    measure = page.text(f"measure.{cell['measure']}_short")
    if known(cell["value"]) is None:
        said_ = page.text("unit_panel.report_raw", measure=measure, raw=cell["raw_text"])
    else:
        said_ = page.text("unit_panel.report_value", measure=measure, n=cell["value"])
    return _REPORT.format(
        day=figures.short_day(cell["report_date"]),
        said=said_,
        outcome=page.text(f"outcome.{cell['outcome']}"),
        place=place(cell["tab"], cell["cell"], page.lang),
    )


def _findings(page: Page, row: UnitRow) -> None:
    """What somebody should look at in the unit's cells; what asks for nothing is left out."""
    found = load(page.snapshot, "findings", severity=None, rule_group=None, officer=None)
    own: pd.DataFrame = found[(found["unit_id"] == row.code) & (found["severity"] != "info")]
    if len(own):
        st.html(Markup("<h3>{}</h3>").format(page.text("unit_panel.findings")))
        st.html(findings_table(own.head(MOST_FINDINGS), page.lang))


def _quiet(words: str) -> Markup:
    return Markup('<p class="caption">{}</p>').format(words)
