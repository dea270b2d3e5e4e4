"""What the coordinator put right or confirmed, said beside the reports of one unit."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from serving.roles import may_see
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup
from words.corrections import sentence
from words.figures import known

_LINE = Markup('<p class="corrected"><small>{}</small></p>')


def corrections_by_count(page: Page, unit: str) -> dict[tuple[date, str], list[Markup]]:
    """Lines of HTML by (day, measure), in the order of the tab Đính chính."""
    rows = load(page.snapshot, "corrections", as_of=page.as_of, unit_id=unit)
    told: dict[tuple[date, str], list[Markup]] = {}
    for row in rows.to_dict("records"):
        count = known(row["day"]).date(), row["measure"]
        told.setdefault(count, []).append(_line(page, row))
    return told


def corrections_by_day(page: Page, unit: str) -> dict[date, list[Markup]]:
    """Those of the installs."""
    told = corrections_by_count(page, unit).items()
    return {day: lines for (day, measure), lines in told if measure == "installed"}


def _line(page: Page, row: Mapping[Any, Any]) -> Markup:
    """What was typed is told to all where it is a number, else to those who may mend it."""
    is_told = str(row["typed"]).isdigit() or may_see(page.role, "quality")
    return _LINE.format(sentence(row, page.lang, has_typed=is_told))
