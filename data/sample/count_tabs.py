"""The sample's counts: Cài đặt, Kích hoạt and Sử dụng, and the form answers beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from xlsxwriter import Workbook

from data.sample import mistakes, uptake
from data.sample.mistakes import Typed
from data.sample.pages import MOST_ROWS, write_tab
from data.sample.units import END, START, SampleUnit, day
from data.sample.uptake import Counts
from data.sample.work import answers
from data.template.columns import ANSWERS
from data.template.description import HEADING_ROW, Column
from data.template.pages import Cell, Looks

DAYS = range(1, (END - START).days + 2)
WHOLE_NUMBER = {
    "validate": "integer",
    "criteria": ">=",
    "value": 0,
    "error_type": "warning",
    "error_title": "Số người",
    "error_message": "Đề nghị nhập số nguyên, không gõ dấu chấm, dấu phẩy hay chữ.",
}


@dataclass(frozen=True, slots=True)
class Measures:
    """What is true of every unit, by code: cumulative counts by day."""

    installed: dict[str, Counts]
    activated: dict[str, Counts]
    used: dict[str, Counts]

    @classmethod
    def of(cls, units: list[SampleUnit]) -> Self:
        installed = uptake.installed(units)
        activated = {u.code: uptake.activated(u, installed.get(u.code, {})) for u in units}
        used = {u.code: uptake.used(u, activated[u.code]) for u in units}
        return cls(installed, activated, used)


def write_counts(book: Workbook, looks: Looks, units: list[SampleUnit], measures: Measures) -> None:
    """The three wide tabs. Only Cài đặt contains mistakes."""
    note = "Số LUỸ KẾ, gồm cả số đã cài trước 01/11/2024. Để trống: chưa báo cáo; 0 là một báo cáo."
    write_wide(book, looks, "Cài đặt", note, installed_rows(units, measures.installed))
    for title, what, counts in (
        ("Kích hoạt", "đã kích hoạt tài khoản", measures.activated),
        ("Sử dụng", "đang sử dụng ứng dụng", measures.used),
    ):
        reporting = [unit for unit in units if counts[unit.code]]
        rows = [row(u, mistakes.reported(u.code, counts[u.code])) for u in reporting]
        note = f"Số người {what}, LUỸ KẾ đến hết ngày. Để trống: chưa báo cáo."
        write_wide(book, looks, title, note, rows)


def write_wide(book: Workbook, looks: Looks, title: str, note: str, rows: list[list[Cell]]) -> None:
    days = [Column(day(n), 12, holds="count") for n in DAYS]
    columns = [Column("Mã", 11), Column("Tên đơn vị", 50), *days]
    sheet = write_tab(book, looks, title, note, columns, rows, names=2, pages=2)
    sheet.data_validation(HEADING_ROW + 1, 2, MOST_ROWS, len(columns) - 1, WHOLE_NUMBER)


def installed_rows(units: list[SampleUnit], installed: dict[str, Counts]) -> list[list[Cell]]:
    rows = []
    for unit in units:
        if unit.code in installed:
            typed = mistakes.typed(unit.code, installed[unit.code])
            rows.append(row(unit, typed))
            if unit.code == mistakes.ALIAS_ROW[0]:
                rows[-1][:2] = [None, mistakes.ALIAS_ROW[1]]
    twice = next(unit for unit in units if unit.code == mistakes.DUPLICATE_ROW)
    return [*rows, row(twice, mistakes.second_row(installed[twice.code]))]


def row(unit: SampleUnit, cells: Mapping[int, Typed]) -> list[Cell]:
    """The unit's cells on the days on which its kind reports."""
    told = {n: cell for n, cell in cells.items() if n in uptake.REPORT_DAYS[unit.kind]}
    return [unit.code, unit.name, *(told.get(n) for n in DAYS)]


def write_answers(
    book: Workbook, looks: Looks, units: list[SampleUnit], measures: Measures
) -> None:
    rows = answers(units, measures.installed, measures.activated, measures.used)
    note = "Câu trả lời biểu mẫu. Đối chiếu với trang tính Cài đặt, không cộng thêm."
    write_tab(book, looks, "Báo cáo ngày", note, [*ANSWERS.values()], rows, names=3)
