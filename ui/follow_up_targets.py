"""The targets of a day and its week, unit by unit, as they are handed out."""

from datetime import date, timedelta
from functools import partial

import pandas as pd
import streamlit as st

from ui import filters
from ui.cards import screen_head
from ui.copying import copied_text
from ui.excel import excel_button
from ui.follow_up_scope import UnitsChosen, choose_units, nothing
from ui.follow_up_target_tables import target_tables
from ui.frame import Page
from ui.links import unit_link
from ui.loading import load
from ui.markup import Markup, joined
from ui.messages import Messages
from ui.scopes import KIND
from ui.share import base_address
from ui.standing import standing
from ui.table import Column, Row, table
from words import figures, targets
from words.figures import known
from words.names import short_name

NEXT, TODAY = "next", "today"


def show(page: Page) -> None:
    above = st.container(key="targets_head")
    from_day = page.as_of - timedelta(days=1) if _which(page) == TODAY else page.as_of
    every = load(page.snapshot, "unit_targets", as_of=from_day, kind=None)
    chosen = choose_units(page, every)
    view = (*chosen.view, from_day, base_address())
    if chosen.units.empty and chosen.is_filtered:
        above.html(nothing(page, "targets"))
    elif chosen.units["target"].notna().any():
        above.html(page.once("targets head", partial(_head, page, chosen, from_day), *view))
        st.html(page.once("targets", partial(_table, page, chosen, from_day), *view))
        _take(page, chosen, from_day)
        st.html(page.once("targets text", partial(_text, page, chosen), *view))
    else:
        above.html(screen_head(page.text("targets.none"), page.text("targets.none_next")))


def _take(page: Page, chosen: UnitsChosen, from_day: date) -> None:
    """The button of the table that is handed out."""
    gains = _gains(page, chosen) if from_day < page.as_of else None
    tables = partial(target_tables, page, chosen, gains)
    said, part = filters.whose_in_words(page, *chosen.view), page.text("follow.view_targets")
    excel_button(page, "targets", tables, said, part=part)


def _which(page: Page) -> str:
    """The day after the as-of date, or that day itself, against what has come in."""

    def written(which: str) -> str:
        day = page.as_of if which == TODAY else page.as_of + timedelta(days=1)
        return page.text(f"targets.for_{which}", date=figures.short_day(day))

    with filters.row("targets_for"):
        return filters.segments("for", [NEXT, TODAY], page.text("targets.for"), written)


def _head(page: Page, chosen: UnitsChosen, from_day: date) -> Markup:
    units = chosen.units
    told = units[units["target"].notna()].iloc[0]
    day, target = told["target_day"].date(), int(units["target"].sum())
    parts = []
    if from_day < page.as_of:
        gained = int(_gains(page, chosen).sum())
        sentence = targets.met(day=day, target=target, gained=gained, lang=page.lang)
    else:
        sentence = targets.headline(
            day=day,
            target=target,
            week=told["week_number"],
            week_left=int(units["week_left"].sum()),
            lang=page.lang,
        )
        if chosen.kind == KIND and not chosen.officer:
            ward = standing(page.snapshot, page.as_of)
            parts.append(
                targets.compared(
                    required=ward.figure["required_pace"],
                    deadline=ward.deadline,
                    share=ward.figure["last_milestone_share"] or ward.figure["target"],
                    target=target,
                    lang=page.lang,
                )
            )
    if chosen.officer:
        sentence = page.text("groups.head_of", officer=chosen.officer, sentence=sentence)
    unknown = int(units["target"].isna().sum())
    if unknown:
        parts.append(page.text("targets.unknown", n=figures.two_digits(unknown, page.lang)))
    parts.insert(0, page.text("targets.lead"))
    return screen_head(sentence, joined(filter(None, parts), " "))


def _gains(page: Page, chosen: UnitsChosen) -> pd.Series:
    """What each unit gained on the as-of date; none where it has not reported."""
    stood = load(page.snapshot, "unit_figures", as_of=page.as_of, kind=chosen.kind)
    gains = stood.set_index("unit_id")["gain"].where(stood.set_index("unit_id")["is_reported"])
    return gains.reindex(chosen.units["unit_id"])


def _table(page: Page, chosen: UnitsChosen, from_day: date) -> Markup:
    """A row a unit in the order of the register, and their sum, which is the ward's target."""
    is_today = from_day < page.as_of
    gains = _gains(page, chosen) if is_today else None
    names = ("coverage", "aim", "target", *(["gain"] if is_today else []))
    names += ("week_target", "week_gained", "week_left")
    told = chosen.units[chosen.units["target"].notna()].iloc[0]
    params = {
        "date": figures.short_day(told["target_day"]),
        "n": told["week_number"],
    }
    columns = [Column(page.text("table.unit"), is_number=False)]
    columns += [Column(page.text("table.officer"), is_number=False)]
    columns += [Column(page.text(f"targets.column_{name}", **params)) for name in names]
    rows = [_row(page, unit, gains) for unit in chosen.units.to_dict("records")]
    rows.append(_sum(page, chosen.units, gains))
    caption = page.text("targets.caption", **params)
    css = "targets with-result" if is_today else "targets"
    listing = table(caption, columns, rows, is_narrow=True)
    return Markup('<div class="{}">{}</div>').format(css, listing)


def _row(page: Page, unit: dict, gains: pd.Series | None) -> Row:
    lang = page.lang
    share = figures.percent(_share(unit), lang)
    cells: list[object] = [
        unit_link(unit["kind"], unit["unit_id"], _name(unit["name"])),
        known(unit["officer"]) or page.text("quality.officer_unknown"),
        share,
        targets.aim(share=unit["aim_share"], day=unit["aim_date"], need=unit["need"], lang=lang),
        Markup("<b>{}</b>").format(figures.whole(unit["target"], lang)),
    ]
    if gains is not None:
        cells.append(figures.whole(gains[unit["unit_id"]], lang))
    cells += [
        figures.whole(unit[column], lang) for column in ("week_target", "week_gained", "week_left")
    ]
    return Row(cells)


def _name(name: str) -> object:
    """In full; on a telephone as people say it, so that a row keeps to one line."""
    short = short_name(name)
    if short == name:
        return name
    both = Markup('<span class="wide-only">{}</span><span class="phone-only">{}</span>')
    return both.format(name, short)


def _share(unit: dict) -> float | None:
    value, eligible = known(unit["value"]), known(unit["eligible"])
    return value / eligible if value is not None and eligible else None


def _sum(page: Page, units: pd.DataFrame, gains: pd.Series | None) -> Row:
    def added(column: pd.Series) -> str:
        return figures.whole(column.sum() if column.notna().any() else None, page.lang)

    n = figures.two_digits(len(units), page.lang)
    cells: list[object] = [page.text("targets.sum", n=n), "", "", "", added(units["target"])]
    if gains is not None:
        cells.append(added(gains))
    cells += [added(units[column]) for column in ("week_target", "week_gained", "week_left")]
    return Row(cells, "sum")


def _text(page: Page, chosen: UnitsChosen) -> Markup:
    text = Messages(page).targets(chosen.officer, chosen.units.to_dict("records"))
    label = page.text("targets.copy")
    return Markup('<section class="card targets-text"><h2>{}</h2>{}</section>').format(
        page.text("targets.text"), copied_text(page, text, label, is_first=True)
    )
