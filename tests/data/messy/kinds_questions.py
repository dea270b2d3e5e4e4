"""Mess in the headings of Báo cáo ngày: questions with numbers, headings repeated in part."""

from tests.data.messy.books import ANSWER_HEADINGS, ANSWERS, Book
from tests.data.messy.expect import expect
from tests.data.messy.kinds import each, kind


@each(
    "questions with numbers",
    points=["{}. Ngày báo cáo (*)", "{}. Đơn vị (*)", "{}. Số cài đặt (luỹ kế) (*)"],
    brackets=["{}) Ngày báo cáo", "{}) Đơn vị", "{}) Số cài đặt"],
    words=["Câu {}: Ngày báo cáo", "Câu {}: Tên đơn vị", "Câu {}: Số người đã cài đặt"],
)
def _(book: Book, questions) -> dict:
    tab = book.use_answers()
    tab.rows[0][1:4] = [question.format(n) for n, question in enumerate(questions, 1)]
    return expect()


@each("headings once more between the answers", whole=7, half=4, two=3)
def _(book: Book, columns) -> dict:
    tab = book.use_answers()
    again = [*ANSWER_HEADINGS[:columns], *[None] * (7 - columns)]
    tab.insert_rows(9, again)
    return expect()


@kind("headings once more, the times of the form left out")
def _(book: Book) -> dict:
    book.use_answers()
    book[ANSWERS].insert_rows(9, [None, *ANSWER_HEADINGS[1:4]])
    return expect()
