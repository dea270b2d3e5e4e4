"""Units whose names look like the labels of sums, and rows worked out from the units."""

from tests.data.messy.books import ANSWERS, COUNTS, INSTALLED, REGISTER, Book, answer
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


@each(
    "a group without a code is called",
    republic="Cộng Hoà",
    market="Tổng Chợ",
    force="Cộng Lực",
    mean="Trung Bình",
)
def _(book: Book, name) -> dict:
    book[REGISTER].put({"A4": None, "B4": name})
    book[INSTALLED].drop_column("A")
    book[INSTALLED]["A4"] = name
    own = {f"{name}@{day}": count for day, count in enumerate(COUNTS[2], 1)}
    return expect(gone="TDP03@*", changed=own)


@each(
    "nobody's name in a row with figures",
    republic="Cộng Hoà",
    market="Tổng Chợ",
    team="Tổng đội",
    block="Khối phố 9",
)
def _(book: Book, name) -> dict:
    book[INSTALLED].rows.append([None, name, 11, 22, 31, 44, 57])
    return expect(required=[f"{INSTALLED}!B9 error"])


@kind("nobody's code beside a name like a mean's")
def _(book: Book) -> dict:
    book[INSTALLED].rows.append(["TDP09", "Trung Bình", 11, 22, 31, 44, 57])
    return expect(required=[f"{INSTALLED}!B9 A9 error"])


@each("an answer of the form for", mean="Trung Bình", republic="Cộng Hoà", sum="Tổng cộng")
def _(book: Book, name) -> dict:
    tab = book.use_answers()
    tab.rows.append(answer(5, name, 226))
    return expect(required=[f"{ANSWERS}!C{len(tab.rows)} error"])


@each(
    "rows worked out, called",
    reached="Đạt (%)",
    share="Đạt tỷ lệ",
    done="% hoàn thành",
    difference="Chênh lệch",
    change="Tăng/giảm",
    sections="Cộng khối cơ quan",
    groups="Tổng các tổ dân phố",
    work="Tổng số",
)
def _(book: Book, label) -> dict:
    book[INSTALLED].rows.append([None, label, 11, 22, 31, 44, 57])
    return expect()
