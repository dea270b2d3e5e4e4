"""A unit of Đơn vị in words: its rate, what it lacks, its status and when it reported."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.unit_rates import RateRow
from ui.badges import UNRATED, mark, status_badge
from ui.frame import Page
from ui.links import view_link
from ui.loading import load
from ui.markup import Markup
from words import corrections, figures, units
from words.figures import known

# The form of Tuyên truyền that a section is also asked about.
FORMS = {
    "school": "Lớp đã thông báo Zalo",
    "parents": "Lớp đã thông báo Zalo",
    "building": "Điểm dán mã QR",
    "organisation": "Tình nguyện viên",
}
_BADGE = Markup('<span class="badge badge-{}">{}<span>{}</span></span>')


@dataclass(frozen=True)
class UnitRow:
    """One unit's row; `share` 0–1 or None. Everything else but the facts is written text."""

    facts: Mapping[Any, Any]  # queries/unit_steps.sql, as ui.unit_choices.all_units has it
    sign: str
    share: float | None
    value: str
    counts: str
    lacks: str
    status: str
    report: str
    extra: str = ""
    is_extra_missing: bool = False

    @property
    def is_known(self) -> bool:
        """Whether the unit has a figure of its own, reported or baseline."""
        return known(self.facts["installed"]) is not None

    @property
    def code(self) -> str:
        return str(self.facts["unit_id"])

    @property
    def name(self) -> str:
        return str(self.facts["name"])


def rows_of(page: Page, frame: pd.DataFrame, section: str) -> list[UnitRow]:
    """`frame`: rows of ui.unit_choices.all_units, of one section."""
    told = activities(page, section)
    return [unit_row(page, facts, told.get(facts["unit_id"])) for facts in frame.to_dict("records")]


def unit_row(
    page: Page, facts: Mapping[Any, Any], told: Mapping[Any, Any] | None = None
) -> UnitRow:
    """`told`: what the unit did of its section's form, from queries/unit_activities.sql."""
    lang, sign = page.lang, facts["sign"]
    value, eligible = known(facts["installed"]), known(facts["eligible"])
    share = known(facts["installed_share"])
    counts = ""
    if eligible is not None:  # of an unknown count “–/420”
        counts = page.text("units.counts", n=value, total=eligible)
    return UnitRow(
        facts={str(name): fact for name, fact in facts.items()},
        sign=sign,
        share=share,
        value=figures.percent(share, lang),
        counts=counts,
        lacks=units.missing(
            value=value,
            eligible=eligible,
            left=known(facts["goal_left"]),
            target=known(facts["target"]),
            section=facts["section"],
            lang=lang,
        ),
        status=status_word(page, facts, sign),
        report=_report(page, facts),
        extra=_extra(page, facts["section"], told),
        is_extra_missing=told is not None and bool(told["planned"]) and not told["done"],
    )


def activities(page: Page, section: str) -> dict[str, dict[str, Any]]:
    """What each unit did of the section's form: planned and done (0 where planned only)."""
    form = FORMS.get(section)
    if form is None:
        return {}
    lines = load(page.snapshot, "unit_activities", as_of=page.as_of, form=form)
    lines = lines[lines["kind"] == section]
    return {
        line["unit_id"]: {"planned": known(line["planned"]), "done": known(line["done"])}
        for line in lines.to_dict("records")
    }


def badge(page: Page, row: UnitRow) -> Markup:
    """The unit's badge; of own units a step short is a duty, not a pace."""
    if row.facts["section"] != "own" or row.sign == UNRATED:
        return status_badge(row.facts["goal_status"], page.lang)
    return _BADGE.format(row.sign, mark(row.sign), row.status)


def rate_row(page: Page, row: UnitRow) -> RateRow:
    """The row as the chart of rates asks for it."""
    parent = known(row.facts["parent_name"])
    return RateRow(
        name=row.name,
        note=page.text("units.of_group", name=parent) if parent else "",
        share=row.share,
        sign=row.sign,
        value=row.value,
        counts=(row.counts, row.lacks),
        state=(row.status, row.report),
        extra=row.extra,
    )


def part_of(page: Page, row: UnitRow) -> Markup:
    """Of a building: the residential group it is a part of, as a link; "" of others."""
    parent = known(row.facts["parent_id"])
    if parent is None:
        return Markup("")
    name = page.text("units.of_group", name=row.facts["parent_name"])
    return view_link("groups", name, css="part-of", group=parent, to="opened")


def status_word(page: Page, facts: Mapping[Any, Any], sign: str) -> str:
    """The unit's status in words; of own units a step short is a duty, not a pace."""
    if sign == UNRATED:
        return page.text("status.unrated")
    if facts["section"] != "own" or sign == "done":
        return page.text(sign)
    if sign == "behind":
        return page.text("units.incomplete")
    return page.text("units.not_enough" if known(facts["installed"]) is not None else "no_data")


def _report(page: Page, facts: Mapping[Any, Any]) -> str:
    said = units.last_report(
        on=known(facts["installed_on"]),
        age=known(facts["age_days"]),
        origin=known(facts["origin"]),
        lang=page.lang,
    )
    overdue = page.text("units.missing") if facts["is_overdue"] else ""
    parts = (said, corrections.mark(facts, page.lang), overdue)
    return page.text("frame.separator").join(part for part in parts if part)


def _extra(page: Page, section: str, told: Mapping[Any, Any] | None) -> str:
    """What was done of the section's form, of how many planned: “9/14”, “0/12 chưa dán”."""
    if told is None:
        return ""
    written = done_of_planned(page, told)
    if section == "building" and told["planned"] and not told["done"]:
        return f"{written} {page.text('units.none_posted')}"
    return written


def done_of_planned(page: Page, told: Mapping[Any, Any]) -> str:
    """“9/14”; what was planned and is not told as done is 0, and without a plan the count alone."""
    planned, done = known(told["planned"]), known(told["done"])
    if not planned:
        return figures.whole(done, page.lang)
    return page.text("units.counts", n=done or 0, total=planned)
