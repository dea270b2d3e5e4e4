"""Smaller cards of Tuyên truyền: broadcasts, feedback, audiences, who and when did nothing."""

import pandas as pd

from ui import outreach_rows
from ui.badges import mark
from ui.cards import bar, bars, card
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup, joined
from ui.outreach_choice import Choices
from words import figures, outreach
from words.figures import known
from words.findings import shortened

NEWS = "Tin bài, phát thanh"
NO_CHOICE: dict[str, str | None] = dict.fromkeys(("kind", "officer", "unit"))

_POINTS = Markup('<ul class="points">{}</ul>')
_POINT = Markup("<li>{}{}</li>")


def news(page: Page) -> Markup:
    """Broadcasts against the plan, and the days without any."""
    figure = outreach_rows.form(page, NEWS)
    if not figure:
        return Markup("")
    title = outreach.expected(
        "news", done=figure["done"], planned=figure["planned"], lang=page.lang
    )
    days = _idle_days(page, NEWS)
    said = page.text("outreach.news_days_none")
    if days:
        n, written = figures.two_digits(len(days), page.lang), outreach.which_days(days, page.lang)
        said = page.text("outreach.news_days", n=n, days=written)
    return card(title, _points([(said, bool(days))]))


def feedback(page: Page) -> Markup:
    """What residents reported, what was dealt with, and what is open."""
    row = load(page.snapshot, "residents_feedback", as_of=page.as_of).iloc[0]
    received, solved = known(row["received"]), known(row["solved"])
    if received is None and solved is None:
        return Markup("")
    title = outreach.feedback_title(
        received=received, solved=solved, open_=known(row["open"]), lang=page.lang
    )
    most = max(received or 0, solved or 0, 1)
    told = (("received", received), ("solved", solved))
    shown = bars(
        bar(page.text(f"outreach_form.{name}"), n / most, figures.whole(n, page.lang))
        for name, n in told
        if n is not None
    )
    return card(title, shown, page.text("outreach.feedback_caption"))


def audiences(page: Page) -> Markup:
    """Who was spoken to: how many tasks were done for each; nobody yet is said."""
    rows = load(page.snapshot, "outreach_audiences", as_of=page.as_of)
    if rows.empty:
        return Markup("")
    reached = rows[rows["lines_done"] > 0]
    n, total = (figures.two_digits(len(each), page.lang) for each in (reached, rows))
    most = max(1, int(rows["lines_done"].max()))
    ordered = rows.sort_values("lines_done", ascending=False, kind="stable").to_dict("records")
    shown = bars(
        bar(
            shortened(row["audience"]),
            row["lines_done"] / most,
            page.text("outreach.audience_done", n=row["lines_done"])
            if row["lines_done"]
            else joined([mark("behind"), page.text("outreach.audience_none")]),
        )
        for row in ordered
    )
    title = page.text("outreach.audiences_title", n=n, total=total)
    return card(title, shown, page.text("outreach.audiences_caption"))


def idle(page: Page) -> Markup:
    """Days without anything done; units that planned in vain; groups and bodies without a line."""
    lang = page.lang
    days = outreach_rows.days(page, Choices(None, None, None, None)).drop_duplicates("day")
    past = int((days["day"] <= pd.Timestamp(page.as_of)).sum())
    points = []
    if past:
        empty = _idle_days(page, None)
        said = page.text("outreach.idle_days_none")
        if empty:
            written = outreach.which_days(empty, lang)
            n, total = figures.two_digits(len(empty), lang), figures.whole(past, lang)
            said = page.text("outreach.idle_days", n=n, total=total, days=written)
        points.append((said, bool(empty)))
    units = load(page.snapshot, "outreach_units", as_of=page.as_of, form=None)
    in_vain = units.loc[units["is_idle"], "name"].tolist()
    said = outreach.how_many("idle_units", in_vain, "idle_units_none", lang)
    points.append((said, bool(in_vain)))
    without = units[units["is_active"] & (units["lines"] + units["lines_ahead"] == 0)]
    for kind in ("group", "organisation"):
        if (units["kind"] == kind).any():
            names = without.loc[without["kind"] == kind, "name"].tolist()
            key = f"without_{kind}"
            points.append((outreach.how_many(key, names, f"{key}_none", lang), bool(names)))
    return card(page.text("outreach.idle_title"), _points(points))


def _idle_days(page: Page, form: str | None) -> list[pd.Timestamp]:
    """Campaign days so far on which nothing of a form, or of any, was done."""
    wishes = {"form": form, **NO_CHOICE}
    days = load(page.snapshot, "outreach_days", as_of=page.as_of, **wishes)
    return list(days.loc[days["is_idle"], "day"].drop_duplicates())


def _points(points: list[tuple[str, bool]]) -> Markup:
    """Sentences, each with a sign: something is missing, or nothing is."""
    return _POINTS.format(
        joined(_POINT.format(mark("behind" if is_bad else "done"), said) for said, is_bad in points)
    )
