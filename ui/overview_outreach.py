"""Mobile announcements on Tổng quan and Tuyên truyền: done against due, day by day."""

from typing import Any

import pandas as pd

from serving.roles import may_see
from ui.cards import card
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup, joined
from words import card_titles, figures
from words.figures import known

SCREEN = "outreach"
MOST_DAYS = 31  # of the strip; of a longer campaign the last ones
MOST_ROUNDS = 4  # boxes a day; nobody counts more of them

_STRIP = Markup(
    '<div class="rounds" role="img" aria-label="{alt}"><div class="round-days">{days}</div>'
    '<p class="rate-axis"><span>{first}</span><span>{last}</span></p></div>'
)


def outreach(page: Page) -> Markup:
    """The card; nothing where no announcement has been entered."""
    days = load(page.snapshot, "announcement_days", as_of=page.as_of)
    past = days[days["day"] <= pd.Timestamp(page.as_of)]
    if past["done"].isna().all():
        return Markup("")
    now = past.iloc[-1]
    title = card_titles.rounds_title(
        done=now["done_so_far"], due=known(now["due_so_far"]), lang=page.lang
    )
    subtitle = card_titles.rounds_subtitle(
        per_day=known(now["due"]),
        missing=known(now["missing_so_far"]),
        unrecorded=now["unrecorded_so_far"],
        lang=page.lang,
    )
    strip = _strip(page, days, len(past))
    if page.screen != SCREEN and may_see(page.role, SCREEN):
        strip += view_link(SCREEN, page.text("outreach.see_all"), css="more")
    return card(title, strip, subtitle)


def _strip(page: Page, days: pd.DataFrame, past: int) -> Markup:
    last = len(days) if len(days) <= MOST_DAYS else max(past, MOST_DAYS)
    shown = days.iloc[max(0, last - MOST_DAYS) : last].to_dict("records")
    boxes = min(MOST_ROUNDS, max(1, *(known(day["due"]) or 0 for day in shown)))
    said = [_said(page, day) for day in shown if day["day"] <= pd.Timestamp(page.as_of)]
    return _STRIP.format(
        alt=page.text("home.rounds_alt", days="; ".join(said)),
        days=joined(_day(day, boxes, is_past=number < past) for number, day in enumerate(shown)),
        first=figures.short_day(shown[0]["day"]),
        last=figures.short_day(shown[-1]["day"]),
    )


def _said(page: Page, day: dict[Any, Any]) -> str:
    key = "home.rounds_day" if known(day["due"]) else "home.rounds_day_no_duty"
    params = {"due": figures.whole(day["due"], page.lang)} if known(day["due"]) else {}
    n = figures.whole(day["done"], page.lang)
    return page.text(key, date=figures.short_day(day["day"]), n=n, **params)


def _day(day: dict[Any, Any], boxes: int, *, is_past: bool) -> Markup:
    """A column of boxes, filled from below: done, missing, not recorded, to come."""
    done, due = known(day["done"]), known(day["due"])
    rest = "to-come" if not is_past else "unrecorded" if done is None else "missing"
    filled = min(boxes, (done or 0) * boxes // (due or boxes))
    kinds = [rest] * (boxes - filled) + ["done"] * filled
    return Markup("<span>{}</span>").format(
        joined(Markup('<i class="{}"></i>').format(kind) for kind in kinds)
    )
