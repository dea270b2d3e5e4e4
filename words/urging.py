"""Who needs urging and why, in words: the head of Đôn đốc, and each reason of a unit.

Pure functions: rows of ui.urging.urged in, sentences out. Counts and paces are people, shares 0–1.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from words import figures, said, text
from words.figures import known

Row = Mapping[Any, Any]
FIRST = 5  # units whose part of the shortfall the head says


def noun(kind: str | None, lang: str) -> str:
    """What the units of a kind are called in a sentence: “tổ”, “trường”; of all kinds “đơn vị”."""
    return text(f"noun.{kind or 'unit'}", lang)


def headline(
    *, count: int, kind: str | None, officer: str | None, share_of_first: Any, first: int, lang: str
) -> str:
    """Says “09 tổ cần đôn đốc; 05 tổ đầu chiếm 61% số người còn thiếu so với kế hoạch”.

    share_of_first: of the shortfall of the kind, None where there is none or it is not told.
    """
    word = noun(kind, lang)
    if not count:
        key = "follow.head_none_of" if officer else "follow.head_none"
        return text(key, lang, officer=officer, noun=word)
    n = figures.two_digits(count, lang)
    key = "follow.head_of" if officer else "follow.head"
    sentence = text(key, lang, officer=officer, n=n, noun=word)
    share = known(share_of_first)
    if share is None or count <= first:
        return sentence
    return sentence + text(
        "follow.head_share",
        lang,
        first=f"{figures.two_digits(first, lang)} {word}",
        share=figures.percent(share, lang, digits=0),
    )


def lead(
    *, shortfall: Any, kind: str | None, as_of: date, lang: str, of_officer: Any = None
) -> str:
    """Says “Các tổ còn thiếu 430 người so với kế hoạch ngày 18/11”.

    shortfall: people missing in the kind; of_officer: those of them in one officer's units.
    """
    people, theirs = known(shortfall), known(of_officer)
    if people and theirs is not None:
        n, total = figures.whole(theirs, lang), figures.whole(people, lang)
        day = figures.short_day(as_of)
        word = noun(kind, lang)
        return text("follow.lead_of_officer", lang, n=n, total=total, date=day, noun=word)
    if people is None:
        return text("follow.lead_no_plan", lang)
    key = "follow.lead_shortfall" if people else "follow.lead_no_shortfall"
    n = figures.whole(people, lang)
    return text(key, lang, noun=noun(kind, lang), n=n, date=figures.short_day(as_of))


def counted(lagging: int, silent: int, *, kind: str | None, lang: str) -> str:
    """Says “04 tổ cần đôn đốc tiến độ, 01 tổ chưa báo cáo”."""
    parts = [
        text(f"texts.count_{name}", lang, n=figures.two_digits(n, lang), noun=noun(kind, lang))
        for name, n in (("lagging", lagging), ("silent", silent))
        if n
    ]
    return ", ".join(parts)


def reason(name: str, unit: Row, lang: str) -> str:
    """One reason with its numbers: “Thiếu 113 người so với kế hoạch, chậm 17 ngày”."""
    return _SAID[name](unit, lang)


def _plan(unit: Row, lang: str) -> str:
    n, days = figures.whole(unit["shortfall"], lang), known(unit["days_behind"]) or None
    return said("reason_of.plan", lang, n=n, days=days)


def _silent(unit: Row, lang: str) -> str:
    n, since = int(unit["missed_reports"]), figures.short_day(unit["missed_since"])
    kind = "week" if unit["frequency"] == "weekly" else "day"
    if n == 1:
        return text(f"reason_of.silent_{kind}", lang, date=since)
    return text(f"reason_of.silent_{kind}s", lang, n=n)


def _never(_: Row, lang: str) -> str:
    return text("reason_of.never", lang)


def _stalled(unit: Row, lang: str) -> str:
    return text("reason_of.stalled", lang, n=unit["stalled_days"])


def _slowing(unit: Row, lang: str) -> str:
    before, now = (figures.pace(unit[name], lang) for name in ("earlier_pace", "latest_pace"))
    return text("reason_of.slowing", lang, before=before, now=now)


def _average(unit: Row, lang: str) -> str:
    return text("reason_of.average", lang, share=figures.percent(unit["kind_coverage"], lang))


def _milestone(unit: Row, lang: str) -> str:
    return text(
        "reason_of.milestone",
        lang,
        n=figures.whole(unit["milestone_expected"], lang),
        count=figures.whole(unit["milestone_count"], lang),
        share=figures.goal(unit["milestone_share"], lang),
        date=figures.short_day(unit["milestone_date"]),
    )


def _activation(unit: Row, lang: str) -> str:
    share, average = (
        figures.percent(unit[name], lang) for name in ("activation_share", "kind_activation_share")
    )
    return text("reason_of.activation", lang, share=share, average=average)


def _visits(unit: Row, lang: str) -> str:
    return text("reason_of.visits", lang, visits=figures.percent(unit["visited_share"], lang))


def _steps(unit: Row, lang: str) -> str:
    return text("reason_of.steps", lang, n=figures.two_digits(unit["steps_left"], lang))


def _flagged(unit: Row, lang: str) -> str:
    return text("reason_of.flagged", lang, n=figures.two_digits(unit["marks"], lang))


_SAID = {
    "plan": _plan,
    "silent": _silent,
    "never": _never,
    "stalled": _stalled,
    "slowing": _slowing,
    "average": _average,
    "milestone": _milestone,
    "activation": _activation,
    "visits": _visits,
    "steps": _steps,
    "flagged": _flagged,
}
