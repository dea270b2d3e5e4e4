"""Before there is anything to show: what is being waited for, or what is wrong and how to mend it.

The page turns into the screen by itself as soon as the workbook can be read.
"""

import streamlit as st

from data import refresher
from data.followed import Status
from data.problems import SourceProblem
from data.reading import Finding
from ui import controls, freshness
from ui.badges import mark
from ui.markup import Markup, joined, rich
from words import findings, text
from words.problems import explain

_PAGE = Markup('<section class="card quiet"><h1>{heading}</h1>{below}</section>')


def wait(status: Status, lang: str) -> None:
    """A calm page in place of the screen."""
    with st.container(key="waiting"):
        st.html(said(status, lang))
        freshness.follow(freshness.state(refresher.shared()), None, lang)
        if status.problem:
            controls.refresh_button(lang)


def said(status: Status, lang: str) -> Markup:
    """What is waited for, or what is wrong and how to mend it."""
    if status.problem:
        return _problem(status.problem, lang)
    return _PAGE.format(heading=text("fresh.waiting", lang), below="")


def _problem(problem: SourceProblem, lang: str) -> Markup:
    said = explain(problem.code, problem.params, lang)
    blocking = problem.params.get("findings", [])
    # One missing part is named in the heading; of several each has its own line and remedy.
    remedy = _list(blocking, lang) if len(blocking) > 1 else _paragraph(said.fix)
    return _PAGE.format(
        heading=mark("at_risk") + rich(said.what), below=_paragraph(said.meanwhile) + remedy
    )


def _paragraph(sentence: str) -> Markup:
    return Markup("<p>{}</p>").format(rich(sentence))


def _list(blocking: list[Finding], lang: str) -> Markup:
    """The findings that leave nothing to show: a tab, a heading or a setting that is missing."""
    rows = []
    for finding in blocking:
        named = {"sheet": finding.tab, "cell": finding.cell, "found": finding.found}
        said = findings.explain(finding.rule, {**named, **finding.params}, lang, finding.severity)
        rows.append(Markup("<li><b>{}</b> {}</li>").format(rich(said.what), rich(said.fix)))
    return Markup("<ul>{}</ul>").format(joined(rows))
