"""The template as an Excel file."""

import io
from collections.abc import Sequence
from datetime import date, time
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from data.template.count_tabs import Unit, reference
from data.template.description import (
    HEADING_ROW,
    Column,
    Look,
    Tab,
    Template,
    is_inside,
    open_areas,
)
from data.template.pages import FONT, MARKED, Cell, Formula, Looks, write_tab
from data.template.template import describe

SIGNS: dict[Look, str] = {"fell": "▼", "above": "▲"}  # colour never speaks alone
ALLOWED = {  # in a protected tab, everywhere
    "format_columns": True,
    "format_rows": True,
    "autofilter": True,
    "sort": True,
}
ALLOWED_IN_LISTS = {"insert_rows": True, "delete_rows": True}
LONGEST_LIST = 255  # characters that Excel keeps of choices written out
FIRST_POSSIBLE_DAY = date(2000, 1, 1)
REFUSALS = {
    "count": "Đề nghị nhập số nguyên từ 0 trở lên, không gõ dấu chấm, dấu phẩy hay chữ.",
    "share": "Đề nghị nhập số lớn hơn 0, không quá 100; ví dụ 80 nghĩa là 80%.",
    "day": "Đề nghị nhập theo dạng ngày/tháng/năm, ví dụ 05/11/2024.",
    "clock": "Đề nghị nhập giờ và phút, ví dụ 17:30.",
    "choices": "Đề nghị chọn trong danh sách.",
}


def template_bytes(
    start: date,
    days: int = 28,
    units: Sequence[Unit] | None = None,
    *,
    name: str = "",
    authority: str = "",
) -> bytes:
    """The .xlsx file of an empty workbook for `days` days from `start`, ready to download.

    `units`: the register, as read_register_file gives it; None: a few units labelled as examples.
    Raises TemplateProblem for a campaign of no days or too many.
    """
    return as_excel(describe(start, days, units, name=name, authority=authority))


def as_excel(template: Template) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"default_format_properties": FONT, "in_memory": True}) as book:
        book.set_properties({"title": template.title})
        looks = Looks(book)
        marks = {look: mark_of(looks, look) for look in MARKED}
        for tab in template.tabs:
            sheet = write(book, looks, tab)
            add_notes(sheet, tab)
            for area, column in tab.checked():
                sheet.data_validation(*area, check_of(column, template))
            for mark in tab.marks:
                options = {"type": "formula", "criteria": mark.formula, "format": marks[mark.look]}
                sheet.conditional_format(*mark.area, options)
            sheet.protect("", ALLOWED | (ALLOWED_IN_LISTS if not tab.marks else {}))
    return out.getvalue()


def mark_of(looks: Looks, look: Look) -> Any:
    back, fore = MARKED[look]
    pattern = f'"{SIGNS[look]} "#,##0'
    return looks.make(bg_color=back, font_color=fore, num_format=pattern)


def write(book: xlsxwriter.Workbook, looks: Looks, tab: Tab) -> Worksheet:
    areas = open_areas(tab)
    return write_tab(
        book,
        looks,
        tab.title,
        tab.line,
        tab.explanation,
        tab.columns,
        rows_of(tab),
        names=tab.names,
        pages=tab.pages,
        footer=tab.line,
        column_at=tab.column_at,
        is_open=lambda row, column: any(is_inside(row, column, area) for area in areas),
    )


def rows_of(tab: Tab) -> list[list[Cell]]:
    """The rows below the headings, formulas put in with what they show."""
    formulas = {place: c.formula for place, c in enumerate(tab.columns) if c.formula}
    rows: list[list[Cell]] = []
    for number, row in enumerate(tab.body_rows(), HEADING_ROW + 2):  # as formulas count
        cells: list[Cell] = [*row]
        for place, formula in formulas.items():
            value = row[place]
            shows = value if isinstance(value, int) else ""
            cells[place] = Formula(formula.format(row=number), shows)
        rows.append(cells)
    return rows


def add_notes(sheet: Worksheet, tab: Tab) -> None:
    for place, column in enumerate(tab.columns):
        if column.note:
            options = {"x_scale": 2.2, "y_scale": 1 + len(column.note) // 90, "font_size": 10}
            sheet.write_comment(HEADING_ROW, place, column.note, options)


def check_of(column: Column, template: Template) -> dict[str, Any]:
    """What Excel lets into the cells of a column, and what it says of anything else."""
    options: dict[str, Any]
    if isinstance(column.choices, str):
        options = {"validate": "list", "source": "=" + reference(template.places[column.choices])}
    elif column.choices:
        options = {"validate": "list", "source": written_out(column.choices)}
    else:
        options = CHECKS[column.holds]
    said = REFUSALS["choices" if column.choices else column.holds]
    return options | {
        "error_type": "stop" if column.is_strict else "warning",
        "error_title": str(column.heading)[:32] if isinstance(column.heading, str) else "Số người",
        "error_message": said,
    }


def written_out(choices: Sequence[str]) -> list[str]:
    """Choices that Excel can keep beside the cell; it parts them by commas."""
    if any("," in choice for choice in choices) or len(",".join(choices)) > LONGEST_LIST:
        raise ValueError(f"these choices need a Place: {choices}")
    return [*choices]


CHECKS: dict[str, dict[str, Any]] = {
    "count": {"validate": "integer", "criteria": ">=", "value": 0},
    "share": {"validate": "decimal", "criteria": "between", "minimum": 0.0001, "maximum": 100},
    "day": {"validate": "date", "criteria": ">=", "value": FIRST_POSSIBLE_DAY},
    "clock": {
        "validate": "time",
        "criteria": "between",
        "minimum": time(0, 0),
        "maximum": time(23, 59),
    },
}
