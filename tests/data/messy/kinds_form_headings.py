"""Mess in what the columns of Báo cáo ngày are called: another figure, twice, in sections."""

from tests.data.messy.books import ANSWERS, CODES, COUNTS, INSTALLED, Book, all_answers, answer
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind

DAY_5 = {f"{code}@5": row[4] for code, row in zip(CODES, COUNTS, strict=True)}


def with_column(book: Book, heading: str, value: int, cumulative: str = "Số cài đặt (luỹ kế)"):
    """A further column of counts before the cumulative one."""
    tab = book.use_answers()
    tab.insert_column("D", heading, *[value] * 35)
    tab["E1"] = cumulative


@each(
    "another figure before the cumulative count",
    planned="Số cài đặt (dự kiến)",
    gained="Số cài đặt (tăng)",
    gained_today="Số cài đặt trong ngày",
    households="Số cài đặt (hộ)",
    target="Số cài đặt (chỉ tiêu)",
    yesterday="Số cài đặt (hôm qua)",
    another_app="Số cài đặt (VNeID)",
    share="Số cài đặt (%)",
)
def _(book: Book, heading) -> dict:
    with_column(book, heading, 7)
    return expect()


@each("a day's gain before", cumulative="Luỹ kế", so_far="Luỹ kế đến nay", sum="Cộng dồn")
def _(book: Book, heading) -> dict:
    with_column(book, "Số cài đặt trong ngày", 7, heading)
    return expect()


@each("a day's gain alone", plain="Số cài đặt trong ngày", brackets="Số cài đặt (hôm nay)")
def _(book: Book, heading) -> dict:
    book.use_answers()["D1"] = heading
    return expect(only={}, ward=None, required=[f"{ANSWERS}!- D1 error"], reporting=None)


@kind("a question asked anew: two columns of one name, each answered once")
def _(book: Book) -> dict:
    tab = book.use_answers()
    tab.insert_column("D", "Số cài đặt (luỹ kế)")
    for row in tab.rows[1:15]:
        row[3], row[4] = row[4], None
    return expect()


@kind("two columns of one name with different counts")
def _(book: Book) -> dict:
    with_column(book, "Số cài đặt (luỹ kế)", 7)
    cells = " ".join(f"D{row} E{row}" for row in range(2, 37))
    return expect(
        only={},
        ward=None,
        required=[f"{ANSWERS}!{cells} error"],
        allowed=[f"{ANSWERS}!D2:E36 error"],
        reporting=None,
    )


@kind("groups asked for in a column of their own")
def _(book: Book) -> dict:
    tab = book.use_answers()
    tab["C1"] = "Tên đơn vị"
    tab.insert_column("D", "Tên tổ dân phố")
    for row in tab.rows[1:]:
        if row[2].startswith("Tổ"):
            row[2], row[3] = None, row[2]
    return expect()


@each(
    "activation asked for as",
    part="Trong đó: số người đã kích hoạt",
    account="Số tài khoản đã kích hoạt",
)
def _(book: Book, heading) -> dict:
    tab = book.use_answers(
        *[answer(5, name, count, activated=3) for _, _, name, count, *_ in all_answers()[-7:]]
    )
    tab["E1"] = heading
    return expect(only=DAY_5, further={"activated": dict.fromkeys(DAY_5, 3)})


@each("the tab that is named is empty, the other one filled", named=True, usual=False)
def _(book: Book, is_named) -> dict:
    book.use_answers()
    book.add(INSTALLED, ["Mã", "Tên đơn vị", "01/11/2024", "02/11/2024"], ["TDP01", "Tổ 1"])
    if is_named:
        book.setting("Nguồn số liệu", "Cài đặt")
    else:
        book.drop_setting("Nguồn số liệu")
    return expect(only={}, ward=None, required=[f"{INSTALLED}!- error"], reporting=None)
