"""Which findings are looked at: by severity and by the officer in charge, both in the address."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from ui.address import bound, choice, unknown
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup

ALL = "all"  # errors and warnings; what asks for nothing lies folded below
SEVERITIES = {
    ALL: "filter_all",
    "error": "filter_errors",
    "warning": "filter_warnings",
    "info": "filter_notes",
}


@dataclass(frozen=True)
class Chosen:
    """`rows`: the findings to list, errors first. `notes`: the officer's that ask for nothing."""

    rows: pd.DataFrame
    notes: pd.DataFrame
    are_notes_apart: bool


def choose(page: Page, everything: pd.DataFrame) -> Chosen:
    """Draw the filters. `everything`: queries/findings.sql without any."""
    severity = choice("severity", list(SEVERITIES), ALL)
    officers = sorted(name for name in everything["officer"].dropna().unique() if name)
    officer = choice("officer", [ALL, *officers], ALL)
    theirs = load(
        page.snapshot,
        "findings",
        severity=None,
        rule_group=None,
        officer=None if officer == ALL else officer,
    )
    _notices(page, severity=severity, officer=officer)
    with st.container(key="filters", horizontal=True, vertical_alignment="center"):
        _severity_pills(page, severity, theirs)
        _officer_list(page, officer, officers)
    wanted = ("error", "warning") if severity == ALL else (severity,)
    return Chosen(
        rows=theirs[theirs["severity"].isin(wanted)],
        notes=theirs[theirs["severity"] == "info"],
        are_notes_apart=severity == ALL,
    )


def _severity_pills(page: Page, severity: str, theirs: pd.DataFrame) -> None:
    counts = theirs["severity"].value_counts().to_dict()
    counts[ALL] = counts.get("error", 0) + counts.get("warning", 0)
    key, used = bound("severity", severity, ALL, "page")
    st.pills(
        page.text("quality.filter_severity"),
        list(SEVERITIES),
        format_func=lambda name: page.text(f"quality.{SEVERITIES[name]}", n=counts.get(name, 0)),
        required=True,
        key=key,
        on_change=used,
        label_visibility="collapsed",
        width="content",
    )


def _officer_list(page: Page, officer: str, officers: list[str]) -> None:
    key, used = bound("officer", officer, ALL, "page")
    st.selectbox(
        page.text("quality.filter_officer"),
        [ALL, *officers],
        format_func=lambda name: page.text("screens.all_officers") if name == ALL else name,
        key=key,
        on_change=used,
        label_visibility="collapsed",
        width=300,
    )


def _notices(page: Page, **taken: str) -> None:
    """A word on each choice of the address that there is not."""
    for name, value in taken.items():
        if asked := unknown(name, value):
            sentence = page.text("screens.ignored_choice", value=asked[:40])
            st.html(Markup('<p class="notice" role="status">{}</p>').format(sentence))
