"""Reading values: what stands in the cells, what is cut off, what is refused."""

from datetime import date, datetime, time
from typing import Any

import gspread
import openpyxl
import pytest
from openpyxl.utils.datetime import to_excel

from tests.sheets_server.conftest import SAMPLE
from tests.sheets_server.loopback import client
from tests.sheets_server.running import served
from tests.sheets_server.spreadsheet import Spreadsheet

RAW = {"valueRenderOption": "UNFORMATTED_VALUE", "dateTimeRenderOption": "SERIAL_NUMBER"}


def in_workbook(sheet: Any) -> list[list[Any]]:
    """The cells as openpyxl reads them, dates as Excel's serials, without what is blank behind."""
    rows = []
    for row in sheet.iter_rows(values_only=True):
        values = [to_excel(v) if isinstance(v, date | datetime | time) else v for v in row]
        while values and values[-1] is None:
            values.pop()
        rows.append(["" if value is None else value for value in values])
    while rows and not rows[-1]:
        rows.pop()
    return rows


def test_gspread_reads_what_stands_in_the_workbook(sample: Spreadsheet) -> None:
    workbook = openpyxl.load_workbook(SAMPLE, data_only=True)
    with served(sample) as server:
        book = client(server).open_by_key(sample.key)
        titles = [tab.title for tab in book.worksheets()]
        ranges = [f"'{title}'" for title in titles]
        answer = book.values_batch_get(ranges, params=dict(RAW))

    assert titles == workbook.sheetnames
    for title, got in zip(titles, answer["valueRanges"], strict=True):
        want = in_workbook(workbook[title])
        assert len(got["values"]) == len(want) > 4
        for row, (read, written) in enumerate(zip(got["values"], want, strict=True), start=1):
            assert read == pytest.approx(written, abs=1e-9), (title, row)


def test_blanks_inside_stay_and_those_behind_are_cut(book: gspread.Spreadsheet) -> None:
    answer = book.values_get("'Cài đặt'!A1:E20", params=dict(RAW))

    assert answer == {
        "range": "'Cài đặt'!A1:E20",
        "majorDimension": "ROWS",
        "values": [
            ["Mã", 45597, 45598],
            ["TDP01", "", 2950],
            [],
            ["TDP02", "#REF!", "", True],
        ],
    }


def test_an_empty_range_has_no_values_at_all(book: gspread.Spreadsheet) -> None:
    answer = book.values_batch_get(["'Cài đặt'!A10:B12"])

    assert answer["valueRanges"] == [{"range": "'Cài đặt'!A10:B12", "majorDimension": "ROWS"}]


@pytest.mark.parametrize(
    ("asked", "echoed"),
    [
        ("'Cài đặt'", "'Cài đặt'!A1:E20"),
        ("Cài đặt!B2", "'Cài đặt'!B2"),
        ("'Cài đặt'!B2:ZZ900", "'Cài đặt'!B2:E20"),
        ("'Cài đặt'!B:C", "'Cài đặt'!B1:C20"),
        ("'Cài đặt'!2:3", "'Cài đặt'!A2:E3"),
        ("'Cài đặt'!B3:C", "'Cài đặt'!B3:C20"),
        ("'Cài đặt'!C3:B2", "'Cài đặt'!B2:C3"),
        ("A1:B2", "'Cài đặt'!A1:B2"),
        ("'D3'!A1", "'D3'!A1"),
        ("Plain!A1", "Plain!A1"),
        ("'Tổ ''4'''!A1", "'Tổ ''4'''!A1"),
    ],
)
def test_a_range_is_repeated_cut_to_the_grid(
    book: gspread.Spreadsheet, sheet: Spreadsheet, asked: str, echoed: str
) -> None:
    for title in ("D3", "Plain", "Tổ '4'"):
        sheet.add(title)

    assert book.values_get(asked)["range"] == echoed


def test_one_unknown_tab_refuses_the_whole_batch(book: gspread.Spreadsheet) -> None:
    with pytest.raises(gspread.exceptions.APIError) as refused:
        book.values_batch_get(["'Cài đặt'", "'Kích hoạt'"])

    assert refused.value.code == 400
    assert refused.value.error["status"] == "INVALID_ARGUMENT"
    assert refused.value.error["message"] == "Unable to parse range: 'Kích hoạt'"


def test_a_range_that_begins_beyond_the_grid_is_refused(book: gspread.Spreadsheet) -> None:
    with pytest.raises(gspread.exceptions.APIError) as refused:
        book.values_get("'Danh mục'!D1")

    said = "Range ('Danh mục'!D1) exceeds grid limits. Max rows: 10, max columns: 3"
    assert refused.value.error["message"] == said


def test_an_option_that_there_is_not_is_refused(book: gspread.Spreadsheet) -> None:
    with pytest.raises(gspread.exceptions.APIError) as refused:
        book.values_get("'Cài đặt'", params={"valueRenderOption": "X"})

    assert refused.value.error["message"] == (
        "Invalid value at 'value_render_option' "
        '(type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), "X"'
    )


def test_texts_are_formatted_as_the_sheets_locale_wants(
    book: gspread.Spreadsheet, sheet: Spreadsheet
) -> None:
    shown = {"A5": (0.4567, "0.0%"), "B5": (1234567.5, "#,##0.00"), "C5": (12.5, "General")}
    for address, (value, number_format) in shown.items():
        sheet.set("Cài đặt", address, value, number_format)
    sheet.set("Cài đặt", "D5", time(17, 5))
    sheet.set("Cài đặt", "E5", 3089, '#,##0" người"')

    rows = book.values_get("'Cài đặt'")["values"]

    assert rows[0] == ["Mã", "01/11/2024", "02/11/2024"]
    assert rows[1] == ["TDP01", "", "2.950"]
    assert rows[3] == ["TDP02", "#REF!", "", "TRUE"]
    assert rows[4] == ["45,7%", "1.234.567,50", "12,5", "17:05", "3.089 người"]


def test_why_get_all_records_must_not_be_used(book: gspread.Spreadsheet) -> None:
    """2950 is shown as "2.950", which gspread turns into two people and a bit."""
    records = book.worksheet("Cài đặt").get_all_records(head=1)

    assert records[0]["02/11/2024"] == 2.95


def test_days_can_be_had_as_texts(book: gspread.Spreadsheet) -> None:
    options = {**RAW, "dateTimeRenderOption": "FORMATTED_STRING", "majorDimension": "COLUMNS"}
    answer = book.values_get("'Cài đặt'!B1:C2", params=options)

    assert answer["values"] == [["01/11/2024"], ["02/11/2024", 2950]]
