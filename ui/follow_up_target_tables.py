"""The targets of a day and its week, to hand out: a row a unit, and their sum as plain values."""

from typing import Any

import pandas as pd

from exports.table import Column, Table
from ui.follow_up_scope import UnitsChosen
from ui.frame import Page
from words import figures, urging
from words.figures import known

WEEK = ("week_target", "week_gained", "week_left")


def target_tables(page: Page, chosen: UnitsChosen, gains: pd.Series | None) -> list[Table]:
    """In the order of the register. `gains`: what each unit gained on the day of the targets, by
    unit_id; None for a day that is still to come. At least one unit must have a target."""
    units = chosen.units
    told = units[units["target"].notna()].iloc[0]
    day = figures.short_day(told["target_day"])
    title = page.text(
        "workbook.targets",
        date=figures.day(told["target_day"], page.lang),
        week=told["week_number"],
        first=figures.short_day(told["week_first_day"]),
        last=figures.short_day(told["week_last_day"]),
        n=len(units),
        noun=urging.noun(chosen.kind, page.lang),
    )
    rows = [_row(unit, gains) for unit in units.to_dict("records")]
    note = [page.text("targets.lead")]
    if gains is not None:  # the figures beside the target are those it was made from
        before = figures.short_day(told["target_day"] - pd.Timedelta(days=1))
        note.append(page.text("workbook.targets_from", date=before))
    if unknown := int(units["target"].isna().sum()):
        n = figures.two_digits(unknown, page.lang)
        note.append(page.text("targets.unknown", n=n))
    return [
        Table(
            page.text("follow.view_targets"),
            title,
            _columns(page, day, has_gains=gains is not None),
            rows,
            " ".join(note),
            sums=_sums(page, units, gains),
        )
    ]


def _columns(page: Page, day: str, *, has_gains: bool) -> list[Column]:
    gain = Column(page.text("targets.column_gain", date=day), "change")
    return [
        Column(page.text("workbook.code")),
        Column(page.text("table.unit")),
        Column(page.text("table.officer")),
        Column(page.text("table.eligible"), "count"),
        Column(page.text("table.installed"), "count"),
        Column(page.text("table.coverage"), "share"),
        Column(page.text("workbook.aim_share"), "share"),
        Column(page.text("workbook.aim_date"), "day"),
        Column(page.text("targets.column_target", date=day), "count"),
        *([gain] if has_gains else []),
        Column(page.text("workbook.week_target"), "count"),
        Column(page.text("workbook.week_gained"), "change"),
        Column(page.text("workbook.week_left"), "count"),
    ]


def _row(unit: dict[Any, Any], gains: pd.Series | None) -> list[Any]:
    value, eligible = known(unit["value"]), known(unit["eligible"])
    return [
        unit["unit_id"],
        unit["name"],
        known(unit["officer"]),
        eligible,
        value,
        value / eligible if value is not None and eligible else None,
        unit["aim_share"],
        unit["aim_date"],
        unit["target"],
        *([] if gains is None else [gains[unit["unit_id"]]]),
        *(unit[name] for name in WEEK),
    ]


def _sums(page: Page, units: pd.DataFrame, gains: pd.Series | None) -> list[Any]:
    """As on the screen: the targets and what came of them; of what nobody knows no sum."""

    def added(column: pd.Series) -> int | None:
        return int(column.sum()) if column.notna().any() else None

    said = page.text("targets.sum", n=figures.two_digits(len(units), page.lang))
    counted = [units["target"], *([] if gains is None else [gains])]
    counted += [units[name] for name in WEEK]
    return [None, said, *[None] * 6, *(added(column) for column in counted)]
