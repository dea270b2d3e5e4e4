"""Việc cần làm: what was agreed at meetings, by whom, until when; overdue first."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from ui import filters
from ui.badges import mark
from ui.cards import screen_head
from ui.excel import excel_button
from ui.filters import ALL
from ui.follow_up_action_tables import action_tables, filters_in_words
from ui.frame import Page
from ui.links import unit_link, view_link
from ui.loading import load
from ui.markup import Markup
from ui.scopes import units_known
from ui.table import Column, Row, table
from words import figures
from words.actions_agreed import headline, state
from words.figures import known

STATES = {"overdue": "behind", "due": "at_risk", "open": "on_track", "done": "done"}  # their signs
_BADGE = Markup('<span class="badge badge-{}">{}<span>{}</span></span>')


def show(page: Page) -> None:
    every = load(page.snapshot, "actions", as_of=page.as_of)
    counts = every["state"].value_counts().to_dict()
    st.html(screen_head(headline(counts, page.as_of, page.lang), page.text("agreed.lead")))
    if every.empty:
        st.html(
            Markup('<section class="card quiet"><h2>{}</h2><p>{}</p></section>').format(
                page.text("agreed.none"), page.text("agreed.none_next")
            )
        )
        return
    people = sorted({who or "" for who in every["who"]})
    with filters.row("actions"):
        wanted = _state(page, counts, len(every))
        who = _person(page, people) if len(people) > 1 else None
    rows = every if wanted is None else every[every["state"] == wanted]
    rows = rows if who is None else rows[rows["who"] == who]
    if rows.empty:
        back = view_link("follow-up", page.text("agreed.back"), view="actions")
        st.html(
            Markup('<section class="card quiet"><h2>{}</h2><p>{}</p></section>').format(
                page.text("agreed.nothing"), back
            )
        )
        return
    st.html(page.once("actions", partial(_table, page, rows), wanted, who))
    is_by_person = who is None and len(people) > 1
    if is_by_person:
        st.html(page.once("by person", partial(_by_person, page, every)))
    tables = partial(action_tables, page, rows, every if is_by_person else None)
    said, part = filters_in_words(page, wanted, who), page.text("follow.view_actions")
    excel_button(page, "actions", tables, said, part=part)


def _state(page: Page, counts: Mapping[Any, int], total: int) -> str | None:
    def written(name: str) -> str:
        n = figures.two_digits(total if name == ALL else counts.get(name, 0), page.lang)
        return page.text(f"agreed.filter_{name}", n=n)

    label = page.text("agreed.filter_state")
    chosen = filters.pills("state", [ALL, *STATES], label, written)
    return None if chosen == ALL else chosen


def _person(page: Page, people: list[str]) -> str | None:
    """One of those who are to act; ALL of them. A line that names nobody is of "-"."""

    def written(name: str) -> str:
        return page.text("agreed.all_people") if name == ALL else name or page.text("agreed.nobody")

    label = page.text("agreed.filter_person")
    chosen = filters.select("who", [ALL, *filter(None, people)], label, written)
    return None if chosen == ALL else chosen


def _table(page: Page, rows: pd.DataFrame) -> Markup:
    names = ("what", "unit", "who", "due", "state")
    columns = [Column(page.text(f"agreed.column_{name}"), is_number=False) for name in names]
    lines = [_line(page, row) for row in rows.to_dict("records")]
    return table(page.text("agreed.caption", date=page.as_of), columns, lines)


def _line(page: Page, row: Mapping[Any, Any]) -> Row:
    sign = STATES[row["state"]]
    said = state(row["state"], row["days_overdue"], page.lang)
    is_said = row["status"].casefold() in ("", said.casefold())
    typed = "" if is_said else Markup("<small>{}</small>").format(row["status"])
    due = page.text("agreed.undated")
    if known(row["due"]) is not None:
        due = figures.day(row["due"], page.lang)
    return Row(
        [
            row["what"] or page.text("agreed.unnamed"),
            _unit(page, row),
            row["who"] or page.text("agreed.nobody"),
            due,
            _BADGE.format(sign, mark(sign), said) + typed,
        ]
    )


def _unit(page: Page, row: Mapping[Any, Any]) -> object:
    """The unit as typed; where the register has it, a link to it."""
    code = known(row["unit_id"])
    found = units_known(page.snapshot, page.as_of).get(code) if code else None
    if code is None or found is None:
        return row["unit"]
    return unit_link(found[1], code, row["unit"])


def _by_person(page: Page, every: pd.DataFrame) -> Markup:
    """How many lines each person has in each state; a name shows them."""
    counts = every.groupby(["who", "state"]).size().unstack(fill_value=0)
    columns = [Column(page.text("agreed.column_who"), is_number=False)]
    columns += [Column(page.text(f"agreed.{name}")) for name in STATES]
    lines = []
    for who, row in counts.iterrows():
        name = str(who) or page.text("agreed.nobody")
        label = view_link("follow-up", name, view="actions", who=str(who)) if who else name
        lines.append(Row([label, *(figures.whole(int(row.get(s, 0)), page.lang) for s in STATES)]))
    title = page.text("agreed.by_person")
    listing = table(title, columns, lines, is_narrow=True)
    return Markup('<section class="by-person"><h2>{}</h2>{}</section>').format(title, listing)
