"""The head of Tổng quan: badge and sentence, the outlook, the six figures of the committee.

A desktop and a phone have different heads; both are in the page and the style sheet shows one.
"""

from typing import Any

from ui import standing_metrics
from ui.badges import mark, status_badge
from ui.cards import Metric, metrics
from ui.markup import Markup, rich, strong
from ui.outlook import outlook
from ui.overview_reports import Reports, on_time_today
from ui.standing import Standing
from ui.view import View
from words import captions, figures, sentences

_WIDE = Markup(
    '<header class="headline wide-only">{badge}<div><h1>{sentence}</h1>'
    '<p class="lead">{outlook}</p></div></header>'
)
_PHONE = Markup(
    '<header class="hero phone-only"><p class="hero-line">{day} {badge} {left}</p>'
    '<div class="hero-figures"><h1>{share}</h1><p>{counts} <br>{gain}</p></div>'
    "{answer}</header>"
)
_ANSWER = Markup(
    '<div class="answer answer-{sign}"><p>{mark}{answer}</p><p class="caption">{spread}</p></div>'
)


def head(page: View, ward: Standing) -> Markup:
    """What a leader reads in five seconds."""
    badge = status_badge(ward.figure["status"], page.lang) if ward.has_figures else ""
    sentence = headline(page, ward)
    wide = _WIDE.format(badge=badge, sentence=rich(sentence), outlook=outlook(page, ward))
    return wide + _phone(page, ward, badge, sentence)


def _phone(page: View, ward: Standing, badge: str, sentence: str) -> Markup:
    figure, lang = ward.figure, page.lang
    days_left = figure["days_left"]
    share = figures.percent(figure["coverage"], lang)
    counts = page.text(
        "screen.installed_of",
        n=strong(figures.whole(figure["rated_installed"], lang)),
        total=figures.whole(figure["rated_eligible"], lang),
    )
    gain = page.text("screen.gain_in_day", n=strong(figures.signed(figure["gain"], lang)))
    return _PHONE.format(
        day=page.text("screen.until_day", date=figures.short_day(page.as_of)),
        badge=badge,
        left=page.text("days_left", n=days_left) if (days_left or 0) > 0 else "",
        share=share,
        counts=rich(counts),
        gain=rich(gain),
        answer=_answer(page, ward) or Markup('<p class="lead">{}</p>').format(rich(sentence)),
    )


def headline(page: View, ward: Standing) -> str:
    """How the ward stands, in a sentence."""
    figure = ward.figure
    return sentences.ward_headline(
        coverage=figure["coverage"],
        plan_gap=figure["plan_gap"],
        lang=page.lang,
        started=ward.is_started,
        ended=ward.is_ended,
        has_figures=ward.has_figures,
        installed=figure["installed"],
        baseline=figure["baseline"],
        start=page.snapshot.campaign.start,
    )


def _answer(page: View, ward: Standing) -> Markup:
    """The phone's line with its sign: will the milestone be met."""
    if ward.projection is None:
        return Markup("")
    return _ANSWER.format(
        sign=ward.prospect,
        mark=mark(ward.prospect),
        answer=sentences.answer(lang=page.lang, **_expected(ward)),
        spread=sentences.outlook_range(
            low=ward.projection.low,
            high=ward.projection.high,
            lang=page.lang,
            eligible=ward.figure["rated_eligible"],
        ),
    )


def _expected(ward: Standing) -> dict[str, Any]:
    """Projection and goal, as words.projections asks for them."""
    return {
        "expected_share": ward.expected_share,
        "expected_count": ward.projection.expected if ward.projection else None,
        "deadline": ward.deadline,
        "ended": ward.is_ended,
        **ward.goal,
    }


def six_figures(page: View, ward: Standing, reports: Reports) -> Markup:
    """The committee's questions in their order."""
    shown = [
        standing_metrics.installed(page, ward),
        standing_metrics.coverage(page, ward),
        standing_metrics.gain(page, ward),
        standing_metrics.required(page, ward),
        standing_metrics.projection(page, ward),
        reported(page, reports),
    ]
    return metrics(shown, "wide-only") + _needed_and_reached(page, ward)


def reported(page: View, reports: Reports) -> Metric:
    lang, expected = page.lang, len(reports.due)
    missing = reports.missing["name"].tolist()
    on_time = on_time_today(page)
    caption = captions.reporting_caption(
        expected=expected,
        missing_names=missing,
        on_time=on_time.came if on_time and on_time.judged == expected else None,
        lang=lang,
    )
    unit = page.text(
        "metric.of_total",
        total=figures.whole(expected, lang),
        noun=page.text("noun.group"),
    )
    reported = figures.whole(expected - len(missing), lang)
    return Metric(page.text("metric.reported"), reported, caption, unit)


def _needed_and_reached(page: View, ward: Standing) -> Markup:
    """The phone's pair: people a day needed, people a day reached."""
    lang = page.lang
    pair = [
        Metric(page.text("metric.required"), figures.whole_up(ward.figure["required_pace"], lang)),
        Metric(page.text("metric.pace"), figures.pace(ward.figure["pace"], lang)),
    ]
    return metrics(pair, "pair phone-only")
