"""What Đôn đốc lists of units, to take away: all that need urging as they are filtered, and why."""

from datetime import timedelta
from typing import Any

from exports.table import Column, Table
from ui.badges import UNRATED
from ui.filters import whose_in_words
from ui.follow_up_choice import Choice
from ui.frame import Page
from ui.urging import REASONS
from words import figures, urging
from words.figures import known
from words.groups import status_word

FIGURES = (
    *("eligible", "value", "coverage", "shortfall", "days_behind", "pace", "required_pace"),
    *("latest_pace", "earlier_pace", "reported_on", "missed_reports"),
    *("milestone_date", "milestone_share", "milestone_count", "milestone_expected"),
    *("day_target", "week_target", "week_gained", "week_left"),
)


def unit_tables(page: Page, choice: Choice) -> list[Table]:
    """All pages of the list, in its order."""
    rows = [_row(page, unit) for unit in choice.rows.to_dict("records")]
    noun = urging.noun(choice.kind, page.lang)
    title = page.text("workbook.urged", n=len(rows), noun=noun)
    order = page.text(f"follow.order_{choice.order}").lower()
    note = page.text("workbook.urged_note", order=order)
    return [Table(page.text("follow.view_units"), title, _columns(page), rows, note)]


def filters_in_words(page: Page, choice: Choice) -> list[str]:
    """What was chosen of the units; nothing where all that need urging are listed."""
    said = whose_in_words(page, choice.kind, choice.officer)
    if choice.status:
        status = None if choice.status == UNRATED else choice.status
        said.append(status_word(status, page.lang).lower())
    if choice.reason:
        reason = page.text(f"reason.{choice.reason}").lower()
        said.append(page.text("workbook.filtered_reason", reason=reason))
    return said


def _columns(page: Page) -> list[Column]:
    target = page.text(
        "targets.column_target", date=figures.short_day(page.as_of + timedelta(days=1))
    )
    return [
        Column(page.text("workbook.code")),
        Column(page.text("table.unit")),
        Column(page.text("follow.filter_kind")),
        Column(page.text("table.officer")),
        Column(page.text("table.status")),
        Column(page.text("workbook.reasons")),
        Column(page.text("table.eligible"), "count"),
        Column(page.text("table.installed"), "count"),
        Column(page.text("table.coverage"), "share"),
        Column(page.text("workbook.shortfall"), "count"),
        Column(page.text("workbook.days_behind"), "count"),
        Column(page.text("table.pace"), "decimal"),
        Column(page.text("table.required"), "decimal"),
        Column(page.text("workbook.latest_pace"), "decimal"),
        Column(page.text("workbook.earlier_pace"), "decimal"),
        Column(page.text("last_reported"), "day"),
        Column(page.text("workbook.missed_reports"), "count"),
        Column(page.text("workbook.milestone_date"), "day"),
        Column(page.text("workbook.milestone_share"), "share"),
        Column(page.text("workbook.milestone_count"), "count"),
        Column(page.text("workbook.milestone_expected"), "decimal"),
        Column(target, "count"),
        Column(page.text("workbook.week_target"), "count"),
        Column(page.text("workbook.week_gained"), "change"),
        Column(page.text("workbook.week_left"), "count"),
        *(Column(page.text(f"reason.{reason}")) for reason in REASONS),
    ]


def _row(page: Page, unit: dict[Any, Any]) -> list[Any]:
    lang, has = page.lang, page.text("workbook.has")
    said = [urging.reason(reason, unit, lang) for reason in unit["reasons"]]
    return [
        unit["unit_id"],
        unit["name"],
        page.text(f"kind.{unit['kind']}"),
        known(unit["officer"]),
        status_word(unit["status"], lang),
        "; ".join(said),
        *(unit[name] for name in FIGURES),
        *(has if reason in unit["reasons"] else None for reason in REASONS),
    ]
