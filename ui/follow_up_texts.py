"""The texts for each officer: one about all who lack people, one about all who are silent."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

import pandas as pd
import streamlit as st

from data.message_texts import USUAL
from ui.copying import copied_text
from ui.follow_up_scope import UnitsChosen, choose_units
from ui.frame import Page
from ui.links import view_link
from ui.markup import Markup, joined
from ui.messages import Messages, Row, lacks_people, lacks_report
from ui.share import base_address
from ui.urging import urged
from words import figures, urging
from words.message_facts import OF_OFFICER, OF_UNIT
from words.messages import LINK

_HEAD = Markup('<header class="group-head"><h1>{}</h1><p class="caption">{}</p></header>')
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
        st.html(page.once("texts", partial(_cards, page, chosen), *view))
    st.html(page.once("wording", partial(_wording, page)))


def _asked_for(units: pd.DataFrame) -> list[Row]:
    """Those that lack people or a report, by officer; those without an officer last."""
    rows = [row for row in units.to_dict("records") if lacks_people(row) or lacks_report(row)]
    return sorted(rows, key=lambda row: (not row["officer"], row["officer"] or ""))


def _head(page: Page, chosen: UnitsChosen) -> Markup:
    rows, lang = _asked_for(chosen.units), page.lang
    if not rows:
        return _HEAD.format(page.text("texts.none"), "")
    lagging, silent = sum(map(lacks_people, rows)), sum(map(lacks_report, rows))
    sentence = page.text(
        "texts.head",
        noun=urging.noun(chosen.kind, lang),
        n=figures.two_digits(lagging, lang),
        silent=figures.two_digits(silent, lang),
    )
    return _HEAD.format(sentence, page.text("texts.lead"))


def _nobody(page: Page) -> Markup:
    """Of whom the filters leave, nobody needs a message."""
    back = view_link("follow-up", page.text("follow.nothing_back"), view="texts")
    return _HEAD.format(page.text("texts.none"), back)


def _cards(page: Page, chosen: UnitsChosen) -> Markup:
    rows, make = _asked_for(chosen.units), Messages(page)
    by_officer = groupby(rows, key=lambda row: row["officer"] or "")
    return joined(_card(page, make, officer, list(units)) for officer, units in by_officer)


def _card(page: Page, make: Messages, officer: str, units: list[Row]) -> Markup:
    return _CARD.format(
        name=officer or page.text("follow.no_officer"),
        counted=urging.counted(
            sum(map(lacks_people, units)), sum(map(lacks_report, units)), page.lang
        ),
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
    names = ", ".join(f"{{{name}}}" for name in (*OF_UNIT, *OF_OFFICER[-2:], LINK))
    said = page.text("texts.wording", keys=", ".join(f"“{key}”" for key in USUAL))
    return Markup(
        '{}<details class="card"><summary>{}</summary><p>{}</p><p>{}</p></details>'
    ).format(wrong, page.text("texts.change"), said, page.text("texts.names", names=names))
