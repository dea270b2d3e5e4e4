"""Sentences of Tiến độ: how the ward, an officer's groups, a kind or a unit come along.

Pure functions like those of words/sentences.py. `name` is whose figures they are.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from words import figures, said, text
from words.figures import known
from words.paces import against_plan

Number = float | None
Week = Mapping[Any, Any]  # a row of queries/weekly_progress.sql


def course_headline(
    *,
    name: str,
    answer: str,
    coverage: Number,
    plan_gap: Number,
    lang: str,
    started: bool = True,
    ended: bool = False,
    has_figures: bool = True,
    installed: Number = None,
    baseline: Number = None,
    start: date | None = None,
) -> str:
    """Says “Toàn phường – chưa kịp mốc 36%: dự báo 28/11 đạt 35,2%, thiếu 151 người”.

    answer: words.projections.answer, empty without projection; then what has been reached is said.
    """
    before = None if known(baseline) is None else figures.whole(baseline, lang)
    if not started:
        return said("progress.not_started", lang, name=name, start=start, baseline=before)
    if not has_figures:
        return said("progress.nothing_reported", lang, name=name, baseline=before)
    if answer and not ended:
        sentence = answer[0].lower() + answer[1:]
        return text("progress.headline", lang, name=name, sentence=sentence)
    if known(coverage) is None:
        if known(installed) is None:
            return text("progress.no_figure", lang, name=name)
        return text("progress.no_share", lang, name=name, n=figures.whole(installed, lang))
    sentence = text("progress.share", lang, name=name, share=figures.percent(coverage, lang))
    if ended:
        sentence = text("progress.ended", lang, sentence=sentence)
    return sentence + against_plan(plan_gap, lang, ended=ended)


def several_headline(
    *, scope: str, reached: Sequence[tuple[str, Any]], on_plan: int, rated: int, lang: str
) -> str:
    """Says “03/05 công chức phụ trách đạt kế hoạch ngày; tỷ lệ từ 24,5% (…) đến 38,0% (…)”.

    scope: officers, kinds, units. reached: (name, coverage) of each. on_plan: how many of the
    `rated` ones, those that have a plan, have reached it.
    """
    shares = [(float(share), name) for name, share in reached if known(share) is not None]
    if not shares:
        return text("progress.several_none", lang)
    low, high = min(shares), max(shares)
    spread = text(
        f"progress.several_{'one' if low[0] == high[0] else 'range'}",
        lang,
        low=figures.percent(low[0], lang),
        low_name=low[1],
        high=figures.percent(high[0], lang),
        high_name=high[1],
    )
    if not rated:
        spread = spread.removeprefix("; ")
        return spread[0].upper() + spread[1:]
    n, total = figures.two_digits(on_plan, lang), figures.two_digits(rated, lang)
    return text(f"progress.{scope}_title", lang, n=n, total=total) + spread


def week_name(week: Week, lang: str) -> str:
    """Tuần 1 (01/11 – 07/11)"""
    return text(
        "campaign_week",
        lang,
        n=int(week["week_number"]),
        d1=figures.short_day(week["first_day"]),
        d2=figures.short_day(week["last_day"]),
    )


def week_title(weeks: Sequence[Week], as_of: date, lang: str, *, is_total: bool = False) -> str:
    """The week that the as-of date is in: “Tuần 3 (15/11 – 21/11): tăng 392 người, …”.

    is_total: of the cumulative counts instead of the gains.
    """
    begun = [week for week in weeks if week["is_begun"]]
    if not begun:
        return text("progress.week_title_none", lang)
    week = begun[-1]
    measure, planned = ("installed", "plan") if is_total else ("gain", "plan_gain")
    counted, plan = _count(week[measure], lang), _up(week[planned], lang)
    name = week_name(week, lang)
    if is_total:
        return said("progress.week_total_title", lang, week=name, n=counted, plan=plan)
    if counted is None:
        return said("progress.week_title_unknown", lang, week=name, plan=plan)
    if week["is_complete"]:
        return said("progress.week_title_done", lang, week=name, gain=counted, plan=plan)
    last = week["last_day"]
    left = (date(last.year, last.month, last.day) - as_of).days
    days = figures.two_digits(left, lang)
    return said("progress.week_title_plan", lang, week=name, gain=counted, plan=plan, days=days)


def weeks_alt(*, name: str, weeks: Sequence[Week], lang: str, is_total: bool = False) -> str:
    """What the bars of the weeks say, one after the other."""
    measure, planned = ("installed", "plan") if is_total else ("gain", "plan_gain")
    key = "progress.alt_week_total" if is_total else "progress.alt_week_gain"
    told = []
    for week in weeks:
        plan, counted = _up(week[planned], lang), _count(week[measure], lang)
        number = text("progress.week_number", lang, n=int(week["week_number"]))
        if counted is not None:
            told.append(said(key, lang, week=number, n=counted, plan=plan))
        elif plan is not None:
            told.append(text("progress.alt_week_ahead", lang, week=number, plan=plan))
    if not told:
        return text("sentence.chart_empty", lang, name=name)
    return text("progress.alt_weeks", lang, name=name, weeks="; ".join(told))


def _count(number: Number, lang: str) -> str | None:
    return None if known(number) is None else figures.whole(number, lang)


def _up(number: Number, lang: str) -> str | None:
    """What is asked for, so never rounded down."""
    return None if known(number) is None else figures.whole_up(number, lang)
