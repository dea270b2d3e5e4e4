"""Mess in what the register says of a unit beside its people: times, targets, group, frequency."""

from datetime import datetime
from typing import Any

from tests.data.messy.books import INSTALLED, REGISTER, Book
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


def fact(book: Book, heading: str, row: int, value: Any) -> None:
    """One more column of the register, filled in one row."""
    book[REGISTER].put({"G1": heading, f"G{row}": value})


@kind("a group that has left")
def _(book: Book) -> dict:
    fact(book, "Hoạt động đến", 4, datetime(2024, 11, 3))
    return expect(ward=4680 - 150, gone="TDP03@4 TDP03@5", required=[f"{INSTALLED}!F4:G4 warning"])


@kind("a group that is new")
def _(book: Book) -> dict:
    fact(book, "Hoạt động từ", 4, "04/11/2024")
    return expect(
        gone="TDP03@1 TDP03@2 TDP03@3",
        required=[f"{INSTALLED}!C4:E4 warning"],
    )


@kind("a group that comes later than its last report")
def _(book: Book) -> dict:
    fact(book, "Hoạt động từ", 4, "10/11/2024")
    return expect(ward=4680 - 150, gone="TDP03@*", required=[f"{INSTALLED}!C4:G4 warning"])


@kind("a unit that leaves before it comes")
def _(book: Book) -> dict:
    fact(book, "Hoạt động từ", 4, "10/11/2024")
    book[REGISTER].put({"H1": "Hoạt động đến", "H4": "01/11/2024"})
    return expect(required=[f"{REGISTER}!H4 warning"])


@each("a target of a unit", words="cao", above=120, nothing=0, negative=-5)
def _(book: Book, value) -> dict:
    fact(book, "Chỉ tiêu (%)", 3, value)
    return expect(required=[f"{REGISTER}!G3 error"])


@each("a target of a unit that can be read", sign="70 %", dash="-", comma="62,5", share=0.7)
def _(book: Book, value) -> dict:
    fact(book, "Chỉ tiêu (%)", 3, value)
    return expect()


@each("a building in a group", unknown="Tổ 19", building="Toà nhà chung cư Hoà Bình phụ")
def _(book: Book, value) -> dict:
    fact(book, "Thuộc tổ", 7, value)
    return expect(required=[f"{REGISTER}!G7 warning"])


@each("a building in a group that is known", short="tổ 1", code="TDP02", dash="-")
def _(book: Book, value) -> dict:
    fact(book, "Thuộc tổ", 7, value)
    return expect()


@each(
    "how often",
    often="mỗi ngày một lần",
    weekly="1 lần/tuần",
    sometimes="Khi có phát sinh",
    suddenly="đột xuất",
    never="Không báo cáo",
    dash="-",
)
def _(book: Book, value) -> dict:
    fact(book, "Tần suất báo cáo", 5, value)
    return expect()


@each("how often, in words nobody knows", monthly="hằng tháng", number=2)
def _(book: Book, value) -> dict:
    fact(book, "Tần suất báo cáo", 5, value)
    return expect(required=[f"{REGISTER}!G5 warning"])
