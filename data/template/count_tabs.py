"""The tabs people type counts into: Cài đặt, Kích hoạt, Sử dụng; a unit a row, a day a column."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from data.cells import address, column_letters
from data.template.columns import REGISTER
from data.template.description import FIRST_ROW, Area, Column, Mark, Place, Tab, Value

FIRST_DAY = 3  # column; code, name and eligible stand before it
ACTIVATING = ("Tổ dân phố", "Cơ quan", "Trường học")  # kinds that report more than installs
NARROWEST, WIDEST = 24, 50  # characters of the column of names
HOW = "Chỉ ghi chữ số. Để trống: chưa báo cáo; 0 là một báo cáo."
NAME_NOTE = "Đơn vị mới: thêm ở trang tính “Danh mục” trước, rồi chọn tên ở dòng trống đầu tiên."
ELIGIBLE_NOTE = "Tự lấy từ trang tính “Danh mục”, không phải nhập."
LINES = {
    "Cài đặt": "CÀI ĐẶT – SỐ NGƯỜI ĐÃ CÀI ĐẶT, LUỸ KẾ",
    "Kích hoạt": "KÍCH HOẠT – SỐ NGƯỜI ĐÃ KÍCH HOẠT TÀI KHOẢN, LUỸ KẾ",
    "Sử dụng": "SỬ DỤNG – SỐ NGƯỜI ĐANG SỬ DỤNG ỨNG DỤNG, LUỸ KẾ",
}
WHAT = {
    "Cài đặt": "Tổng số người đã cài đặt đến hết ngày, gồm cả số đã cài trước chiến dịch; "
    "không ghi số tăng trong ngày. ",
    "Kích hoạt": "Tổng số người đã kích hoạt tài khoản đến hết ngày. ",
    "Sử dụng": "Tổng số người đang sử dụng ứng dụng đến hết ngày. ",
}

Unit = Mapping[str, Value]  # a unit by the names of the register's columns (template/columns.py)
Counts = Mapping[int, Mapping[date, Value]]  # by the unit's place in the register, and the day


def count_tab(
    title: str,
    units: Sequence[Unit],
    places: Mapping[str, Place],
    start: date,
    days: int,
    spare: int,
    counts: Counts,
) -> Tab:
    """The tab of that title for the campaign's days, with the units that report into it.

    `counts`: what they have reported already.
    """
    note = WHAT[title] + HOW
    columns = [
        Column("Mã", 11, holds="code", note="Lấy từ trang tính “Danh mục”.", lock="filled"),
        Column("Tên đơn vị", name_width(units), note=NAME_NOTE, choices="units", lock="filled"),
        Column(
            "Đối tượng",
            11,
            holds="count",
            note=ELIGIBLE_NOTE,
            lock="locked",
            formula=eligible_formula(units, places),
        ),
    ]
    calendar = [start + timedelta(days=n) for n in range(days)]
    for n, heading in enumerate(calendar):
        columns.append(Column(heading, 12, holds="count", note="" if n else note))
    rows: list[list[Value]] = []
    for place, unit in enumerate(units):
        told = counts.get(place, {})
        if told or reports(unit, title):
            head = [unit["code"], unit["name"], unit["eligible"]]
            rows.append([*head, *(told.get(day) for day in calendar)])
    last_row = FIRST_ROW + len(rows) + spare - 1
    return Tab(
        title,
        LINES[title],
        f"Ghi số LUỸ KẾ đến hết ngày. {HOW}",
        columns,
        rows,
        spare=spare,
        names=2,
        pages=2,
        marks=marks(last_row, len(columns) - 1),
    )


def reports(unit: Unit, title: str) -> bool:
    """Whether the unit has a row in the tab; others find an empty row at its foot."""
    if unit["frequency"] == "không":
        return False
    return title == "Cài đặt" or unit["kind"] in ACTIVATING


def name_width(units: Sequence[Unit]) -> int:
    longest = max((len(str(unit["name"])) for unit in units), default=0)
    return min(max(longest + 2, NARROWEST), WIDEST)


def eligible_formula(units: Sequence[Unit], places: Mapping[str, Place]) -> str:
    """Looks the row's unit up in the register: by its code where every unit has one."""
    by_code = all(unit["code"] for unit in units)
    tab, names = places["codes" if by_code else "units"]
    wanted = names._replace(first_column=position("eligible"), last_column=position("eligible"))
    found = f"MATCH(${'A' if by_code else 'B'}{{row}},{reference(Place(tab, names))},0)"
    return f'=IFERROR(INDEX({reference(Place(tab, wanted))},{found}),"")'


def position(field: str) -> int:
    """The column of the register's field in the tab Danh mục."""
    return list(REGISTER).index(field)


def reference(place: Place) -> str:
    """The place as a formula names it: 'Danh mục'!$B$4:$B$60."""
    area, title = place.area, place.tab.replace("'", "''")
    first = f"${column_letters(area.first_column)}${area.first_row + 1}"
    return f"'{title}'!{first}:${column_letters(area.last_column)}${area.last_row + 1}"


def marks(last_row: int, last_column: int) -> list[Mark]:
    """Below the day before (or, where that is blank, below any day before); above the eligible."""
    cell, eligible = address(FIRST_ROW, FIRST_DAY), f"$C{FIRST_ROW + 1}"
    above = f"=ISNUMBER({cell})*ISNUMBER({eligible})*({eligible}>0)*({cell}>{eligible})>0"
    found = [Mark(Area(FIRST_ROW, FIRST_DAY, last_row, last_column), above, "above")]
    if last_column > FIRST_DAY:
        cell, before = address(FIRST_ROW, FIRST_DAY + 1), address(FIRST_ROW, FIRST_DAY)
        fell = f"ISNUMBER({before})*({cell}<{before})"
        fell += f"+ISBLANK({before})*({cell}<MAX(${before}:{before}))"
        area = Area(FIRST_ROW, FIRST_DAY + 1, last_row, last_column)
        found.insert(0, Mark(area, f"=ISNUMBER({cell})*({fell})>0", "fell"))
    return found
