"""Sentences about the projection's own record: what was projected on an evening, and what came.

Pure functions like those of words/sentences.py. Counts are people; a difference is that of the
counts as they are shown, in percentage points of the eligible.
"""

from datetime import date

from words import figures, text
from words.figures import nearest, short_day


def record_title(*, days: int, expected: float, came: float, eligible: float, lang: str) -> str:
    """Says “Dự báo làm 7 ngày trước cao hơn thực tế 1,8 điểm %”. days: since it was made."""
    apart = gap(expected, came, eligible)
    way = "even" if _is_even(apart) else "above" if apart > 0 else "below"
    return text(f"record.title_{way}", lang, n=days, points=figures.points(abs(apart), lang))


def record_detail(*, made: date, expected: float, came: float, on: date, lang: str) -> str:
    """Says “Tối 11/11 dự báo đến ngày 18/11 có 5.890 người đã cài đặt; thực tế 5.566 người.”"""
    return text(
        "record.detail",
        lang,
        made=short_day(made),
        date=short_day(on),
        expected=figures.whole(expected, lang),
        came=figures.whole(came, lang),
    )


def record_gap(expected: float, came: float, eligible: float, lang: str) -> str:
    """Says “+1,8 điểm %” where the projection was too high."""
    return figures.points(gap(expected, came, eligible), lang, sign=True)


def gap(expected: float, came: float, eligible: float) -> float:
    """The projection minus what came, by the people that are shown; a share."""
    return (nearest(expected) - nearest(came)) / eligible if eligible else 0.0


def _is_even(apart: float) -> bool:
    """Whether it would be shown as no points at all."""
    return abs(apart) < 0.0005
