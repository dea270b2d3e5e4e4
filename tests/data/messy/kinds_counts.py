"""Mess in the cells with counts: read, flagged, refused, or not reported."""

from datetime import datetime, time

from data.cells import CellError, Percent
from tests.data.messy.books import INSTALLED, REGISTER, Book, Formula, Shown
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind

LAST = {"gone": "TDP01@5", "ward": 3150 + 1330 + 150}  # TDP01 without its last count


@each(
    "3089 written as",
    point="3.089",
    space="3 089",
    non_breaking_space="3\u00a0089",
    narrow_space="3\u202f089",
    thin_space="3\u2009089",
    apostrophe="'3089",
    full_width="３０８９",
    full_width_point="３．０８９",
    people="3089 người",
    people_point="3.089 người",
    people_together="3089người",
    people_decomposed="3089 ngu\u031bo\u031b\u0300i",
    people_capital="3.089 NGƯỜI",
    turns="3.089 lượt",
    accounts="3.089 tài khoản",
    emoji="✅ 3089",
    emoji_behind="3.089 👍🏽",
    flag="3089 🇻🇳",
    zero_width="\u200b3089\u200b",
    spaces="  3089 \n",
    leading_zero="03089",
    float=3089.0,
    formula=Formula("=D2+79", 3089),
    text_formula=Formula('=TEXT(3089,"0")', "3089"),
    shown_with_people=Shown(3089, '#,##0" người"'),
    shown_with_decimals=Shown(3089, "0.00"),
    shown_with_quoted_percent=Shown(3089, '0"%"'),
)
def _(book: Book, cell) -> dict:
    book[INSTALLED]["E2"] = cell
    return expect(allowed=[f"{INSTALLED}!E2 warning"])


@each("3089 with a comma", plain="3,089", people="3,089 người", full_width="３，０８９")
def _(book: Book, cell) -> dict:
    book[INSTALLED]["E2"] = cell
    return expect(required=[f"{INSTALLED}!E2 warning"])


@each(
    "an estimate",
    tilde="~3200",
    tilde_space="~ 3.200 người",
    about="khoảng 3200",
    about_capital="Khoảng 3.200 người",
    about_unmarked="khoang 3200",
    nearly="gần 3200",
    more_than="hơn 3200",
    approx="≈3.200",
    ca="tầm 3200",
    estimated="ước 3.200",
    in_brackets="3200 (ước tính)",
    about_behind="3.200 (khoảng)",
)
def _(book: Book, cell) -> dict:
    book[INSTALLED]["G2"] = cell
    return expect(ward=(4680, 4630), maybe="TDP01@5", required=[f"{INSTALLED}!G2 warning|error"])


@each(
    "no count",
    percent="45%",
    percent_space="45 %",
    percent_comma="45,5%",
    percent_cell=Percent(0.45),
    percent_whole=Percent(1),
    negative=-3200,
    negative_text="-3200",
    negative_minus="−3.200",
    decimal=3.2,
    decimal_like_thousands=3.201,
    decimal_text="3,5",
    decimal_point_text="3.25",
    decimal_one="3200.5",
    true=True,
    false=False,
    true_text="TRUE",
    words="ba nghìn hai trăm",
    not_yet="chưa có",
    question="?",
    unclear="3200?",
    two="3200-3210",
    either="3200 hoặc 3210",
    addition="3150+50",
    letters="32OO",
    brackets="(3200)",
    fraction="1/2",
    date=datetime(2024, 11, 5),
    a_time=time(16, 5),
    date_text="05/11/2024",
    ref_error=CellError("#REF!"),
    na_error=CellError("#N/A"),
    value_error=CellError("#VALUE!"),
    div_error=CellError("#DIV/0!"),
    name_error=CellError("#NAME?"),
    ref_text="#REF!",
    na_text="#N/A",
    large=10**12,
    exponent="3.2E+3",
    households="3200 hộ",
    emoji_alone="👍",
    not_calculated=Formula("=SUM(F2:F2)+50", ""),
    superscript="32²",
    infinite="inf",
)
def _(book: Book, cell) -> dict:
    book[INSTALLED]["G2"] = cell
    return expect(**LAST, required=[f"{INSTALLED}!G2 error"])


@each(
    "not reported",
    none=None,
    empty="",
    dash="-",
    long_dash="–",
    longest_dash="—",
    minus="−",
    two_dashes="--",
    dash_spaces=" - ",
    spaces="   ",
    zero_width="\u200b",
    non_breaking_space="\u00a0",
    apostrophe="'",
    formula=Formula('=IF(F2="","",F2)', ""),
    formula_text=Formula('=""', ""),
)
def _(book: Book, cell) -> dict:
    book[INSTALLED]["G2"] = cell
    return expect(**LAST)


@each("zero is a report", number=0, text="0", decimal=0.0, people="0 người")
def _(book: Book, cell) -> dict:
    book[REGISTER]["F8"] = 0
    book[INSTALLED].put({"C8": cell, "D8": cell})
    return expect(changed={"DT01@1": 0, "DT01@2": 0}, allowed=[f"{INSTALLED}!C8:D8 warning"])


@kind("a whole tab typed as text")
def _(book: Book) -> dict:
    for row in book[INSTALLED].rows[1:]:
        row[2:] = [f"{n:,}".replace(",", ".") for n in row[2:]]
    return expect()


@kind("decimals that a sheet set to the United States made")
def _(book: Book) -> dict:
    book[INSTALLED].put({"C2": 2.95, "D2": 3.01, "E2": 3.089, "F2": 3.15, "G2": 3.2})
    return expect(
        ward=1200 + 1330 + 150,
        gone="TDP01@*",
        required=[f"{INSTALLED}!{column}2 error" for column in "CDEFG"],
    )


@kind("every kind of blank in one row")
def _(book: Book) -> dict:
    blanks = zip("CDEFG", ("-", "", None, "—", Formula('=""', "")), strict=True)
    book[INSTALLED].put({f"{column}4": blank for column, blank in blanks})
    return expect(ward=3200 + 1330 + 40, gone="TDP03@*")


@kind("nobody has reported anything yet")
def _(book: Book) -> dict:
    for row in book[INSTALLED].rows[1:]:
        row[2:] = [None, "", "-", None, None]
    return expect(ward=None, only={})


@kind("no group has reported, the others have")
def _(book: Book) -> dict:
    for row in book[INSTALLED].rows[1:4]:
        row[2:] = [None] * 5
    return expect(ward=None, gone="TDP01@* TDP02@* TDP03@*")


@kind("a helper formula that failed everywhere")
def _(book: Book) -> dict:
    for row in book[INSTALLED].rows[1:]:
        row[6] = CellError("#REF!")
    return expect(
        ward=3150 + 1290 + 135,
        gone="*@5",
        required=[f"{INSTALLED}!G{row} error" for row in range(2, 9)],
    )


@each(
    "3089 with words",
    residents="3.089 người dân",
    turns="3089 lượt người",
    installed="3.089 người đã cài đặt",
    has="Có 3.089 người",
    reached="đạt 3089",
    zeros="0000000000000000000003089",
)
def _(book: Book, cell) -> dict:
    book[INSTALLED]["E2"] = cell
    return expect()


@each("a gain with words", plain="tăng 50", sign="+50", both="3150 + 50", more="thêm 50 người")
def _(book: Book, cell) -> dict:
    book[INSTALLED]["G2"] = cell
    return expect(**LAST, required=[f"{INSTALLED}!G2 error"])


@each(
    "signs of more and less",
    down="▼50",
    minus="➖50",
    red="🔻50",
    chart="📉50",
    up="▲50",
)
def _(book: Book, value) -> dict:
    book[INSTALLED]["G2"] = value
    return expect(**LAST, required=[f"{INSTALLED}!G2 error"])


@each("two numbers in a cell, one below the other", small="18\n120", share="3200\n(80%)")
def _(book: Book, value) -> dict:
    book[INSTALLED]["G2"] = value
    return expect(**LAST, required=[f"{INSTALLED}!G2 error"])
