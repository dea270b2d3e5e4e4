"""Mess in the columns of days: outside the campaign, twice, in between, to come."""

from datetime import datetime

from data.cells import Percent
from tests.data.messy.books import DAYS, INSTALLED, Book
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind
from tests.data.messy.kinds_days import headings

WEEKDAYS = ("T6", "T7", "CN", "T2", "T3")
PHONES = ["0912345678", "0912345678", 912345678, None, "0912345678", "0912345678", None]


@kind("a column of a day before the start")
def _(book: Book) -> dict:
    book[INSTALLED].insert_column("C", datetime(2024, 10, 31), 1200, 500, 40, 10, 20, 30, 5)
    return expect(
        required=[f"{INSTALLED}!C1 C2 C3 C4 warning|error"], allowed=[f"{INSTALLED}!C1:C8 error"]
    )


@kind("one day typed twice, the next one missing")
def _(book: Book) -> dict:
    book[INSTALLED]["E1"] = DAYS[1]
    return expect(
        gone="*@2 *@3",
        required=[
            f"{INSTALLED}!D1 E1 warning|error",
            *[f"{INSTALLED}!D{row} E{row} error" for row in range(2, 9)],
        ],
        allowed=[f"{INSTALLED}!D1:E8 error"],
    )


@kind("one day twice with equal counts")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.insert_column("F", DAYS[2], *[row[4] for row in tab.rows[1:]])
    return expect(required=[f"{INSTALLED}!E1 F1 warning"])


@kind("one day twice, written in two ways")
def _(book: Book) -> dict:
    book[INSTALLED].insert_column("H", "Ngày 3", None, "1.250", "-", "")
    return expect(required=[f"{INSTALLED}!E1 H1 warning"])


@each(
    "a column inserted",
    note=("E", ["Ghi chú", "đã rà soát", None, "vắng tổ trưởng"]),
    phone=("C", ["Số điện thoại", *PHONES]),
    phone_between=("E", ["SĐT tổ trưởng", *PHONES]),
    numbering=("A", ["STT", 1, 2, 3, 4, 5, 6, 7]),
    numbering_short=("A", ["TT", "1", "2", "3", "4", "5", "6", "7"]),
    blank=("E", []),
    blank_heading_text=("E", [None, "x", None, "đã gọi 0912345678"]),
    gain=("E", ["Tăng trong ngày", 60, 30, 20, 5, 12, 15, 2]),
    gain_dated=("E", ["Tăng ngày 02/11", 60, 30, 20, 5, 12, 15, 2]),
    total=("H", ["Tổng cộng", 15399, 6260, 605, 147, 344, 416, 77]),
    sum_unnamed=("H", [None, 15399, 6260, 605, 147, 344, 416, 77]),
    rate=("H", ["Tỷ lệ", *[Percent(0.6)] * 7]),
    rate_dated=("H", ["Tỷ lệ 05/11", *[Percent(0.6)] * 7]),
    target=("C", ["Chỉ tiêu đến 28/11", 4160, 1920, 512, 36, 96, 240, 64]),
    eligible=("C", ["Dân số từ 15 tuổi", 5200, 2400, 640, 45, 120, 300, 80]),
    baseline=("C", ["Đã cài trước 01/11", 1200, 500, 40, 10, 20, 30, 5]),
    officer=("C", ["Cán bộ phụ trách", "Nguyễn Thị Hạnh"]),
    households=("B", ["Số hộ", 1389, 728, 161]),
    rank=("C", ["Xếp hạng", 1, 2, 3, 4, 5, 6, 7]),
)
def _(book: Book, column) -> dict:
    letters, cells = column
    book[INSTALLED].insert_column(letters, *cells)
    return expect()


@kind("columns prepared for all days of the campaign")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows[0] += [datetime(2024, 11, day) for day in range(6, 29)]
    for row in tab.rows[1:]:
        row += [None] * 10 + ["-"] * 10 + [""] * 3
    return expect()


@kind("days from right to left")
def _(book: Book) -> dict:
    for row in book[INSTALLED].rows:
        row[2:] = row[:1:-1]
    return expect()


@kind("figures filled in for days to come")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows[0] += ["06/11/2024", "7/11", "Ngày 8"]
    tab.put({"H2": 3200, "I2": 3200, "J4": 0, "H5": "-"})
    return expect(
        required=[
            f"{INSTALLED}!H1 H2 warning|error",
            f"{INSTALLED}!I1 I2 warning|error",
            f"{INSTALLED}!J1 J4 warning|error",
        ]
    )


@kind("day numbers below two months that are dates")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows[0][2:] = [30, 31, 1, 2, 3, 4, 5]
    for row in tab.rows[1:]:
        row[2:2] = [None, None]
    tab.rows[0] = [None, None, *tab.rows[0][2:]]
    heading = ["Mã", "Tên đơn vị", datetime(2024, 10, 1), None, datetime(2024, 11, 1)]
    tab.insert_rows(1, heading)
    return expect()


@kind("weekdays above day numbers")
def _(book: Book) -> dict:
    headings(book, lambda day: day.day)
    book[INSTALLED].insert_rows(1, [None, None, *WEEKDAYS])
    return expect()


@kind("the first day alone, columns numbered below")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows = [[*row[:2], row[6], None] for row in tab.rows]
    tab["D1"] = "Ghi chú"
    tab.insert_rows(2, ["(1)", "(2)", "(3)", "(4)"])
    return expect(gone="*@1 *@2 *@3 *@4")


@kind("a title row with a date")
def _(book: Book) -> dict:
    book[INSTALLED].insert_rows(1, ["Đơn vị", "UBND phường Phú La", None, "Ngày 05/11/2024"])
    return expect()


@kind("more columns numbered than there are days")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows[0] += ["Ghi chú", "Đã duyệt"]
    tab.insert_rows(2, [*range(1, 10)])
    return expect()


@kind("two wiped headings side by side")
def _(book: Book) -> dict:
    book[INSTALLED].put({"E1": None, "F1": ""})
    return expect(gone="*@3 *@4", required=[f"{INSTALLED}!E1 error", f"{INSTALLED}!F1 error"])


@kind("a week's total between the days of two weeks")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    for row in tab.rows:
        del row[4]  # nobody reports on Sunday
    tab.insert_column("E", "Luỹ kế tuần 1", *[row[3] for row in tab.rows[1:]])
    return expect(gone="*@3")


@kind("the last day's number kept as text")
def _(book: Book) -> dict:
    book[INSTALLED]["G1"] = "45601"
    return expect()


@each("a day among other words", hour="05/11 chiều", today="Hôm nay 05/11")
def _(book: Book, heading: str) -> dict:
    """Nobody can tell whether it is the day's last count: it must not vanish as if it were none."""
    book[INSTALLED]["G1"] = heading
    return expect(gone="*@5", ward=4575, required=[f"{INSTALLED}!G1 error"])


@each("a column that is no day", updated="Ngày", age="18-60", years="2024-2025")
def _(book: Book, heading: str) -> dict:
    tab = book[INSTALLED]
    filled = "05/11/2024" if heading == "Ngày" else "x"
    tab.insert_column("H", heading, *[filled for _ in tab.rows[1:]])
    return expect()


@each(
    "headings of two rows, merged over both",
    households="Số hộ",
    people="Đối tượng",
    before="Đã cài trước chiến dịch",
    telephone="Điện thoại",
    area="Diện tích",
)
def _(book: Book, heading) -> dict:
    tab = book[INSTALLED]
    tab.insert_column("C", heading, 1500, 700, 90, 20, 50, 60, 10)
    tab.rows.insert(1, [None, None, None, *tab.rows[0][3:]])
    tab.rows[0][3:] = ["Kết quả cài đặt", None, None, None, None]
    tab.merged = ["A1:A2", "B1:B2", "C1:C2", "D1:H1"]
    return expect()


@kind("headings of two rows, the total after the days merged over both")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows.insert(1, [None, None, *tab.rows[0][2:]])
    tab.rows[0][2:] = ["Kết quả cài đặt", None, None, None, None, "Luỹ kế đến nay"]
    for row in tab.rows[2:]:
        row.append(row[6])
    tab.merged = ["A1:A2", "B1:B2", "C1:G1", "H1:H2"]
    return expect()


@kind("a wiped day under a merged label")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows.insert(1, [None, None, None, *tab.rows[0][3:]])
    tab.rows[0][2:] = ["Kết quả cài đặt", None, None, None, None]
    tab.merged = ["A1:A2", "B1:B2", "C1:G1"]
    return expect(gone="*@1", required=[f"{INSTALLED}!C2 error"])


@kind("remarks between the days, some of them numbers")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.drop_column("E")
    tab.insert_column("E", "Ghi chú", None, None, 130, None, None, 90, None)
    return expect(gone="*@3")


@kind("headings of four rows")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    days = tab.rows[0][2:]
    tab.rows[0][2:] = ["Tháng 11", None, None, None, None]
    tab.rows[1:1] = [
        [None, None, "Tuần 1", None, None, "Tuần 2", None],
        [None, None, *WEEKDAYS],
        [None, None, *days],
    ]
    tab.merged = ["A1:A4", "B1:B4", "C1:G1", "C2:E2", "F2:G2"]
    return expect()
