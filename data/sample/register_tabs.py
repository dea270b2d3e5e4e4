"""The sample's tabs Cấu hình and Danh mục."""

from xlsxwriter import Workbook

from data.sample.pages import HEADING_ROW, MOST_ROWS, Cell, Column, Looks, write_tab
from data.sample.settings import SETTINGS
from data.sample.units import SampleUnit

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
    columns = [Column("Khoá", 30), Column("Giá trị", 64, align="left"), Column("Giải thích", 58)]
    note = "Mỗi dòng một thiết lập. Giá trị để trống nghĩa là dùng giá trị mặc định."
    write_tab(book, looks, "Cấu hình", note, columns, SETTINGS)


def write_register(book: Workbook, looks: Looks, units: list[SampleUnit]) -> None:
    columns = [
        Column("Mã", 11),
        Column("Tên đơn vị", 50),
        Column("Loại", 20),
        Column("Bí danh", 18),
        Column("Cán bộ phụ trách", 16),
        Column("Đối tượng", 11),
        Column("Đã cài trước chiến dịch", 13),
        Column("Thuộc tổ", 18),
        Column("Tần suất báo cáo", 13),
        Column("Chỉ tiêu (%)", 10),
        Column("Bắt buộc 100%", 10, align="center"),
        Column("Số hộ", 9),
        Column("Tổ trưởng", 18),
        Column("Cảnh sát khu vực", 25),
        Column("Hoạt động từ", 13),
        Column("Hoạt động đến", 13),
        Column("Ghi chú", 22),
    ]
    names = {unit.code: unit.name for unit in units}
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
