"""What the coordinator's word does to a faulty sheet."""

from tests.data.messy.books import (
    ACTIVATED,
    ACTIVATED_COUNTS,
    ACTIVATED_ROWS,
    CORRECTIONS,
    INSTALLED,
    Book,
    wide,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


def correct(book: Book, *lines: list) -> None:
    heading = ["Ngày", "Mã", "Chỉ số", "Giá trị đúng", "Lý do", "Người xác nhận"]
    book.add(CORRECTIONS, heading, *lines)


@each("the right value given", number=1290, text="1.290", people="1290 người")
def _(book: Book, value) -> dict:
    book[INSTALLED]["F3"] = 1190
    correct(book, ["04/11/2024", "TDP02", "Cài đặt", value, "gõ nhầm", "Trần Văn Bình"])
    return expect()


@each("giữ nguyên", plain="giữ nguyên", capitals="GIỮ NGUYÊN", unmarked="giu nguyen ")
def _(book: Book, value) -> dict:
    book[INSTALLED]["F3"] = 1190
    correct(book, ["4/11", "tdp 02", "Số cài đặt", value, "đã rà soát", "Trần Văn Bình"])
    return expect(changed={"TDP02@4": 1190})


@kind("giữ nguyên far above the eligible people")
def _(book: Book) -> dict:
    book[INSTALLED]["G5"] = 60
    correct(book, ["05/11/2024", "CQ01", "", "giữ nguyên", "có người tạm trú", "B"])
    return expect(changed={"CQ01@5": 60})


@kind("the right value for a cell with an error, and for two that disagree")
def _(book: Book) -> dict:
    book[INSTALLED]["E2"] = "#REF!"
    book[INSTALLED].rows.append(["TDP03", "Tổ 3", None, None, 128, None, None])
    correct(
        book,
        ["03/11/2024", "TDP01", "Cài đặt", 3089, "khôi phục", "A"],
        ["03/11/2024", "TDP03", "Cài đặt", 120, "theo sổ", "A"],
    )
    return expect(allowed=[f"{INSTALLED}!B9 warning"])


@kind("corrections that fit nothing")
def _(book: Book) -> dict:
    correct(
        book,
        ["03/11/2024", "TDP77", "Cài đặt", 3089, "", ""],
        ["ngày nào đó", "TDP01", "Cài đặt", 3089, "", ""],
        ["03/11/2024", "TDP01", "Tải app", 3089, "", ""],
        ["03/11/2024", "TDP01", "Cài đặt", "khoảng đó", "", ""],
        ["03/11/2024", "TDP01", "Sử dụng", 12, "", ""],
        [],
    )
    return expect(
        required=[f"{CORRECTIONS}!A{row} B{row} C{row} D{row} warning" for row in range(2, 7)]
    )


@kind("a correction of an activated count")
def _(book: Book) -> dict:
    book.add(ACTIVATED, *wide(ACTIVATED_COUNTS)).put({"G2": 32000})
    correct(book, ["05/11/2024", "Tổ dân phố số 1", "Kích hoạt", 2200, "thừa số 0", "A"])
    return expect(further={"activated": ACTIVATED_ROWS})


@kind("corrections whose headings nobody can read")
def _(book: Book) -> dict:
    book[INSTALLED]["F3"] = 1190
    book.add(CORRECTIONS, ["Nhật ký"], ["04/11/2024 TDP02 sửa thành 1290"])
    return expect(
        changed={"TDP02@4": 1190},
        required=[f"{INSTALLED}!F3 warning", f"{CORRECTIONS}!- A1 A2 warning|error"],
    )


@kind("a correction whose code and name are two units")
def _(book: Book) -> dict:
    heading = ["Ngày", "Mã", "Đơn vị", "Chỉ số", "Giá trị đúng"]
    line = ["05/11/2024", "TDP01", "Tổ dân phố số 2", "Cài đặt", 1340]
    book.add(CORRECTIONS, heading, line)
    return expect(required=[f"{CORRECTIONS}!B2 C2 warning|error"])


@kind("a correction that names the unit alone")
def _(book: Book) -> dict:
    heading = ["Ngày", "Đơn vị", "Chỉ số", "Giá trị đúng"]
    book.add(CORRECTIONS, heading, ["05/11/2024", "Tổ 2", "Số người đã cài đặt", 1340])
    return expect(ward=4690, changed={"TDP02@5": 1340})


@each("a slip in a correction", above=(13_400, 13_400), far_below=(134, 134))
def _(book: Book, slip) -> dict:
    typed, used = slip
    correct(book, ["05/11/2024", "TDP02", "Cài đặt", typed, "gõ nhầm", "A"])
    return expect(
        ward=3350 + used, changed={"TDP02@5": used}, required=[f"{CORRECTIONS}!D2 warning"]
    )


@each("a corrected value that is not plain", about="khoảng 1340", comma="1,340")
def _(book: Book, typed) -> dict:
    correct(book, ["05/11/2024", "TDP02", "Cài đặt", typed, "gõ nhầm", "A"])
    return expect(ward=4690, changed={"TDP02@5": 1340}, required=[f"{CORRECTIONS}!D2 warning"])
