"""A small campaign as a book of cells, for tests that change one thing in it.

Three groups and an office, 1 to 5 November 2024; the ward stands at 3200 + 1330 + 150 = 4680.
"""

from datetime import date, datetime

from data.cells import Book, Cell, Tab
from data.interpret import interpret
from data.reading import Finding, Reading

TODAY = date(2024, 11, 5)
SETTINGS: list[list[Cell]] = [
    ["Khoá", "Giá trị"],
    ["Tên chiến dịch", "Cài đặt ứng dụng công dân số"],
    ["Ngày bắt đầu", datetime(2024, 11, 1)],
    ["Hạn chót", datetime(2024, 11, 28)],
    ["Chỉ tiêu (%)", 80],
]
REGISTER: list[list[Cell]] = [
    ["Mã", "Tên đơn vị", "Loại", "Cán bộ phụ trách", "Đối tượng", "Đã cài trước chiến dịch"],
    ["TDP01", "Tổ dân phố số 1", "Tổ dân phố", "Nguyễn Thị Hạnh", 5200, 1200],
    ["TDP02", "Tổ dân phố số 2", "Tổ dân phố", "Trần Văn Bình", 2400, 500],
    ["TDP03", "Tổ dân phố số 3", "Tổ dân phố", "Lê Thị Cúc", 640, 40],
    ["CQ01", "Uỷ ban nhân dân phường", "Cơ quan", "Phạm Minh Đức", 45, 10],
]
INSTALLED: list[list[Cell]] = [
    ["Mã", "Tên đơn vị", *[datetime(2024, 11, day) for day in range(1, 6)]],
    ["TDP01", "Tổ dân phố số 1", 2950, 3010, 3089, 3150, 3200],
    ["TDP02", "Tổ dân phố số 2", 1180, 1210, 1250, 1290, 1330],
    ["TDP03", "Tổ dân phố số 3", 90, 110, 120, 135, 150],
    ["CQ01", "Uỷ ban nhân dân phường", 20, 25, 30, 34, 38],
]
ANSWER_HEADINGS: list[Cell] = ["Dấu thời gian", "Ngày báo cáo", "Đơn vị", "Số cài đặt (luỹ kế)"]


def with_cells(rows: list[list[Cell]], changes: dict[str, Cell]) -> list[list[Cell]]:
    """The rows with some cells changed: {"E3": "1,25"}. New cells may lie outside."""
    rows = [list(row) for row in rows]
    for where, value in changes.items():
        column, row = ord(where[0]) - 65, int(where[1:]) - 1
        while len(rows) <= row:
            rows.append([])
        rows[row] += [None] * (column + 1 - len(rows[row]))
        rows[row][column] = value
    return rows


def book(**tabs: list[list[Cell]]) -> Book:
    """A book of the standard tabs; `installed=…` replaces a tab, `installed=[]` empties it."""
    titles = {
        "settings": "Cấu hình",
        "register": "Danh mục",
        "installed": "Cài đặt",
        "activated": "Kích hoạt",
        "used": "Sử dụng",
        "answers": "Báo cáo ngày",
        "milestones": "Mốc phấn đấu",
        "corrections": "Đính chính",
        "activities": "Tuyên truyền",
        "sent_reports": "Báo cáo đã gửi",
        "actions": "Việc cần làm",
    }
    rows = {"settings": SETTINGS, "register": REGISTER, "installed": INSTALLED} | tabs
    return Book([Tab(titles[role], lambda cells=cells: cells) for role, cells in rows.items()])


def read(today: date = TODAY, **tabs: list[list[Cell]]) -> Reading:
    return interpret(book(**tabs), today=today)


def installed(reading: Reading) -> dict[tuple[str, int], int]:
    """(unit, day of the month) → the installed count that is used."""
    entries = reading.entries
    return {
        (reading.units[entries.unit[i]].unit_id, entries.day[i].astype(date).day): int(
            entries.value[i]
        )
        for i in range(len(entries))
        if entries.outcome[i] < 2 and entries.measure[i] == 0
    }


def found(reading: Reading, rule: str) -> list[Finding]:
    return [finding for finding in reading.findings if finding.rule == rule]


def cells_of(reading: Reading, rule: str) -> list[str | None]:
    return [finding.cell for finding in found(reading, rule)]


def worrying(reading: Reading) -> list[tuple[str, str | None]]:
    """(rule, cell) of everything that is more than info."""
    return [(f.rule, f.cell) for f in reading.findings if f.severity != "info"]
