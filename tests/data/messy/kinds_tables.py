"""Mess between tables: one begun below another in the same tab."""

from datetime import date

from tests.data.messy.books import CODES, COUNTS, INSTALLED, Book
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


@each(
    "a second table for the next days below",
    at_once=[],
    after_a_gap=[[], ["TIẾP THEO"], []],
    under_the_headings_of_the_first=None,
)
def _(book: Book, between) -> dict:
    """Its days stand in the columns of the first table's days."""
    tab = book[INSTALLED]
    head, *units = [list(row) for row in tab.rows]
    tab.rows[:] = [row[:5] for row in (head, *units)]
    tab.rows += [head[:5]] if between is None else between
    tab.rows += [[*row[:2], *row[5:7]] for row in (head, *units)]
    return expect()


@kind("two tables side by side, a blank row in the first")
def _(book: Book) -> dict:
    """The units of the second table stand beside those of the first, with days of their own."""
    tab = book[INSTALLED]
    head, *units = [list(row) for row in tab.rows]
    units[2][2:] = [None] * 5
    left = [*units[:3], [None] * 7]
    beside = [[*a, None, *b] for a, b in zip(left, units[3:], strict=True)]
    tab.rows[:] = [[*head, None, *head], *beside]
    return expect(ward=3200 + 1330 + 40, gone="TDP03@*")


SUMMARIES = {
    "kinds": [["Loại", "Số đơn vị", "Luỹ kế"], ["Tổ dân phố", 3, 4680], ["Cơ quan", 1, 38]],
    "officers": [["Cán bộ", "Số tổ", "Tổng"], ["Nguyễn Thị Hạnh", 2, 4530]],
    "ranks": [["Xếp hạng", "Đơn vị", "Luỹ kế"], [1, "Tổ dân phố số 3", 999]],
}


@each("a small table of sums below the units", **SUMMARIES)
def _(book: Book, rows) -> dict:
    """A group that is silent on the first day must not be given a number of it."""
    tab = book[INSTALLED]
    tab["C4"] = None
    tab.rows += [[], *rows]
    return expect(gone="TDP03@1")


@each("a caption under Mã", week="TUẦN 2", part="Phần 2", group="Nhóm 2", table="BẢNG 2")
def _(book: Book, caption) -> dict:
    book[INSTALLED].insert_rows(5, [caption])
    return expect()


@each("a numbered section with its sum", kind="TỔ DÂN PHỐ", others="CÁC ĐƠN VỊ KHÁC")
def _(book: Book, name) -> dict:
    tab = book[INSTALLED]
    place, number, units = (2, 1, range(3)) if name == "TỔ DÂN PHỐ" else (5, 2, range(3, 7))
    sums = [sum(COUNTS[unit][day] for unit in units) for day in range(5)]
    tab.insert_rows(place, [number, name, *sums])
    return expect()


@kind("a word under the first day, above units of which nobody has reported more")
def _(book: Book) -> dict:
    """It must not be taken for the heading of a small table: the units below are the units."""
    tab = book[INSTALLED]
    tab.rows[1:] = [row[:3] for row in tab.rows[1:]]
    tab.insert_rows(2, [None, "Đơn vị tính", "người"])
    tab["C5"] = "chưa báo cáo"
    return expect(
        as_of=date(2024, 11, 1),
        only={
            f"{code}@1": row[0] for code, row in zip(CODES, COUNTS, strict=True) if code != "TDP03"
        },
        ward=2950 + 1180 + 40,
        required=[f"{INSTALLED}!C5 error"],
    )
