"""What Đơn vị lists, to take away: a sheet for each section that is chosen, in the list's order."""

from collections.abc import Mapping
from typing import Any

from exports.table import Column, Table
from ui.badges import UNRATED
from ui.frame import Page
from ui.unit_choices import ORDERS, Choices
from ui.unit_own import STEPS
from ui.unit_rows import FORMS, activities, status_word
from words.figures import known

Unit = Mapping[Any, Any]  # a row of ui.unit_choices.all_units
Told = Mapping[str, Mapping[str, Any]]  # by unit, as ui.unit_rows.activities has it


def unit_tables(page: Page, choices: Choices) -> list[Table]:
    """Every unit of the sections, those too that the screen has on further pages."""
    return [_section(page, choices, name) for name in choices.sections]


def filters_in_words(page: Page, choices: Choices) -> list[str]:
    """What was chosen of the units; nothing where all of them are listed."""
    chosen = choices.address
    named = []
    if "kind" in chosen:
        named.append(page.text(f"unit_section.{chosen['kind']}"))
    if "status" in chosen:
        status = chosen["status"]
        named.append(page.text("status.unrated" if status == UNRATED else status).lower())
    if "officer" in chosen:
        named.append(page.text("groups.filtered_of", officer=chosen["officer"]))
    return named


def _section(page: Page, choices: Choices, section: str) -> Table:
    """The steps stand there where a unit reported them, the form where a unit did anything of it,
    the group where a unit is part of one."""
    frame, told = choices.units[section], activities(page, section)
    units = frame.to_dict("records")
    steps = [step for step in STEPS if step == "installed" or frame[step].notna().any()]
    has_parents, has_form = frame["parent_id"].notna().any(), bool(told)
    columns = [Column(page.text("workbook.code")), Column(page.text("table.unit"))]
    columns += [Column(page.text("of_which"))] * bool(has_parents)
    columns.append(Column(page.text("table.eligible"), "count"))
    for step in steps:
        columns += [
            Column(page.text(f"measure.{step}"), "count"),
            Column(page.text(f"workbook.share_{step}"), "share"),
            Column(page.text(f"workbook.day_{step}"), "day"),
        ]
    columns += [
        Column(page.text("target"), "share"),
        Column(page.text("units.column_left"), "count"),
        Column(page.text("table.status")),
        Column(page.text("workbook.origin")),
        Column(page.text("workbook.age"), "count"),
    ]
    if has_form:
        form = page.text(f"units.column_{section}")
        columns += [
            Column(page.text(f"workbook.{part}", form=form), "count")
            for part in ("planned", "done")
        ]
    columns.append(Column(page.text("table.officer")))
    rows = [
        [
            unit["unit_id"],
            unit["name"],
            *[unit["parent_name"]] * bool(has_parents),
            unit["eligible"],
            *(unit[name] for step in steps for name in (step, f"{step}_share", f"{step}_on")),
            unit["target"],
            unit["goal_left"],
            status_word(page, unit, unit["sign"]),
            page.text(f"origin.{known(unit['origin']) or 'none'}"),
            unit["age_days"],
            *(_done(told, unit) if has_form else ()),
            unit["officer"],
        ]
        for unit in units
    ]
    name = page.text(f"unit_section.{section}")
    title = page.text("workbook.section", section=name, n=len(units))
    return Table(name, title, columns, rows, _note(page, choices, section))


def _done(told: Told, unit: Unit) -> tuple[Any, Any]:
    said = told.get(unit["unit_id"], {})
    return said.get("planned"), said.get("done")


def _note(page: Page, choices: Choices, section: str) -> str:
    """In which order they stand, and that nothing of it is the ward's."""
    order = choices.address.get("order", ORDERS[0])
    said = [page.text("not_in_total")]
    if section in FORMS and section != "own":
        said.append(page.text("workbook.flows"))
    said.append(page.text("workbook.order", order=page.text(f"units.order_{order}").lower()))
    return " ".join(f"{sentence.rstrip('.')}." for sentence in said)
