"""How many of the reports due were given, day by day: a strip of bars from 0."""

from typing import Any

import pandas as pd

from ui.frame import Page
from ui.markup import Markup, joined
from words import figures
from words.figures import known

_STRIP = Markup(
    '<div class="rates" role="img" aria-label="{alt}"><p class="rate-now" aria-hidden="true">{now}'
    '</p><div class="rate-days" aria-hidden="true">{days}</div><p class="rate-axis"'
    ' aria-hidden="true"><span>{first}</span><span>{last}</span></p></div>'
)
_DAY = Markup('<span class="rate-day {css}"><i style="height:{height}%"></i></span>')


def rate_strip(page: Page, rates: pd.DataFrame, alt: str) -> Markup:
    """A bar a day, a dash on a day without reports due; nothing where none was due on any.

    rates: rows of queries/reporting_rate.sql; alt: the text that says it, of {first}, {last},
    {rates}.
    """
    if rates["rate"].isna().all():
        return Markup("")
    days, lang = rates.to_dict("records"), page.lang
    said = [
        page.text(
            "home.reporting_day",
            date=figures.short_day(day["day"]),
            share=figures.percent(day["rate"], lang, digits=0),
        )
        for day in days
    ]
    first, last = figures.short_day(days[0]["day"]), figures.short_day(days[-1]["day"])
    return _STRIP.format(
        alt=page.text(alt, first=first, last=last, rates="; ".join(said)),
        now=figures.percent(days[-1]["rate"], lang, digits=0),
        days=joined(_day(day["rate"], is_last=day is days[-1]) for day in days),
        first=first,
        last=last,
    )


def _day(rate: Any, *, is_last: bool) -> Markup:
    share = known(rate)
    css = "not-due" if share is None else "none" if share == 0 else "now" if is_last else ""
    return _DAY.format(css=css, height=f"{(share or 0) * 100:.1f}")
