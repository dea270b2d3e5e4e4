"""The eight figures beside a progress chart, each with what it stands against."""

from ui.cards import Metric, metrics
from ui.frame import Page
from ui.markup import Markup
from ui.standing import Standing
from words import captions, figures
from words.figures import known
from words.projections import goal_of


def eight_figures(page: Page, standing: Standing, kind: str) -> Markup:
    """In the order of the questions. `kind`: whose people the denominator is."""
    shown = [
        _installed(page, standing, kind),
        _coverage(page, standing),
        _gain(page, standing),
        _pace(page, standing),
        _required(page, standing),
        _days_left(page, standing),
        _projection(page, standing),
        _milestone(page, standing),
    ]
    return metrics(shown, "beside")


def _installed(page: Page, standing: Standing, kind: str) -> Metric:
    figure, lang = standing.figure, page.lang
    caption = captions.eligible_caption(
        eligible=figure["rated_eligible"],
        lang=lang,
        kind=kind,
        without_eligible=figure["units_without_eligible"] or 0,
    )
    return Metric(page.text("metric.installed"), figures.whole(figure["installed"], lang), caption)


def _coverage(page: Page, standing: Standing) -> Metric:
    figure, lang = standing.figure, page.lang
    eligible, baseline = figure["rated_eligible"], figure["baseline"]
    before = baseline / eligible if eligible and baseline is not None else None
    caption = captions.coverage_caption(
        coverage=figure["coverage"], baseline_coverage=before, lang=lang
    )
    return Metric(page.text("metric.coverage"), figures.percent(figure["coverage"], lang), caption)


def _gain(page: Page, standing: Standing) -> Metric:
    figure, lang = standing.figure, page.lang
    caption = captions.gain_caption(
        previous_gain=figure["previous_gain"],
        gained=figure["gained"],
        gap_units=(figure["gap_units"] or 0) if standing.scope.scope != "unit" else 0,
        lang=lang,
    )
    return Metric(page.text("metric.gain"), figures.signed(figure["gain"], lang), caption)


def _pace(page: Page, standing: Standing) -> Metric:
    lang, before = page.lang, standing.previous_pace
    caption = (
        page.text("progress.pace_window")
        if known(before) is None
        else page.text("progress.pace_before", n=figures.pace(before, lang))
    )
    written = figures.pace(standing.figure["pace"], lang)
    return Metric(page.text("metric.pace"), written, caption)


def _required(page: Page, standing: Standing) -> Metric:
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


def _days_left(page: Page, standing: Standing) -> Metric:
    campaign, left = page.snapshot.campaign, standing.figure["days_left"]
    label = page.text("progress.days_left")
    if campaign.deadline is None or left is None:
        return Metric(label, "–", page.text("progress.days_left_none"))
    is_moved = campaign.first_deadline not in (None, campaign.deadline)
    caption = page.text(
        f"progress.days_left_{'moved' if is_moved else 'caption'}",
        date=figures.short_day(campaign.deadline),
        first=figures.short_day(campaign.first_deadline),
    )
    return Metric(label, figures.whole(max(0, left), page.lang), caption)


def _projection(page: Page, standing: Standing) -> Metric:
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


def _milestone(page: Page, standing: Standing) -> Metric:
    figure, lang = standing.figure, page.lang
    label, gap = page.text("progress.next_milestone"), figure["milestone_gap"]
    if figure["milestone_share"] is None:
        return Metric(label, "–", page.text("progress.next_none"))
    day = figures.short_day(figure["milestone_date"])
    caption = ""
    if gap is not None and gap >= 0:
        caption = page.text("progress.next_reached", date=day)
    elif gap is not None:
        missing = figures.two_digits(figures.ceiling(-gap), lang)
        caption = page.text("progress.next_missing", date=day, n=missing)
    return Metric(label, figures.goal(figure["milestone_share"], lang), caption)
