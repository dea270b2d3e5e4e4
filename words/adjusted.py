"""What is said of a day whose figures were changed after it was closed. People are counted."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from words import figures, text
from words.names import short_name


def sentence(
    *, day: date, before: Any, after: Any, units: int, lang: str, is_reread: bool = False
) -> str:
    """Says “Số liệu ngày 17/11 đã điều chỉnh sau giờ chốt: 5.056 → 5.060 người (01 tổ)”.

    is_reread: not the sheet has changed, but how the program reads the one that was kept.
    """
    return text(
        "adjusted.otherwise" if is_reread else "adjusted.sentence",
        lang,
        date=figures.short_day(day),
        before=figures.whole(before, lang),
        after=figures.whole(after, lang),
        n=figures.two_digits(units, lang),
    )


def lines(changed: Sequence[tuple[str, Any, Any]], lang: str) -> str:
    """Says “Tổ 9: 187 → 191; Tổ 12: chưa có → 224”: name, when closed, by now."""
    return "; ".join(
        text(
            "adjusted.line",
            lang,
            name=short_name(name),
            before=figures.whole(before, lang),
            after=figures.whole(after, lang),
        )
        for name, before, after in changed
    )
