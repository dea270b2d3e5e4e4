"""Activation and use, to take away: the units of the kind chosen, and each kind by itself."""

from typing import Any

import pandas as pd

from exports.table import Column, Table
from ui.follow_up_scope import UnitsChosen
from ui.frame import Page
from ui.loading import load
from ui.urging import urged
from words.figures import known

STEPS = ("installed", "activated", "used")


def funnel_tables(page: Page, chosen: UnitsChosen, steps: pd.DataFrame) -> list[Table]:
    """`steps`: all rows of queries/unit_steps.sql, for the kinds that there are."""
    return [_units(page, chosen), _kinds(page, steps)]


def _units(page: Page, chosen: UnitsChosen) -> Table:
    """The lowest rate of activation first; those that did not tell it last."""
    units = chosen.units.sort_values("activation_rate", na_position="last", kind="stable")
    stood = urged(page.snapshot, page.as_of)
    low = set(stood.loc[["activation" in reasons for reasons in stood["reasons"]], "unit_id"])
    columns = [
        Column(page.text("workbook.code")),
        Column(page.text("table.unit")),
        Column(page.text("table.officer")),
        Column(page.text("table.eligible"), "count"),
        Column(page.text("funnel.column_installed"), "count"),
        Column(page.text("workbook.day_installed"), "day"),
        Column(page.text("funnel.column_activated"), "count"),
        Column(page.text("funnel.column_activation_rate"), "share"),
        Column(page.text("workbook.day_activated"), "day"),
        Column(page.text("funnel.column_used"), "count"),
        Column(page.text("funnel.column_usage_rate"), "share"),
        Column(page.text("workbook.day_used"), "day"),
        Column(page.text("funnel.column_note")),
    ]
    rows = [
        [
            unit["unit_id"],
            unit["name"],
            known(unit["officer"]),
            unit["eligible"],
            *(unit[name] for name in ("installed", "installed_on")),
            *(unit[name] for name in ("activated", "activation_rate", "activated_on")),
            *(unit[name] for name in ("used", "usage_rate", "used_on")),
            _note(page, unit, is_low=unit["unit_id"] in low),
        ]
        for unit in units.to_dict("records")
    ]
    title = page.text("funnel.units", kind=page.text(f"kind.{chosen.kind}"))
    return Table(page.text("workbook.units_sheet"), title, columns, rows)


def _note(page: Page, unit: dict[Any, Any], *, is_low: bool) -> str:
    if known(unit["activated"]) is None:
        return page.text("funnel.untold")
    return page.text("reason.activation") if is_low else ""


def _kinds(page: Page, steps: pd.DataFrame) -> Table:
    """A step is rated against the step before, over the units that told both."""
    columns = [
        Column(page.text("follow.filter_kind")),
        Column(page.text("workbook.units_of_kind"), "count"),
        Column(page.text("funnel.column_installed"), "count"),
        Column(page.text("funnel.column_activated"), "count"),
        Column(page.text("funnel.column_activation_rate"), "share"),
        Column(page.text("workbook.told_activated"), "count"),
        Column(page.text("funnel.column_used"), "count"),
        Column(page.text("funnel.column_usage_rate"), "share"),
        Column(page.text("workbook.told_used"), "count"),
    ]
    rows = [_kind(page, str(kind)) for kind in dict.fromkeys(steps["kind"])]
    title, name = page.text("funnel.kinds"), page.text("workbook.kinds_sheet")
    return Table(name, title, columns, [row for row in rows if row], filters=())


def _kind(page: Page, kind: str) -> list[Any]:
    """Empty where nothing is known of any step."""
    answer = load(page.snapshot, "funnel", as_of=page.as_of, kind=kind, officer=None)
    found = {row["measure"]: row for row in answer.to_dict("records")}
    if not any(known(found[step]["value"]) is not None for step in STEPS):
        return []
    installed, activated, used = (found[step] for step in STEPS)
    return [
        page.text(f"kind.{kind}"),
        installed["units"],
        installed["value"],
        *(activated[name] for name in ("value", "rate", "units_with_figure")),
        *(used[name] for name in ("value", "rate", "units_with_figure")),
    ]
