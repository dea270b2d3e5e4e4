"""The head of Tuyên truyền: the day's announcements, what is past due, what is not counted."""

from typing import Any

import pandas as pd

from ui import outreach_rows
from ui.badges import mark
from ui.cards import Metric, metrics
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined, rich
from ui.outreach_choice import Choices
from words import figures, outreach
from words.figures import known

EVERYTHING = Choices(None, None, None, None)

_HEAD = Markup(
    '<header class="headline"><div><h1>{sentence}</h1><p class="lead">{lead}</p></div></header>'
)
_BANNER = Markup('<div class="banner" role="status">{}<div>{}<p>{}</p></div></div>')


def head(page: Page, lines: pd.DataFrame) -> Markup:
    """`lines`: every line of the tab, queries/outreach_lines.sql."""
    if lines.empty:
        sentence, lead = page.text("outreach.none"), page.text("outreach.none_next")
        return _HEAD.format(sentence=sentence, lead=lead)
    return _HEAD.format(
        sentence=rich(_sentence(page, lines)), lead=page.text("outreach.flows_note")
    )


def _sentence(page: Page, lines: pd.DataFrame) -> str:
    if page.as_of < page.snapshot.campaign.start:
        ahead = figures.two_digits(int(lines["day"].notna().sum()), page.lang)
        return page.text("outreach.head_before", n=ahead)
    day = announcements(page)
    return outreach.headline(
        day=page.as_of,
        is_today=page.as_of == page.snapshot.today,
        done=known(day.get("done")),
        due=known(day.get("due")),
        overdue=int((lines["state"] == "overdue").sum()),
        lang=page.lang,
    )


def announcements(page: Page) -> dict[str, Any]:
    """The mobile announcements up to the day: its row of queries/announcement_days.sql."""
    days = load(page.snapshot, "announcement_days", as_of=page.as_of)
    rows = days[days["day"] == pd.Timestamp(page.as_of)].to_dict("records")
    return {str(column): value for column, value in rows[0].items()} if rows else {}


def not_counted(page: Page, lines: pd.DataFrame) -> Markup:
    """How many lines are counted nowhere, and how many without their result; where to see them."""
    said = []
    for state in ("undated", "unread"):
        if n := int((lines["state"] == state).sum()):
            written = figures.two_digits(n, page.lang)
            said.append(Markup("<p>{}</p>").format(page.text(f"outreach.{state}", n=written)))
    if not said:
        return Markup("")
    link = view_link("quality", page.text("outreach.open_quality"))
    return _BANNER.format(mark("at_risk"), joined(said), link)


def four_figures(page: Page, lines: pd.DataFrame) -> Markup:
    lang, day = page.lang, announcements(page)
    sessions = outreach_rows.form(page, "Buổi hướng dẫn")
    return metrics(
        [
            Metric(
                page.text("outreach.metric_rounds"),
                figures.two_digits(day.get("done"), lang),
                _rounds_so_far(page, day),
                f"/{figures.two_digits(day['due'], lang)}" if known(day.get("due")) else "",
            ),
            Metric(
                page.text("outreach.metric_overdue"),
                figures.two_digits(int((lines["state"] == "overdue").sum()), lang),
                page.text("outreach.metric_overdue_caption"),
            ),
            Metric(
                page.text("outreach.metric_sessions"),
                figures.whole(sessions.get("done"), lang),
                _assisted(page),
                _of(page, sessions.get("planned")),
            ),
            _idle(page),
        ],
        "four",
    )


def _rounds_so_far(page: Page, day: dict[str, Any]) -> str:
    done, due = known(day.get("done_so_far")), known(day.get("due_so_far"))
    if done is None:
        return page.text("outreach.metric_rounds_none")
    return page.text("outreach.metric_rounds_caption", n=outreach.counted(done, due, page.lang))


def _of(page: Page, total: Any) -> str:
    return f"/{figures.whole(total, page.lang)}" if known(total) else ""


def _assisted(page: Page) -> str:
    people = known(outreach_rows.form(page, "Lượt người được hướng dẫn").get("done"))
    if people is None:
        return page.text("outreach.metric_sessions_no_people")
    return page.text("outreach.metric_sessions_caption", n=people)


def _idle(page: Page) -> Metric:
    """Days of the campaign so far on which no line says that anything was done."""
    days = outreach_rows.days(page, EVERYTHING).drop_duplicates("day")
    past = days[days["day"] <= pd.Timestamp(page.as_of)]
    caption = page.text("outreach.metric_idle_none")
    if len(past):
        caption = page.text("outreach.metric_idle_caption", n=len(past))
    n = figures.two_digits(int(past["is_idle"].sum()) if len(past) else None, page.lang)
    return Metric(page.text("outreach.metric_idle"), n, caption)
