"""The projection's own record on Tiến độ: what past evenings expected, and what came."""

from datetime import date, timedelta

import streamlit as st

from charts.record import Evening, Goal, Past, record_figure
from ui.cards import head
from ui.chart_card import chart
from ui.frame import Page
from ui.markup import Markup
from ui.records import record_at
from ui.scope_names import scope_name
from ui.standing import WEEK, Standing
from ui.table import Column, Row, table
from words import figures, records, said, text
from words.figures import short_day, whole


def record_card(page: Page, standing: Standing) -> None:
    """The card; left out where nothing is projected any more or yet."""
    if standing.projection is None:
        return
    with st.container(key="card_record"):
        past = page.once("record", lambda: _past(page, standing), standing.scope)
        if past is None:
            none = page.text("record.none", date=short_day(page.as_of))
            st.html(head(page.text("record.title_none"), none))
        else:
            st.html(_head(page, past))
            _chart(page, standing, past)
            st.html(_basis(page, standing))


def _past(page: Page, standing: Standing) -> Past | None:
    """The evenings and today's own projection; None where no evening could have been asked."""
    found, today = record_at(page.snapshot, page.as_of, standing.scope), standing.projection
    if found is None or today is None or not len(found.record.days):
        return None
    record, first_day = found.record, page.snapshot.first_day
    evenings = [
        Evening(first_day + timedelta(days=int(day)), *map(float, people))
        for day, *people in zip(
            record.days, record.now, record.expected, record.low, record.high, strict=True
        )
    ]
    own = Evening(page.as_of, None, today.expected, today.low, today.high)
    return Past(
        evenings=[*evenings, own],
        told=_told(evenings, page.as_of - timedelta(days=WEEK)),
        came=record.came,
        eligible=record.eligible,
        goal=_goal(standing, page.lang),
    )


def _told(evenings: list[Evening], week_ago: date) -> Evening:
    """A week ago, or the evening nearest to that."""
    return min(evenings, key=lambda evening: abs(evening.day - week_ago))


def _goal(standing: Standing, lang: str) -> Goal | None:
    """The milestone of the deadline, else the target, by the name that it has in the plan."""
    figure = standing.figure
    for key, share, count in (
        ("milestone", figure["last_milestone_share"], figure["last_milestone_count"]),
        ("target", figure["target"], figure["target_count"]),
    ):
        if share is not None and count is not None:
            return Goal(count, text(f"chart.plan_{key}", lang, share=figures.goal(share, lang)))
    return None


def _head(page: Page, past: Past) -> Markup:
    told, lang = past.told, page.lang
    assert told.now is not None
    title = records.record_title(
        days=(page.as_of - told.day).days,
        expected=told.now,
        came=past.came,
        eligible=past.eligible,
        lang=lang,
    )
    detail = records.record_detail(
        made=told.day, expected=told.now, came=past.came, on=page.as_of, lang=lang
    )
    deadline = short_day(page.snapshot.campaign.deadline)
    return head(title, detail) + _caption(page.text("record.axis", deadline=deadline))


def _chart(page: Page, standing: Standing, past: Past) -> None:
    chart(
        page,
        "record",
        lambda is_compact: record_figure(
            past, tokens=page.tokens, lang=page.lang, compact=is_compact
        ),
        alt=_alt(page, standing, past),
        view=standing.scope,
        behind=lambda: _table(page, past),
    )


def _alt(page: Page, standing: Standing, past: Past) -> str:
    lang, today, goal = page.lang, past.today, past.goal
    return said(
        "record.alt",
        lang,
        name=scope_name(page, standing.scope),
        deadline=short_day(page.snapshot.campaign.deadline),
        first=short_day(past.first),
        first_n=whole(past.evenings[0].expected, lang),
        last=short_day(today.day),
        last_n=whole(today.expected, lang),
        low=whole(today.low, lang),
        high=whole(today.high, lang),
        goal=goal and goal.name,
        goal_n=goal and figures.whole_up(goal.count, lang),
    )


def _table(page: Page, past: Past) -> Markup:
    """The evenings, newest first; today's own has nothing yet to be held against."""
    as_of = short_day(page.as_of)
    columns = [
        Column(page.text("record.column_made"), is_number=False),
        Column(page.text("record.column_now", date=as_of)),
        Column(page.text("record.column_gap")),
        Column(page.text("record.column_expected")),
        Column(page.text("record.column_range")),
    ]
    caption = page.text("record.table_caption", date=figures.day(page.as_of, page.lang))
    return table(caption, columns, (_row(page, past, e) for e in reversed(past.evenings)))


def _row(page: Page, past: Past, evening: Evening) -> Row:
    lang, now = page.lang, evening.now
    low, high = whole(evening.low, lang), whole(evening.high, lang)
    apart = "–" if now is None else records.record_gap(now, past.came, past.eligible, lang)
    expected = whole(evening.expected, lang)
    spread = page.text("record.range", low=low, high=high)
    return Row([short_day(evening.day), whole(now, lang), apart, expected, spread])


def _basis(page: Page, standing: Standing) -> Markup:
    """By what a count is taken as known on an evening."""
    found = record_at(page.snapshot, page.as_of, standing.scope)
    assert found is not None
    return _caption(f"{page.text(f'record.{found.basis}')} {page.text('record.today_terms')}")


def _caption(sentence: str) -> Markup:
    return Markup('<p class="caption">{}</p>').format(sentence)
