"""Mess around the table: titles, captions, blank rows, totals, hidden and repeated rows."""

from tests.data.messy.books import (
    COUNTS,
    INSTALLED,
    NAMES,
    REGISTER,
    Book,
    Formula,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind

TITLE = (
    ["UỶ BAN NHÂN DÂN PHƯỜNG PHÚ LA"],
    ["BẢNG TỔNG HỢP SỐ NGƯỜI CÀI ĐẶT ỨNG DỤNG"],
    ["(Số liệu tính đến 17 giờ ngày 05/11/2024)"],
)


def sums(first: int, last: int) -> list[int]:
    """The sums a day over the units `first` to `last`, counted from 0."""
    return [sum(row[day] for row in COUNTS[first : last + 1]) for day in range(5)]


def formulas(values: list[int]) -> list[Formula]:
    return [Formula("=SUM(C2:C8)", value) for value in values]


@each("title rows above", one=TITLE[:1], three=TITLE, with_blanks=(*TITLE, [], []))
def _(book: Book, rows) -> dict:
    book[INSTALLED].insert_rows(1, *rows)
    return expect()


@kind("title rows that begin like headings")
def _(book: Book) -> dict:
    titles = ["Đơn vị: UBND phường Phú La"], ["Tên chiến dịch: iHanoi", None, "Ngày 05/11/2024"]
    book[INSTALLED].insert_rows(1, *titles, [])
    return expect()


@kind("title rows above the register and the settings")
def _(book: Book) -> dict:
    book[REGISTER].insert_rows(1, ["DANH MỤC ĐƠN VỊ BÁO CÁO"], [], ["Đơn vị: phường Phú La"])
    book["Cấu hình"].insert_rows(1, ["CẤU HÌNH CHIẾN DỊCH"], [])
    return expect()


@each("blank rows between units", few=2, many=300)
def _(book: Book, n: int) -> dict:
    blanks = [[""] * 7, [None] * 7, [" "]] * (n // 2)
    book[INSTALLED].insert_rows(4, *blanks)
    book[INSTALLED].insert_rows(2, *blanks)
    return expect()


@each("blank rows in the register", few=2, many=300)
def _(book: Book, n: int) -> dict:
    book[REGISTER].insert_rows(4, *([[]] * n))
    book[REGISTER].insert_rows(2, *([[None, " "]] * n))
    book[REGISTER].insert_rows(1, *([[]] * (n // 3)))
    return expect()


@kind("blank columns on the left")
def _(book: Book) -> dict:
    for tab in (INSTALLED, REGISTER, "Cấu hình"):
        book[tab].insert_column("A")
        book[tab].insert_column("A")
    return expect()


@each(
    "captions between units",
    name=[None, "KHỐI TỔ DÂN PHỐ"],
    roman=["I", "Tổ dân phố"],
    letter=["A", "CƠ QUAN, ĐƠN VỊ"],
    in_code_column=["I. TỔ DÂN PHỐ"],
    long=["Các đơn vị khác trên địa bàn phường"],
    unit_kind=[None, "Tổ dân phố"],
    dashes=[None, "Cơ quan", "-", "-", "-", "-", "-"],
)
def _(book: Book, caption) -> dict:
    book[INSTALLED].insert_rows(5, caption)
    book[INSTALLED].insert_rows(2, caption)
    book[REGISTER].insert_rows(5, caption[:2])
    book[REGISTER].insert_rows(2, caption[:2])
    return expect()


@kind("notes and signatures below the table")
def _(book: Book) -> dict:
    book[INSTALLED].rows += [
        [],
        ["Ghi chú: TDP03 chưa có người phụ trách mới"],
        [None, "* Số liệu do các tổ tự báo cáo"],
        [None, "Người lập biểu", None, None, "CHỦ TỊCH"],
        [None, None, None, None, "Phú La, ngày 05 tháng 11 năm 2024"],
    ]
    book[REGISTER].rows += [
        [],
        ["Ghi chú: dân số lấy từ cơ sở dữ liệu quốc gia về dân cư"],
        [None, "Người lập biểu"],
    ]
    return expect()


@each(
    "a grand total called",
    tong_cong="TỔNG CỘNG",
    cong="Cộng",
    cong_colon="Cộng:",
    tong="Tổng",
    tong_so="Tổng số",
    tong_cong_bracket="Tổng cộng (I+II)",
    toan_phuong="Toàn phường",
    t_cong="T.Cộng",
    tc="TC",
    sigma="Σ",
    luy_ke="Luỹ kế toàn phường",
    phuong="Phường Phú La",
    total="Total",
    unmarked="TONG CONG",
    decomposed="To\u0302\u0309ng co\u0323\u0302ng",
    nothing=None,
)
def _(book: Book, label) -> dict:
    book[INSTALLED].rows.append([None, label, *formulas(sums(0, 6))])
    return expect(allowed=[f"{INSTALLED}!A9:G9 warning"])


@each("a total of the groups called", cong="Cộng khối TDP", tdp="Tổ dân phố", nothing="")
def _(book: Book, label) -> dict:
    book[INSTALLED].rows.append(["", label, *sums(0, 2)])
    return expect(allowed=[f"{INSTALLED}!A9:G9 warning"])


@each("the total in the column of codes", tong="TỔNG CỘNG", cong="Cộng", roman="I")
def _(book: Book, label) -> dict:
    name = None if label != "I" else "Toàn phường"
    book[INSTALLED].rows.append([label, name, *sums(0, 6)])
    return expect(allowed=[f"{INSTALLED}!A9:G9 warning"])


@each("the total on top", tong="TỔNG CỘNG", phuong="Phường Phú La", nothing=None)
def _(book: Book, label) -> dict:
    book[INSTALLED].insert_rows(2, [None, label, *sums(0, 6)])
    return expect(allowed=[f"{INSTALLED}!A2:G2 warning"])


@each("captions with the sums of their block", names=("Tổ dân phố", "Đơn vị"), roman=("I", "II"))
def _(book: Book, labels) -> dict:
    first, second = labels
    book[INSTALLED].insert_rows(5, [None, second, *sums(3, 6)])
    book[INSTALLED].insert_rows(2, [None, first, *sums(0, 2)])
    return expect(allowed=[f"{INSTALLED}!A2:G2 warning", f"{INSTALLED}!A6:G6 warning"])


@kind("totals below every block and below all")
def _(book: Book) -> dict:
    book[INSTALLED].insert_rows(5, [None, "Cộng", *formulas(sums(0, 2))])
    book[INSTALLED].rows.append([None, "Cộng", *formulas(sums(3, 6))])
    book[INSTALLED].rows.append([None, "Tổng cộng", *formulas(sums(0, 6))])
    return expect(
        allowed=[
            f"{INSTALLED}!A5:G5 warning",
            f"{INSTALLED}!A10:G10 warning",
            f"{INSTALLED}!A11:G11 warning",
        ]
    )


@kind("a total row with a failed formula and a rate row")
def _(book: Book) -> dict:
    from data.cells import CellError, Percent

    book[INSTALLED].rows.append([None, "Tổng cộng", *[CellError("#REF!")] * 5])
    book[INSTALLED].rows.append([None, "Tỷ lệ (%)", *[Percent(0.45)] * 5])
    book[INSTALLED].rows.append([None, "Tăng so với hôm trước", None, 144, 151, 145, 129])
    return expect(allowed=[f"{INSTALLED}!A9:G11 warning"])


@each("totals of the register called", tong="TỔNG CỘNG", cong="Cộng TDP", phuong="Phường Phú La")
def _(book: Book, label) -> dict:
    book[REGISTER].rows.append([None, label, None, None, 8785, 1805])
    return expect(allowed=[f"{REGISTER}!A9:F9 warning"])


@each("hidden rows", one=[3], several=[2, 4, 8])
def _(book: Book, rows) -> dict:
    book[INSTALLED].hidden_rows = rows
    book[REGISTER].hidden_rows = rows
    return expect()


@kind("the headings repeated for every printed page")
def _(book: Book) -> dict:
    book[INSTALLED].insert_rows(5, book[INSTALLED].rows[0])
    book[REGISTER].insert_rows(5, book[REGISTER].rows[0])
    return expect()


@kind("columns of the register numbered")
def _(book: Book) -> dict:
    book[REGISTER].insert_rows(2, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"])
    return expect()


@kind("a unit twice with equal counts")
def _(book: Book) -> dict:
    book[INSTALLED].rows.append(list(book[INSTALLED].rows[2]))
    return expect(required=[f"{INSTALLED}!A3 B3 A9 B9 warning|error"])


@kind("a unit twice, the second row blank")
def _(book: Book) -> dict:
    book[INSTALLED].rows.append(["TDP02", NAMES[1]])
    return expect(allowed=[f"{INSTALLED}!A3:B3 warning", f"{INSTALLED}!A9:B9 warning"])


@kind("a unit twice, each row with some of the days")
def _(book: Book) -> dict:
    book[INSTALLED].rows.append(["TDP02", "Tổ 2", None, None, 1250, 1290, 1330])
    book[INSTALLED].put({"F3": None, "G3": "-"})
    return expect(allowed=[f"{INSTALLED}!A3:B3 warning", f"{INSTALLED}!A9:B9 warning"])


@kind("a unit twice with different counts")
def _(book: Book) -> dict:
    book[INSTALLED].rows.append(["TDP02", NAMES[1], 1180, 1210, 1250, 1300, 1400])
    return expect(
        ward=3200 + 1250 + 150,
        gone="TDP02@4 TDP02@5",
        required=[f"{INSTALLED}!F3 F9 error", f"{INSTALLED}!G3 G9 error"],
        allowed=[f"{INSTALLED}!A3:G3 error", f"{INSTALLED}!A9:G9 error"],
    )


@kind("code and name in merged cells")
def _(book: Book) -> dict:
    for row, name in enumerate(NAMES, 2):
        book[INSTALLED].put({f"A{row}": name, f"B{row}": None})
        book[INSTALLED].merged.append(f"A{row}:B{row}")
    return expect()


@kind("a unit over two merged rows")
def _(book: Book) -> dict:
    book[INSTALLED].insert_rows(4, [None] * 7)
    book[INSTALLED].merged = ["A3:A4", "B3:B4"]
    return expect()


@kind("the kind in cells merged downwards")
def _(book: Book) -> dict:
    book[REGISTER].put({"C3": None, "C4": None})
    book[REGISTER].merged = ["C2:C4"]
    return expect()


@kind("a stray entry far away")
def _(book: Book) -> dict:
    book[INSTALLED].put({"H60": "x", "BZ3": "xem lại", "A900": " ", "AA1200": 7})
    return expect(allowed=[f"{INSTALLED}!AA1200 warning"])


@kind("a stray entry at the end of the sheet")
def _(book: Book) -> dict:
    tab = book[REGISTER]
    tab["XFC70"] = "x"
    return expect()


@each("a stray entry in the last row", last_column="XFD1048576")
def _(book: Book, address: str) -> dict:
    book[REGISTER][address] = "x"
    return expect()


@kind("the headings of the units wiped, then many blank rows")
def _(book: Book) -> dict:
    book[INSTALLED].rows[0][:2] = [None, None]
    book[INSTALLED].insert_rows(2, *([[None]] * 300))
    return expect(
        required=[f"{INSTALLED}!A1 B1 warning|error"], allowed=[f"{INSTALLED}!A1:B1 warning"]
    )
