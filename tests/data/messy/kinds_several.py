"""Several kinds of mess at once, other days of looking, and tabs that are not about installs."""

from datetime import date, datetime

from data.cells import CellError, Percent
from tests.data.messy.books import (
    CODES,
    COUNTS,
    DAYS,
    INSTALLED,
    NAMES,
    REGISTER,
    Book,
    Formula,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


@kind("a sheet as it looks after a week of many hands")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows[0][2:] = ["T6 01/11", DAYS[1], "3/11", "Ngày 04/11", "05/11/2024"]
    tab.put({"E2": "3.089", "F2": "3,150", "D3": " 1 210 ", "E4": "120 người", "C5": "-"})
    tab.put({"B2": "TDP số 01", "B3": "to dan pho so 2", "A4": None, "B5": "UBND phường"})
    tab.put({"G7": CellError("#REF!"), "F8": "~18"})
    tab.insert_rows(5, [None, "Cộng TDP", *[Formula("=SUM(C2:C4)", n) for n in (1, 2, 3, 4, 5)]])
    tab.insert_column("C", "Ghi chú", None, "gọi 0912345678")
    tab.insert_rows(1, ["BẢNG TỔNG HỢP"], [])
    book.rename(INSTALLED, "CÀI ĐẶT")
    return expect(
        gone="CQ01@1 CC01@5",
        maybe="DT01@4",
        required=["Cài đặt!G4 warning", "Cài đặt!H10 error", "Cài đặt!G11 warning|error"],
        allowed=["Cài đặt!B8 warning", "Cài đặt!A7:H7 warning", "Cài đặt!A8:H8 warning"],
    )


@kind("errors of every sort in one column")
def _(book: Book) -> dict:
    cells = ("nhiều", 1.33, -150, "45%", True, CellError("#N/A"), Percent(0.2))
    book[INSTALLED].put({f"G{row}": cell for row, cell in enumerate(cells, 2)})
    return expect(
        ward=3150 + 1290 + 135,
        gone="*@5",
        required=[f"{INSTALLED}!G{row} error" for row in range(2, 9)],
    )


@each("looked at on", sunday=3, friday=1)
def _(book: Book, day: int) -> dict:
    later = list(range(day + 1, 6))
    columns = "CDEFG"
    return expect(
        as_of=date(2024, 11, day),
        ward=sum(row[day - 1] for row in COUNTS[:3]),
        gone=" ".join(f"*@{n}" for n in later),
        required=[f"{INSTALLED}!{columns[n - 1]}2 {columns[n - 1]}1 warning|error" for n in later],
        allowed=[f"{INSTALLED}!C1:G8 error"],
    )


@kind("looked at two days after the last report")
def _(book: Book) -> dict:
    return expect(as_of=date(2024, 11, 7))


@kind("looked at before the start")
def _(book: Book) -> dict:
    for row in book[INSTALLED].rows[1:]:
        row[2:] = [None] * 5
    return expect(as_of=date(2024, 10, 30), ward=None, only={}, reporting=None)


@kind("looked at after the end")
def _(book: Book) -> dict:
    return expect(as_of=date(2024, 12, 30), reporting=None)


@kind("reports of a week, some units every day, some once")
def _(book: Book) -> dict:
    book[REGISTER].rows[0].append("Tần suất báo cáo")
    for row, often in enumerate(("hằng ngày",) * 3 + ("hằng tuần", "khi có", "không", ""), 2):
        book[REGISTER][f"G{row}"] = often
    book[INSTALLED].put({f"{column}{row}": None for column in "DEFG" for row in (5, 6, 7, 8)})
    late = " ".join(f"{code}@{day}" for code in CODES[3:] for day in (2, 3, 4, 5))
    return expect(gone=late)


@kind("a campaign over the turn of the year, days without years")
def _(book: Book) -> dict:
    book.setting("Ngày bắt đầu", "15/10/2024")
    book.setting("Hạn chót", "15/01/2025")
    book[INSTALLED].rows[0][2:] = [f"{day.day}/{day.month}" for day in DAYS]
    book[INSTALLED].insert_column("H", "05/01")
    return expect(reporting=None)


@kind("swapped days in a campaign where some still lie inside")
def _(book: Book) -> dict:
    book.setting("Ngày bắt đầu", "01/10/2024")
    tab = book[INSTALLED]
    tab.rows[0][2:] = [datetime(2024, day, 11) for day in range(1, 6)]
    tab.rows[0] += [datetime(2024, 10, 11), datetime(2024, 11, 11)]  # 10 and 11 November
    for row in tab.rows[1:]:
        row += [None, None]
    tab.put({"H2": 3300, "I2": 3310})
    return expect(
        as_of=date(2024, 11, 12),
        ward=4680 + 110,
        changed={"TDP01@10": 3300, "TDP01@11": 3310},
        reporting=None,
        required=[f"{INSTALLED}!C1 D1 E1 F1 G1 H1 warning"],
        allowed=[f"{INSTALLED}!C1:I1 warning"],
    )


@kind("counts of each day, a blank day")
def _(book: Book) -> dict:
    book.setting("Cách tính", "Trong ngày")
    book[INSTALLED].rows[1:] = [
        [code, name, 10, 5, None if code == "TDP02" else 5, 5, 5]
        for code, name in zip(CODES, NAMES, strict=True)
    ]
    bases = (1200, 500, 40, 10, 20, 30, 5)
    only = {
        f"{code}@{day}": base + 5 + 5 * day - (5 if code == "TDP02" and day > 3 else 0)
        for code, base in zip(CODES, bases, strict=True)
        for day in range(1, 6)
        if not (code == "TDP02" and day == 3)
    }
    return expect(
        ward=1230 + 525 + 70,
        only=only,
        required=[f"{INSTALLED}!E3 warning|info"],
    )


@each(
    "rows that sum up, called",
    rate="Tỷ lệ đạt",
    target="Chỉ tiêu giao",
    left="Còn lại",
    compared="So với hôm trước",
    figures="Số liệu toàn phường",
    all="Cả phường",
    average="Bình quân/tổ",
    silent="Số tổ chưa báo cáo",
    reported="Số đơn vị đã báo cáo trong ngày",
)
def _(book: Book, label: str) -> dict:
    book[INSTALLED].rows.append([None, label, 11, 22, 31, 44, 57])
    return expect(allowed=[f"{INSTALLED}!A9:G9 warning"])
