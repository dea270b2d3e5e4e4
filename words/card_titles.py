"""Titles of the overview's cards, each a sentence with its number, and what stands below them.

Pure functions like those of words/sentences.py. What is unknown is said or left out, never 0.
"""

from datetime import time

from words import figures, text
from words.figures import known

Number = float | None


def reporting_title(*, given: int, due: int, lang: str) -> str:
    """Says “18/20 tổ đã báo cáo”: the reports of the day that were due, and those given."""
    if not due:
        return text("caption.reporting_title_not_due", lang)
    key = "caption.reporting_title" if given < due else "caption.reporting_title_all"
    return text(key, lang, given=figures.two_digits(given, lang), n=figures.two_digits(due, lang))


def on_time(*, came: int, judged: int, rate: float, cutoff: time, lang: str) -> str:
    """Says “Đúng giờ (đến 17:00): 14/18 tổ, đạt 77,8%”.

    judged: the day's reports of which is known whether they came by the cut-off. rate: the share
    of those that did.
    """
    return text(
        "caption.reporting_on_time",
        lang,
        time=figures.clock(cutoff),
        given=figures.two_digits(came, lang),
        n=figures.two_digits(judged, lang),
        share=figures.percent(rate, lang),
    )


def ranking_title(*, ranked: int, is_all: bool, lang: str) -> str:
    """Says “Năm tổ dẫn đầu và năm tổ cần đôn đốc”, or how many where all of them are shown."""
    if not is_all:
        return text("home.ranking_title", lang)
    if ranked == 1:
        return text("home.ranking_title_one", lang)
    if not ranked:
        return text("home.ranking_title_none", lang)
    return text("home.ranking_title_few", lang, n=figures.two_digits(ranked, lang))


def activation_title(*, rate: Number, lang: str) -> str:
    """Says “75,7% số đã cài đã kích hoạt”."""
    if known(rate) is None:
        return text("caption.activation_unknown", lang)
    return text("caption.activation", lang, share=figures.percent(rate, lang))


def staff_title(*, left: Number, lang: str) -> str:
    """Says “Còn 02 cán bộ chưa hoàn thành”. left: people of the ward's own units still to go."""
    people = known(left)
    if people is None:
        return text("caption.staff_unknown", lang)
    if people <= 0:
        return text("caption.staff_done", lang)
    return text("caption.staff_left", lang, n=figures.two_digits(people, lang))


def rounds_title(*, done: int | None, due: int | None, lang: str) -> str:
    """Says “Tuyên truyền lưu động: 33/36 lượt”."""
    if known(done) is None:
        return text("caption.rounds_none", lang)
    n = figures.whole(done, lang)
    if not known(due):
        return text("caption.rounds_no_duty", lang, n=n)
    return text("caption.rounds", lang, n=n, total=figures.whole(due, lang))


def rounds_subtitle(
    *, per_day: int | None, missing: Number, unrecorded: int | None, lang: str
) -> str:
    """Says “02 lượt/ngày; thiếu 01 lượt các ngày có ghi; 02 ngày chưa ghi”.

    missing: rounds that lack on the days that say how many were done. unrecorded: days that do not.
    """
    parts = []
    if known(per_day):
        written = figures.two_digits(per_day, lang)
        parts.append(text("caption.rounds_per_day", lang, per_day=written))
        if known(missing):
            n = figures.two_digits(missing, lang)
            parts.append(text("caption.rounds_missing", lang, n=n))
        elif known(missing) is not None:
            parts.append(text("caption.rounds_complete", lang))
    if known(unrecorded):
        n = figures.two_digits(unrecorded, lang)
        parts.append(text("caption.rounds_unrecorded", lang, n=n))
    return text("caption.join", lang).join(parts)
