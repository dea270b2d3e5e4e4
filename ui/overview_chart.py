"""The progress chart of Tổng quan in its card: the line with plan, milestones and projection."""

import plotly.graph_objects as go
import streamlit as st

from charts.progress import Course, progress_figure
from charts.theme import config
from ui.cards import head
from ui.frame import Page
from ui.loading import finished, load
from ui.markup import Markup
from ui.ward import KIND, Ward
from words import sentences


def progress(page: Page, ward: Ward) -> None:
    """The card's sentence and the chart: a wide one and, for telephones, a compact one.

    The style sheet shows the one that fits; Plotly cannot move its labels from the margin into the
    drawing by itself.
    """
    title = sentences.progress_title(
        plan_gap=ward.figure["plan_gap"],
        pace=ward.figure["pace"],
        previous_pace=ward.previous_pace,
        lang=page.lang,
        ended=ward.is_ended,
    )
    subtitle = Markup(
        '{} <span class="wide-only">{}</span><span class="phone-only">{}</span>'
    ).format(_pace(page, ward), page.text("home.chart_subtitle"), page.text("chart.axis_installed"))
    st.html(head(title, subtitle))
    for size in ("wide", "phone"):
        with st.container(key=f"{size}_progress"):
            st.plotly_chart(
                _figure(page, ward, is_compact=size == "phone"),
                key=f"progress_{size}",
                theme=None,
                config=config(page.lang),
                alt=_alt(page, ward),
            )


def _pace(page: Page, ward: Ward) -> str:
    """Days left, people a day still needed and reached, as a sentence; "" with nothing to say."""
    figure = ward.figure
    sentence = sentences.pace_sentence(
        days_left=figure["days_left"],
        required=figure["required_pace"],
        pace=figure["pace"],
        missing=figure["goal_remaining"],
        milestone_share=figure["last_milestone_share"],
        target_share=figure["target"],
        lang=page.lang,
    )
    return f"{sentence}." if sentence and not sentence.endswith(".") else sentence


def _figure(page: Page, ward: Ward, *, is_compact: bool) -> go.Figure:
    """Drawn once for a snapshot and view, and shared by all who look at it."""
    key = ("progress", page.as_of, page.lang, page.is_dark, is_compact)
    return finished(page.snapshot, key, lambda: _draw(page, ward, is_compact=is_compact))


def _draw(page: Page, ward: Ward, *, is_compact: bool) -> go.Figure:
    campaign, figure = page.snapshot.campaign, ward.figure
    return progress_figure(
        ward.days,
        load(page.snapshot, "milestones", as_of=page.as_of, scope="kind", key=KIND),
        ward.projection,
        Course(
            as_of=page.as_of,
            start=campaign.start,
            deadline=campaign.deadline,
            first_deadline=campaign.first_deadline,
            eligible=figure["rated_eligible"],
            target=campaign.target,
            required_pace=figure["required_pace"],
            pace=figure["pace"],
            is_today=page.as_of == page.snapshot.today,
        ),
        tokens=page.tokens,
        lang=page.lang,
        compact=is_compact,
    )


def _alt(page: Page, ward: Ward) -> str:
    projection = ward.projection
    return sentences.chart_alt(
        installed=ward.figure["installed"],
        as_of=page.as_of,
        lang=page.lang,
        coverage=ward.figure["coverage"],
        baseline=ward.figure["baseline"],
        plan=ward.figure["plan"],
        deadline=page.snapshot.campaign.deadline,
        expected=projection.expected if projection else None,
        low=projection.low if projection else None,
        high=projection.high if projection else None,
    )
