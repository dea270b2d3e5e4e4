"""Targets of a day and a week in words. Pure functions; targets are whole people."""

from datetime import date
from typing import Any

from words import figures, text
from words.figures import known


def headline(*, day: date, target: int, week: int, week_left: int, lang: str) -> str:
    """Says “Chỉ tiêu ngày 19/11: 238 người; tuần 3 còn 701 người”."""
    return text(
        "targets.head",
        lang,
        date=figures.short_day(day),
        n=figures.whole(target, lang),
        week=week,
        left=figures.whole(week_left, lang),
    )


def met(*, day: date, target: int, gained: int, lang: str) -> str:
    """Says “Chỉ tiêu ngày 18/11: 192 người, đã tăng 131”: a day whose reports are in."""
    n, done = figures.whole(target, lang), figures.whole(gained, lang)
    return text("targets.head_met", lang, date=figures.short_day(day), n=n, gained=done)


def compared(*, required: Any, deadline: Any, share: Any, target: int, lang: str) -> str:
    """Why the groups' targets are more than the ward as a whole needs a day; empty where not.

    required: people a day to the deadline, of the ward; share: of its goal then.
    """
    need = figures.ceiling(required)
    if need is None or need >= target:
        return ""
    return text(
        "targets.compared",
        lang,
        n=figures.whole(need, lang),
        share=figures.goal(share, lang),
        date=figures.short_day(deadline),
    )


def aim(*, share: Any, day: Any, need: Any, lang: str) -> str:
    """Says “30% (21/11)”: what the target leads to; “đã đủ” where nothing is needed."""
    if known(need) is None:
        return figures.whole(None, lang)
    if not need:
        return text("targets.met", lang)
    return text("targets.aim", lang, share=figures.goal(share, lang), date=figures.short_day(day))
