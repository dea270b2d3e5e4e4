"""The sections of Đơn vị: what one says, whom it counts, and its units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from ui import filters
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup, joined, rich
from ui.unit_choices import Choices
from ui.unit_facts import facts_line
from ui.unit_list import RateList, UnitList, rate_list, show_rates, unit_table
from ui.unit_own import own_table
from ui.unit_rows import FORMS, rows_of
from words import units
from words.figures import known

TOGETHER, OF_ONE = 12, 50  # rows of a section beside others, and of a page of one alone

_HEAD = Markup(
    '<div class="section-head" id="section-{section}"><h2>{title}</h2>'
    '<div class="tags">{tags}</div>{captions}</div>'
)
_TAG = Markup('<span class="tag">{}</span>')
_CAPTION = Markup('<p class="caption">{}</p>')

Figure = Mapping[Any, Any]
TAGS = {"own": ["units.mandatory"], "building": ["of_which"]}


def all_sections(page: Page) -> dict[str, Figure]:
    """The sections that there are, each with its row of queries/section_figures.sql."""
    rows = load(page.snapshot, "section_figures", as_of=page.as_of).to_dict("records")
    return {str(row["section"]): row for row in rows}


def activities_of_sections(page: Page) -> dict[str, Figure]:
    """What the units of a section did of its form: rows of queries/section_activities.sql."""
    rows = load(page.snapshot, "section_activities", as_of=page.as_of).to_dict("records")
    return {str(row["section"]): row for row in rows if row["form"] == FORMS.get(row["section"])}


@dataclass(frozen=True)
class Section:
    """A section as it is drawn: its head, and its units as a list of rates or as a table."""

    head: Markup
    rates: RateList | None
    body: Markup


def section(
    page: Page,
    name: str,
    figure: Figure,
    told: Figure | None,
    choices: Choices,
    opened: str | None,
) -> None:
    """Draw a section of the units that are chosen.

    `figure`: its row of queries/section_figures.sql; `told`: what its units did of its form, a row
    of queries/section_activities.sql. `opened`: the code of the unit that is open.
    """
    total = len(choices.units[name])
    shown = filters.rows_of_page("page", total, OF_ONE) if choices.is_one else slice(0, TOGETHER)
    view = (choices.view, shown.start, opened)
    make = partial(_section, page, name, figure, told, choices, opened, shown)
    made: Section = page.once(f"section_{name}", make, *view)
    st.html(made.head)
    if made.rates is not None:
        show_rates(page, f"units_{name}", made.rates, view)
    else:
        st.html(made.body)
    if choices.is_one:
        filters.page_numbers("page", total, OF_ONE)
    elif total > TOGETHER:
        label = page.text("units.show_all", n=total)
        st.html(choices.link(label, css="more", kind=name, to=f"section-{name}"))


def _section(
    page: Page,
    name: str,
    figure: Figure,
    told: Figure | None,
    choices: Choices,
    opened: str | None,
    shown: slice,
) -> Section:
    title = _title(page, name, figure, told)
    captions = [_whom(page, name, figure), facts_line(page, name, figure, told)]
    head = _head(page, name, title, captions)
    rows = rows_of(page, choices.units[name].iloc[shown], name)
    listed = UnitList(page, name, title, rows, choices, opened)
    if not rows:
        return Section(head, None, _CAPTION.format(page.text("no_result")))
    if name == "own":
        return Section(head, None, own_table(listed, figure))
    if any(row.share is not None for row in rows):
        return Section(head, rate_list(listed, known(figure["coverage"])), Markup(""))
    return Section(head, None, unit_table(listed))


def _title(page: Page, name: str, figure: Figure, told: Figure | None) -> str:
    left = known(figure["goal_left"])
    if name == "own":
        state = units.own_state(left=left, units=figure["units"], units_done=figure["units_done"])
        return units.own_title(state=state, left=left, lang=page.lang)
    return units.section_title(
        section=name,
        coverage=known(figure["coverage"]),
        installed=known(figure["installed"]),
        left=left,
        target=known(figure["target"]),
        units=figure["units"],
        volunteers=known(told["done"]) if told else None,
        lang=page.lang,
    )


def _whom(page: Page, name: str, figure: Figure) -> str:
    """Whom the section counts; of organisations without members, what their figures are."""
    if name == "own":
        return page.text("units.steps_note")
    if name == "organisation" and not figure["units_with_figure"]:
        return page.text("units.flows_note")
    if name == "building":
        return f"{page.text('units.of_which_note')} {page.text('definition.building')}"
    return page.text(f"definition.{name}")


def _head(page: Page, name: str, title: str, captions: Sequence[str]) -> Markup:
    """The sentence, whom it counts, and that it is not added to the ward."""
    return _HEAD.format(
        section=name,
        title=rich(title),
        tags=joined(_TAG.format(page.text(tag)) for tag in (*TAGS.get(name, []), "not_in_total")),
        captions=joined(_CAPTION.format(rich(caption)) for caption in captions if caption),
    )
