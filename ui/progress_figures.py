"""The eight figures beside a progress chart, each with what it stands against."""

from ui import standing_metrics
from ui.cards import Metric, metrics
from ui.frame import Page
from ui.markup import Markup
from ui.standing import Standing
from words import figures
from words.figures import known


def eight_figures(page: Page, standing: Standing, kind: str) -> Markup:
    """In the order of the questions. `kind`: whose people the denominator is."""
    shown = [
        standing_metrics.installed(page, standing, kind),
        standing_metrics.coverage(page, standing),
        standing_metrics.gain(page, standing),
        _pace(page, standing),
        standing_metrics.required(page, standing),
        _days_left(page, standing),
        standing_metrics.projection(page, standing),
        _milestone(page, standing),
    ]
    return metrics(shown, "beside")


def _pace(page: Page, standing: Standing) -> Metric:
    lang, before = page.lang, standing.previous_pace
    caption = (
        page.text("progress.pace_window")
        if known(before) is None
        else page.text("progress.pace_before", n=figures.pace(before, lang))
    )
    written = figures.pace(standing.figure["pace"], lang)
    return Metric(page.text("metric.pace"), written, caption)


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
