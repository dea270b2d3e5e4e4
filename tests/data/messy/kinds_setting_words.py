"""Mess in the words of Cấu hình: as a letter writes them, with units, under other names."""

from itertools import pairwise

from tests.data.messy.books import BASELINES, COUNTS, INSTALLED, SETTINGS, Book, wide
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


@each("the start is written", since="Từ ngày 01/11/2024", hour="từ 01/11/2024")
def _(book: Book, value) -> dict:
    book.setting("Ngày bắt đầu", value)
    return expect()


@each("the deadline is written", before="trước ngày 28/11/2024", latest="chậm nhất 28/11/2024")
def _(book: Book, value) -> dict:
    book.setting("Hạn chót", value)
    return expect()


@each(
    "days off between words",
    both="03/11 và 10/11",
    sign="3/11 & 10/11",
    mixed="3/11, 10/11 và 17/11",
)
def _(book: Book, value) -> dict:
    book.setting("Ngày nghỉ", value)
    return expect()


@each(
    "a number with its unit", day="02 lượt/ngày", plain="2 lượt", version=("Phiên bản mẫu", "1.0")
)
def _(book: Book, value) -> dict:
    key, typed = value if isinstance(value, tuple) else ("Số lượt lưu động mỗi ngày", value)
    book.setting(key, typed)
    return expect()


@each("a target to be reached", least="≥ 80%", above="trên 80%", striven="phấn đấu đạt 80 %")
def _(book: Book, value) -> dict:
    book.setting("Chỉ tiêu (%)", value)
    return expect()


@kind("the method under another name")
def _(book: Book) -> dict:
    book.drop_setting("Cách tính")
    book.setting("Phương pháp tính", "Trong ngày")
    gains = [
        [row[0] - base, *[b - a for a, b in pairwise(row)]]
        for row, base in zip(COUNTS, BASELINES, strict=True)
    ]
    book.drop(INSTALLED)
    book.add(INSTALLED, *wide(gains))
    return expect()


@kind("the source under another name")
def _(book: Book) -> dict:
    book.use_answers()
    book.drop_setting("Nguồn số liệu")
    book.add(INSTALLED, *wide([[5] * 5] * 7))
    book.setting("Nguồn dữ liệu", "Báo cáo ngày")
    return expect(allowed=[f"{INSTALLED}!C2:G8 warning"])


@each("a start that cannot be read", words="đầu tháng", span="01/11/2024-28/11/2024")
def _(book: Book, value) -> dict:
    book.setting("Ngày bắt đầu", value)
    return expect(only={}, ward=None, required=[f"{SETTINGS}!B3 error"], reporting=None)
