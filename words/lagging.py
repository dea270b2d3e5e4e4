"""The figures of a unit that is to be urged: how far, what next, what it has gained.

Pure functions: rows of ui.urging.urged in. Counts are people, shares 0–1; unknown is said, never 0.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from words import corrections, figures, text
from words.figures import known

Row = Mapping[Any, Any]


def figures_of(unit: Row, lang: str) -> list[tuple[str, str]]:
    """What stands large: (what it is, the figure) of rate, next target, pace, left this week."""
    rate = filter(None, [_rate_label(unit, lang), corrections.mark(unit, lang)])
    return [
        (text("frame.separator", lang).join(rate), figures.percent(unit["coverage"], lang)),
        _target(unit, lang),
        (text("follow.pace", lang), figures.pace(unit["pace"], lang)),
        (_week_label(unit, lang), figures.whole(unit["week_left"], lang)),
    ]


def _rate_label(unit: Row, lang: str) -> str:
    share = known(unit["kind_coverage"])
    if share is None:
        return text("follow.rate_alone", lang)
    key = f"follow.rate_{'ward' if unit['kind'] == 'group' else 'kind'}"
    return text(key, lang, share=figures.percent(share, lang))


def _target(unit: Row, lang: str) -> tuple[str, str]:
    target, day = known(unit["day_target"]), known(unit["target_day"])
    if target is None or day is None:
        return text("follow.target_none", lang), figures.whole(None, lang)
    label = text("follow.target", lang, date=figures.short_day(day))
    return label, figures.whole(target, lang)


def _week_label(unit: Row, lang: str) -> str:
    week = known(unit["week_number"])
    return text("follow.week", lang, n=week) if week is not None else text("follow.week_none", lang)


def aim(unit: Row, as_of: date, lang: str) -> str:
    """Says “Để đạt 30% ngày 21/11 còn 129 người; tuần 3: 133 người, đã tăng 4; …”."""
    parts = [
        part for part in (_aim(unit, lang), _week(unit, lang), _today(unit, as_of, lang)) if part
    ]
    return "; ".join(parts)


def _aim(unit: Row, lang: str) -> str:
    need, count, value = (known(unit[name]) for name in ("need", "aim_count", "value"))
    if need is None or count is None or value is None:
        return ""
    date_ = figures.short_day(unit["aim_date"])
    if not need:
        return text("follow.aim_met", lang, date=date_)
    share, n = figures.goal(unit["aim_share"], lang), figures.whole(count - value, lang)
    return text("follow.aim", lang, share=share, date=date_, n=n)


def _week(unit: Row, lang: str) -> str:
    target, gained = known(unit["week_target"]), known(unit["week_gained"])
    if target is None or gained is None:
        return ""
    return text(
        "follow.week_of",
        lang,
        n=unit["week_number"],
        target=figures.whole(target, lang),
        gained=figures.whole(gained, lang),
    )


def _today(unit: Row, as_of: date, lang: str) -> str:
    """How the target of the as-of date was met, where the unit reported on it."""
    target, gain = known(unit["today_target"]), known(unit["gain"])
    if target is None or gain is None:
        return ""
    return text(
        "follow.today",
        lang,
        date=figures.short_day(as_of),
        target=figures.whole(target, lang),
        gain=figures.whole(gain, lang),
    )


def course_alt(counts: Sequence[Any], plan: Any, lang: str) -> str:
    """What the line of the last days says; counts: people a day, None unknown."""
    told = [count for count in counts if known(count) is not None]
    if not told:
        return text("follow.line_none", lang, n=len(counts))
    first, last = figures.whole(told[0], lang), figures.whole(told[-1], lang)
    said = text("follow.line_alt", lang, n=len(counts), first=first, last=last)
    if known(plan) is None:
        return said
    return said + text("follow.line_plan", lang, plan=figures.whole_up(plan, lang))
