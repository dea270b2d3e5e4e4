"""Mess in the register of units."""

from data.cells import CellError
from tests.data.messy.books import ELIGIBLE, INSTALLED, NAMES, REGISTER, Book
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


@kind("the register sorted")
def _(book: Book) -> dict:
    rows = book[REGISTER].rows
    rows[1:] = sorted(rows[1:], key=lambda row: row[1])
    return expect()


@kind("the same register row twice")
def _(book: Book) -> dict:
    book[REGISTER].rows.append(list(book[REGISTER].rows[3]))
    return expect(required=[f"{REGISTER}!A4 B4 A9 B9 warning|error"])


@kind("a register row twice with different people")
def _(book: Book) -> dict:
    book[REGISTER].rows.append([*book[REGISTER].rows[3][:4], 700, 40])
    return expect(
        required=[f"{REGISTER}!A4 B4 E4 A9 B9 E9 error|warning"],
        allowed=[f"{REGISTER}!A4:F4 error", f"{REGISTER}!A9:F9 error"],
    )


@kind("one code for two units")
def _(book: Book) -> dict:
    book[REGISTER]["A4"] = "TDP02"
    book[INSTALLED]["A4"] = "TDP02"
    return expect(
        ward=(3200 + 1330, 3200 + 500, 4680, 3200 + 540),
        gone="TDP03@*",
        maybe="TDP02@*",
        required=[f"{REGISTER}!A3 B3 A4 B4 error|warning"],
        allowed=[f"{REGISTER}!A3:F4 error", f"{INSTALLED}!A3:G4 error"],
        reporting=None,
    )


@kind("one code for two units in the register alone")
def _(book: Book) -> dict:
    book[REGISTER]["A4"] = "TDP02"
    return expect(
        ward=(3200 + 1330, 3200 + 500, 4680, 3200 + 540),
        maybe="TDP02@* TDP03@*",
        required=[f"{REGISTER}!A3 B3 A4 B4 error|warning"],
        allowed=[f"{REGISTER}!A3:F4 error", f"{INSTALLED}!A3:G4 error"],
        reporting=None,
    )


@kind("one name for two codes")
def _(book: Book) -> dict:
    book[REGISTER].rows.append(["TDP04", NAMES[2], "Tổ dân phố", "Lê Thị Cúc", 640, 40])
    return expect(
        ward=(4680, 4720),
        units=8,
        required=[f"{REGISTER}!A4 B4 A9 B9 warning|error"],
    )


@each(
    "eligible people",
    zero=(0, "error|warning"),
    zero_text=("0", "error|warning"),
    blank=(None, "warning|error"),
    dash=("-", "warning|error"),
    text=("chưa có", "error|warning"),
    error=(CellError("#N/A"), "error"),
    decimal=(5.2, "error"),
    negative=(-5200, "error"),
)
def _(book: Book, value) -> dict:
    cell, severity = value
    book[REGISTER]["E2"] = cell
    return expect(required=[f"{REGISTER}!E2 {severity}"])


@each("eligible people written as", point="5.200", people="5.200 người", space="5 200")
def _(book: Book, cell) -> dict:
    book[REGISTER]["E2"] = cell
    return expect()


@kind("a mass organisation without eligible people")
def _(book: Book) -> dict:
    book[REGISTER]["E8"] = None
    return expect()


@kind("nobody may be above no eligible people")
def _(book: Book) -> dict:
    book[REGISTER]["E4"] = 0
    book[INSTALLED]["G4"] = 160
    return expect(ward=4690, changed={"TDP03@5": 160}, required=[f"{REGISTER}!E4 error|warning"])


@each("the baseline", blank=None, dash="-", text="40 người", point="40")
def _(book: Book, cell) -> dict:
    book[REGISTER]["F4"] = cell
    return expect(allowed=[f"{REGISTER}!F4 warning"])


@each("an unreadable baseline", words="chưa rõ", error=CellError("#REF!"), decimal=40.5, minus=-4)
def _(book: Book, cell) -> dict:
    book[REGISTER]["F4"] = cell
    return expect(required=[f"{REGISTER}!F4 error|warning"])


@kind("a unit that did not report stands at its baseline")
def _(book: Book) -> dict:
    book[INSTALLED].drop_rows(4)
    return expect(ward=3200 + 1330 + 40, gone="TDP03@*")


@kind("a baseline far above the eligible people")
def _(book: Book) -> dict:
    book[REGISTER]["F4"] = 4000
    book[INSTALLED].drop_rows(4)
    return expect(ward=3200 + 1330, gone="TDP03@*", required=[f"{REGISTER}!F4 E4 error|warning"])


@each(
    "kinds spelt",
    capitals=str.upper,
    spaces=lambda k: f" {k} ",
    old=lambda k: k.replace("oà", "òa"),
)
def _(book: Book, spell) -> dict:
    book[REGISTER].change("C", spell)
    return expect()


@each("groups of the kind", tdp="TDP", to="Tổ", unmarked="to dan pho")
def _(book: Book, typed) -> dict:
    book[REGISTER].put({"C2": typed, "C3": typed, "C4": typed})
    return expect()


@each("a kind nobody knows", club="Câu lạc bộ", typo="Tổ dan phôx", blank=None)
def _(book: Book, typed) -> dict:
    book[REGISTER]["C4"] = typed
    return expect(ward=(3200 + 1330,), required=[f"{REGISTER}!C4 error"])


@kind("another unit of a kind nobody knows")
def _(book: Book) -> dict:
    book[REGISTER]["C8"] = "Câu lạc bộ"
    return expect(required=[f"{REGISTER}!C8 error"])


@kind("no groups at all")
def _(book: Book) -> dict:
    book[REGISTER].drop_rows(2, 3, 4)
    book[INSTALLED].drop_rows(2, 3, 4)
    return expect(ward=None, gone="TDP01@* TDP02@* TDP03@*", units=4)


@kind("no column of kinds")
def _(book: Book) -> dict:
    book[REGISTER].drop_column("C")
    return expect(ward=(None, 4680), required=[f"{REGISTER}!- A1 C1 B1:D1 A1:E1 error"])


@each("no column of", eligible="E", baseline="F")
def _(book: Book, letter) -> dict:
    book[REGISTER].drop_column(letter)
    return expect(required=[f"{REGISTER}!- A1 E1 A1:E1 error"], allowed=[f"{REGISTER}!- warning"])


@kind("no column of officers")
def _(book: Book) -> dict:
    book[REGISTER].drop_column("D")
    return expect(allowed=[f"{REGISTER}!- warning"])


@kind("no column of codes in the register")
def _(book: Book) -> dict:
    book[REGISTER].drop_column("A")
    return expect(
        required=[f"{REGISTER}!- A1 error|warning"],
        allowed=[f"{INSTALLED}!A2:B8 warning"],
    )


@kind("no column of names in the register")
def _(book: Book) -> dict:
    book[REGISTER].drop_column("B")
    return expect(required=[f"{REGISTER}!- A1 B1 error|warning"])


@kind("a code missing in the register")
def _(book: Book) -> dict:
    book[REGISTER]["A4"] = None
    return expect(allowed=[f"{REGISTER}!A4:B4 error", f"{INSTALLED}!A4:B4 warning"])


@kind("a name missing in the register")
def _(book: Book) -> dict:
    book[REGISTER]["B4"] = None
    return expect(allowed=[f"{REGISTER}!A4:B4 warning", f"{INSTALLED}!A4:B4 warning"])


@kind("further columns of the register filled with anything")
def _(book: Book) -> dict:
    tab = book[REGISTER]
    tab.rows[0] += ["Tần suất báo cáo", "Hoạt động từ", "Hoạt động đến", "Số hộ", "Thuộc tổ"]
    tab.rows[1] += ["hằng ngày", "01/11/2024", None, "1.389", None]
    tab.rows[4] += ["Hằng Tuần", None, "31/12/2024", 12, None]
    tab.rows[6] += ["khi có", None, None, None, "Tổ 1"]
    tab.rows[7] += ["thỉnh thoảng", None, None, None, None]
    return expect(allowed=[f"{REGISTER}!G8 warning"])


@kind("another year's people, all counts kept")
def _(book: Book) -> dict:
    for row, eligible in enumerate(ELIGIBLE, 2):
        book[REGISTER][f"E{row}"] = eligible + 1000
    return expect()


@each(
    "a total with the kind filled down to it", sum="Tổng cộng", ward="Toàn phường", short="Cộng TDP"
)
def _(book: Book, name) -> dict:
    book[REGISTER].insert_rows(5, [None, name, "Tổ dân phố", None, 8240, 1740])
    return expect()


@kind("a second table with its own headings, in another order")
def _(book: Book) -> dict:
    tab = book[REGISTER]
    for row in tab.rows[4:]:
        row[:] = [row[0], row[1], row[5], row[4], row[2], row[3]]
    heading = ["Mã", "Tên đơn vị", "Đã cài trước", "Đối tượng", "Loại", "Cán bộ phụ trách"]
    tab.insert_rows(5, [], ["II. CƠ QUAN, TRƯỜNG HỌC"], heading)
    return expect()


@kind("a list of officers below the units")
def _(book: Book) -> dict:
    book[REGISTER].rows += [
        [],
        ["STT", "Họ và tên", "Chức vụ", "Số điện thoại"],
        [1, "Nguyễn Thị Hạnh", "Công chức", "0912345678"],
    ]
    return expect()


@each(
    "the baseline is called",
    people="Số người cài trước chiến dịch",
    drive="Số người đã cài đặt trước đợt thi đua",
    date="Đã cài đặt đến 31/10/2024",
    short_date="Luỹ kế đến hết 31/10",
)
def _(book: Book, heading) -> dict:
    book[REGISTER]["F1"] = heading
    book[INSTALLED].drop_rows(2)
    return expect(ward=1200 + 1330 + 150, gone="TDP01@*")


@kind("the baseline as a share beside it")
def _(book: Book) -> dict:
    book[REGISTER].insert_column("F", "Đã cài trước chiến dịch (%)", *[7] * 7)
    book[INSTALLED].drop_rows(2)
    return expect(ward=1200 + 1330 + 150, gone="TDP01@*")


@kind("all people beside those from 15 years up")
def _(book: Book) -> dict:
    tab = book[REGISTER]
    tab["E1"] = "Trong đó: từ 15 tuổi"
    tab.insert_column("E", "Dân số (người)", *[9999] * 7)
    book[INSTALLED]["G4"] = 700
    return expect(ward=3200 + 1330 + 135, gone="TDP03@5", required=[f"{INSTALLED}!G4 error"])


@each(
    "below the units",
    phones=[["STT", "Cán bộ", "Điện thoại"], [1, "Cán bộ mẫu 1", "0912345678"]],
    signatures=[["Người lập", None, "Chủ tịch"]],
)
def _(book: Book, rows) -> dict:
    book[REGISTER].rows += [[], *rows]
    return expect()


@kind("people from 15 years up, as the plan of the city calls them")
def _(book: Book) -> dict:
    book[REGISTER]["E1"] = "Số nhân khẩu từ đủ 15 tuổi trở lên"
    return expect()
