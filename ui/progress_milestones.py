"""The milestones and the target of a scope: when each is expected, and how likely in time."""

from datetime import date, timedelta
from typing import NamedTuple

import streamlit as st

from forecast import Projection
from forecast.projection import BEYOND
from ui.cards import head
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup
from ui.standing import Standing
from ui.table import Column, Row, table
from words import figures, prospects

_COLUMNS = ("goal", "due", "count", "expected", "odds")


class Aim(NamedTuple):
    """A milestone that is not reached yet, or the target: its name, day, people."""

    name: str
    due: date
    people: float


def milestones(page: Page, standing: Standing) -> None:
    """A card; nothing where nothing is ahead or nothing can be projected."""
    ahead = page.once("milestones", lambda: _table(page, standing), standing.scope)
    if ahead:
        with st.container(key="card_milestones"):
            title = page.text("prospect.goals_title")
            st.html(head(title, page.text("prospect.goals_subtitle")))
            st.html(ahead)


def _table(page: Page, standing: Standing) -> Markup:
    projection, aims = standing.projection, _aims(page, standing)
    if projection is None or not aims:
        return Markup("")
    columns = [
        Column(page.text(f"prospect.column_{name}"), is_number=name == "count") for name in _COLUMNS
    ]
    caption = page.text("prospect.goals_caption", date=figures.day(page.as_of, page.lang))
    return table(caption, columns, (_row(page, aim, projection) for aim in aims))


def _aims(page: Page, standing: Standing) -> list[Aim]:
    rows = load(page.snapshot, "milestones", as_of=page.as_of, **standing.scope._asdict())
    ahead = rows[rows["reached_on"].isna() & rows["count"].notna()]
    aims = [
        Aim(
            page.text("caption.milestone", share=figures.goal(row["share"], page.lang)),
            row["milestone_date"].date(),
            row["count"],
        )
        for row in ahead.to_dict("records")
    ]
    people, left = standing.figure["target_count"], standing.figure["remaining"]
    if people is not None and left and standing.deadline is not None:
        share = figures.goal(standing.figure["target"], page.lang)
        aims.append(Aim(page.text("prospect.target", share=share), standing.deadline, people))
    return aims


def _row(page: Page, aim: Aim, projection: Projection) -> Row:
    people, due = figures.whole_up(aim.people, page.lang), figures.short_day(aim.due)
    days = projection.days_until(aim.people)
    expected = page.text("prospect.not_within", n=BEYOND)
    if days is not None:
        expected = figures.short_day(page.as_of + timedelta(days=days))
    left = (aim.due - page.as_of).days
    is_ahead = 0 < left <= len(projection.sigma)
    odds = projection.probability(aim.people, left) if is_ahead else None
    return Row([aim.name, due, people, expected, prospects.likelihood(odds, page.lang)])
