"""Mess in Báo cáo ngày, and in workbooks with both entry tabs."""

from datetime import datetime

from tests.data.messy.books import (
    ANSWER_HEADINGS,
    ANSWERS,
    CODES,
    INSTALLED,
    NAMES,
    SETTINGS,
    Book,
    all_answers,
    answer,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind

DAY_5 = {"TDP01@5": 3200, "TDP02@5": 1330, "TDP03@5": 150}


def day_5(*further: list) -> list[list]:
    """The three groups' reports of 5 November and further ones."""
    return [
        answer(5, NAMES[0], 3200),
        answer(5, NAMES[1], 1330),
        answer(5, NAMES[2], 150),
        *further,
    ]


@kind("answers, clean")
def _(book: Book) -> dict:
    book.use_answers()
    return expect()


@kind("answers sorted by unit, with activation")
def _(book: Book) -> dict:
    rows = sorted(all_answers(), key=lambda row: row[2])
    rows[0][4] = 30
    book.use_answers(*rows)
    first = rows[0]
    unit = CODES[NAMES.index(first[2])]
    return expect(
        further={"activated": {f"{unit}@{first[1].day}": 30}},
        allowed=[f"{ANSWERS}!E2 warning"],
    )


@each(
    "a report sent again",
    later_row=(datetime(2024, 11, 5, 16, 5), datetime(2024, 11, 5, 17, 40)),
    earlier_row=(datetime(2024, 11, 5, 16, 5), datetime(2024, 11, 5, 16, 5, 1)),
    text=("05/11/2024 16:05:00", "05/11/2024 17:40:00"),
    text_short=("5/11/2024 9:05", "5/11/2024 17:40"),
    iso=("2024-11-05T09:05:00", "2024-11-05 17:40"),
    serial=(45601.67, 45601.74),
    next_day=("05/11/2024 23:59:00", "06/11/2024 00:10:00"),
    time_first=("16:05 05/11/2024", "17:40 05/11/2024"),
)
def _(book: Book, times) -> dict:
    book.use_answers(
        answer(5, NAMES[0], 3200, at=times[1]),
        answer(5, NAMES[0], 3180, at=times[0]),
        answer(5, NAMES[1], 1330),
        answer(5, NAMES[2], 150),
    )
    return expect(only=DAY_5, allowed=[f"{ANSWERS}!A2:G3 warning"])


@each(
    "two reports that cannot be told apart",
    equal=(datetime(2024, 11, 5, 16, 5), datetime(2024, 11, 5, 16, 5)),
    missing=(None, datetime(2024, 11, 5, 17, 40)),
    both_missing=(None, None),
    unreadable=("chiều qua", datetime(2024, 11, 5, 17, 40)),
)
def _(book: Book, times) -> dict:
    book.use_answers(
        *day_5()[1:],
        answer(5, NAMES[0], 3200, at=times[1]),
        answer(5, NAMES[0], 3180, at=times[0]),
    )
    only = {"TDP02@5": 1330, "TDP03@5": 150}
    return expect(
        ward=1200 + 1480,
        only=only,
        required=[f"{ANSWERS}!D4 D5 error"],
        allowed=[f"{ANSWERS}!A4:G5 error"],
    )


@kind("equal reports with equal times")
def _(book: Book) -> dict:
    book.use_answers(*day_5(), *day_5())
    return expect(only=DAY_5)


@kind("a report sent again, the second blank, the third unreadable")
def _(book: Book) -> dict:
    book.use_answers(
        *day_5(),
        answer(5, NAMES[0], None, at=datetime(2024, 11, 5, 18)),
        answer(5, NAMES[1], "nhiều", at=datetime(2024, 11, 5, 19)),
    )
    return expect(only=DAY_5, required=[f"{ANSWERS}!D6 error"])


@each(
    "the day of a report as",
    text="05/11/2024",
    short="5/11",
    iso="2024-11-05",
    serial=45601,
    word="Ngày 05/11/2024",
    weekday="Thứ Ba, 05/11/2024",
    with_time=datetime(2024, 11, 5, 16, 30),
)
def _(book: Book, day) -> dict:
    rows = day_5()
    rows[0][1] = day
    book.use_answers(*rows)
    return expect(only=DAY_5)


@each("a report whose day", wrong="hôm qua", missing=None, impossible="31/11/2024", bare=5)
def _(book: Book, day) -> dict:
    rows = day_5(answer(5, NAMES[3], 38))
    rows[3][1] = day
    book.use_answers(*rows)
    return expect(only=DAY_5, required=[f"{ANSWERS}!B5 D5 error|warning"])


@each(
    "a report of another time",
    month=datetime(2024, 12, 5),
    tomorrow=datetime(2024, 11, 6),
    before=datetime(2024, 10, 31),
    year=datetime(2023, 11, 5),
    swapped=datetime(2024, 5, 11),
)
def _(book: Book, day) -> dict:
    book.use_answers(*day_5(answer(day, NAMES[3], 38)))
    return expect(only=DAY_5, required=[f"{ANSWERS}!B5 D5 warning|error"])


@each(
    "the unit of a report as",
    code="TDP01",
    code_and_name="TDP01 - Tổ dân phố số 1",
    long_dash="TDP01 – Tổ dân phố số 1",
    short="Tổ 1",
    tdp="TDP số 01",
    unmarked="to dan pho so 1",
    capitals="TỔ DÂN PHỐ SỐ 1 ",
)
def _(book: Book, unit) -> dict:
    rows = day_5()
    rows[0][2] = unit
    book.use_answers(*rows)
    return expect(only=DAY_5)


@each("a report of", nobody=None, spaces="  ", stranger="Tổ dân phố số 33", two="Tổ 1 và tổ 2")
def _(book: Book, unit) -> dict:
    book.use_answers(*day_5(answer(5, unit, 77)))
    return expect(only=DAY_5, required=[f"{ANSWERS}!A5 C5 D5 error|warning"])


@kind("blank rows and rows without a count between the reports")
def _(book: Book) -> dict:
    rows = day_5()
    rows[1:1] = [[], [None] * 7, answer(5, NAMES[4], None), answer(5, NAMES[5], "-")]
    book.use_answers(*rows)
    return expect(only=DAY_5)


@each(
    "headings of the answers",
    english=("Timestamp", "Date", "Unit", "Installed", "Activated", "Reporter", "Note"),
    capitals=tuple(heading.upper() for heading in ANSWER_HEADINGS),
    questions=(
        "Dấu thời gian",
        "Ngày báo cáo số liệu",
        "Đơn vị báo cáo (chọn trong danh sách)",
        "Số người đã cài đặt (luỹ kế đến cuối ngày)",
        "Số người đã kích hoạt",
        "Người báo cáo",
        "Ghi chú",
    ),
    short=("Thời gian", "Ngày", "Tổ dân phố", "Cài đặt", "Kích hoạt", "Người nhập", "Ghi chú"),
)
def _(book: Book, cells) -> dict:
    book.use_answers(*day_5())
    book[ANSWERS].rows[0] = list(cells)
    return expect(only=DAY_5)


@each("no column of", day="B", unit="C", count="D")
def _(book: Book, letters) -> dict:
    book.use_answers(*day_5())
    book[ANSWERS].drop_column(letters)
    return expect(
        ward=None,
        only={},
        required=[f"{ANSWERS}!- A1 B1 C1 D1 error"],
        allowed=[f"{ANSWERS}!A1:G4 error"],
    )


@kind("answers with an e-mail address, a telephone number and a title row")
def _(book: Book) -> dict:
    book.use_answers(*day_5())
    tab = book[ANSWERS]
    tab.insert_column("B", "Địa chỉ email", "a@b.vn")
    tab.insert_column("D", "Số điện thoại", *["0912345678"] * 3)
    tab.insert_rows(1, ["BÁO CÁO NGÀY"], [])
    return expect(only=DAY_5)


@kind("answers with a total row below")
def _(book: Book) -> dict:
    book.use_answers(*day_5(), [None, None, "Tổng cộng", 4680], ["Tổng", None, None, 4680])
    return expect(only=DAY_5, allowed=[f"{ANSWERS}!A5:G6 warning"])


@kind("both entry tabs say the same")
def _(book: Book) -> dict:
    book.add(ANSWERS, ANSWER_HEADINGS, *all_answers())
    return expect()


@kind("both entry tabs differ, Cài đặt counts")
def _(book: Book) -> dict:
    rows = all_answers()
    rows[28][3] = 3333
    book.add(ANSWERS, ANSWER_HEADINGS, *rows)
    return expect(required=[f"{ANSWERS}!D30 {INSTALLED}/G2 warning"])


@kind("both entry tabs differ, Báo cáo ngày counts")
def _(book: Book) -> dict:
    book.add(ANSWERS, ANSWER_HEADINGS, *day_5())
    book[INSTALLED].put({"G2": 3333, "G3": 1330})
    book.setting("Nguồn số liệu", ANSWERS)
    return expect(only=DAY_5, required=[f"{INSTALLED}!G2 {ANSWERS}/D2 warning"])


@each(
    "the source called", unmarked="bao cao ngay", capitals="BÁO CÁO NGÀY", quoted="“Báo cáo ngày”"
)
def _(book: Book, name) -> dict:
    book.add(ANSWERS, ANSWER_HEADINGS, *day_5())
    book.setting("Nguồn số liệu", name)
    return expect(only=DAY_5)


@kind("no source named, both tabs filled")
def _(book: Book) -> dict:
    book.add(ANSWERS, ANSWER_HEADINGS, *day_5())
    book.drop_setting("Nguồn số liệu")
    return expect()


@kind("no source named, answers alone")
def _(book: Book) -> dict:
    book.use_answers(*day_5())
    book.drop_setting("Nguồn số liệu")
    return expect(only=DAY_5)


@kind("a source nobody knows")
def _(book: Book) -> dict:
    book.setting("Nguồn số liệu", "Zalo")
    return expect(required=[f"{SETTINGS}!B7 warning|error"])


@kind("the source that is named is not there")
def _(book: Book) -> dict:
    book.setting("Nguồn số liệu", ANSWERS)
    return expect(
        ward=None, only={}, reporting=None, required=[f"{ANSWERS}!- error"], allowed=["-!- error"]
    )


@kind("answers in a tab as Google names it")
def _(book: Book) -> dict:
    book.use_answers(*day_5())
    book.rename(ANSWERS, "Câu trả lời biểu mẫu 1")
    return expect(only=DAY_5)


@kind("nobody has answered yet")
def _(book: Book) -> dict:
    book.use_answers(*day_5())
    book[ANSWERS].rows = book[ANSWERS].rows[:1]
    return expect(ward=None, only={})
