"""What is said of a count that the coordinator put right or confirmed.

Pure functions: rows of queries/corrections.sql or unit_figures.sql in, a sentence out.
"""

from collections.abc import Mapping
from typing import Any

from words import figures, said, text
from words.figures import known

Row = Mapping[Any, Any]


def mark(row: Row, lang: str) -> str:
    """Says “đã đính chính” or “đã xác nhận” of a figure that rests on such a report; else nothing.

    row: of queries/unit_figures.sql.
    """
    word = known(row.get("correction"))
    return text(f"corrected.mark_{word}", lang) if word else ""


def told(correction: Any, reason: Any, who: Any, lang: str) -> str:
    """Says “đã đính chính · đảo chữ số · Cán bộ An”; nothing of a count as it was reported."""
    marked = mark({"correction": correction}, lang)
    parts = [marked, known(reason), known(who)] if marked else []
    return text("frame.separator", lang).join(part for part in parts if part)


def sentence(row: Row, lang: str, *, has_typed: bool = True) -> str:
    """Says “Đính chính: 157 thay cho 175 – Nhập nhầm thứ tự chữ số (Cán bộ mẫu 1)”.

    row: of queries/corrections.sql. Without `has_typed` what stood in the cell is not said.
    """
    return said(
        f"corrected.{row['correction']}",
        lang,
        value=figures.whole(row["value"], lang),
        typed=written(row["typed"], lang) if has_typed else None,
        reason=known(row["reason"]),
        who=known(row["confirmed_by"]),
    )


def change(row: Row, lang: str) -> str:
    """Says “175 → 157”, of a confirmed count “238 – giữ nguyên”."""
    key = "corrected.change_kept" if row["correction"] == "kept" else "corrected.change"
    value = figures.whole(row["value"], lang)
    return text(key, lang, typed=written(row["typed"], lang), value=value)


def written(typed: Any, lang: str) -> str:
    """What a cell holds: a count as counts are written, anything else as it was typed."""
    held = str(known(typed) or figures.UNKNOWN)
    is_count = held.isascii() and held.isdigit() and len(held) < 16
    return figures.whole(int(held), lang) if is_count else held
