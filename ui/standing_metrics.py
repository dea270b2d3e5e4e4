"""The figures that Tổng quan and Tiến độ share, each with what it stands against."""

from ui.cards import Metric
from ui.scopes import KIND
from ui.standing import Standing
from ui.view import View
from words import captions, figures
from words.projections import goal_of


def installed(page: View, standing: Standing, kind: str = KIND) -> Metric:
    figure, lang = standing.figure, page.lang
    caption = captions.eligible_caption(
        eligible=figure["rated_eligible"],
        lang=lang,
        kind=kind,
        without_eligible=figure["units_without_eligible"] or 0,
    )
    return Metric(page.text("metric.installed"), figures.whole(figure["installed"], lang), caption)


def coverage(page: View, standing: Standing) -> Metric:
    figure, lang = standing.figure, page.lang
    eligible, baseline = figure["rated_eligible"], figure["baseline"]
    before = baseline / eligible if eligible and baseline is not None else None
    caption = captions.coverage_caption(
        coverage=figure["coverage"], baseline_coverage=before, lang=lang
    )
    return Metric(page.text("metric.coverage"), figures.percent(figure["coverage"], lang), caption)


def gain(page: View, standing: Standing) -> Metric:
    figure, lang = standing.figure, page.lang
    caption = captions.gain_caption(
        previous_gain=figure["previous_gain"],
        gained=figure["gained"],
        gap_units=(figure["gap_units"] or 0) if standing.scope.scope != "unit" else 0,
        lang=lang,
    )
    return Metric(page.text("metric.gain"), figures.signed(figure["gain"], lang), caption)


def required(page: View, standing: Standing) -> Metric:
    figure, lang = standing.figure, page.lang
    caption = captions.required_caption(
        required=figure["required_pace"],
        pace=figure["pace"],
        days_left=figure["days_left"],
        lang=lang,
        missing=figure["goal_remaining"],
    )
    return Metric(
        page.text("metric.required"), figures.whole_up(figure["required_pace"], lang), caption
    )


def projection(page: View, standing: Standing) -> Metric:
    """In shares; in people where nobody knows how many are eligible."""
    lang, projection = page.lang, standing.projection
    caption = captions.projection_caption(
        low=projection.low if projection else None,
        high=projection.high if projection else None,
        lang=lang,
        eligible=standing.figure["rated_eligible"],
        goal=goal_of(lang, **standing.goal),
    )
    expected = figures.percent(standing.expected_share, lang)
    if projection and standing.expected_share is None:
        expected = figures.whole(projection.expected, lang)
    return Metric(page.text("metric.projection"), expected, caption)
