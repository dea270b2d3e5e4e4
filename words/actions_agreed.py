"""Actions agreed at meetings, in words: the head of the list, the state of a line."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from words import figures, text
from words.figures import known


def headline(counts: Mapping[Any, int], as_of: date, lang: str) -> str:
    """Says “01 việc quá hạn, 02 việc đến hạn; còn 03 việc đang làm”.

    counts: lines by state, as queries/actions.sql has them.
    """
    if not sum(counts.values()):
        return text("agreed.head_none", lang)
    n = {name: figures.two_digits(counts.get(name, 0), lang) for name in ("overdue", "due", "open")}
    if not any(counts.get(name, 0) for name in n):
        return text("agreed.head_done", lang, n=figures.two_digits(counts["done"], lang))
    key = "late" if counts.get("overdue", 0) else "on_time"
    return text(f"agreed.head_{key}", lang, date=figures.short_day(as_of), **n)


def state(name: str, days_overdue: Any, lang: str) -> str:
    """Says “Quá hạn 03 ngày”, “Đến hạn”, “Đang làm”, “Xong”."""
    days = known(days_overdue)
    if name == "overdue" and days is not None:
        return text("agreed.overdue_days", lang, n=figures.two_digits(days, lang))
    return text(f"agreed.{name}", lang)
