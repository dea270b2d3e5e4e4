"""The head of Đơn vị: how many of the ward's own staff are missing, and the rates beside."""

from collections.abc import Mapping
from typing import Any

from ui.frame import Page
from ui.markup import Markup, rich
from ui.unit_choices import SECTIONS
from words import units
from words.figures import known

_HEAD = Markup(
    '<header class="headline"><div><h1>{sentence}</h1><p class="lead">{lead}</p></div></header>'
)


def head(page: Page, sections: Mapping[Any, Mapping[Any, Any]]) -> Markup:
    """`sections`: the rows of queries/section_figures.sql by section."""
    if not sections:
        return _HEAD.format(sentence=page.text("units.none"), lead=page.text("units.none_next"))
    own, state, left = sections.get("own"), None, None
    if own is not None:
        left = known(own["goal_left"])
        state = units.own_state(left=left, units=own["units"], units_done=own["units_done"])
    sentence = units.units_headline(
        own=state,
        own_left=left,
        rates=[
            (section, known(sections[section]["coverage"]))
            for section in SECTIONS
            if section in sections and section != "own"
        ],
        lang=page.lang,
    )
    return _HEAD.format(sentence=rich(sentence), lead=page.text("units.lead"))
