"""Mess in Cấu hình: dates that contradict, a method or a target nobody knows, keys in disorder."""

from datetime import datetime

from data.cells import Percent
from tests.data.messy.books import (
    ACTIVATED,
    ACTIVATED_COUNTS,
    ACTIVATED_ROWS,
    BASELINES,
    COUNTS,
    INSTALLED,
    REGISTER,
    SETTINGS,
    Book,
    wide,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


@each(
    "dates of the campaign",
    text=("01/11/2024", "28/11/2024"),
    short=("1/11/2024", "28-11-24"),
    iso=("2024-11-01", "2024-11-28"),
    serial=(45597, 45624),
    words=("Ngày 01/11/2024", "Thứ Năm, 28/11/2024"),
    no_year_in_end=("01/11/2024", "28/11"),
    no_year_in_start=("01/11", "28/11/2024"),
)
def _(book: Book, dates) -> dict:
    book.setting("Ngày bắt đầu", dates[0])
    book.setting("Hạn chót", dates[1])
    return expect()


@kind("the deadline before the start")
def _(book: Book) -> dict:
    book.setting("Hạn chót", datetime(2024, 10, 28))
    return expect(required=[f"{SETTINGS}!B3 B4 error"], allowed=[f"{SETTINGS}!B3 B4 error"])


@kind("the deadline before the start, columns prepared")
def _(book: Book) -> dict:
    book.setting("Hạn chót", "28/10/2024")
    book[INSTALLED].rows[0] += ["06/11/2024", "07/11/2024"]
    return expect(required=[f"{SETTINGS}!B3 B4 error"])


@kind("the end before the start, the deadline right")
def _(book: Book) -> dict:
    book.setting("Ngày kết thúc", datetime(2023, 11, 28))
    return expect(required=[f"{SETTINGS}!B3 B8 error"])


@each(
    "no start",
    missing=None,
    blank="",
    words="đầu tháng 11",
)
def _(book: Book, value) -> dict:
    book.setting("Ngày bắt đầu", value)
    if value is None:
        book.drop_setting("Ngày bắt đầu")
    return expect(
        ward=None,
        only={},
        reporting=None,
        required=[f"{SETTINGS}!B3 error" if value is not None else f"{SETTINGS}!- error"],
    )


@kind("neither end nor deadline")
def _(book: Book) -> dict:
    book.drop_setting("Hạn chót")
    return expect(required=[f"{SETTINGS}!- B4 error"])


@kind("the deadline left blank")
def _(book: Book) -> dict:
    book.setting("Hạn chót", None)
    return expect(required=[f"{SETTINGS}!A4 B4 error"])


@kind("an unreadable deadline")
def _(book: Book) -> dict:
    book.setting("Hạn chót", "cuối tháng")
    return expect(required=[f"{SETTINGS}!B4 error"], allowed=[f"{SETTINGS}!- error"])


@each("the deadline called", end="Ngày kết thúc", done="Hạn hoàn thành", small="hạn chót:")
def _(book: Book, key) -> dict:
    book[SETTINGS]["A4"] = key
    return expect()


@kind("the end and the deadline differ, the deadline moved")
def _(book: Book) -> dict:
    book.setting("Ngày kết thúc", "31/12/2024")
    book.setting("Hạn chót ban đầu", "28/11/2024")
    book.setting("Hạn chót", "30/12/2024")
    return expect()


@kind("figures after the end")
def _(book: Book) -> dict:
    book.setting("Hạn chót", "03/11/2024")
    return expect(
        ward=3089 + 1250 + 120,
        gone="*@4 *@5",
        required=[f"{INSTALLED}!F1 F2 F3 F4 warning|error", f"{INSTALLED}!G1 G2 G3 warning|error"],
        allowed=[f"{INSTALLED}!F1:G8 error"],
        reporting=None,
    )


@each(
    "the target",
    text="80",
    percent="80%",
    percent_space="80 %",
    share=0.8,
    cell=Percent(0.8),
    comma="80,0",
    words="80 phần trăm",
    blank=None,
)
def _(book: Book, value) -> dict:
    book.setting("Chỉ tiêu (%)", value)
    return expect()


@each(
    "an unreadable target", words="phấn đấu cao", large=150, negative=-80, zero=0, people="80 người"
)
def _(book: Book, value) -> dict:
    book.setting("Chỉ tiêu (%)", value)
    return expect(required=[f"{SETTINGS}!B5 error|warning"])


@each(
    "the method",
    capitals="LUỸ KẾ, GỒM CẢ SỐ ĐÃ CÀI TRƯỚC CHIẾN DỊCH",
    old_tone="Lũy kế, gồm cả số đã cài trước chiến dịch",
    spaces=" Luỹ kế,gồm cả số đã cài trước chiến dịch. ",
    blank=None,
)
def _(book: Book, value) -> dict:
    book.setting("Cách tính", value)
    return expect()


@each("a method nobody knows", words="Cộng dồn kiểu mới", short="Theo ngày", number=1)
def _(book: Book, value) -> dict:
    book.setting("Cách tính", value)
    return expect(required=[f"{SETTINGS}!B6 error"])


@each("counts of the campaign alone", new="Luỹ kế trong chiến dịch", old="LŨY KẾ TRONG CHIẾN DỊCH")
def _(book: Book, method) -> dict:
    book.setting("Cách tính", method)
    rows = [[n - base for n in row] for row, base in zip(COUNTS, BASELINES, strict=True)]
    book.drop(INSTALLED)
    book.add(INSTALLED, *wide(rows))
    book.add(ACTIVATED, *wide(ACTIVATED_COUNTS))
    return expect(further={"activated": ACTIVATED_ROWS})


@kind("counts of the campaign alone, one baseline unknown")
def _(book: Book) -> dict:
    """The unit's count is a lower bound; nothing may be taken for what was there before."""
    book.setting("Cách tính", "Luỹ kế trong chiến dịch")
    book[REGISTER]["F4"] = None
    befores = (*BASELINES[:2], 0, *BASELINES[3:])
    rows = [[n - base for n in row] for row, base in zip(COUNTS, befores, strict=True)]
    book.drop(INSTALLED)
    book.add(INSTALLED, *wide(rows))
    return expect(required=[f"{REGISTER}!F4 warning"])


def daily_rows() -> list[list]:
    befores = [[base, *row[:4]] for row, base in zip(COUNTS, BASELINES, strict=True)]
    return [
        [now - before for now, before in zip(row, was, strict=True)]
        for row, was in zip(COUNTS, befores, strict=True)
    ]


@kind("counts of each day")
def _(book: Book) -> dict:
    book.setting("Cách tính", "Trong ngày")
    book.drop(INSTALLED)
    book.add(INSTALLED, *wide(daily_rows()))
    return expect()


@kind("counts of each day, some days blank")
def _(book: Book) -> dict:
    book.setting("Cách tính", "trong ngày")
    book.drop(INSTALLED)
    book.add(INSTALLED, *wide(daily_rows())).put({"E2": None, "G3": "-"})
    changed = {"TDP01@4": 3150 - 79, "TDP01@5": 3200 - 79}
    return expect(ward=4680 - 79 - 40, gone="TDP01@3 TDP02@5", changed=changed)


@kind("counts of each day, one unreadable, one zero")
def _(book: Book) -> dict:
    book.setting("Cách tính", "Trong ngày")
    book.drop(INSTALLED)
    book.add(INSTALLED, *wide(daily_rows())).put({"E2": "nhiều", "G4": 0})
    changed = {"TDP01@4": 3150 - 79, "TDP01@5": 3200 - 79, "TDP03@5": 135}
    return expect(
        ward=4680 - 79 - 15,
        gone="TDP01@3",
        changed=changed,
        required=[f"{INSTALLED}!E2 error"],
    )


@each("keys", capitals=str.upper, colon="{}:".format, spaces="  {} ".format, emoji="⚙️ {}".format)
def _(book: Book, spell) -> dict:
    book[SETTINGS].change("A", spell)
    return expect()


@kind("keys in another order, blank rows, remarks, further keys")
def _(book: Book) -> dict:
    rows = book[SETTINGS].rows
    rows[1:] = rows[:0:-1]
    rows[3:3] = [[], ["Người ký", "Nguyễn Văn A", "phó chủ tịch"], ["CÁC NGÀY"], [None, "x"]]
    return expect()


@each("headings of the settings", wiped=(None, None), other=("Nội dung cấu hình", "Thiết lập"))
def _(book: Book, cells) -> dict:
    book[SETTINGS].rows[0] = list(cells)
    return expect()


@kind("a numbering column before the keys, no headings")
def _(book: Book) -> dict:
    book[SETTINGS].rows[0] = [None, None]
    book[SETTINGS].insert_column("A", None, 1, 2, 3, 4, 5, 6)
    return expect()


@kind("settings nobody can read")
def _(book: Book) -> dict:
    book.setting("Giờ chốt số", "chiều")
    book.setting("Ngày nghỉ", "thứ bảy")
    book.setting("Số nền toàn phường", "khá nhiều")
    book.setting("Múi giờ", "giờ địa phương")
    return expect(required=[f"{SETTINGS}!B{row} warning|error" for row in (8, 9, 10, 11)])


@kind("settings of the ward")
def _(book: Book) -> dict:
    book.setting("Giờ chốt số", "17h30")
    book.setting("Ngày nghỉ", "02/11/2024; 03/11/2024")
    book.setting("Số nền toàn phường", "3.089")
    book.setting("Số chính thức", "4.700 người")
    book.setting("Ngày số chính thức", "04/11/2024")
    book.setting("Hạn sửa số (ngày)", "2 ngày")
    return expect(allowed=[f"{SETTINGS}!B13 warning"])


@kind("a key twice")
def _(book: Book) -> dict:
    book.setting("Ngày bắt đầu", "01/11/2024")
    book[SETTINGS].rows.append(["Ngày bắt đầu", "01/11/2024"])
    return expect(allowed=[f"{SETTINGS}!B3 B8 warning"])


@kind("keys with something behind them")
def _(book: Book) -> dict:
    book[SETTINGS].put({"A3": "Ngày bắt đầu (dd/mm/yyyy)", "A4": "Hạn chót (đến hết ngày)"})
    book[SETTINGS].put({"A6": "Cách tính số liệu", "A7": "Nguồn số liệu để tổng hợp"})
    return expect()
