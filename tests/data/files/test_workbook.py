"""Reading .xlsx: nothing that stands in a cell is lost, and nothing is guessed."""

from datetime import date, datetime
from typing import Any

import pytest

from data.cells import Cell, CellError, Percent
from data.files.marks import NOT_CALCULATED
from data.files.workbook import read_workbook
from data.problems import SourceProblem
from tests.data.workbooks import (
    by_openpyxl,
    by_xlsxwriter,
    one_tab,
    with_cells,
    with_part,
)

SHEET = "xl/worksheets/sheet1.xml"


def rows(content: bytes, tab: int = 0) -> list[list[Cell]]:
    return read_workbook(content).tabs[tab].rows


def test_an_error_value_is_never_a_blank() -> None:
    def fill(workbook: Any) -> None:
        sheet = workbook.add_worksheet()
        sheet.write_formula("B2", "=Sheet9!A1", None, "#REF!")
        sheet.write_formula("C2", "=NA()", None, "#N/A")
        sheet.write_formula("D2", "=1/0", None, "#DIV/0!")

    _, second = rows(by_xlsxwriter(fill))

    assert second[1:] == [CellError("#REF!"), CellError("#N/A"), CellError("#DIV/0!")]


@pytest.mark.parametrize(
    "cell",
    [
        '<row r="2"><c r="B2" t="e"><v>#REF!</v></c></row>',
        '<row r="2"><c t="e" s="0" r="B2"><f>A1</f><v>#REF!</v></c></row>',
        "<row r='2'><c r='B2' t='e'><v>#REF!</v></c></row>",
        '<row r="2"><c r = "B2" t = "e" ><v>#REF!</v></c></row>',
        '<row/><row><c><v>7</v></c><c t="e"><v>#REF!</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></c>\n<c\nr="B2"\nt="e"><v>#REF!</v></c></row>',
    ],
)
def test_an_error_value_is_found_however_the_file_is_written(cell: str) -> None:
    assert rows(with_cells(cell))[1][1] == CellError("#REF!")


def test_an_error_value_is_found_behind_a_namespace_prefix() -> None:
    def prefixed(_: bytes) -> bytes:
        return (
            b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            b'<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="e">'
            b"<x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        )

    assert rows(with_part(one_tab(A1=1), SHEET, prefixed)) == [[1.0, CellError("#N/A")]]


@pytest.mark.parametrize("shown_as", ["0%", "0.00%", '0.0" người "%', "[Red]0%;-0%"])
def test_a_number_shown_with_a_percent_sign_is_a_percentage(shown_as: str) -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"], sheet["B1"], sheet["C1"] = 0.45, 1, 3089
        sheet["A1"].number_format = sheet["B1"].number_format = shown_as

    [[share, whole, count]] = rows(by_openpyxl(fill))

    assert [share, whole, count] == [0.45, 1, 3089]
    assert [isinstance(cell, Percent) for cell in (share, whole, count)] == [True, True, False]


@pytest.mark.parametrize("shown_as", ["0.00", '0" %"', "0\\%", "General"])
def test_a_percent_sign_that_is_mere_text_makes_no_percentage(shown_as: str) -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = 0.45
        sheet["A1"].number_format = shown_as

    assert not isinstance(rows(by_openpyxl(fill))[0][0], Percent)


def test_a_formula_nobody_has_calculated_is_not_a_blank() -> None:
    assert rows(one_tab(A1=1, B1="=SUM(A1:A9)", D5="=A1*2"))[0] == [1.0, NOT_CALCULATED]
    assert rows(one_tab(A1=1, D5="=A1*2"))[4][3] == NOT_CALCULATED


def test_a_formula_that_gave_nothing_is_a_blank() -> None:
    cells = '<row r="1"><c r="A1" t="str"><f>IF(B1,1,"")</f><v></v></c><c r="B1"><v>2</v></c></row>'
    assert rows(with_cells(cells)) == [["", 2.0]]
    assert rows(one_tab(A1='=IF(B1="","",B1)', B1=2)) == [["", 2.0]]


def test_a_formulas_result_is_what_is_read() -> None:
    def fill(workbook: Any) -> None:
        sheet = workbook.add_worksheet()
        sheet.write_formula("A1", "=1+2", None, 3)
        sheet.write_formula("B1", '="TDP-"&1', None, "TDP-1")

    assert rows(by_xlsxwriter(fill)) == [[3.0, "TDP-1"]]


def test_addresses_hold_where_the_first_rows_and_columns_are_blank() -> None:
    assert rows(one_tab(C4=7)) == [["", "", ""]] * 3 + [["", "", 7.0]]


def test_hidden_rows_columns_and_tabs_are_data() -> None:
    def fill(workbook: Any) -> None:
        shown, hidden = workbook.add_worksheet("Cấu hình"), workbook.add_worksheet("Danh mục")
        shown.write("A1", 1)
        hidden.hide()
        hidden.write("A1", 2)
        hidden.set_row(0, None, None, {"hidden": True})
        hidden.set_column("A:A", None, None, {"hidden": True})

    book = read_workbook(by_xlsxwriter(fill))

    assert [tab.title for tab in book.tabs] == ["Cấu hình", "Danh mục"]
    assert book.tabs[1].rows == [[2.0]]


def test_a_chart_on_a_sheet_of_its_own_is_no_tab_and_moves_none() -> None:
    def fill(workbook: Any) -> None:
        workbook.add_worksheet("Một").write("A1", 1)
        chart = workbook.add_chart({"type": "line"})
        chart.add_series({"values": "=Một!$A$1"})
        workbook.add_chartsheet("Biểu đồ").set_chart(chart)
        workbook.add_worksheet("Hai").write_formula("A1", "=NA()", None, "#N/A")

    book = read_workbook(by_xlsxwriter(fill))

    assert [tab.title for tab in book.tabs] == ["Một", "Hai"]
    assert book.tabs[1].rows == [[CellError("#N/A")]]


def test_dates_text_and_truth_values_keep_their_kind() -> None:
    def fill(workbook: Any) -> None:
        sheet = workbook.add_worksheet()
        sheet.write_datetime("A1", datetime(2024, 11, 1), workbook.add_format({"num_format": 14}))
        moment = workbook.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        sheet.write_datetime("B1", datetime(2024, 11, 1, 17, 40), moment)
        sheet.write("C1", True)
        sheet.write_string("D1", "3.089")
        sheet.write_string("E1", "Tổ 1\r\nTổ 2")  # kept in the file as _x000D_

    assert rows(by_xlsxwriter(fill)) == [
        [date(2024, 11, 1), datetime(2024, 11, 1, 17, 40), True, "3.089", "Tổ 1\r\nTổ 2"]
    ]


def test_a_tab_is_read_only_when_it_is_asked_for() -> None:
    def damaged(xml: bytes) -> bytes:
        return xml[: len(xml) // 2]

    [tab] = read_workbook(with_part(one_tab(A1=1), SHEET, damaged)).tabs

    with pytest.raises(SourceProblem, match="unreadable"):
        _ = tab.rows


@pytest.mark.parametrize("far", ["D1048576", "AE1048576", "XFD1048576", "XFD7"])
def test_a_stray_entry_in_the_last_corner_of_a_tab_is_read_like_any_other(far: str) -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"], sheet["B2"], sheet["C3"], sheet[far] = "Mã", "=NA()", 0.5, "x"
        sheet["C3"].number_format = "0%"

    read = rows(by_openpyxl(fill))

    assert read[0][0] == "Mã"
    assert read[1][1] == NOT_CALCULATED
    assert isinstance(read[2][2], Percent)
    assert read[-1][-1] == "x"
    assert far.endswith(str(len(read)))


def test_a_workbook_with_macros_is_a_workbook() -> None:
    content = with_part(
        one_tab(A1=1),
        "[Content_Types].xml",
        lambda xml: xml.replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml"),
    )
    assert rows(content) == [[1.0]]
