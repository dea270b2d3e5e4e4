"""The texts for each officer: one about all who lack people, one about all who are silent."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

import pandas as pd
import streamlit as st

from data.message_texts import USUAL
from ui.cards import screen_head
from ui.copying import copied_text
from ui.follow_up_scope import UnitsChosen, choose_units
from ui.frame import Page
from ui.links import view_link
from ui.markup import Markup, joined
from ui.messages import MAY_NAME, Messages, Row, lacks_people, lacks_report
from ui.share import base_address
from ui.urging import urged
from words import urging
from words.messages import LINK

_CARD = Markup(
    '<section class="card officer-texts"><h2>{name}</h2><p class="caption">{counted}</p>'
    '<div class="texts">{texts}</div></section>'
)


def show(page: Page) -> None:
    above = st.container(key="texts_head")
    chosen = choose_units(page, urged(page.snapshot, page.as_of))
    view = (*chosen.view, base_address())
    if not _asked_for(chosen.units) and chosen.is_filtered:
        above.html(_nobody(page))
    else:
        above.html(page.once("texts head", partial(_head, page, chosen), *view))
        if cards := page.once("texts", partial(_cards, page, chosen), *view):
            st.html(cards)
    st.html(page.once("wording", partial(_wording, page)))


def _asked_for(units: pd.DataFrame) -> list[Row]:
    """Those that lack people or a report, by officer; those without an officer last."""
    rows = [row for row in units.to_dict("records") if lacks_people(row) or lacks_report(row)]
    return sorted(rows, key=lambda row: (not row["officer"], row["officer"] or ""))


def _head(page: Page, chosen: UnitsChosen) -> Markup:
    rows = _asked_for(chosen.units)
    if not rows:
        return screen_head(page.text("texts.none"), "")
    return screen_head(_counted(page, rows), page.text("texts.lead"))


def _counted(page: Page, units: list[Row]) -> str:
    """How many of them, all of one kind, lack people and how many a report."""
    lagging, silent = sum(map(lacks_people, units)), sum(map(lacks_report, units))
    return urging.counted(lagging, silent, kind=units[0]["kind"], lang=page.lang)


def _nobody(page: Page) -> Markup:
    """Of whom the filters leave, nobody needs a message."""
    back = view_link("follow-up", page.text("follow.nothing_back"), view="texts")
    return screen_head(page.text("texts.none"), back)


def _cards(page: Page, chosen: UnitsChosen) -> Markup:
    rows, make = _asked_for(chosen.units), Messages(page)
    by_officer = groupby(rows, key=lambda row: row["officer"] or "")
    return joined(_card(page, make, officer, list(units)) for officer, units in by_officer)


def _card(page: Page, make: Messages, officer: str, units: list[Row]) -> Markup:
    return _CARD.format(
        name=officer or page.text("follow.no_officer"),
        counted=_counted(page, units),
        texts=joined(_texts(page, make, officer, units)),
    )


def _texts(page: Page, make: Messages, officer: str, units: list[Row]) -> Iterator[Markup]:
    if lagging := [unit for unit in units if lacks_people(unit)]:
        text = make.urge_officer(officer, lagging)
        yield copied_text(page, text, page.text("texts.copy_urge"), is_first=True, is_open=True)
    if silent := [unit for unit in units if lacks_report(unit)]:
        text = make.remind_officer(officer, silent)
        yield copied_text(page, text, page.text("texts.copy_remind"), is_first=True, is_open=True)


def _wording(page: Page) -> Markup:
    """Where the wording is changed, what it may name, and what in it nobody knows."""
    wrong = joined(
        Markup('<p class="notice" role="status">{}</p>').format(
            page.text("texts.misspelt", setting=key, name=f"{{{name}}}")
        )
        for key, name in Messages(page).misspelt()
    )
    names = joined(
        Markup("<li><b>{}</b>: {}</li>").format(
            ", ".join(key for key in USUAL if MAY_NAME[key] == known),
            ", ".join(f"{{{name}}}" for name in (*known, LINK)),
        )
        for known in dict.fromkeys(MAY_NAME.values())
    )
    return Markup(
        '{}<details class="card wording"><summary>{}</summary>'
        "<p>{}</p><p>{}</p><ul>{}</ul></details>"
    ).format(wrong, *(page.text(f"texts.{name}") for name in ("change", "wording", "names")), names)
