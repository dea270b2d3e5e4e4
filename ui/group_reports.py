"""The last reports of one group: what it said, what was not used and why, in which cell."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from charts.heat_cells import Cell, heat_cells
from serving.roles import may_see
from ui.correction_lines import corrections_by_day
from ui.finding_list import place
from ui.frame import Page
from ui.loading import load
from ui.markup import Markup, joined
from words import figures, group_reports
from words.figures import known

LAST = 7  # days
MOST_BEFORE = 5  # of the days before them, those with a correction
USED = ("clean", "flagged")

_REPORTS = Markup(
    '<section class="reports"><h3>{title} <small>{newest}</small></h3><ul>{rows}</ul></section>'
)
_ROW = Markup('<li><span class="day">{day}</span><div>{lines}</div></li>')
_LINE = Markup("<p>{said} <small>{place}</small></p>")

Filled = dict[Any, Any]  # a row of queries/unit_reports.sql


def reports(page: Page, unit: str) -> Markup:
    """The last days up to the as-of date, newest first; a silent day says what stands in for it.

    Below them the days before on which a count was put right or confirmed.
    """
    gains = load(page.snapshot, "unit_gains", as_of=page.as_of, unit_ids=(unit,))
    days = [cell for cell in heat_cells(gains, page.as_of).get(unit, []) if cell.state != "ahead"]
    filled = load(page.snapshot, "unit_reports", as_of=page.as_of, unit_id=unit)
    installs = filled[filled["measure"] == "installed"].to_dict("records")
    reported = [cell.day for cell in days if _is_reported(cell)]
    value = days[-1].value if days else None
    corrected = corrections_by_day(page, unit)
    before = [cell for cell in days[:-LAST] if cell.day in corrected]
    rows = joined(
        _ROW.format(
            day=figures.short_day(cell.day),
            lines=joined(
                [*_lines(page, cell, installs, reported), *corrected.get(cell.day, ())],
            ),
        )
        for cell in [*days[: -LAST - 1 : -1], *before[: -MOST_BEFORE - 1 : -1]]
    )
    last = reported[-1] if reported else None
    return _REPORTS.format(
        title=page.text("groups.reports"),
        newest=group_reports.newest(last, page.as_of, value, page.lang),
        rows=rows,
    )


def _lines(
    page: Page, cell: Cell, installs: Sequence[Filled], reported: Sequence[date]
) -> Iterator[Markup]:
    """The count of the day, the cells that were not used, and what stands in for a missing one."""
    of_day = [row for row in installs if known(row["report_date"]).date() == cell.day]
    used = [row for row in of_day if row["outcome"] in USED]
    said = group_reports.report(cell, _entered(used), page.lang)
    if said:
        yield _LINE.format(said=said, place=_place(page, used[-1]) if used else "")
    for row in of_day if may_see(page.role, "quality") else ():
        if row["outcome"] not in USED:
            told = group_reports.unused(row["raw_text"], row["outcome"], page.lang)
            yield _LINE.format(said=told, place=_place(page, row))
    if cell.state in ("silent", "unused"):
        before = [day for day in reported if day < cell.day]
        instead = group_reports.stands_in(before[-1] if before else None, cell.value, page.lang)
        yield Markup("<p><small>{}</small></p>").format(instead)


def _is_reported(cell: Cell) -> bool:
    return cell.state in ("gain", "fall", "first")


def _entered(used: Sequence[Filled]) -> Any:
    """The time of day at which a count was entered, where the sheet carries it."""
    entered = known(used[-1]["entered_at"]) if used else None
    return None if entered is None else entered.time()


def _place(page: Page, row: Filled) -> str:
    """The cell, for those who may mend it."""
    return place(page, row["tab"], row["cell"]) if may_see(page.role, "quality") else ""
