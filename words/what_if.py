"""Sentences about an assumption, each of which says that it is one; and about the pace needed.

Pure functions like those of words/sentences.py. Counts are people; an estimate is rounded as it is
shown, and compared as shown.
"""

from collections.abc import Sequence
from datetime import date

from words import figures, said, text
from words.figures import ALMOST, ceiling, known, nearest
from words.names import joined
from words.projections import Goal

Number = float | None


def changes(
    *,
    lang: str,
    pace_percent: int = 0,
    more_a_day: int = 0,
    drive: int = 0,
    drive_days: Sequence[date] = (),
    deadline: date | None = None,
    is_later: bool = False,
) -> str:
    """Says “tăng nhịp 20% và thêm 50 người/ngày”: what is assumed; "" where nothing is.

    deadline: the assumed one, where it is another; is_later: than the campaign's own.
    """
    told = []
    if pace_percent:
        told.append(text("what_if.change_pace", lang, n=pace_percent))
    if more_a_day:
        told.append(text("what_if.change_more", lang, n=figures.two_digits(more_a_day, lang)))
    if drive and drive_days:
        n, days = figures.two_digits(drive, lang), _days(drive_days, lang)
        told.append(text("what_if.change_drive", lang, days=days, n=n))
    if deadline is not None:
        key = f"what_if.change_{'later' if is_later else 'sooner'}"
        told.append(text(key, lang, date=figures.short_day(deadline)))
    return joined(told, lang)


def result(
    *,
    changes: str,
    expected: float,
    projected: float,
    deadline: date,
    lang: str,
    eligible: Number = None,
    goal: Goal | None = None,
    projected_for: date | None = None,
) -> str:
    """Says “Giả định tăng nhịp 20%: đến 28/11 đạt khoảng 6.610 người (36,6%), nhiều hơn …”.

    expected: under the assumption, on `deadline`; projected: without it, on the campaign's own
    deadline, which is `projected_for` where that is another day.
    """
    people = known(eligible)
    return said(
        "what_if.result",
        lang,
        changes=changes,
        date=figures.short_day(deadline),
        n=figures.whole(expected, lang),
        share=figures.percent(expected / people, lang) if people else None,
        compared=_compared(expected, projected, projected_for, lang),
        verdict=_verdict(expected, goal, lang),
    )


def needed_sentence(
    *,
    goal: Goal,
    a_day: float,
    expected_a_day: float,
    times: Number,
    deadline: date,
    lang: str,
    is_assumed: bool = False,
    since: date | None = None,
) -> str:
    """Says “Để đạt mốc 36% (6.502 người) vào 28/11: cần 130 người/ngày từ ngày mai, gấp 1,2 lần …”.

    is_assumed: the deadline is. since: the first day to come; None where that is tomorrow.
    """
    until = figures.short_day(deadline)
    if a_day <= ALMOST:
        how = "reached"
    elif expected_a_day <= ALMOST:
        how = "none_expected"
    else:
        how = "more" if a_day > expected_a_day + ALMOST else "enough"
    return said(
        f"what_if.needed_{how}",
        lang,
        goal=goal.name,
        count=figures.whole_up(goal.count, lang),
        date=text("what_if.until_assumed", lang, date=until) if is_assumed else until,
        need=figures.whole_up(a_day, lang),
        since=text("what_if.tomorrow", lang)
        if since is None
        else text("what_if.from_day", lang, date=figures.short_day(since)),
        times=times_written(times, lang),
        expected=figures.pace(expected_a_day, lang),
    )


def times_written(times: Number, lang: str) -> str:
    """ "1,2"; so little more than once that it would read 1,0 with two decimals."""
    number = known(times)
    is_close = number is not None and 1 < number < 1.05
    return figures.decimal(number, lang, digits=2 if is_close else 1)


def _compared(expected: float, projected: float, on: date | None, lang: str) -> str:
    ahead = nearest(expected) - nearest(projected)
    how = "above" if ahead > 0 else "below" if ahead < 0 else "same"
    day = None if on is None else figures.short_day(on)
    n = figures.two_digits(abs(ahead), lang)
    return said(f"what_if.compared_{how}", lang, n=n, date=day)


def _verdict(expected: float, goal: Goal | None, lang: str) -> str | None:
    needed = ceiling(goal.count) if goal else None
    if goal is None or needed is None:
        return None
    ahead = nearest(expected) - needed
    how = "above" if ahead > 0 else "short" if ahead < 0 else "met"
    n = figures.two_digits(abs(ahead), lang)
    return text(f"what_if.verdict_{how}", lang, n=n, goal=goal.name)


def _days(days: Sequence[date], lang: str) -> str:
    written = [figures.short_day(day) for day in days]
    if len(written) == 1:
        return written[0]
    return text("what_if.two_days", lang, first=written[0], last=written[-1])
