"""Several kinds of mess in one workbook, as in a real week."""

from datetime import datetime

from data.cells import CellError
from tests.data.messy.books import (
    ACTIVATED,
    ACTIVATED_COUNTS,
    ANSWERS,
    CODES,
    CORRECTIONS,
    COUNTS,
    INSTALLED,
    NAMES,
    REGISTER,
    SETTINGS,
    Book,
    Formula,
    all_answers,
    wide,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import kind


@kind("the code of a register row is a failed formula")
def _(book: Book) -> dict:
    book[REGISTER]["A4"] = CellError("#REF!")
    return expect(
        required=[f"{REGISTER}!A4 error"],
        allowed=[f"{REGISTER}!A4:B4 error", f"{INSTALLED}!A4:B4 warning"],
    )


@kind("a heading that is a failed formula")
def _(book: Book) -> dict:
    book[INSTALLED]["G1"] = CellError("#VALUE!")
    return expect(gone="*@5", ward=4575, required=[f"{INSTALLED}!G1 error"])


@kind("headings that are formulas with their results")
def _(book: Book) -> dict:
    serials = [45597 + n for n in range(5)]
    book[INSTALLED].rows[0][2:] = [Formula("=B1+1", serial) for serial in serials]
    return expect()


@kind("Kích hoạt with mess of its own")
def _(book: Book) -> dict:
    tab = book.add(ACTIVATED, *wide(ACTIVATED_COUNTS))
    tab.put({"G2": "2.200", "G3": "45%", "B4": "TDP 3", "E5": 2.5})
    tab.insert_rows(1, ["SỐ NGƯỜI KÍCH HOẠT"])
    tab.rows.append([None, "Tổng cộng", 1, 2, 3, 4, 5])
    gone = {("TDP02", 5), ("CQ01", 3)}
    activated = {
        f"{code}@{day + 1}": row[day]
        for code, row in zip(CODES, ACTIVATED_COUNTS, strict=True)
        for day in range(5)
        if (code, day + 1) not in gone
    }
    return expect(
        further={"activated": activated},
        required=[f"{ACTIVATED}!G4 error", f"{ACTIVATED}!E6 error"],
        allowed=[f"{ACTIVATED}!A9:G9 warning"],
    )


@kind("answers carry activation, and so does Kích hoạt")
def _(book: Book) -> dict:
    answers = all_answers()
    for row in answers:
        row[4] = row[3] // 2
    book.use_answers(*answers)
    book.add(ACTIVATED, *wide([[n // 2 for n in row] for row in COUNTS])).put({"G2": 1500})
    activated = {
        f"{code}@{day + 1}": row[day] // 2
        for code, row in zip(CODES, COUNTS, strict=True)
        for day in range(5)
    }
    return expect(
        further={"activated": activated}, required=[f"{ACTIVATED}!G2 {ANSWERS}/E30 warning"]
    )


@kind("one unreadable activation among the answers, Kích hoạt filled")
def _(book: Book) -> dict:
    answers = all_answers()
    answers[0][4] = "nhiều"
    book.use_answers(*answers)
    book.add(ACTIVATED, *wide(ACTIVATED_COUNTS))
    activated = {
        f"{code}@{day + 1}": row[day]
        for code, row in zip(CODES, ACTIVATED_COUNTS, strict=True)
        for day in range(5)
    }
    return expect(further={"activated": activated}, required=[f"{ANSWERS}!E2 error"])


@kind("answers, and a wide tab that is not an entry tab")
def _(book: Book) -> dict:
    book.use_answers()
    book.add("Tổng hợp tuần", *wide([[n * 3 for n in row] for row in COUNTS]))
    book.drop_setting("Nguồn số liệu")
    return expect()


@kind("the source named is a tab of another name")
def _(book: Book) -> dict:
    book.rename(INSTALLED, "Số liệu hằng ngày")
    book.setting("Nguồn số liệu", "Số liệu hằng ngày")
    return expect(allowed=["-!- warning"])


@kind("milestones, outreach and actions with mess in them")
def _(book: Book) -> dict:
    book.add(
        "Mốc phấn đấu",
        ["Ngày", "Tỷ lệ (%)", "Loại", "Mã"],
        ["10/11/2024", 30, None, None],
        ["17/11", "45 %", "Tổ dân phố", None],
        [datetime(2024, 11, 24), "khá", None, None],
        ["ngày nào đó", 60, None, None],
        ["28/11/2024", 80, None, "TDP77"],
        ["28/11/2024", 80, "Câu lạc bộ", None],
    )
    book.add(
        "Tuyên truyền",
        ["Ngày", "Giờ", "Đơn vị", "Hình thức", "Đối tượng", "Kế hoạch", "Thực hiện"],
        ["04/11/2024", "7h30", "TDP01", "Tuyên truyền lưu động", None, 2, 2],
        ["hôm nọ", None, None, "Tin bài, phát thanh", None, 1, "xong"],
    )
    book.add("Việc cần làm", ["Việc", "Đơn vị", "Người thực hiện", "Hạn"], ["Rà soát", "TDP02"])
    return expect(
        required=[
            "Mốc phấn đấu!B4 error|warning",
            "Mốc phấn đấu!A5 error|warning",
            "Mốc phấn đấu!D6 error|warning",
            "Mốc phấn đấu!C7 error|warning",
            "Tuyên truyền!A3 error|warning",
        ],
        allowed=["Tuyên truyền!G3 warning"],
    )


@kind("corrections with a title row and a column of names")
def _(book: Book) -> dict:
    book[INSTALLED]["F3"] = 1190
    book.add(
        CORRECTIONS,
        ["SỔ ĐÍNH CHÍNH"],
        [],
        ["STT", "Ngày", "Mã", "Tên đơn vị", "Chỉ số", "Giá trị đúng", "Lý do"],
        [1, datetime(2024, 11, 4), "TDP02", NAMES[1], "Cài đặt", 1290, "gõ nhầm"],
        [None, None, None, None, None, None, None],
    )
    return expect()


@kind("settings, register and entries each with a fault")
def _(book: Book) -> dict:
    book.setting("Hạn chót", "28/10/2024")
    book.setting("Chỉ tiêu (%)", "cao")
    book[REGISTER].put({"E2": 0, "C8": "Hội quán"})
    book[INSTALLED].put({"G4": 15, "E3": "#REF!"})
    return expect(
        ward=3200 + 1330 + 135,
        gone="TDP03@5 TDP02@3",
        required=[
            f"{SETTINGS}!B3 B4 error",
            f"{SETTINGS}!B5 error",
            f"{REGISTER}!E2 error",
            f"{REGISTER}!C8 error",
            f"{INSTALLED}!G4 warning|error",
            f"{INSTALLED}!E3 error",
        ],
    )
