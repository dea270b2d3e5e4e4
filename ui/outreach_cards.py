"""What the whole ward did of each duty: visits, QR codes, class notices, volunteers, sessions."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from ui import outreach_rows
from ui.badges import mark
from ui.cards import card
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup, joined
from ui.outreach_tables import folded, is_short
from ui.table import Column, Row
from words import figures, outreach
from words.figures import known
from words.names import short_name

SILENT_AFTER = 7  # days without anything, of an organisation (the letter's vanguard)


def visits(page: Page) -> Markup:
    """Households visited against those of the register: each group, and the ward."""
    told = load(page.snapshot, "unit_visits", as_of=page.as_of)
    if told["visited"].isna().all():
        return Markup("")
    ward = told.iloc[0]
    columns = _columns(page, "column_households", "column_visited", "column_share")
    ordered = told.sort_values("visited_share", na_position="last", kind="stable")
    rows = [
        Row(
            [
                short_name(row["name"]),
                figures.whole(row["households"], page.lang),
                figures.whole(row["visited"], page.lang),
                figures.percent(row["visited_share"], page.lang),
            ]
        )
        for row in ordered.to_dict("records")
    ]
    title = outreach.visits_title(
        visited=outreach_rows.form(page, "Hộ đã đến vận động").get("done"),
        share=ward["ward_share"],
        lang=page.lang,
    )
    both = int(told["visited_share"].notna().sum())
    caption = page.text("outreach.visits_caption", n=both, total=len(told))
    alt = page.text("outreach.visits_table", date=page.as_of)
    return card(title, folded(page, alt, columns, rows), caption)


def codes(page: Page) -> Markup:
    """QR codes of each building; one without any is named."""
    told = outreach_rows.units_of(page, "Điểm dán mã QR", "building")
    return _by_unit(page, "codes", told, outreach.of_plan, "codes_missing", "codes_all")


def classes(page: Page) -> Markup:
    """Classes whose parents were told by Zalo, of each school."""
    told = outreach_rows.units_of(page, "Lớp đã thông báo Zalo", "parents", "school")
    return _by_unit(page, "classes", told, outreach.of_plan, "classes_missing", "classes_all")


def helpers(page: Page) -> Markup:
    """Volunteers of each organisation; one that did nothing at all for seven days is named."""
    told = outreach_rows.units_of(page, "Tình nguyện viên", "organisation")
    if told.empty:
        return Markup("")
    figure = outreach_rows.form(page, "Tình nguyện viên")
    alt = page.text("outreach.helpers_table", date=page.as_of)
    title = outreach.expected(
        "helpers", done=figure.get("done"), planned=figure.get("planned"), lang=page.lang
    )
    listed = folded(page, alt, _counts(page), [_count(page, row) for row in _rows(told)])
    return card(title, listed, silent(page))


def silent(page: Page) -> Markup:
    """Which organisations did nothing, of whatever form, in the last seven days."""
    told = load(page.snapshot, "outreach_units", as_of=page.as_of, form=None)
    theirs = told[(told["kind"] == "organisation") & told["is_active"]]
    if theirs.empty:
        return Markup("")
    if (page.as_of - page.snapshot.first_day).days < SILENT_AFTER:
        return joined([page.text("outreach.helpers_early")])
    names = theirs.loc[theirs["silent_days"] >= SILENT_AFTER, "name"].tolist()
    said = outreach.how_many("helpers_silent", names, "helpers_active", page.lang)
    return joined([mark("behind") if names else "", said])


def sessions(page: Page) -> Markup:
    """Sessions held and people assisted, where there were any."""
    held, people = (
        told[told["lines"] > 0]
        for told in (
            outreach_rows.units_of(page, "Buổi hướng dẫn"),
            outreach_rows.units_of(page, "Lượt người được hướng dẫn"),
        )
    )
    if held.empty and people.empty:
        return Markup("")
    both = held.merge(
        people[["name", "done"]].rename(columns={"done": "people"}), on="name", how="outer"
    )
    columns = _columns(page, "column_sessions", "column_people")
    rows = [
        Row(
            [
                short_name(row["name"]) or page.text("outreach.no_unit"),
                outreach.counted(row["done"], row["planned"], page.lang) or "–",
                figures.whole(row["people"], page.lang),
            ]
        )
        for row in both.sort_values("people", ascending=False, kind="stable").to_dict("records")
    ]
    figure = outreach_rows.form(page, "Buổi hướng dẫn")
    title = outreach.sessions_title(
        sessions=figure.get("done"),
        people=outreach_rows.form(page, "Lượt người được hướng dẫn").get("done"),
        lang=page.lang,
    )
    caption = ""
    if figure.get("lines_overdue"):
        n = figures.two_digits(figure["lines_overdue"], page.lang)
        caption = page.text("outreach.sessions_overdue", n=n)
    alt = page.text("outreach.sessions_table", date=page.as_of)
    return card(title, folded(page, alt, columns, rows), caption)


def _by_unit(
    page: Page, key: str, told: pd.DataFrame, title: Any, missing: str, complete: str
) -> Markup:
    """A card of a form that each unit owes: its units, and those that did none of it."""
    if told.empty:
        return Markup("")
    form = {"codes": "Điểm dán mã QR", "classes": "Lớp đã thông báo Zalo"}[key]
    figure = outreach_rows.form(page, form)
    without = told[told["is_active"] & told["last_done_on"].isna()]["name"].tolist()
    said = outreach.how_many(missing, without, complete, page.lang)
    alt = page.text(f"outreach.{key}_table", date=page.as_of)
    listed = folded(page, alt, _counts(page), [_count(page, row) for row in _rows(told)])
    return card(
        title(key, done=figure.get("done"), planned=figure.get("planned"), lang=page.lang),
        listed,
        joined([mark("behind") if without else "", said]),
    )


def _columns(page: Page, *names: str) -> list[Column]:
    unit = Column(page.text("outreach.column_unit"), is_number=False)
    return [unit, *(Column(page.text(f"outreach.{name}")) for name in names)]


def _counts(page: Page) -> list[Column]:
    return _columns(page, "column_planned", "column_done")


def _rows(told: pd.DataFrame) -> Sequence[dict[Any, Any]]:
    return told.to_dict("records")


def _count(page: Page, row: dict[Any, Any]) -> Row:
    done = known(row["done"])
    sign = mark("behind") if not done and row["is_active"] else ""
    if done and is_short(row):
        sign = mark("at_risk")
    return Row(
        [
            short_name(row["name"]) or page.text("outreach.no_unit"),
            figures.whole(row["planned"], page.lang),
            joined([sign, figures.whole(done, page.lang)]),
        ]
    )
