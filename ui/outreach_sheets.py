"""What Tuyên truyền lists, to take away: lines as they are chosen, past due ones, forms, units."""

from typing import Any

import pandas as pd

from exports.table import Column, Table
from ui import outreach_rows
from ui.frame import Page
from ui.outreach_choice import Choices
from words.figures import known
from words.outreach import FORM_KEYS

COUNTS = ("lines", "lines_ahead", "lines_overdue", "lines_unread", "planned", "done")


def outreach_sheets(page: Page, choices: Choices) -> list[Table]:
    """Of all weeks, whichever the calendar shows. Only those that have rows."""
    tables = [_lines(page, choices), _overdue(page, choices)]
    tables += [_forms(page, choices), _units(page, choices)]
    return [table for table in tables if table.rows]


def filters_in_words(page: Page, choices: Choices, lines: pd.DataFrame) -> list[str]:
    """What was chosen; nothing where all is listed. `lines`: every line of the tab."""
    said = []
    if choices.form is not None:
        form = _form_name(page, choices.form)
        said.append(page.text("workbook.filtered_form", form=form))
    if choices.kind is not None:
        kind = _kind_name(page, choices.kind).lower()
        said.append(page.text("reporting.filtered_kind", kind=kind))
    if choices.officer is not None:
        said.append(page.text("groups.filtered_of", officer=choices.officer))
    if choices.unit is not None:
        name = lines.loc[lines["who"] == choices.unit, "name"].iloc[0]
        said.append(page.text("workbook.filtered_unit", unit=name))
    return said


def _form_name(page: Page, form: str) -> str:
    """In full, as it was typed where the sheet does not know it."""
    if form in FORM_KEYS:
        return page.text(f"outreach_form.{FORM_KEYS[form]}")
    return form or page.text("outreach.no_form")


def _kind_name(page: Page, kind: str) -> str:
    return page.text("outreach.other_kind" if kind == "other" else f"kind.{kind}")


def _note(page: Page) -> str:
    return f"{page.text('outreach.flows_note')} {page.text('workbook.all_weeks')}"


def _lines(page: Page, choices: Choices) -> Table:
    """Those too that have no day of the campaign and are counted nowhere: they stand last."""
    columns = [
        Column(page.text("table.day"), "day"),
        Column(page.text("workbook.clock")),
        Column(page.text("outreach.filter_week"), "count"),
        *_whose_columns(page),
        Column(page.text("outreach.column_what")),
        Column(page.text("workbook.audience")),
        Column(page.text("outreach.column_planned"), "count"),
        Column(page.text("outreach.column_done"), "count"),
        Column(page.text("table.status")),
        Column(page.text("workbook.place")),
        Column(page.text("workbook.content")),
        Column(page.text("workbook.tab")),
        Column(page.text("outreach.column_cell")),
    ]
    rows = [
        [
            *(line[name] for name in ("day", "clock", "week_number")),
            *_whose(page, line),
            _form_name(page, line["form"]),
            *(line[name] for name in ("audience", "planned", "done")),
            page.text(f"workbook.line_{line['state']}"),
            *(line[name] for name in ("place", "content", "tab", "cell")),
        ]
        for line in outreach_rows.lines(page, choices).to_dict("records")
    ]
    title = page.text("workbook.lines", n=len(rows))
    return Table(page.text("workbook.lines_sheet"), title, columns, rows, _note(page))


def _overdue(page: Page, choices: Choices) -> Table:
    columns = [
        Column(page.text("table.day"), "day"),
        Column(page.text("workbook.days_overdue"), "count"),
        Column(page.text("workbook.clock")),
        *_whose_columns(page),
        Column(page.text("outreach.column_what")),
        Column(page.text("outreach.column_planned"), "count"),
        Column(page.text("workbook.place")),
        Column(page.text("workbook.content")),
        Column(page.text("workbook.tab")),
        Column(page.text("outreach.column_cell")),
    ]
    rows = [
        [
            *(line[name] for name in ("day", "days_overdue", "clock")),
            *_whose(page, line),
            _form_name(page, line["form"]),
            *(line[name] for name in ("planned", "place", "content", "tab", "cell")),
        ]
        for line in outreach_rows.overdue(page, choices).to_dict("records")
    ]
    title = page.text("workbook.overdue", n=len(rows))
    note = page.text("outreach.overdue_caption")
    return Table(page.text("workbook.overdue_sheet"), title, columns, rows, note)


def _whose_columns(page: Page) -> list[Column]:
    return [
        Column(page.text("workbook.code")),
        Column(page.text("table.unit")),
        Column(page.text("outreach.filter_kind")),
        Column(page.text("table.officer")),
    ]


def _whose(page: Page, row: dict[Any, Any]) -> list[Any]:
    """The unit as the register has it, else as it was typed."""
    return [
        known(row["unit_id"]),
        row["name"] or page.text("outreach.no_unit"),
        _kind_name(page, row["kind"]),
        known(row["officer"]),
    ]


def _forms(page: Page, choices: Choices) -> Table:
    columns = [
        Column(page.text("outreach.column_what")),
        Column(page.text("outreach.column_tasks"), "count"),
        Column(page.text("workbook.tasks_ahead"), "count"),
        Column(page.text("outreach.column_overdue"), "count"),
        Column(page.text("workbook.tasks_unread"), "count"),
        Column(page.text("outreach.column_planned"), "count"),
        Column(page.text("outreach.column_done"), "count"),
        Column(page.text("outreach.column_days"), "count"),
        Column(page.text("outreach.column_units"), "count"),
        Column(page.text("outreach.column_last"), "day"),
    ]
    names = (*COUNTS, "days_done", "units_done", "last_done_on")
    rows = [
        [_form_name(page, row["form"]), *(row[name] for name in names)]
        for row in outreach_rows.forms(page, choices).to_dict("records")
    ]
    title = page.text("workbook.forms")
    return Table(page.text("workbook.forms_sheet"), title, columns, rows, _note(page))


def _units(page: Page, choices: Choices) -> Table:
    """Those that did nothing first. Only of one form there is a plan and what was done of it."""
    flows = ("planned", "done") if choices.form is not None else ()
    columns = [
        *_whose_columns(page),
        Column(page.text("outreach.column_tasks"), "count"),
        Column(page.text("outreach.column_tasks_done"), "count"),
        Column(page.text("workbook.tasks_ahead"), "count"),
        Column(page.text("outreach.column_overdue"), "count"),
        *(Column(page.text(f"outreach.column_{name}"), "count") for name in flows),
        Column(page.text("outreach.column_last"), "day"),
        Column(page.text("workbook.silent_days"), "count"),
    ]
    told = outreach_rows.units(page, choices)
    needy = told.sort_values(["is_idle", "lines_overdue"], ascending=False, kind="stable")
    names = ("lines", "lines_done", "lines_ahead", "lines_overdue", *flows)
    rows = [
        [*_whose(page, row), *(row[name] for name in (*names, "last_done_on", "silent_days"))]
        for row in needy.to_dict("records")
    ]
    title, name = page.text("workbook.unit_tasks"), page.text("workbook.units_sheet")
    note = _note(page) if flows else page.text("workbook.tasks_note")
    return Table(name, title, columns, rows, note)
