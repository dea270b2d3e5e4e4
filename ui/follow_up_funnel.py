"""Installed, activated, in use: of each kind, and of each unit of the kind that is chosen.

A step is rated against the step before, over the units that told both.
"""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from ui import filters
from ui.cards import screen_head
from ui.excel import excel_button
from ui.follow_up_funnel_tables import funnel_tables
from ui.follow_up_scope import UnitsChosen, choose_units, nothing
from ui.frame import Page
from ui.links import unit_link
from ui.loading import load
from ui.markup import Markup
from ui.scopes import KIND
from ui.table import Column, Row, table
from ui.urging import urged
from words import card_titles, figures
from words.figures import known

STEPS = ("installed", "activated", "used")
_SECTION = Markup('<section class="funnel-table"><h2>{}</h2>{}</section>')


def show(page: Page) -> None:
    above = st.container(key="funnel_head")
    steps = load(page.snapshot, "unit_steps", as_of=page.as_of, kind=None)
    chosen = choose_units(page, steps)
    if chosen.units.empty and chosen.is_filtered:
        above.html(nothing(page, "funnel"))
    else:
        above.html(page.once("funnel head", partial(_head, page, chosen.kind), chosen.kind))
        st.html(page.once("funnel units", partial(_units, page, chosen), *chosen.view))
    st.html(page.once("funnel kinds", partial(_kinds, page, steps)))
    if not chosen.units.empty:
        tables = partial(funnel_tables, page, chosen, steps)
        said, part = filters.whose_in_words(page, *chosen.view), page.text("follow.view_funnel")
        excel_button(page, "funnel", tables, said, part=part)


def _head(page: Page, kind: str) -> Markup:
    rows = load(page.snapshot, "funnel", as_of=page.as_of, kind=kind, officer=None).set_index(
        "measure"
    )
    told = int(rows["units_with_figure"].get("activated", 0))
    rate = known(rows["rate"].get("activated")) if told else None
    if rate is None:
        return screen_head(page.text("funnel.none"), page.text("funnel.none_next"))
    n, total = told, int(rows["units"]["activated"])
    lead = page.text("funnel.lead", n=n, total=total, noun=page.text(f"noun.{kind}"))
    return screen_head(card_titles.activation_title(rate=rate, lang=page.lang), lead)


def _columns(page: Page, first: str) -> list[Column]:
    names = ("installed", "activated", "activation_rate", "used", "usage_rate")
    return [
        Column(page.text(first), is_number=False),
        *(Column(page.text(f"funnel.column_{name}")) for name in names),
    ]


def _units(page: Page, chosen: UnitsChosen) -> Markup:
    """The lowest rate of activation first; those that did not tell it last."""
    units = chosen.units.sort_values("activation_rate", na_position="last", kind="stable")
    low = {
        unit["unit_id"]
        for unit in urged(page.snapshot, page.as_of).to_dict("records")
        if "activation" in unit["reasons"]
    }
    columns = [*_columns(page, "table.unit"), Column(page.text("funnel.column_note"), False)]
    rows = [_unit(page, unit, unit["unit_id"] in low) for unit in units.to_dict("records")]
    title = page.text("funnel.units", kind=page.text(f"kind.{chosen.kind}"))
    return _SECTION.format(title, table(title, columns, rows))


def _unit(page: Page, unit: dict[Any, Any], is_low: bool) -> Row:
    lang = page.lang
    note = page.text("reason.activation") if is_low else ""
    if known(unit["activated"]) is None:
        note = page.text("funnel.untold")
    return Row(
        [
            unit_link(unit["kind"], unit["unit_id"], unit["name"]),
            figures.whole(unit["installed"], lang),
            figures.whole(unit["activated"], lang),
            figures.percent(unit["activation_rate"], lang),
            figures.whole(unit["used"], lang),
            figures.percent(unit["usage_rate"], lang),
            note,
        ],
        "chosen" if is_low else "",
    )


def _kinds(page: Page, steps: pd.DataFrame) -> Markup:
    """Each kind by itself: they are the same people seen again, and never added."""
    kinds = list(dict.fromkeys(steps["kind"]))
    columns = [
        *_columns(page, "follow.filter_kind"),
        Column(page.text("funnel.column_told"), False),
    ]
    rows = [row for kind in kinds if (row := _kind(page, kind))]
    title = page.text("funnel.kinds")
    return _SECTION.format(title, table(title, columns, rows))


def _kind(page: Page, kind: str) -> Row | None:
    answer = load(page.snapshot, "funnel", as_of=page.as_of, kind=kind, officer=None)
    found = {row["measure"]: row for row in answer.to_dict("records")}
    if not any(known(found[step]["value"]) is not None for step in STEPS):
        return None
    lang = page.lang
    told = page.text(
        "funnel.told",
        activated=int(found["activated"]["units_with_figure"]),
        used=int(found["used"]["units_with_figure"]),
        total=int(found["installed"]["units"]),
    )
    return Row(
        [
            page.text("progress.ward" if kind == KIND else f"kind.{kind}"),
            figures.whole(found["installed"]["value"], lang),
            figures.whole(found["activated"]["value"], lang),
            figures.percent(found["activated"]["rate"], lang),
            figures.whole(found["used"]["value"], lang),
            figures.percent(found["used"]["rate"], lang),
            told,
        ]
    )
