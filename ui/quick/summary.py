"""The leader's summary: the head of Tổng quan, its figures, the line, the first and last groups.

Everything comes from what Tổng quan is made of, so the two cannot disagree. It is drawn once for a
snapshot, day, language and size of text; how fresh the figures are is said anew in each answer.
"""

from data import refresher
from ui import freshness, overview_head, standing_metrics
from ui.cards import metrics
from ui.day_strip import day_strip
from ui.frame import tags
from ui.frozen import adjusted_notice
from ui.markup import Markup, joined
from ui.outlook import below_chart
from ui.overview_progress import progress_head
from ui.overview_ranking import ranking
from ui.overview_reports import Reports, reports_of_the_day
from ui.quick.asked import Asked
from ui.quick.chart import charts
from ui.scopes import KIND
from ui.standing import Standing, standing

MEASURED = "chart.axis_installed"  # the line alone, without the gains of the days below it
_FRAME = Markup('<div class="quick-frame">{strip}{tags}{freshness}</div>')
_BODY = Markup(
    '{notices}{head}{figures}<div class="cards two-to-one">'
    '<section class="card line-card">{line}</section>{more}'
    '<section class="card ranking-card">{ranking}</section></div>'
)
_SUMMARY = Markup("{frame}<main>{banner}{body}{foot}</main>")
_NOTICE = Markup('<p class="notice">{}</p>')


def summary(view: Asked, foot: Markup) -> Markup:
    """All of it, with the age of the figures at this moment, and what stands below it."""
    return _SUMMARY.format(
        frame=frame(view),
        banner=freshness.problem_banner(refresher.shared(), view.lang, view.snapshot),
        body=view.once("summary", lambda: _body(view)),
        foot=foot,
    )


def frame(view: Asked) -> Markup:
    """The day, the sample label, and how fresh the figures are at this moment."""
    return _FRAME.format(
        strip=day_strip(view.snapshot.campaign, view.as_of, view.lang),
        tags=tags(view.snapshot, view.lang),
        freshness=freshness.line(refresher.shared(), view.snapshot, view.as_of, view.lang),
    )


def _body(view: Asked) -> Markup:
    ward, reports = standing(view.snapshot, view.as_of), reports_of_the_day(view)
    return _BODY.format(
        notices=_notices(view),
        head=overview_head.head(view, ward),
        figures=overview_head.six_figures(view, ward, reports),
        line=progress_head(view, ward, MEASURED)
        + charts(view, ward)
        + below_chart(view, ward, KIND, is_told=True),
        more=_more_on_telephones(view, ward, reports),
        ranking=ranking(view, ward, view.link),
    )


def _notices(view: Asked) -> Markup:
    old = freshness.old_figures(view.snapshot, view.as_of, view.lang)
    return adjusted_notice(view) + joined([_NOTICE.format(old)] if old else [])


def _more_on_telephones(view: Asked, ward: Standing, reports: Reports) -> Markup:
    """Of the six figures those that the head of a telephone does not have."""
    shown = [standing_metrics.gain(view, ward), overview_head.reported(view, reports)]
    return metrics(shown, "phone-only")
