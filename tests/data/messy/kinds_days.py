"""Mess in the headings that say which day a column is."""

from datetime import datetime, timedelta

from tests.data.messy.books import DAYS, INSTALLED, Book
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind

WEEKDAYS = ("T6", "T7", "CN", "T2", "T3")
LONG_WEEKDAYS = ("Thứ Sáu", "Thứ Bảy", "Chủ nhật", "Thứ Hai", "Thứ Ba")
PHONES = ["0912345678", "0912345678", 912345678, None, "0912345678", "0912345678", None]


def headings(book: Book, spell) -> None:
    book[INSTALLED].rows[0][2:] = [spell(day) for day in DAYS]


def weekday(day: datetime, names=WEEKDAYS) -> str:
    return names[day.day - 1]


@each(
    "headings as",
    text=lambda d: f"{d:%d/%m/%Y}",
    short=lambda d: f"{d.day}/{d.month}",
    short_zero=lambda d: f"{d:%d/%m}",
    one_digit=lambda d: f"{d.day}/{d.month}/{d.year}",
    two_digit_year=lambda d: f"{d:%d/%m/%y}",
    dashes=lambda d: f"{d:%d-%m-%Y}",
    points=lambda d: f"{d:%d.%m.%Y}",
    spaces=lambda d: f"{d:%d / %m / %Y}",
    iso=lambda d: f"{d:%Y-%m-%d}",
    iso_time=lambda d: f"{d:%Y-%m-%dT00:00:00}",
    year_first=lambda d: f"{d:%Y/%m/%d}",
    day_n=lambda d: f"Ngày {d.day}",
    day_n_zero=lambda d: f"NGÀY 0{d.day}",
    day_n_unmarked=lambda d: f"ngay {d.day}",
    day_short=lambda d: f"Ngày {d:%d/%m}",
    day_long=lambda d: f"Ngày {d:%d/%m/%Y}",
    day_colon=lambda d: f"Ngày: {d:%d/%m}",
    day_word=lambda d: f"ngày {d.day} tháng {d.month} năm {d.year}",
    month_word=lambda d: f"{d.day} tháng {d.month}",
    month_short=lambda d: f"{d.day}-thg {d.month}",
    serial=lambda d: (d - datetime(1899, 12, 30)).days,
    serial_float=lambda d: float((d - datetime(1899, 12, 30)).days),
    with_time=lambda d: d + timedelta(hours=17),
    weekday_first=lambda d: f"{weekday(d)}, {d:%d/%m}",
    weekday_space=lambda d: f"{weekday(d)} {d:%d/%m/%Y}",
    weekday_long=lambda d: f"{weekday(d, LONG_WEEKDAYS)}, {d:%d/%m/%Y}",
    weekday_behind=lambda d: f"{d:%d/%m} ({weekday(d)})",
    weekday_below=lambda d: f"{d:%d/%m/%Y}\n({weekday(d, LONG_WEEKDAYS)})",
    weekday_above=lambda d: f"{weekday(d, LONG_WEEKDAYS)}\n{d:%d/%m/%Y}",
    until=lambda d: f"Đến {d:%d/%m}",
    until_the_end=lambda d: f"Đến hết ngày {d:%d/%m/%Y}",
    counted_until=lambda d: f"Tính đến ngày {d:%d/%m}",
    cumulative=lambda d: f"Luỹ kế {d:%d/%m}",
    cumulative_old_tone=lambda d: f"Lũy kế đến {d:%d/%m/%Y}",
    figures=lambda d: f"Số liệu ngày {d:%d/%m}",
    installed=lambda d: f"Cài đặt ngày {d:%d/%m}",
    full_width=lambda d: f"０{chr(0xFF10 + d.day)}／１１",
    zero_width=lambda d: f"\u200b{d:%d/%m/%Y}\u200b",
    non_breaking=lambda d: f"\u00a0{d:%d/%m/%Y} ",
    apostrophe=lambda d: f"'{d:%d/%m/%Y}",
    emoji=lambda d: f"📅 {d:%d/%m}",
    english=lambda d: f"{d.day}-Nov",
    english_year=lambda d: f"{d:%d}-Nov-24",
    english_long=lambda d: f"Nov {d.day}, 2024",
    full_stop=lambda d: f"{d:%d/%m}.",
    hour_first=lambda d: f"Đến 17h ngày {d:%d/%m}",
    hour_behind=lambda d: f"{d:%d/%m/%Y} 17:30",
)
def _(book: Book, spell) -> dict:
    headings(book, spell)
    return expect()


@kind("several ways of writing a day in one row")
def _(book: Book) -> dict:
    book[INSTALLED].rows[0][2:] = [DAYS[0], "02/11/2024", "3/11", 45600, "Ngày 05/11"]
    return expect()


@each(
    "day numbers below a month, two rows",
    text="Tháng 11/2024",
    short="Tháng 11",
    small="tháng 11 năm 2024",
    date=datetime(2024, 11, 1),
    long="Tháng 11 - 2024",
    abbreviated="T11/2024",
)
def _(book: Book, month) -> dict:
    tab = book[INSTALLED]
    tab.rows[0] = ["Mã", "Tên đơn vị", month, None, None, None, None]
    tab.insert_rows(2, [None, None, 1, 2, 3, 4, 5])
    if isinstance(month, str):
        tab.merged = ["C1:G1"]
    return expect()


@each("day numbers below a month, the month above", number=int, text=str, zero="{:02}".format)
def _(book: Book, spell) -> dict:
    tab = book[INSTALLED]
    tab.rows[0][2:] = [spell(day) for day in range(1, 6)]
    tab.insert_rows(1, [None, None, "THÁNG 11/2024", None, None, None, None])
    tab.merged = ["C1:G1"]
    return expect()


@kind("day numbers below a month, title rows above, a column between")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows[0] = ["Mã", "Tên đơn vị", "Tháng 11/2024", None, None, None, None]
    tab.insert_rows(2, [None, None, "Ngày 1", "Ngày 2", "Ngày 3", "Ngày 4", "Ngày 5"])
    tab.merged = ["C1:G1"]
    tab.insert_column("C", "SĐT", None, *PHONES)
    tab.merged = ["D1:H1"]
    tab.insert_rows(1, ["UBND PHƯỜNG PHÚ LA"], ["BẢNG TỔNG HỢP NGÀY 05/11/2024"], [])
    tab.merged = ["D4:H4"]
    return expect()


@each("a run of bare day numbers", number=int, text=str)
def _(book: Book, spell) -> dict:
    headings(book, lambda day: spell(day.day))
    return expect()


@kind("two months below each other")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows[0][2:] = [30, 31, 1, 2, 3, 4, 5]
    for row in tab.rows[1:]:
        row[2:2] = [None, None]
    tab.insert_rows(1, [None, None, "Tháng 10", None, "Tháng 11"])
    return expect()


@each("a row below the headings", short=WEEKDAYS, long=LONG_WEEKDAYS, brackets=("(T6)",) * 5)
def _(book: Book, cells) -> dict:
    book[INSTALLED].insert_rows(2, [None, None, *cells])
    return expect()


@each(
    "columns numbered below the headings",
    letters=["A", "B", 1, 2, 3, 4, 5],
    brackets=["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    numbers=[1, 2, 3, 4, 5, 6, 7],
    texts=["1", "2", "3", "4", "5", "6", "7"],
)
def _(book: Book, cells) -> dict:
    book[INSTALLED].insert_rows(2, cells)
    return expect()


@each(
    "day and month swapped",
    dates=lambda d: datetime(2024, d.day, 11),
    text=lambda d: f"{d:%m/%d/%Y}",
    serial=lambda d: (datetime(2024, d.day, 11) - datetime(1899, 12, 30)).days,
    short=lambda d: f"{d.month}/{d.day}",
)
def _(book: Book, spell) -> dict:
    headings(book, spell)
    return expect(
        required=[f"{INSTALLED}!C1 D1 E1 F1 G1 warning"], allowed=[f"{INSTALLED}!C1:G1 warning"]
    )


@kind("some day and month swapped, some not")
def _(book: Book) -> dict:
    book[INSTALLED].rows[0][2:] = [
        datetime(2024, 1, 11),
        datetime(2024, 2, 11),
        "03/11/2024",
        datetime(2024, 4, 11),
        "05/11/2024",
    ]
    return expect(
        required=[f"{INSTALLED}!C1 D1 F1 warning"], allowed=[f"{INSTALLED}!C1:G1 warning"]
    )


@each(
    "a heading that names no day",
    impossible="32/11/2024",
    no_month="03/13/2024",
    question="Ngày ??",
    half="??/11",
    letters="xx/11",
    typo="O3/11/2024",
    long_year="03/11/20244",
    wiped=None,
    spaces="  ",
    dots="…/11/2024",
    weekday="Chủ nhật",
    other="hôm nay",
)
def _(book: Book, heading) -> dict:
    book[INSTALLED]["E1"] = heading
    return expect(
        gone="*@3", required=[f"{INSTALLED}!E1 error|warning"], allowed=[f"{INSTALLED}!E1 error"]
    )


@each("the last heading names no day", question="Ngày ??", wiped=None, typo="5/1l/2024")
def _(book: Book, heading) -> dict:
    book[INSTALLED]["G1"] = heading
    return expect(gone="*@5", ward=3150 + 1290 + 135, required=[f"{INSTALLED}!G1 error|warning"])


@each("the first heading names no day", question="Ngày ??", wiped=None, typo="l/11/2024")
def _(book: Book, heading) -> dict:
    book[INSTALLED]["C1"] = heading
    return expect(gone="*@1", required=[f"{INSTALLED}!C1 error|warning"])


@each(
    "a heading outside the campaign",
    month=datetime(2024, 10, 3),
    year=datetime(2023, 11, 3),
    text="03/12/2023",
    later=datetime(2024, 12, 3),
)
def _(book: Book, heading) -> dict:
    book[INSTALLED]["E1"] = heading
    return expect(
        gone="*@3",
        required=[f"{INSTALLED}!E1 E2 E3 E4 E5 E6 E7 E8 warning|error"],
        allowed=[f"{INSTALLED}!E1:E8 error"],
    )


@kind("two days in one heading")
def _(book: Book) -> dict:
    book[INSTALLED]["F1"] = "4-5/11"
    return expect(
        gone="*@4", required=[f"{INSTALLED}!F1 error"], allowed=[f"{INSTALLED}!F1:F8 error"]
    )


@each("the days of the week below the days", labelled="Thứ", bare=None)
def _(book: Book, label) -> dict:
    book[INSTALLED].insert_rows(2, [None, label, 6, 7, "CN", 2, 3])
    return expect()


@kind("months above weeks above days, code and name merged over all three")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab.rows[0] = ["Mã", "Tên đơn vị", "Tháng 11/2024"]
    tab.insert_rows(2, [None, None, "Tuần 1"], [None, None, *DAYS])
    return expect()
