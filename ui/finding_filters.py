"""Which findings are looked at: by severity and by the officer in charge, both in the address."""

from dataclasses import dataclass

import pandas as pd

from ui import filters
from ui.address import choice
from ui.filters import ALL
from ui.frame import Page
from ui.loading import load

SEVERITIES = {
    ALL: "filter_all",  # errors and warnings; what asks for nothing lies folded below
    "error": "filter_errors",
    "warning": "filter_warnings",
    "info": "filter_notes",
}


@dataclass(frozen=True)
class Chosen:
    """`rows`: the findings to list, errors first. `notes`: the officer's that ask for nothing.

    `view`: which choice this is.
    """

    view: tuple[str, str]
    rows: pd.DataFrame
    notes: pd.DataFrame
    are_notes_apart: bool

    @property
    def officer(self) -> str | None:
        return None if self.view[1] == ALL else self.view[1]


def choose(page: Page, everything: pd.DataFrame) -> Chosen:
    """Draw the filters. `everything`: queries/findings.sql without any."""
    officers = page.once("officers", lambda: _officers(everything))
    officer = choice("officer", [ALL, *officers], ALL)
    theirs = load(
        page.snapshot,
        "findings",
        severity=None,
        rule_group=None,
        officer=None if officer == ALL else officer,
    )
    with filters.row("findings"):
        severity = _severity(page, page.once("counts", lambda: _counts(theirs), officer))
        filters.officer(page, officers, resets=["page"])
    view = (severity, officer)
    return page.once("chosen", lambda: _chosen(theirs, view), *view)


def _officers(everything: pd.DataFrame) -> list[str]:
    return sorted(name for name in everything["officer"].dropna().unique() if name)


def _chosen(theirs: pd.DataFrame, view: tuple[str, str]) -> Chosen:
    severity, _ = view
    wanted = ("error", "warning") if severity == ALL else (severity,)
    return Chosen(
        view=view,
        rows=theirs[theirs["severity"].isin(wanted)],
        notes=theirs[theirs["severity"] == "info"],
        are_notes_apart=severity == ALL,
    )


def _counts(theirs: pd.DataFrame) -> dict[str, int]:
    counts = {str(name): n for name, n in theirs["severity"].value_counts().items()}
    return {**counts, ALL: counts.get("error", 0) + counts.get("warning", 0)}


def _severity(page: Page, counts: dict[str, int]) -> str:
    return filters.pills(
        "severity",
        list(SEVERITIES),
        page.text("quality.filter_severity"),
        lambda name: page.text(f"quality.{SEVERITIES[name]}", n=counts.get(name, 0)),
        resets=["page"],
    )
