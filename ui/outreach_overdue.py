"""What is past its day without a result, as a list to work through: each with the cell to fill."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from ui import filters, outreach_rows
from ui.badges import mark
from ui.cards import head
from ui.finding_list import place
from ui.frame import Page
from ui.markup import Markup, joined
from ui.outreach_choice import Choices
from ui.table import Column, Row, table
from words import figures
from words.names import short_name
from words.outreach import form_name, where_and_what

PAGE_ROWS = 10

_QUIET = Markup('<p class="nothing">{}<b>{}</b></p><p class="caption">{}</p>')


def overdue(page: Page, choices: Choices) -> None:
    """Draw the card. Lines of the day itself are not past due."""
    rows = outreach_rows.overdue(page, choices)
    with st.container(key="card_overdue"):
        if rows.empty:
            st.html(
                _QUIET.format(
                    mark("done"),
                    page.text("outreach.overdue_title_none"),
                    page.text("outreach.overdue_caption_none"),
                )
            )
            return
        shown = filters.rows_of_page("page", len(rows), PAGE_ROWS)
        made = partial(_list, page, rows, shown)
        st.html(page.once("overdue", made, choices.view, shown.start))
        filters.page_numbers("page", len(rows), PAGE_ROWS)


def _list(page: Page, rows: pd.DataFrame, shown: slice) -> Markup:
    n = figures.two_digits(len(rows), page.lang)
    title = page.text("outreach.overdue_title", n=n)
    columns = [
        Column(page.text("outreach.column_day"), is_number=False),
        Column(page.text("outreach.column_what"), is_number=False),
        Column(page.text("outreach.column_unit"), is_number=False),
        Column(page.text("outreach.column_planned")),
        Column(page.text("outreach.column_place"), is_number=False),
        Column(page.text("outreach.column_cell"), is_number=False),
    ]
    listed = table(
        page.text("outreach.overdue_table", date=page.as_of),
        columns,
        [_row(page, line) for line in rows.iloc[shown].to_dict("records")],
    )
    return head(title, page.text("outreach.overdue_caption")) + Markup(
        '<div class="overdue">{}</div>'
    ).format(listed)


def _row(page: Page, line: Mapping[Any, Any]) -> Row:
    lang = page.lang
    late = page.text("outreach.overdue_days", n=line["days_overdue"])
    day = figures.weekday_day(line["day"], lang)
    clock = f" {line['clock']}" if line["clock"] else ""
    return Row(
        [
            Markup("{}{}<small>{}{}</small>").format(day, clock, mark("behind"), late),
            form_name(line["form"], lang),
            short_name(line["name"]) or page.text("outreach.no_unit"),
            figures.whole(line["planned"], lang),
            where_and_what(line["place"], line["content"], lang),
            joined([place(page, line["tab"], line["cell"])]),
        ]
    )
