"""A small campaign as a real .xlsx file, for tests that make one kind of mess in it.

Three groups, an office, a school, a building and a mass organisation, 1 to 5 November 2024; the
ward stands at 3200 + 1330 + 150 = 4680, as in examples/01_sach.
"""

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import xlsxwriter

from data.cells import CellError, Percent

SETTINGS, REGISTER, INSTALLED = "Cấu hình", "Danh mục", "Cài đặt"
ANSWERS, ACTIVATED, USED, CORRECTIONS = "Báo cáo ngày", "Kích hoạt", "Sử dụng", "Đính chính"
DAYS = [datetime(2024, 11, day) for day in range(1, 6)]
CODES = ("TDP01", "TDP02", "TDP03", "CQ01", "TH01", "CC01", "DT01")
NAMES = (
    "Tổ dân phố số 1",
    "Tổ dân phố số 2",
    "Tổ dân phố số 3",
    "Uỷ ban nhân dân phường",
    "Trường THCS Nguyễn Du",
    "Toà nhà chung cư Hoà Bình",
    "Đoàn Thanh niên phường",
)
COUNTS = (
    (2950, 3010, 3089, 3150, 3200),
    (1180, 1210, 1250, 1290, 1330),
    (90, 110, 120, 135, 150),
    (20, 25, 30, 34, 38),
    (50, 62, 70, 77, 85),
    (60, 75, 81, 96, 104),
    (10, 12, 15, 18, 22),
)
KINDS = ("Tổ dân phố",) * 3 + ("Cơ quan", "Trường học", "Toà chung cư", "Đoàn thể")
OFFICERS = (
    "Nguyễn Thị Hạnh",
    "Trần Văn Bình",
    "Lê Thị Cúc",
    "Phạm Minh Đức",
    "Đỗ Thu Hà",
    "Vũ Quốc Khánh",
    "Bùi Mai Lan",
)
ELIGIBLE = (5200, 2400, 640, 45, 120, 300, 80)
BASELINES = (1200, 500, 40, 10, 20, 30, 5)
ACTIVATED_COUNTS = (
    (2000, 2050, 2100, 2150, 2200),
    (800, 820, 840, 860, 880),
    (50, 60, 70, 75, 80),
    (15, 20, 25, 30, 35),
    (30, 40, 50, 55, 60),
    (40, 50, 55, 60, 70),
    (5, 6, 8, 9, 12),
)


ACTIVATED_ROWS = {  # as `expect` names them
    f"{code}@{day + 1}": row[day]
    for code, row in zip(CODES, ACTIVATED_COUNTS, strict=True)
    for day in range(5)
}


@dataclass(frozen=True)
class Formula:
    """A formula with the result that the file keeps; None: nobody has calculated it yet."""

    text: str
    result: Any = ""


@dataclass(frozen=True)
class Shown:
    """A number in a format of its own: Shown(3089, '0" người"')."""

    number: float
    number_format: str


def place(address: str) -> tuple[int, int]:
    """Row and column, from 0, of "E3"."""
    match = re.fullmatch(r"([A-Z]+)([0-9]+)", address)
    assert match, address
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


class Sheet:
    """One tab: `sheet["E3"] = 1250`, whole rows and columns put in and taken out."""

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        self.rows = [list(row) for row in rows]
        self.merged: list[str] = []
        self.hidden_rows: list[int] = []
        self.is_hidden = False

    def __getitem__(self, address: str) -> Any:
        row, column = place(address)
        return self.rows[row][column]

    def __setitem__(self, address: str, value: Any) -> None:
        row, column = place(address)
        while len(self.rows) <= row:
            self.rows.append([])
        self.rows[row] += [None] * (column + 1 - len(self.rows[row]))
        self.rows[row][column] = value

    def put(self, cells: dict[str, Any]) -> None:
        for address, value in cells.items():
            self[address] = value

    def insert_rows(self, number: int, *rows: Sequence[Any]) -> None:
        """`rows` become row `number` and the following ones."""
        self.rows[number - 1 : number - 1] = [list(row) for row in rows]

    def insert_column(self, letters: str, *cells: Any) -> None:
        """A column of `cells` (from row 1 down) stands where column `letters` stood."""
        _, column = place(f"{letters}1")
        for index, row in enumerate(self.rows):
            row.insert(column, cells[index] if index < len(cells) else None)

    def drop_column(self, letters: str) -> None:
        _, column = place(f"{letters}1")
        for row in self.rows:
            del row[column : column + 1]

    def drop_rows(self, *numbers: int) -> None:
        self.rows = [row for n, row in enumerate(self.rows, 1) if n not in numbers]

    def change(self, letters: str, reader: Callable[[Any], Any], first_row: int = 2) -> None:
        """Every cell of a column, from `first_row` down, becomes reader(cell)."""
        _, column = place(f"{letters}1")
        for row in self.rows[first_row - 1 :]:
            row[column] = reader(row[column])


@dataclass
class Book:
    """The tabs in order, by title."""

    tabs: dict[str, Sheet] = field(default_factory=dict)

    def __getitem__(self, title: str) -> Sheet:
        return self.tabs[title]

    def add(self, title: str, *rows: Sequence[Any]) -> Sheet:
        self.tabs[title] = Sheet(rows)
        return self.tabs[title]

    def drop(self, title: str) -> None:
        del self.tabs[title]

    def rename(self, title: str, new: str) -> None:
        self.tabs = {new if old == title else old: tab for old, tab in self.tabs.items()}

    def setting(self, key: str, value: Any) -> None:
        """The value beside `key`; a new row where there is none."""
        for row in self[SETTINGS].rows:
            if row[0] == key:
                row[1] = value
                return
        self[SETTINGS].rows.append([key, value])

    def drop_setting(self, key: str) -> None:
        self[SETTINGS].rows = [row for row in self[SETTINGS].rows if row[0] != key]

    def use_answers(self, *answers: Sequence[Any]) -> Sheet:
        """The campaign told by Báo cáo ngày; without `answers`, all 35 counts of the base."""
        self.drop(INSTALLED)
        self.setting("Nguồn số liệu", ANSWERS)
        return self.add(ANSWERS, ANSWER_HEADINGS, *(answers or all_answers()))

    def xlsx(self) -> bytes:
        out = io.BytesIO()
        file = xlsxwriter.Workbook(out, {"in_memory": True})
        for title, tab in self.tabs.items():
            _write(file, file.add_worksheet(title), tab)
        file.close()
        return out.getvalue()


ANSWER_HEADINGS = (
    "Dấu thời gian",
    "Ngày báo cáo",
    "Đơn vị",
    "Số cài đặt (luỹ kế)",
    "Số kích hoạt",
    "Người báo cáo",
    "Ghi chú",
)


def answer(day: Any, unit: Any, count: Any, at: Any = ..., activated: Any = None) -> list[Any]:
    """One row of Báo cáo ngày; `day` of November 2024, sent at 16:05 of that day."""
    when = datetime(2024, 11, day) if isinstance(day, int) else day
    if at is ...:
        at = datetime.combine(when, time(16, 5)) if isinstance(when, datetime) else None
    return [at, when, unit, count, activated, "Cán bộ tổ", None]


def all_answers() -> list[list[Any]]:
    return [
        answer(day + 1, name, COUNTS[unit][day])
        for day in range(5)
        for unit, name in enumerate(NAMES)
    ]


def wide(counts: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """A tab as Cài đặt: a unit a row, a day a column."""
    units = zip(CODES, NAMES, counts, strict=True)
    return [["Mã", "Tên đơn vị", *DAYS], *([code, name, *row] for code, name, row in units)]


def book() -> Book:
    """The clean campaign."""
    made = Book()
    made.add(
        SETTINGS,
        ["Khoá", "Giá trị"],
        ["Tên chiến dịch", "Cài đặt ứng dụng công dân số"],
        ["Ngày bắt đầu", datetime(2024, 11, 1)],
        ["Hạn chót", datetime(2024, 11, 28)],
        ["Chỉ tiêu (%)", 80],
        ["Cách tính", "Luỹ kế, gồm cả số đã cài trước chiến dịch"],
        ["Nguồn số liệu", "Cài đặt"],
    )
    made.add(
        REGISTER,
        [
            "Mã",
            "Tên đơn vị",
            "Loại",
            "Cán bộ phụ trách",
            "Dân số từ 15 tuổi",
            "Đã cài trước chiến dịch",
        ],
        *zip(CODES, NAMES, KINDS, OFFICERS, ELIGIBLE, BASELINES, strict=True),
    )
    made.add(INSTALLED, *wide(COUNTS))
    return made


def _write(file: xlsxwriter.Workbook, sheet: Any, tab: Sheet) -> None:
    for r, row in enumerate(tab.rows):
        for c, value in enumerate(row):
            if value is not None:
                _write_cell(file, sheet, (r, c), value)
    for area in tab.merged:
        r, c = place(area.partition(":")[0])
        sheet.merge_range(area, tab.rows[r][c])
    for number in tab.hidden_rows:
        sheet.set_row(number - 1, None, None, {"hidden": True})
    if tab.is_hidden:
        sheet.hide()


def _write_cell(file: xlsxwriter.Workbook, sheet: Any, at: tuple[int, int], value: Any) -> None:
    pattern = _number_format(value)
    shown = [file.add_format({"num_format": pattern})] if pattern else []
    if isinstance(value, Formula):
        sheet.write_formula(*at, value.text, None, value.result)
    elif isinstance(value, CellError):
        sheet.write_formula(*at, "=A1", None, value.code)
    elif isinstance(value, Shown | Percent):
        sheet.write_number(*at, value.number if isinstance(value, Shown) else value, *shown)
    elif isinstance(value, str):
        sheet.write_string(*at, value)
    else:
        sheet.write(*at, value, *shown)


def _number_format(value: Any) -> str | None:
    if isinstance(value, Shown):
        return value.number_format
    if isinstance(value, Percent):
        return "0%"
    if isinstance(value, datetime):
        return "dd/mm/yyyy hh:mm:ss" if value.time() != time() else "dd/mm/yyyy"
    if isinstance(value, time):
        return "hh:mm"
    return "dd/mm/yyyy" if isinstance(value, date) else None
