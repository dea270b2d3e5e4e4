"""The sentences of the slides: one message each. Pure functions; people are counted, shares 0–1."""

from collections.abc import Mapping, Sequence
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


def ranking(
    rows: Sequence[Mapping[Any, Any]], whole: Mapping[str, Any], *, noun: str, lang: str
) -> str:
    """Says “04/06 trường đúng tiến độ; 03 trường dưới bình quân chung”: of groups it is
    words.groups.headline. rows: unit_figures of the kind; whole: standing of the kind."""
    total = figures.two_digits(len(rows), lang)
    if not known(whole["units_from_report"]):
        return text("briefing.rank_baseline", lang, noun=noun)
    share = known(whole["coverage"])
    rated = [row["coverage"] for row in rows if known(row["coverage"]) is not None]
    if share is None or not rated:
        return text("briefing.rank_unrated", lang, n=total, noun=noun)
    below = sum(rate < share for rate in rated)
    key = "rank_below" if below else "rank_none_below"
    end = text(f"briefing.{key}", lang, n=figures.two_digits(below, lang), noun=noun)
    if not any(known(row["status"]) for row in rows):
        return text("briefing.rank_count", lang, n=total, noun=noun) + end
    on_track = sum(known(row["status"]) in ("on_track", "done") for row in rows)
    n = figures.two_digits(on_track, lang)
    return text("briefing.rank_on_track", lang, n=n, total=total, noun=noun) + end


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


def day_of(*, start: date, end: date | None, as_of: date, lang: str) -> str:
    """Says “Ngày thứ 18/28”, or that it has not begun or is over; without an end the number."""
    number = (as_of - start).days + 1
    if number < 1:
        return text("campaign_not_started", lang)
    if end is None:
        return text("screen.day_number", lang, n=number)
    total = (end - start).days + 1
    if number > total:
        return text("campaign_ended", lang)
    return text("day_n", lang, n=number, total=total)


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
    joined = text("caption.join", lang).join(parts)
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
