"""The progress chart of a scope: the line with plan, milestones and projection, over its gains."""

import pandas as pd

from charts.drawing import Drawing
from charts.progress import Course, progress_figure
from forecast import Projection
from ui.chart_card import chart
from ui.frame import Page
from ui.loading import load
from ui.progress_table import progress_table
from ui.scope_names import scope_name
from ui.scopes import WARD
from ui.standing import Standing
from ui.view import View
from ui.what_if import Assumed, assumed_sentence, project_assumed
from words import sentences, text


def progress_chart(
    page: Page,
    standing: Standing,
    name: str = "progress",
    *,
    has_notes: bool = False,
    assumption: Assumed | None = None,
    is_beside: bool = False,
) -> None:
    """The chart with its alternative text, and the table of its days behind it.

    has_notes: the days with outreach are marked. assumption: its line stands beside the projection.
    is_beside: in wide windows the chart stands beside facts.
    """
    assumed = project_assumed(page, standing, assumption) if assumption else None
    what_if = assumption.what_if if assumption else None
    alt = page.once("alt", lambda: alt_text(page, standing), standing.scope)
    if assumption:
        alt = f"{alt} {assumed_sentence(page, standing, assumption)}"
    chart(
        page,
        name,
        lambda is_compact: _draw(
            page, standing, assumed, has_notes=has_notes, is_compact=is_compact
        ),
        alt=alt,
        view=(standing.scope, has_notes, what_if),
        behind=lambda: progress_table(page, standing.days, activities(page, has_notes)),
        is_beside=is_beside,
    )


def activities(page: Page, has_notes: bool) -> pd.DataFrame | None:
    """What was done on which day, where it is asked for."""
    return load(page.snapshot, "activity_days", as_of=page.as_of) if has_notes else None


def course(page: View, standing: Standing) -> Course:
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


def _draw(
    page: Page,
    standing: Standing,
    assumed: Projection | None,
    *,
    has_notes: bool,
    is_compact: bool,
) -> Drawing:
    return progress_figure(
        standing.days,
        load(page.snapshot, "milestones", as_of=page.as_of, **standing.scope._asdict()),
        standing.projection,
        course(page, standing),
        tokens=page.tokens,
        lang=page.lang,
        compact=is_compact,
        activities=activities(page, has_notes),
        assumed=assumed,
    )


def alt_text(page: View, standing: Standing) -> str:
    """What the chart says, for those who cannot see it."""
    projection, is_ward = standing.projection, standing.scope == WARD
    return sentences.chart_alt(
        name="" if is_ward else scope_name(page, standing.scope),
        installed=standing.figure["installed"],
        as_of=page.as_of,
        lang=page.lang,
        coverage=standing.figure["coverage"],
        baseline=standing.figure["baseline"],
        age=_age(page, standing),
        plan=standing.figure["plan"],
        deadline=page.snapshot.campaign.deadline,
        expected=projection.expected if projection else None,
        low=projection.low if projection else None,
        high=projection.high if projection else None,
    )


def _age(page: View, standing: Standing) -> str:
    """“số cũ 3 ngày”, where nobody reported on the as-of date."""
    days = standing.days
    told = days[pd.to_datetime(days["day"]) <= pd.Timestamp(page.as_of)]
    reports = told.loc[told["units_reported"].fillna(0) > 0, "day"]
    if reports.empty:
        return ""
    age = (page.as_of - pd.Timestamp(reports.iloc[-1]).date()).days
    return text("origin.age", page.lang, n=age) if age else ""
