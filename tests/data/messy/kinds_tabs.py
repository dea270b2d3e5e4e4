"""Mess in the tabs: renamed, missing, empty, doubled; headings wiped, misspelt or in English."""

import unicodedata
from typing import Any

from tests.data.messy.books import (
    ACTIVATED,
    ACTIVATED_COUNTS,
    ANSWERS,
    INSTALLED,
    REGISTER,
    SETTINGS,
    Book,
    Sheet,
    wide,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind

TABS = {"settings": SETTINGS, "register": REGISTER, "installed": INSTALLED}
NOTHING: dict[str, Any] = {"ward": None, "only": {}, "reporting": None}


@each(
    "tab titles",
    capitals=str.upper,
    small=str.lower,
    decomposed=lambda t: unicodedata.normalize("NFD", t),
    unmarked=lambda t: {"Cấu hình": "Cau hinh", "Danh mục": "DANH MUC", "Cài đặt": "Cai dat"}[t],
    spaces=lambda t: f" {t.replace(' ', '  ')} ",
    non_breaking=lambda t: t.replace(" ", "\u00a0"),
    numbered=lambda t: f"{t}.",
    emoji=lambda t: f"📋 {t}",
)
def _(book: Book, spell) -> dict:
    for title in TABS.values():
        book.rename(title, spell(title))
    return expect()


@each(
    "Cài đặt is called",
    newer="Cài đặt (mới)",
    month="Cài đặt T11",
    sheet="Sheet1",
    trang="Trang tính3",
    other="Số liệu hằng ngày",
)
def _(book: Book, title: str) -> dict:
    book.rename(INSTALLED, title)
    return expect(allowed=["-!- warning"])


@each(
    "the register is called",
    newer="Danh mục 2024",
    sheet="Sheet1",
    other="DS đơn vị",
    list="Danh sách đơn vị",
)
def _(book: Book, title: str) -> dict:
    book.rename(REGISTER, title)
    return expect(allowed=["-!- warning"])


@each("the settings are called", newer="Cấu hình (mới)", sheet="Sheet1", other="Thiết lập")
def _(book: Book, title: str) -> dict:
    book.rename(SETTINGS, title)
    return expect(allowed=["-!- warning"])


@each("a missing tab", **TABS)
def _(book: Book, title: str) -> dict:
    book.drop(title)
    return expect(**NOTHING, required=[f"{title}!- error"], allowed=["-!- error"])


@kind("no tab with entries, none named")
def _(book: Book) -> dict:
    book.drop(INSTALLED)
    book.drop_setting("Nguồn số liệu")
    return expect(**NOTHING, required=[f"{INSTALLED}!- error"])


@kind("no tab at all that belongs here")
def _(book: Book) -> dict:
    book.tabs.clear()
    book.add("Sheet1", ["Xin chào"], [1, 2, 3])
    return expect(**NOTHING, required=["-!- error"], allowed=["-!- error"])


@each("an empty tab", **TABS)
def _(book: Book, title: str) -> dict:
    book[title].rows = [[None, " "], [""]]
    return expect(**NOTHING, required=[f"{title}!- error"], allowed=["-!- error"])


@kind("the register has headings and nothing below")
def _(book: Book) -> dict:
    book[REGISTER].rows = book[REGISTER].rows[:1]
    return expect(
        **NOTHING,
        required=[f"{REGISTER}!- A1 A2 error"],
        allowed=[f"{INSTALLED}!- A1:G8 error"],
    )


@kind("Cài đặt has headings and nothing below")
def _(book: Book) -> dict:
    book[INSTALLED].rows = book[INSTALLED].rows[:1]
    return expect(ward=None, only={}, required=[f"{INSTALLED}!- A1 A2 C2 error|warning"])


@each("two tabs alike", copy="Bản sao của Cài đặt", older="Cài đặt cũ", two="Cài đặt (2)")
def _(book: Book, title: str) -> dict:
    copy = book.add(title, *book[INSTALLED].rows)
    copy.put({"G2": 9, "G3": 9})
    book.tabs = {title: copy, **{t: tab for t, tab in book.tabs.items() if t != title}}
    return expect()


@kind("two tabs that could each be Cài đặt")
def _(book: Book) -> dict:
    rows = book[INSTALLED].rows
    book.drop(INSTALLED)
    book.add("Cài đặt tuần 1", *rows)
    book.add("Cài đặt tuần 2", *rows)
    return expect(**NOTHING, required=[f"{INSTALLED}!- error"])


@kind("a hidden tab")
def _(book: Book) -> dict:
    book[REGISTER].is_hidden = True
    return expect()


@kind("tabs nobody knows")
def _(book: Book) -> dict:
    book.add("Hướng dẫn sử dụng", ["Cách nhập"], ["1. Nhập số luỹ kế", 5])
    book.add("DS zalo", ["Họ tên", "SĐT"], ["Nguyễn Văn A", "0912345678"])
    book.add("Biểu đồ")
    book.add("Tổng hợp", *wide([[n * 2 for n in row] for row in ACTIVATED_COUNTS]))
    return expect()


@kind("optional tabs left empty")
def _(book: Book) -> dict:
    for title in (ACTIVATED, "Sử dụng", "Mốc phấn đấu", "Tuyên truyền", "Đính chính"):
        book.add(title)
    book.add("Việc cần làm", ["Việc", "Đơn vị", "Người thực hiện", "Hạn", "Trạng thái"])
    return expect()


@kind("optional tabs with headings only")
def _(book: Book) -> dict:
    book.add(ACTIVATED, ["Mã", "Tên đơn vị"])
    book.add("Sử dụng", *[row[:2] for row in book[INSTALLED].rows])
    book.add("Mốc phấn đấu", ["Ngày", "Tỷ lệ (%)"])
    book.add("Đính chính", ["Ngày", "Mã", "Chỉ số", "Giá trị đúng", "Lý do", "Người xác nhận"])
    book.add(ANSWERS, ["Dấu thời gian", "Ngày báo cáo", "Đơn vị", "Số cài đặt (luỹ kế)"])
    return expect()


@each(
    "headings of the units",
    wiped=(None, None),
    misspelt=("Mx", "Tên đv"),
    other=("Ký hiệu", "Địa bàn"),
    english=("ID", "Area"),
    blank=("", " "),
)
def _(book: Book, cells) -> dict:
    book[INSTALLED].rows[0][:2] = cells
    return expect(
        required=[f"{INSTALLED}!- A1 B1 A1:B1 warning|error"],
        allowed=[f"{INSTALLED}!A1:B1 warning", f"{INSTALLED}!- warning"],
    )


@each("the heading of the codes", wiped=None, misspelt="Mx")
def _(book: Book, cell) -> dict:
    book[INSTALLED]["A1"] = cell
    return expect(allowed=[f"{INSTALLED}!A1 warning"])


@each("the heading of the names", wiped=None, misspelt="Tên đv")
def _(book: Book, cell) -> dict:
    book[INSTALLED]["B1"] = cell
    return expect(allowed=[f"{INSTALLED}!B1 warning"])


@kind("headings of the units wiped, a numbering column and a title before")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows[0][:2] = [None, None]
    tab.insert_column("A", None, 1, 2, 3, 4, 5, 6, 7)
    tab.insert_rows(1, ["BẢNG TỔNG HỢP"], [])
    return expect(
        required=[f"{INSTALLED}!- B3 C3 B3:C3 warning|error"],
        allowed=[f"{INSTALLED}!A3:C3 warning"],
    )


@kind("the whole heading row wiped")
def _(book: Book) -> dict:
    book[INSTALLED].rows[0] = [None] * 7
    return expect(
        **NOTHING,
        required=[f"{INSTALLED}!- A1 C1 error"],
        allowed=[f"{INSTALLED}!A1:G1 error"],
    )


@kind("the heading row deleted")
def _(book: Book) -> dict:
    book[INSTALLED].drop_rows(1)
    return expect(
        **NOTHING,
        required=[f"{INSTALLED}!- A1 C1 error"],
        allowed=[f"{INSTALLED}!A1:G1 error"],
    )


@each(
    "headings of Cài đặt",
    english=("Code", "Unit name"),
    capitals=("MÃ", "TÊN ĐƠN VỊ"),
    unmarked=("Ma don vi", "Ten don vi"),
    decomposed=("Ma\u0303", "Te\u0302n d\u031bo\u031bn vi\u0323".replace("d\u031b", "đ")),
    tdp=("Mã TDP", "Tổ dân phố"),
    long=("Mã số đơn vị", "Tên tổ dân phố, đơn vị"),
    line_breaks=("Mã\nđơn vị", "Tên\nđơn vị"),
    star=("Mã (*)", "Tên đơn vị *"),
    slash=("Mã ĐV", "Đơn vị/Tổ dân phố"),
)
def _(book: Book, cells) -> dict:
    book[INSTALLED].rows[0][:2] = cells
    return expect()


@each(
    "headings of the register",
    english=("Code", "Unit name", "Type", "Officer", "Eligible", "Baseline"),
    capitals=("MÃ", "TÊN ĐƠN VỊ", "LOẠI", "CÁN BỘ PHỤ TRÁCH", "ĐỐI TƯỢNG", "SỐ NỀN"),
    unmarked=("Ma", "Ten don vi", "Loai", "Can bo", "Doi tuong", "Da cai truoc chien dich"),
    long=(
        "Mã đơn vị",
        "Tên tổ dân phố/đơn vị",
        "Loại đơn vị",
        "Công chức phụ trách",
        "Dân số từ đủ 15 tuổi trở lên",
        "Số đã cài trước 01/11/2024",
    ),
    numbers=(
        "Mã",
        "Đơn vị",
        "Loại hình",
        "Người phụ trách",
        "Tổng số đối tượng vận động",
        "Đã cài đặt trước chiến dịch",
    ),
    signs=("Mã", "Tên", "Loại (*)", "Phụ trách", "Dân số ≥ 15 tuổi", "Đã cài (trước chiến dịch)"),
    people=("Mã", "Tên đơn vị", "Loại", "Cán bộ", "Số người từ 15 tuổi trở lên", "Nền"),
)
def _(book: Book, cells) -> dict:
    book[REGISTER].rows[0] = list(cells)
    return expect()


@kind("columns of the register in another order, further ones between")
def _(book: Book) -> dict:
    tab = book[REGISTER]
    tab.rows = [[row[5], row[2], None, row[0], row[4], row[1], row[3]] for row in tab.rows]
    tab["C1"] = "Số điện thoại"
    for row in range(2, 9):
        tab[f"C{row}"] = "0912345678"
    return expect()


@each(
    "telephone numbers beside an officer",
    bracket="Cán bộ phụ trách (SĐT)",
    phone="Điện thoại cán bộ phụ trách",
    leader="Tổ trưởng - SĐT",
    police="CSKV (số điện thoại)",
    zalo="Zalo",
)
def _(book: Book, heading: str) -> dict:
    book[REGISTER].insert_column("D", heading, *["0912345678"] * 7)
    return expect()


@each("Cài đặt stands beside a tab of that title without marks", before=True, behind=False)
def _(book: Book, is_first) -> dict:
    other = {"Cai dat": Sheet(wide([[5] * 5] * 7))}
    book.tabs = other | book.tabs if is_first else book.tabs | other
    return expect(required=["Cai dat!- warning"])
