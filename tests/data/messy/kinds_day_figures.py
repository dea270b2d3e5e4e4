"""Mess in the columns of days: several figures under one day."""

from tests.data.messy.books import (
    ACTIVATED,
    ACTIVATED_COUNTS,
    ACTIVATED_ROWS,
    BASELINES,
    COUNTS,
    DAYS,
    INSTALLED,
    Book,
    wide,
)
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind

GAINS = [[cell - before for before, cell in zip((0, *row), row, strict=False)] for row in COUNTS]


def side_by_side(book: Book, labels: list[str], *columns, repeated: bool = False) -> None:
    """Each day merged over several columns, what they hold in a row below."""
    tab = book[INSTALLED]
    head, *units = [list(row) for row in tab.rows]
    heading, below = head[:2], [None, None]
    for day in DAYS:
        heading += [day, *([day if repeated else None] * (len(labels) - 1))]
        below += labels
    tab.rows[:] = [heading, below]
    for place, unit in enumerate(units):
        cells = [column[place][day] for day in range(5) for column in columns]
        tab.rows.append([*unit[:2], *cells])


@each(
    "a day over two columns",
    activated_before=(["Kích hoạt", "Cài đặt"], ACTIVATED_COUNTS, COUNTS),
    activated_behind=(["Cài đặt", "Kích hoạt"], COUNTS, ACTIVATED_COUNTS),
    gain_before=(["Trong ngày", "Luỹ kế"], GAINS, COUNTS),
    gain_behind=(["LUỸ KẾ", "tăng thêm"], COUNTS, GAINS),
    new_and_total=(["Số mới cài", "Tổng số"], GAINS, COUNTS),
    rate=(["Số lượng", "Tỷ lệ (%)"], COUNTS, [[45.7] * 5] * 7),
    three=(
        ["Cài trong ngày", "Cài luỹ kế", "Kích hoạt luỹ kế"],
        GAINS,
        COUNTS,
        ACTIVATED_COUNTS,
    ),
)
def _(book: Book, figures) -> dict:
    side_by_side(book, *figures)
    return expect()


@kind("a day named above each of its two columns")
def _(book: Book) -> dict:
    side_by_side(book, ["Kích hoạt", "Cài đặt"], ACTIVATED_COUNTS, COUNTS, repeated=True)
    return expect()


@kind("a day over two columns, nothing says which")
def _(book: Book) -> dict:
    side_by_side(book, ["Nam", "Nữ"], ACTIVATED_COUNTS, COUNTS)
    return expect(
        gone="*@*",
        ward=None,
        required=[f"{INSTALLED}!C1:L1 error"],
        allowed=[f"{INSTALLED}!- info"],
    )


@kind("days of the week below the days, one heading wiped")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    tab["E1"] = None
    tab.rows.insert(1, [None, None, "T6", "T7", "CN", "T2", "T3"])
    return expect(
        gone="*@3",
        required=[f"{INSTALLED}!E1 error"],
        allowed=[f"{INSTALLED}!E1:E9 error", f"{INSTALLED}!A2:G2 error"],
    )


@kind("blocks of days side by side, what each counts merged above")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    head, *units = [list(row) for row in tab.rows]
    tab.rows[:] = [
        [None, None, "Kích hoạt", *[None] * 4, "Cài đặt"],
        [*head, *head[2:]],
        *[[*unit[:2], *ACTIVATED_COUNTS[place], *unit[2:]] for place, unit in enumerate(units)],
    ]
    return expect()


@kind("two figures under a day, the names of the units in the row of the figures")
def _(book: Book) -> dict:
    side_by_side(book, ["Trong ngày", "Luỹ kế"], GAINS, COUNTS)
    tab = book[INSTALLED]
    tab.rows[1][:2] = tab.rows[0][:2]
    tab.rows[0][:2] = [None, None]
    return expect()


@kind("one figure below each day, a total and a remark behind")
def _(book: Book) -> dict:
    tab = book[INSTALLED]
    total = [sum(row) for row in COUNTS]
    tab.rows[:] = [
        [*tab.rows[0], None, None],
        [None, None, *["Luỹ kế"] * 5, "Tổng cộng", "Ghi chú"],
        *[[*row, total[place], "đã gọi"] for place, row in enumerate(tab.rows[1:])],
    ]
    return expect()


@kind("the gains of each day are what counts, the cumulative beside them")
def _(book: Book) -> dict:
    book.setting("Cách tính", "Trong ngày")
    gains = [[row[0] - base, *row[1:]] for row, base in zip(GAINS, BASELINES, strict=True)]
    side_by_side(book, ["Luỹ kế", "Trong ngày"], COUNTS, gains)
    return expect()


@kind("Kích hoạt with two figures under a day")
def _(book: Book) -> dict:
    side_by_side(book, ["Cài đặt", "Đã kích hoạt"], COUNTS, ACTIVATED_COUNTS)
    book.rename(INSTALLED, ACTIVATED)
    book.add(INSTALLED, *wide(COUNTS))
    return expect(further={"activated": ACTIVATED_ROWS})
