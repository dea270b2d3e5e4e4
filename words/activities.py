"""What was done on a day, from the tab Tuyên truyền, as a line of a tooltip or table says it."""

from collections.abc import Iterable, Mapping
from typing import Any

from words import figures, text
from words.figures import known

MOST_PLACES = 3  # named; of more only how many


def activity_line(row: Mapping[str, Any], lang: str) -> str:
    """Says “Buổi hướng dẫn: 2/2 – Nhà văn hoá tổ dân phố số 15”. row: queries/activity_days.sql."""
    return _counted(row, lang) + _where(row["places"], lang)


def _counted(row: Mapping[str, Any], lang: str) -> str:
    done, planned = known(row["done"]), known(row["planned"])
    key = {
        (True, True): "activity_planned",
        (True, False): "activity_done",
        (False, True): "activity_not_done",
        (False, False): "activity_only",
    }[done is not None, planned is not None]
    return text(
        f"progress.{key}",
        lang,
        form=row["form"],
        done=figures.whole(done, lang),
        planned=figures.whole(planned, lang),
    )


def _where(places: Iterable[str], lang: str) -> str:
    named = list(places)
    if not named:
        return ""
    written = ", ".join(named[:MOST_PLACES])
    if len(named) > MOST_PLACES:
        n = figures.two_digits(len(named) - MOST_PLACES, lang)
        written = text("progress.activity_places_more", lang, places=written, n=n)
    return text("progress.activity_places", lang, places=written)
