"""Before there is anything to show: what is being waited for, or what is wrong and how to mend it.

The page turns into the screen by itself as soon as the workbook can be read.
"""

import streamlit as st

from data.refresher import Status
from ui import controls, freshness, theme
from ui.badges import mark
from ui.markup import Markup, joined, rich
from words import findings, text
from words.problems import explain


def wait(status: Status, lang: str) -> None:
    """A calm page in place of the screen."""
    with st.container(key="waiting"):
        st.html(_problem(status, lang) if status.problem else _reading(lang))
        freshness.follow(freshness.drawn(None, theme.is_dark()), None, lang)
        if status.problem:
            controls.refresh_button(lang)


def _reading(lang: str) -> Markup:
    return Markup('<section class="card quiet"><h1>{}</h1></section>').format(
        text("fresh.waiting", lang)
    )


def _problem(status: Status, lang: str) -> Markup:
    problem = status.problem
    said = explain(problem.code, problem.params, lang)
    blocking = problem.params.get("findings", ())
    body = Markup("<p>{}</p>").format(rich(said.fix)) + _list(blocking, lang)
    heading = Markup("<h1>{} {}</h1>").format(mark("at_risk"), rich(said.what))
    return Markup('<section class="card quiet">{}{}{}</section>').format(
        heading, Markup("<p>{}</p>").format(text("fresh.nothing_shown", lang)), body
    )


def _list(blocking: object, lang: str) -> Markup:
    """The findings that leave nothing to show: a tab, a heading or a setting that is missing."""
    rows = []
    for finding in blocking:
        params = {**finding.params, "severity": finding.severity}
        said = findings.explain(finding.rule, params, lang)
        rows.append(Markup("<li><b>{}</b> {}</li>").format(rich(said.what), rich(said.fix)))
    return Markup("<ul>{}</ul>").format(joined(rows)) if rows else Markup("")
