"""What is said of the platform's own count beside the sheet's: the row of
queries/reconciliation.sql in, sentences out. It is compared and never mixed in."""

from collections.abc import Mapping
from typing import Any

from words import figures, said, text
from words.figures import known

Row = Mapping[Any, Any]
COMPARED = "compared"


def sentence(row: Row, lang: str) -> str:
    """Says how far the two are apart, or why that cannot be told; "" where no count is given."""
    state = row["state"]
    if state == "none":
        return ""
    key = "equal" if state == COMPARED and not row["difference"] else state
    return said(f"official.{key}", lang, **_values(row, lang))


def note(row: Row, lang: str) -> str:
    """What the comparison rests on, or what is to be done so that there is one."""
    if row["state"] == "none":
        return ""
    counted = {
        name: figures.whole(row[column], lang)
        for name, column in (
            ("known", "units_with_figure"),
            ("total", "units"),
            ("reported", "units_reported"),
        )
    }
    return said(f"official.{row['state']}_note", lang, **_values(row, lang), **counted)


def short(row: Row, lang: str) -> str:
    """The same below a figure: “bảng 5.056, nền tảng 5.236 (17/11)”, or why there is none."""
    state = row["state"]
    if state == "none":
        return text("quality.official_none", lang)
    if state != COMPARED:
        return said(f"official.{state}_short", lang, **_values(row, lang))
    values = _values(row, lang)
    return said("caption.official", lang, **values)


def aside(row: Row, lang: str) -> str:
    """One line for whoever reads the ward's figures; nothing where nothing is compared."""
    if row["state"] != COMPARED:
        return ""
    key = "overview" if row["difference"] else "overview_equal"
    return said(f"official.{key}", lang, **_values(row, lang))


def _values(row: Row, lang: str) -> dict[str, Any]:
    share = known(row["difference_share"])
    written = None if share is None else figures.percent(share, lang)
    if written and share > 0:
        written = f"+{written}"
    on = known(row["official_date"])
    return {
        "date": None if on is None else figures.short_day(on),
        "ours": figures.whole(row["installed"], lang),
        "official": figures.whole(row["official_count"], lang),
        "difference": figures.signed(row["difference"], lang),
        "share": written,
    }
