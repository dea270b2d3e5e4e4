"""The head of Chất lượng số liệu: how many errors, what they keep from being counted."""

import pandas as pd

from ui.cards import Metric, metrics
from ui.frame import Page
from ui.markup import Markup, rich
from ui.official_count import official_metric
from ui.standing import standing
from words import figures, sentences

_HEAD = Markup(
    '<header class="headline"><div><h1>{sentence}</h1><p class="lead">{subtitle}</p></div></header>'
)


def head(page: Page, findings: pd.DataFrame) -> Markup:
    """`findings`: queries/findings.sql, all of them."""
    errors = findings[findings["severity"] == "error"]
    sentence = sentences.quality_headline(
        errors=len(errors),
        warnings=int((findings["severity"] == "warning").sum()),
        units=errors["unit_name"].dropna().tolist(),
        lang=page.lang,
    )
    subtitle = page.text("quality.none_text")
    if len(findings):
        subtitle = page.text(f"quality.subtitle{'_linked' if page.snapshot.sheet_url else ''}")
    return _HEAD.format(sentence=rich(sentence), subtitle=subtitle)


def four_figures(page: Page, findings: pd.DataFrame) -> Markup:
    lang, counts = page.lang, findings["severity"].value_counts()

    def count(severity: str) -> str:
        return figures.two_digits(int(counts.get(severity, 0)), lang)

    return metrics(
        [
            Metric(
                page.text("quality.metric_errors"),
                count("error"),
                page.text("quality.errors_caption"),
            ),
            Metric(
                page.text("quality.metric_warnings"),
                count("warning"),
                page.text("severity.warning_help"),
            ),
            _reported(page),
            official_metric(page),
        ],
        "four",
    )


def _reported(page: Page) -> Metric:
    """Groups with a usable value of that very day."""
    figure = standing(page.snapshot, page.as_of).figure
    unit = page.text("metric.of_total", total=figure["units"], noun=page.text("noun.group"))
    return Metric(
        page.text("quality.metric_reported"),
        figures.whole(figure["units_reported"], page.lang),
        page.text("frame.data_as_of_day", date=figures.day(page.as_of, page.lang)),
        unit,
    )
