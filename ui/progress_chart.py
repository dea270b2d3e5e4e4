"""The progress chart of a scope: the line with plan, milestones and projection, over its gains."""

import plotly.graph_objects as go

from charts.progress import Course, progress_figure
from ui.chart_card import chart
from ui.frame import Page
from ui.loading import load
from ui.progress_table import progress_table
from ui.standing import Standing
from words import sentences


def progress_chart(page: Page, standing: Standing, name: str = "progress") -> None:
    """The chart with its alternative text, and the table of its days behind it."""
    chart(
        page,
        name,
        lambda is_compact: _draw(page, standing, is_compact=is_compact),
        alt=alt_text(page, standing),
        view=standing.scope,
        behind=lambda: progress_table(page, standing.days),
    )


def course(page: Page, standing: Standing) -> Course:
    """Where the scope stands, as the charts ask for it."""
    campaign, figure = page.snapshot.campaign, standing.figure
    return Course(
        as_of=page.as_of,
        start=campaign.start,
        deadline=campaign.deadline,
        first_deadline=campaign.first_deadline,
        eligible=figure["rated_eligible"],
        target=figure["target"],
        required_pace=figure["required_pace"],
        pace=figure["pace"],
        is_today=page.as_of == page.snapshot.today,
    )


def _draw(page: Page, standing: Standing, *, is_compact: bool) -> go.Figure:
    return progress_figure(
        standing.days,
        load(page.snapshot, "milestones", as_of=page.as_of, **standing.scope._asdict()),
        standing.projection,
        course(page, standing),
        tokens=page.tokens,
        lang=page.lang,
        compact=is_compact,
    )


def alt_text(page: Page, standing: Standing) -> str:
    """What the chart says, for those who cannot see it."""
    projection = standing.projection
    return sentences.chart_alt(
        installed=standing.figure["installed"],
        as_of=page.as_of,
        lang=page.lang,
        coverage=standing.figure["coverage"],
        baseline=standing.figure["baseline"],
        plan=standing.figure["plan"],
        deadline=page.snapshot.campaign.deadline,
        expected=projection.expected if projection else None,
        low=projection.low if projection else None,
        high=projection.high if projection else None,
    )
