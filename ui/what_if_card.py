"""“Phương án giả định” on Tiến độ: what is assumed, and what comes of it beside the projection."""

from datetime import timedelta

import streamlit as st

from ui import address
from ui.cards import head
from ui.frame import Page
from ui.markup import Markup, joined, rich
from ui.needed_card import needed_card
from ui.standing import Standing
from ui.what_if import (
    DEADLINE,
    DRIVE,
    MORE,
    MOST,
    NAMES,
    PACE,
    Assumed,
    assumed,
    assumed_sentence,
    latest,
    project_assumed,
)
from words import sentences

STEPS = {PACE: 10, MORE: 10, DRIVE: 50}  # of the buttons beside a number

_NOTICE = Markup('<p class="notice" role="status">{}</p>')
_CAPTION = Markup('<p class="caption">{}</p>')
_RESULT = Markup('<div class="assumed" role="status"><p>{sentence}</p>{range}</div>')


def what_if(page: Page, standing: Standing) -> None:
    """The card, beside it what pace the goal asks for; a sentence where nothing is projected."""
    assumption = assumed(page, standing)
    if assumption is None:
        st.html(_CAPTION.format(page.text("what_if.no_projection")))
        return
    left, right = st.columns(2)
    with left.container(key="card_what_if"):
        st.html(head(page.text("what_if.title"), page.text("what_if.subtitle")))
        _inputs(page, standing, assumption)
        if told := _told(page, standing, assumption):
            st.html(told)
        if not assumption.what_if.is_plain:
            st.button(
                page.text("what_if.reset"),
                key="what_if_reset",
                on_click=address.put_all,
                args=(dict.fromkeys(NAMES),),
            )
    if needed := needed_card(page, standing, assumption):
        right.html(needed)


def _inputs(page: Page, standing: Standing, assumption: Assumed) -> None:
    what_if, deadline = assumption.what_if, standing.deadline or assumption.deadline
    numbers = {PACE: what_if.pace_percent, MORE: what_if.more_a_day, DRIVE: what_if.drive}
    with st.container(key="what_if_inputs", horizontal=True):
        for name, number in numbers.items():
            key, used = address.bound(name, number, 0)
            st.number_input(
                page.text(f"what_if.{name}"),
                min_value=0,
                max_value=MOST[name],
                step=STEPS[name],
                key=key,
                on_change=used,
            )
        key, used = address.bound(DEADLINE, assumption.deadline, deadline)
        st.date_input(
            page.text("what_if.deadline"),
            min_value=page.as_of + timedelta(days=1),
            max_value=latest(deadline),
            format="DD/MM/YYYY",
            key=key,
            on_change=used,
        )


def _told(page: Page, standing: Standing, assumption: Assumed) -> Markup:
    """What comes of it; what of it could not be taken."""
    lines = [page.text("what_if.ignored", value=value[:40]) for value in assumption.ignored]
    if assumption.what_if.drive and not assumption.drive_days:
        lines.append(page.text("what_if.no_drive_day"))
    return _result(page, standing, assumption) + joined(_NOTICE.format(line) for line in lines)


def _result(page: Page, standing: Standing, assumption: Assumed) -> Markup:
    """The sentence and its range; nothing while nothing is assumed."""
    if assumption.what_if.is_plain:
        return Markup("")
    sentence = assumed_sentence(page, standing, assumption)
    projection = project_assumed(page, standing, assumption)
    told = ""
    if sentence and projection:
        told = sentences.outlook_range(
            low=projection.low,
            high=projection.high,
            eligible=standing.figure["rated_eligible"],
            lang=page.lang,
        )
    return _RESULT.format(
        sentence=rich(sentence),
        range=_CAPTION.format(f"{told}.") if told else "",
    )
