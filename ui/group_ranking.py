"""The ranking as it is drawn on a desktop: one figure, links over its rows, the table behind it."""

from functools import partial
from typing import Any

import streamlit as st

from charts.heat_cells import Cell, heat_cells, in_sight
from charts.ranking import ranking_figure, row_places
from charts.ranking_rows import COLUMN, RANK, WRITTEN
from charts.sealed import SealedFigure
from ui.chart_card import plot, sealed, table_behind
from ui.frame import Page
from ui.group_choice import Choice
from ui.loading import finished, load
from ui.markup import Markup, joined
from ui.standing import Standing
from ui.table import Column, Row, table
from words import figures
from words.figures import known, percent
from words.groups import plan_gap, ranking_alt, state

_NAMES = Markup('<nav aria-label="{label}">{rows}</nav>')
_NAME = Markup(
    '<span class="row-name" style="top:{top}px;height:{height}px;width:{width}px">{link}</span>'
)
_OPENED = Markup('<span class="row-opened" style="top:{top}px;height:{height}px"></span>')


def cells_shown(page: Page, choice: Choice) -> dict[str, list[Cell]]:
    """The days of the groups on this page, by code; made once for a view."""

    def make() -> dict[str, list[Cell]]:
        gains = load(
            page.snapshot,
            "unit_gains",
            as_of=page.as_of,
            unit_ids=tuple(choice.shown["unit_id"]),
        )
        return heat_cells(gains, page.as_of)

    return finished(page.snapshot, ("heat", page.as_of, *choice.view), make)


def ranking(page: Page, choice: Choice, ward: Standing) -> None:
    """The figure in its card; a tap on a row, its name, bar or days, opens the group."""
    view = choice.view
    with st.container(key="rows"):
        st.html(
            page.once("rows", partial(_row_links, page, choice), *view, choice.opened, page.tokens)
        )
        key = ("ranking", *view, page.as_of, page.lang, page.tokens)
        figure = finished(page.snapshot, key, partial(_draw, page, choice, ward))
        alt = page.once("alt", partial(_alt, page, choice, ward), *view)
        plot(page, figure, "ranking", alt)
    st.html(page.once("notes", partial(_notes, page, choice), *view))
    table_behind(page, "ranking", (*view, choice.opened), partial(_table, page, choice))


def _draw(page: Page, choice: Choice, ward: Standing) -> SealedFigure:
    cells = cells_shown(page, choice)
    days = in_sight((cell.day for row in cells.values() for cell in row), page.as_of)
    figure = ranking_figure(
        choice.shown,
        cells,
        days,
        by=choice.by,
        ward=ward.figure["coverage"],
        as_of=page.as_of,
        start=page.snapshot.campaign.start,
        tokens=page.tokens,
        lang=page.lang,
    )
    return sealed(page, figure)


def _row_links(page: Page, choice: Choice) -> Markup:
    """Links over the names of the rows, for the keyboard too; the open row is tinted."""
    places = row_places(choice.shown, choice.by, page.tokens, page.lang)
    rows = []
    for unit, (top, height) in zip(choice.shown.to_dict("records"), places.rows, strict=True):
        name = Markup('<span class="hidden-text">{}</span>').format(
            page.text("groups.open", name=unit["name"])
        )
        link = choice.link(name, group=unit["unit_id"])
        rows.append(_NAME.format(top=top, height=height, width=places.names, link=link))
        if unit["unit_id"] == choice.opened:
            rows.append(_OPENED.format(top=top, height=height))
    return _NAMES.format(label=page.text("groups.list"), rows=joined(rows))


def _alt(page: Page, choice: Choice, ward: Standing) -> str:
    by = choice.by
    ranked = choice.rows[choice.rows[RANK[by]].notna()]
    ends = ranked.iloc[[0, -1][: len(ranked)]]
    written = [
        (unit["name"], WRITTEN[by](known(unit[COLUMN[by]]), page.lang))
        for unit in ends.to_dict("records")
    ]
    share = known(ward.figure["coverage"]) if by == "rate" else None
    of_ward = None if share is None else percent(share, page.lang)
    return ranking_alt(by, written, len(choice.rows), of_ward, page.as_of, page.lang)


def _notes(page: Page, choice: Choice) -> Markup:
    """What the marks in the heat table mean, of those that are there."""
    cells = [cell for row in cells_shown(page, choice).values() for cell in row]
    is_over = choice.by == "rate" and (choice.shown["coverage"] > 1).any()
    marks = {
        "cell": any(cell.gain is not None for cell in cells),
        "unknown": any(cell.state in ("silent", "unused") for cell in cells),
        "span": any(cell.gap_days > 1 for cell in cells),
        "fall": any(cell.state == "fall" for cell in cells),
        "corrected": any(cell.corrected for cell in cells),
        "over": is_over,
    }
    said = [page.text(f"groups.note_{mark}") for mark, is_there in marks.items() if is_there]
    notes = joined(Markup("<span>{}</span>").format(note) for note in said)
    return Markup('<p class="caption row-notes">{}</p>').format(notes)


def _table(page: Page, choice: Choice) -> Markup:
    """The figures of the ranking; each name opens its group."""
    columns = [Column(page.text("table.group"), is_number=False)]
    columns += [
        Column(page.text(f"table.{name}"))
        for name in ("rank", "coverage", "installed", "eligible", "plan_gap", "pace", "required")
    ]
    columns += [
        Column(page.text("table.status"), is_number=False),
        Column(page.text("table.officer"), is_number=False),
    ]
    caption = page.text("ranking.caption", date=figures.day(page.as_of, page.lang))
    return table(
        caption,
        columns,
        (_table_row(page, choice, unit) for unit in choice.shown.to_dict("records")),
    )


def _table_row(page: Page, choice: Choice, unit: dict[Any, Any]) -> Row:
    lang = page.lang
    return Row(
        [
            choice.link(unit["name"], group=unit["unit_id"]),
            figures.whole(unit[RANK[choice.by]], lang),
            figures.percent(unit["coverage"], lang),
            figures.whole(unit["value"], lang),
            figures.whole(unit["eligible"], lang),
            plan_gap(unit["plan_gap"], lang),
            figures.pace(unit["pace"], lang),
            figures.whole_up(unit["required_pace"], lang),
            state(unit, lang),
            known(unit["officer"]) or page.text("quality.officer_unknown"),
        ],
        css="chosen" if unit["unit_id"] == choice.opened else "",
    )
