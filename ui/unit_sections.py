"""The sections of Đơn vị: what one says, whom it counts, and its units."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from ui import filters
from ui.frame import Page
from ui.markup import Markup, joined, rich
from ui.unit_choices import Choices
from ui.unit_facts import facts_line
from ui.unit_list import UnitList, rate_rows, unit_table
from ui.unit_rows import rows_of
from words import units
from words.figures import known

TOGETHER, OF_ONE = 12, 50  # rows of a section beside others, and of a page of one alone

_HEAD = Markup(
    '<div class="section-head" id="section-{section}"><h2>{title}</h2>'
    '<div class="tags">{tags}</div>{captions}</div>'
)
_TAG = Markup('<span class="tag">{}</span>')
_CAPTION = Markup('<p class="caption">{}</p>')


def section_head(
    page: Page, section: str, title: str, captions: Sequence[str], tags: Sequence[str] = ()
) -> Markup:
    """The sentence, whom it counts, and that it is not added to the ward."""
    return _HEAD.format(
        section=section,
        title=rich(title),
        tags=joined(_TAG.format(page.text(tag)) for tag in (*tags, "not_in_total")),
        captions=joined(_CAPTION.format(rich(caption)) for caption in captions if caption),
    )


def rates_section(
    page: Page,
    section: str,
    figure: Mapping[Any, Any],
    told: Mapping[Any, Any] | None,
    choices: Choices,
    opened: str | None,
) -> None:
    """A section whose units owe installs.

    `figure`: its row of queries/section_figures.sql; `told`: what its units did of its form, a row
    of queries/section_activities.sql.
    """
    title = units.section_title(
        section=section,
        coverage=known(figure["coverage"]),
        installed=known(figure["installed"]),
        left=known(figure["goal_left"]),
        target=known(figure["target"]),
        units=figure["units"],
        volunteers=known(told["done"]) if told else None,
        lang=page.lang,
    )
    tags = ["of_which"] if section == "building" else []
    captions = [_whom(page, section, figure), facts_line(page, section, figure, told)]
    st.html(section_head(page, section, title, captions, tags))
    chosen = choices.of(section)
    rows = rows_of(page, shown(chosen, choices), section)
    listed = UnitList(page, section, title, rows, choices, opened)
    if not rows:
        nothing(page)
    elif any(row.share is not None for row in rows):
        rate_rows(listed, known(figure["coverage"]))
    else:
        st.html(unit_table(listed))
    more(page, section, len(chosen), choices)


def _whom(page: Page, section: str, figure: Mapping[Any, Any]) -> str:
    """Whom the section's rate counts; of organisations without one, what their figures are."""
    if section == "organisation" and not figure["units_with_figure"]:
        return page.text("units.flows_note")
    if section == "building":
        return f"{page.text('units.of_which_note')} {page.text('definition.building')}"
    return page.text(f"definition.{section}")


def shown(chosen: pd.DataFrame, choices: Choices) -> pd.DataFrame:
    """The rows of the page that is asked for; beside other sections the first ones."""
    if choices.is_one:
        return chosen.iloc[filters.rows_of_page("page", len(chosen), OF_ONE)]
    return chosen.head(TOGETHER)


def more(page: Page, section: str, total: int, choices: Choices) -> None:
    """The way to the rows that are not shown: the section alone, or its next pages."""
    if choices.is_one:
        filters.page_numbers("page", total, OF_ONE)
    elif total > TOGETHER:
        label = page.text("units.show_all", n=total)
        st.html(choices.link(label, css="more", kind=section, to=f"section-{section}"))


def nothing(page: Page) -> None:
    """What stands in place of a section's units where the filters leave none."""
    st.html(_CAPTION.format(page.text("no_result")))
