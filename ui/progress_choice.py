"""Whose progress is looked at, and how: all of it stands in the address.

The ward; an officer's groups, or all officers side by side; a kind, or all kinds; units that are
chosen, or page by page the residential groups.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from ui import address, filters
from ui.filters import ALL
from ui.frame import Page
from ui.loading import load
from ui.scopes import KIND, KINDS, WARD, Scope

SCOPES = ("ward", "officer", "kind", "units")
VIEWS = ("cumulative", "daily")
MOST = 12  # panels side by side


@dataclass(frozen=True)
class Chosen:
    """`every`: whose figures; one fills the screen, several stand side by side."""

    every: tuple[Scope, ...]
    scopes: tuple[Scope, ...]  # those of them that the page of the list shows
    is_gains: bool  # what was gained, instead of what has been reached
    is_weekly: bool
    has_notes: bool
    is_unchosen: bool  # nobody chose units: they are the residential groups, page by page

    @property
    def is_one(self) -> bool:
        return len(self.every) == 1

    @property
    def way(self) -> dict[str, str]:
        """How it is looked at, as links to another scope keep it."""
        ways = {"view": "daily"} if self.is_gains else {}
        return {**ways, "step": "week"} if self.is_weekly else ways


def choose_scopes(page: Page) -> list[Scope]:
    """Draw the filters of whose figures are shown, and return all that the choice stands for, in
    the order of the question: by what has been reached, or where that is asked for by pace."""
    is_gains = address.choice("view", VIEWS, VIEWS[0]) == "daily"
    with filters.row("progress_scope"):
        scope = filters.segments(
            "scope",
            SCOPES,
            page.text("progress.scope"),
            lambda name: page.text(f"progress.scope_{name}"),
            resets=["officer", "kind", "unit", "page"],
        )
        return _scopes(page, scope, is_gains)


def choose_view(page: Page, scopes: Sequence[Scope]) -> Chosen:
    """Draw the filters of how the scopes are looked at, and say what was chosen in all."""
    with filters.row("progress_view"):
        view = _one_of(page, "view", VIEWS)
        step = _one_of(page, "step", ("day", "week"))
        can_note = len(scopes) == 1 and step == "day"
        has_notes = can_note and filters.switch("notes", page.text("progress.notes"))
    shown = scopes[filters.rows_of_page("page", len(scopes), MOST)]
    return Chosen(
        every=tuple(scopes),
        scopes=tuple(shown),
        is_gains=view == "daily",
        is_weekly=step == "week",
        has_notes=has_notes,
        is_unchosen=any(scope.scope == "unit" for scope in scopes)
        and "unit" not in st.query_params,
    )


def _one_of(page: Page, name: str, options: Sequence[str]) -> str:
    return filters.segments(
        name,
        options,
        page.text(f"progress.{name}"),
        lambda option: page.text(f"progress.{name}_{option}"),
    )


def _scopes(page: Page, scope: str, is_gains: bool) -> list[Scope]:
    """All that the choice stands for, in the order of the question."""
    if scope == "officer":
        return _officers(page, is_gains)
    if scope == "kind":
        return _kinds(page)
    return _units(page, is_gains) if scope == "units" else [WARD]


def _officers(page: Page, is_gains: bool) -> list[Scope]:
    rows = load(page.snapshot, "officer_figures", as_of=page.as_of)
    names = [name for name in rows["officer"] if name]
    chosen = filters.officer(page, names)
    wanted = rows[rows["officer"].isin(names if chosen is None else [chosen])]
    people = wanted["rated_eligible"]
    return [Scope("officer", name) for name in _best_first(wanted, people, is_gains)["officer"]]


def _kinds(page: Page) -> list[Scope]:
    rows = load(page.snapshot, "kind_figures", as_of=page.as_of)
    present = [kind for kind in KINDS if kind in set(rows["kind"])]
    chosen = filters.select(
        "kind",
        [ALL, *present],
        page.text("progress.column_kind"),
        lambda kind: page.text("progress.all_kinds" if kind == ALL else f"kind.{kind}"),
    )
    return [Scope("kind", kind) for kind in (present if chosen == ALL else [chosen])]


def _units(page: Page, is_gains: bool) -> list[Scope]:
    rows = load(page.snapshot, "unit_figures", as_of=page.as_of, kind=None)
    names = dict(zip(rows["unit_id"], rows["name"], strict=True))
    chosen = filters.several(
        "unit",
        list(names),
        page.text("progress.choose_units_label"),
        lambda code: names[code],
        most=MOST,
        placeholder=page.text("progress.choose_units", n=MOST),
        resets=["page"],
    )
    wanted = rows[rows["unit_id"].isin(chosen)] if chosen else rows[rows["kind"] == KIND]
    people = wanted["eligible"]
    return [Scope("unit", code) for code in _best_first(wanted, people, is_gains)["unit_id"]]


def _best_first(rows: pd.DataFrame, eligible: pd.Series, is_gains: bool) -> pd.DataFrame:
    """By rate, or by pace on the eligible; the unknown last, equals as the register has them."""
    order = rows["pace"] / eligible if is_gains else rows["coverage"]
    order = pd.to_numeric(order).sort_values(ascending=False, kind="stable", na_position="last")
    return rows.loc[order.index]
