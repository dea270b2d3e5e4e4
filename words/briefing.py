"""The sentences of the slides: one message each. Pure functions; people are counted, shares 0–1."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from words import figures, text
from words.figures import known
from words.names import listed

Number = Any
MOST_NAMES = 2  # of those who moved up or down


def result(*, coverage: Number, installed: Number, gain: Number, lang: str) -> str:
    """Says “Đạt 28,7%, tăng 131 người trong ngày”; without a rate the count."""
    share, people = known(coverage), known(installed)
    if share is None:
        if people is None:
            return text("briefing.result_unknown", lang)
        sentence = text("briefing.result_count", lang, n=figures.whole(people, lang))
    else:
        sentence = text("briefing.result", lang, share=figures.percent(share, lang))
    gained = known(gain)
    if gained is None:
        return sentence + text("briefing.result_no_report", lang)
    key = "gain" if gained > 0 else "fall" if gained < 0 else "same"
    n = figures.two_digits(abs(gained), lang)
    return sentence + text(f"briefing.result_{key}", lang, n=n)


def shortfall(*, first: int, share: Number, people: Number, noun: str, lang: str) -> str:
    """Says “05 tổ chiếm 88% số người còn thiếu so với kế hoạch”."""
    part, missing = known(share), known(people)
    if missing is None:
        return text("briefing.urge_unknown", lang)
    if not missing:
        return text("briefing.urge_none", lang, noun=noun)
    if part is None:
        return text("briefing.urge_all", lang, n=figures.whole(missing, lang))
    written = figures.percent(part, lang, digits=0)
    return text("briefing.urge", lang, n=figures.two_digits(first, lang), noun=noun, share=written)


def reports(*, missing: int, due: int, as_of: date, noun: str, lang: str) -> str:
    """Says “02 tổ chưa báo cáo ngày 18/11”."""
    day = figures.short_day(as_of)
    if not due:
        return text("briefing.reports_not_due", lang, date=day)
    if not missing:
        n = figures.two_digits(due, lang)
        return text("briefing.reports_all", lang, n=n, noun=noun, date=day)
    n = figures.two_digits(missing, lang)
    return text("briefing.reports", lang, n=n, noun=noun, date=day)


def not_activated(*, rate: Number, lang: str) -> str:
    """Says “23,0% đã cài nhưng chưa kích hoạt”; rate: activated ÷ installed."""
    share = known(rate)
    if share is None:
        return text("briefing.activation_unknown", lang)
    left = max(0.0, 1 - share)
    if not left:
        return text("briefing.activation_done", lang)
    return text("briefing.activation", lang, share=figures.percent(left, lang))


def gained_since(*, since: date, gained: Number, points: Number, lang: str) -> str:
    """Says “Từ 11/11 đến nay: tăng 800 người (+4,4 điểm %)”."""
    n = known(gained)
    if n is None:
        return ""
    sentence = text(
        "briefing.since_gained", lang, date=figures.short_day(since), n=figures.signed(n, lang)
    )
    if known(points) is None:
        return sentence
    written = figures.points(points, lang, sign=True)
    return sentence + text("briefing.since_points", lang, points=written)


def moved_since(
    *, since: date, up: Sequence[tuple[str, int]], down: Sequence[tuple[str, int]], lang: str
) -> str:
    """Says “Từ 11/11: lên hạng Tổ 7 (3 bậc); xuống hạng Tổ 20 (4 bậc)”: those who moved most."""
    parts = [
        text(f"briefing.since_{name}", lang, names=_moves(moves, lang))
        for name, moves in (("up", up), ("down", down))
        if moves
    ]
    if not parts:
        return text("briefing.since_unmoved", lang, date=figures.short_day(since))
    joined = "; ".join(parts)
    return text("briefing.since_moved", lang, date=figures.short_day(since), moves=joined)


def _moves(moves: Sequence[tuple[str, int]], lang: str) -> str:
    return ", ".join(
        text("briefing.since_move", lang, name=listed([name], lang), n=abs(places))
        for name, places in moves[:MOST_NAMES]
    )


def promised_since(*, since: date, done: int, promised: int, lang: str) -> str:
    """Says “Việc đến hạn từ 11/11: đã xong 02/05”."""
    if not promised:
        return text("briefing.since_no_actions", lang, date=figures.short_day(since))
    n, total = figures.two_digits(done, lang), figures.two_digits(promised, lang)
    return text("briefing.since_actions", lang, date=figures.short_day(since), n=n, total=total)
