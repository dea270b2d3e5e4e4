"""The workbook of the report's tables, read back: numbers as numbers, and charts of the cells."""

import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from exports.report import Row, Table
from exports.report_workbook import report_workbook_bytes
from tests.exports.reports import COLUMNS, report
from tests.hostile import TEXTS


def made(**more: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(report_workbook_bytes(report(**more))))


def test_each_table_has_a_sheet_and_then_what_the_charts_are_drawn_from() -> None:
    assert made().sheetnames == ["Tổ dân phố", "Phụ lục I", "Phụ lục I (2)", "Xếp hạng", "Tiến độ"]


def test_numbers_are_numbers_as_the_content_has_them() -> None:
    sheet = made()["Tổ dân phố"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]

    [head] = [n for n, row in enumerate(rows) if row[0] == "TT"]
    assert rows[head] == ["TT", "Tổ dân phố", "Luỹ kế", "Tăng trong ngày", "Tỷ lệ", "(*)"]
    assert rows[head + 2] == [1, "Tổ dân phố số 1", 1001, 1, 0.5, "(*)"]
    assert rows[head + 3] == [2, "Tổ dân phố số 2", 1002, 2, 0.5, None]
    assert rows[head + 5][:5] == [None, "Toàn phường", 3006, None, 0.5]
    formats = [cell.number_format for cell in sheet[head + 3]]
    assert formats[2:5] == ["#,##0", "+#,##0;-#,##0;0", "0.0%"]
    assert sheet.freeze_panes == f"A{head + 2}"
    assert sheet.print_title_rows == f"${head + 1}:${head + 1}"


def test_charts_are_excels_own_and_drawn_from_the_cells() -> None:
    book = made()
    [bars], [lines] = book["Xếp hạng"]._charts, book["Tiến độ"]._charts

    assert (bars.tagname, lines.tagname) == ("barChart", "lineChart")
    [rates] = bars.series
    assert rates.val.numRef.f == "'Xếp hạng'!$B$6:$B$7"
    assert rates.cat.strRef.f == "'Xếp hạng'!$A$6:$A$7"
    assert [cell[0].value for cell in book["Xếp hạng"]["B6:B7"]] == [0.5, 0.25]
    assert [each.val.numRef.f for each in lines.series] == [
        "'Tiến độ'!$B$6:$B$8",
        "'Tiến độ'!$C$6:$C$8",
    ]
    days = [[cell.value for cell in row] for row in book["Tiến độ"]["A6:C8"]]
    assert days == [
        [datetime(2024, 11, 1), 100, 100],
        [datetime(2024, 11, 2), 120, 200],
        [datetime(2024, 11, 3), None, 300],  # to come: no number, not 0
    ]


def test_a_sample_says_so_on_every_sheet() -> None:
    label = "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"

    assert all(sheet["A2"].value == label for sheet in made(sample=label))


@pytest.mark.parametrize("text", TEXTS)
def test_hostile_text_is_no_formula_and_no_link(text: str) -> None:
    row = Row(["1", text, "5", "", ""], [1, text, 5, None, None])

    book = made(blocks=[Table(name=text, title=text, columns=COLUMNS, rows=[row], notes=[text])])

    for sheet in book:
        assert not sheet._hyperlinks
        assert all(cell.data_type != "f" for line in sheet.iter_rows() for cell in line)
