"""Sentences of Tuyên truyền: what is done of what was planned, what is past due, who did nothing.

Pure functions. Counts are turns of one form, summed over days, never people who have installed; a
line of the tab is “một việc”. None is unknown and never 0.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from words import figures, said, text
from words.figures import known, two_digits
from words.findings import shortened
from words.names import listed

Number = Any  # a count; None or NA is unknown

FORM_KEYS = {  # of the forms that the sheet knows; others are said as typed
    "Tuyên truyền lưu động": "rounds",
    "Tin bài, phát thanh": "news",
    "Buổi hướng dẫn": "sessions",
    "Lượt người được hướng dẫn": "assisted",
    "Hộ đã đến vận động": "visits",
    "Điểm dán mã QR": "codes",
    "Lớp đã thông báo Zalo": "classes",
    "Tình nguyện viên": "helpers",
    "Phản ánh tiếp nhận": "received",
    "Phản ánh đã giải quyết": "solved",
}
MOST_DAYS = 6  # named in a sentence


def form_name(form: str, lang: str, *, is_short: bool = False) -> str:
    """What a form is called; `is_short` for a day of the calendar."""
    if form in FORM_KEYS:
        return text(f"outreach_{'short' if is_short else 'form'}.{FORM_KEYS[form]}", lang)
    return shortened(form) or text("outreach.no_form", lang)


def where_and_what(place: str, content: str, lang: str) -> str:
    """Says “Nhà văn hoá số 4 – Hướng dẫn tại chỗ”, of a text as long as a letter its beginning."""
    return said(
        "outreach.line_place", lang, place=shortened(place), content=shortened(content)
    ).removeprefix(" – ")


def headline(
    *, day: date, is_today: bool, done: Number, due: Number, overdue: int, lang: str
) -> str:
    """Says “Hôm nay mới 01/02 lượt tuyên truyền lưu động; 04 việc quá hạn chưa có kết quả”.

    done: mobile announcements of the day; due: how many it should have, 0 or None without a duty.
    """
    when = text("outreach.today", lang)
    if not is_today:
        when = text("outreach.on_day", lang, date=figures.short_day(day))
    n, total = two_digits(done, lang), two_digits(due, lang)
    key = "none"
    if known(done):
        key = "only" if not known(due) else "full" if done >= due else ""
    elif known(done) is not None and known(due):
        key = ""
    rounds = f"outreach.head_rounds{f'_{key}' if key else ''}"
    late = text("outreach.head_overdue_none", lang)
    if overdue:
        late = text("outreach.head_overdue", lang, n=two_digits(overdue, lang))
    return f"{text(rounds, lang, day=when, n=n, due=total)}; {late}"


def counted(done: Number, planned: Number, lang: str) -> str:
    """Says “2/2”, “34” without a plan, “–/2” without a result; "" where nothing is known."""
    n, total = figures.whole(done, lang), figures.whole(planned, lang)
    if known(done) is None:
        return text("outreach.count_missing", lang, total=total) if known(planned) else ""
    return text("outreach.count_of", lang, n=n, total=total) if known(planned) else n


def of_plan(key: str, *, done: Number, planned: Number, lang: str) -> str:
    """The title of a form's card: “Đã dán 66/83 điểm mã QR”, or that there is none yet.

    key: codes or classes.
    """
    n, total = figures.whole(done, lang), figures.whole(planned, lang)
    if not known(done):
        return text(f"outreach.{key}_title_none", lang)
    if not known(planned):
        return text(f"outreach.{key}_title_count", lang, n=n)
    return text(f"outreach.{key}_title", lang, n=n, total=total)


def expected(key: str, *, done: Number, planned: Number, lang: str) -> str:
    """The same where the plan may be left out: helpers or news."""
    if known(done) is None:
        return text(f"outreach.{key}_title_none", lang)
    total = figures.whole(planned, lang) if known(planned) else None
    return said(f"outreach.{key}_title", lang, n=figures.whole(done, lang), total=total)


def visits_title(*, visited: Number, share: Number, lang: str) -> str:
    """Says “3.036 lượt hộ đã đến vận động, bằng 44,1% số hộ”."""
    if known(visited) is None:
        return text("outreach.visits_title_none", lang)
    n = figures.whole(visited, lang)
    if known(share) is None:
        return text("outreach.visits_title_count", lang, n=n)
    return text("outreach.visits_title", lang, n=n, share=figures.percent(share, lang))


def sessions_title(*, sessions: Number, people: Number, lang: str) -> str:
    """Says “08 buổi hướng dẫn, 300 lượt người được hướng dẫn”."""
    n, written = two_digits(sessions, lang), figures.whole(people, lang)
    if known(sessions) is None and known(people) is None:
        return text("outreach.sessions_title_none", lang)
    if known(sessions) is None:
        return text("outreach.sessions_title_people", lang, people=written)
    if known(people) is None:
        return text("outreach.sessions_title_no_people", lang, n=n)
    return text("outreach.sessions_title", lang, n=n, people=written)


def feedback_title(*, received: Number, solved: Number, open_: Number, lang: str) -> str:
    """Says “Đã giải quyết 29/35 phản ánh, còn 06”. open_: received − solved."""
    told = {"received": known(received) is not None, "solved": known(solved) is not None}
    if not all(told.values()):
        key = next((name for name, is_told in told.items() if is_told), "none")
    else:
        key = "above" if open_ < 0 else "all" if open_ == 0 else ""
    return text(
        f"outreach.feedback_title{f'_{key}' if key else ''}",
        lang,
        received=figures.whole(received, lang),
        solved=figures.whole(solved, lang),
        open=two_digits(open_, lang),
    )


def calendar_title(*, span: str, told: int, past: int, ahead: int, lang: str) -> str:
    """Says “Tuần 3 (15/11 – 21/11): 30/31 việc đến ngày đã có kết quả, còn 07 việc sắp tới”.

    told: tasks with a result of the `past` ones; ahead: those still to come.
    """
    key = "" if past and ahead else "_past" if past else "_ahead" if ahead else "_none"
    counts = {"n": two_digits(told, lang), "total": two_digits(past, lang)}
    return text(
        f"outreach.calendar_title{key}", lang, span=span, ahead=two_digits(ahead, lang), **counts
    )


def how_many(key: str, names: Sequence[str], otherwise: str, lang: str) -> str:
    """Says “01 toà nhà chưa dán điểm nào: Toà nhà Mẫu D.”; `otherwise` where there is none."""
    if not names:
        return text(f"outreach.{otherwise}", lang)
    n, written = two_digits(len(names), lang), listed(names, lang)
    return text(f"outreach.{key}", lang, n=n, names=written)


def which_days(days: Iterable[date], lang: str) -> str:
    """Says “02/11, 05/11 và 03 ngày khác”."""
    written = [figures.short_day(day) for day in days]
    shown = ", ".join(written[:MOST_DAYS])
    left = len(written) - MOST_DAYS
    if left <= 0:
        return shown
    return text("outreach.days_more", lang, days=shown, n=two_digits(left, lang))
