"""A word of the headings typed for a count, or for a day, begins no second table."""

import pytest

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.reading import Reading
from tests.data.messy import books
from tests.data.sheets import INSTALLED, TODAY, found, installed, read


def read_file(messy: books.Book) -> Reading:
    return interpret(read_workbook(messy.xlsx()), today=TODAY)


@pytest.mark.parametrize("word", ["Tổ", "TDP", "Đơn vị", "Tên"])
def test_a_word_for_a_count_does_not_make_the_row_a_second_table(word: str):
    messy = books.book()
    messy["Cài đặt"]["C8"] = word  # the counts beside it, 12, 15, 18, 22, look like days

    reading = read_file(messy)

    assert installed(reading)["DT01", 5] == 22
    assert [f.cell for f in found(reading, "format.not_a_count")] == ["C8"]


def test_nor_do_the_counts_of_the_units_below_move_to_other_days():
    messy = books.book()
    tab = messy["Cài đặt"]
    first, *others = tab.rows[1:4]
    tab.rows[1:] = [first, ["CQ01", "Uỷ ban nhân dân phường", "Tổ", 3, 4, 5, 8], *others]

    assert installed(read_file(messy))["TDP02", 3] == 1250


def test_no_count_below_a_word_for_a_day_is_the_number_of_a_group():
    messy = books.book()
    messy["Cài đặt"].put({"D1": "Tổ", "C7": 2, "D7": 3})

    counts = {n for (unit, _), n in installed(read_file(messy)).items() if unit == "TDP03"}

    assert counts <= {90, 110, 120, 135, 150}


def test_a_correction_of_another_measure_never_becomes_one_of_installs():
    lines = [["Ngày", "Mã", None, "Giá trị đúng"], ["04/11/2024", "TDP03", "Sử dụng", 100]]

    assert installed(read(corrections=lines, used=INSTALLED))["TDP03", 4] == 135
