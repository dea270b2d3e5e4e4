"""The sample's tabs Cấu hình and Danh mục."""

from dataclasses import replace

from xlsxwriter import Workbook

from data.sample.pages import MOST_ROWS, write_tab
from data.sample.settings import SETTINGS
from data.sample.units import SampleUnit
from data.template.columns import REGISTER
from data.template.description import HEADING_ROW, Column
from data.template.pages import Cell, Looks
from data.template.settings_tab import COLUMNS

ALIASES = {"TDP-05": "Tổ Mẫu Đoàn Kết", "CC-01": "Toà A1", "CC-02": "Toà A2"}
FREQUENCY = {  # by kind, in the contract's spelling of both
    "Tổ dân phố": "hằng ngày",
    "Cơ quan": "khi có",
    "Trường học": "hằng tuần",
    "Phụ huynh học sinh": "hằng tuần",
    "Toà chung cư": "khi có",
    "Đoàn thể": "không",
}
GROUPS_OF_AN_OFFICER = 4


def write_settings(book: Workbook, looks: Looks) -> None:
    note = "Mỗi dòng một thiết lập. Giá trị để trống nghĩa là dùng giá trị mặc định."
    write_tab(book, looks, "Cấu hình", note, COLUMNS, SETTINGS)


def write_register(book: Workbook, looks: Looks, units: list[SampleUnit]) -> None:
    first = ["code", "name", "kind", "alias"]  # beside the name: the sample's own order
    columns = [REGISTER[field] for field in [*first, *(f for f in REGISTER if f not in first)]]
    columns[1] = replace(columns[1], width=50)
    names = {unit.code: unit.name for unit in units}
    columns.append(Column("Ghi chú", 22))
    rows = [register_row(unit, names.get(unit.parent)) for unit in units]
    note = "Mỗi dòng một đơn vị báo cáo. Chỉ Tổ dân phố được cộng thành số toàn phường."
    sheet = write_tab(book, looks, "Danh mục", note, columns, rows, names=2)
    sheet.autofilter(HEADING_ROW, 0, HEADING_ROW + len(rows), len(columns) - 1)
    frequencies = dict.fromkeys(FREQUENCY.values())
    for column, choices in ((2, FREQUENCY), (8, frequencies), (10, ["có"])):
        options = {"validate": "list", "source": list(choices)}
        sheet.data_validation(HEADING_ROW + 1, column, MOST_ROWS, column, options)


def register_row(unit: SampleUnit, parent: str | None) -> list[Cell]:
    leader = police = None
    if unit.is_group:
        leader = f"Tổ trưởng mẫu {unit.number}"
        police = f"Cảnh sát khu vực mẫu {(unit.number - 1) // GROUPS_OF_AN_OFFICER + 1}"
    note = unit.note.replace("qr_points=", "Điểm dán mã QR: ")
    return [
        unit.code,
        unit.name,
        unit.kind,
        ALIASES.get(unit.code),
        unit.officer,
        unit.eligible,
        unit.baseline,
        parent,
        FREQUENCY[unit.kind],
        None,
        "có" if unit.kind == "Cơ quan" else None,
        unit.households,
        leader,
        police,
        None,
        None,
        note.replace("volunteers=", "Tình nguyện viên: "),
    ]
