"""Making a sheet through the API: creation, structure, values."""

from typing import Any

import gspread
import pytest

from tests.sheets_server.access import Access
from tests.sheets_server.loopback import ORIGINS, READ_AND_WRITE, client
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet

CREATE = f"{ORIGINS[0]}/v4/spreadsheets"
PROPERTIES = {"title": "Mẫu", "locale": "vi_VN", "timeZone": "Asia/Ho_Chi_Minh"}


@pytest.fixture
def writer(server: SheetsServer, sheet: Spreadsheet) -> gspread.Spreadsheet:
    sheet.access = Access.WRITER
    return client(server, scopes=READ_AND_WRITE).open_by_key(sheet.key)


def change(book: gspread.Spreadsheet, *requests: dict[str, Any]) -> Any:
    return book.batch_update({"requests": list(requests)})["replies"]


def test_a_sheet_is_created_with_its_tabs(server: SheetsServer, sheet: Spreadsheet) -> None:
    connected = client(server, scopes=READ_AND_WRITE)
    tabs = [{"properties": {"title": title}} for title in ("Cấu hình", "Cài đặt")]

    body = {"properties": PROPERTIES, "sheets": tabs}
    made = connected.http_client.request("post", CREATE, json=body).json()

    book = connected.open_by_key(made["spreadsheetId"])
    assert book.id != sheet.key
    assert (book.title, book.locale, book.timezone) == tuple(PROPERTIES.values())
    assert [tab.title for tab in book.worksheets()] == ["Cấu hình", "Cài đặt"]
    assert [tab.id == 0 for tab in book.worksheets()] == [True, False]


def test_without_a_locale_a_new_sheet_is_american(server: SheetsServer) -> None:
    connected = client(server, scopes=READ_AND_WRITE)

    made = connected.http_client.request("post", CREATE, json={}).json()

    assert made["properties"]["locale"] == "en_US"
    assert [tab["properties"]["title"] for tab in made["sheets"]] == ["Sheet1"]


def test_tabs_are_added_renamed_frozen_and_deleted(writer: gspread.Spreadsheet) -> None:
    [reply] = change(writer, {"addSheet": {"properties": {"title": "Kích hoạt", "index": 1}}})
    added = reply["addSheet"]["properties"]
    assert added["sheetId"] > 10**6
    assert (added["title"], added["index"], added["sheetType"]) == ("Kích hoạt", 1, "GRID")
    assert added["gridProperties"] == {"rowCount": 1000, "columnCount": 26}

    number = added["sheetId"]
    frozen = {"sheetId": number, "gridProperties": {"frozenRowCount": 3}}
    title = {"sheetId": number, "title": "Sử dụng"}
    done = change(
        writer,
        {"updateSheetProperties": {"properties": title, "fields": "title"}},
        {
            "updateSheetProperties": {
                "properties": frozen,
                "fields": "gridProperties/frozenRowCount",
            }
        },
        {"deleteSheet": {"sheetId": 0}},
    )

    assert done == [{}, {}, {}]
    assert [(tab.title, tab.frozen_row_count) for tab in writer.worksheets()] == [
        ("Sử dụng", 3),
        ("Danh mục", 0),
    ]


def test_rules_are_kept_and_protection_is_answered(writer: gspread.Spreadsheet) -> None:
    area = {"sheetId": 0, "startRowIndex": 1, "startColumnIndex": 2}
    condition = {"type": "NUMBER_GREATER_THAN_EQ", "values": [{"userEnteredValue": "0"}]}
    red = {"condition": {"type": "CUSTOM_FORMULA", "values": [{"userEnteredValue": "=D2<C2"}]}}

    replies = change(
        writer,
        {"addProtectedRange": {"protectedRange": {"range": area, "warningOnly": True}}},
        {"setDataValidation": {"range": area, "rule": {"condition": condition, "strict": True}}},
        {"addConditionalFormatRule": {"index": 0, "rule": {"ranges": [area], "booleanRule": red}}},
        {
            "updateDimensionProperties": {
                "range": {"sheetId": 0, "dimension": "ROWS", "startIndex": 8, "endIndex": 9},
                "properties": {"hiddenByUser": True},
                "fields": "hiddenByUser",
            }
        },
    )

    protection = replies[0]["addProtectedRange"]["protectedRange"]
    assert protection["protectedRangeId"] > 0
    assert protection["requestingUserCanEdit"] is True
    assert replies[1:] == [{}, {}, {}]
    [counts, _] = writer.fetch_sheet_metadata()["sheets"]
    assert [rule["range"] for rule in counts["protectedRanges"]] == [area]
    assert [rule["ranges"] for rule in counts["conditionalFormats"]] == [[area]]


def test_one_bad_request_undoes_them_all(writer: gspread.Spreadsheet, sheet: Spreadsheet) -> None:
    with pytest.raises(gspread.exceptions.APIError) as refused:
        change(
            writer,
            {"addSheet": {"properties": {"title": "Kích hoạt"}}},
            {"addSheet": {"properties": {"title": "DANH MỤC"}}},
        )

    assert refused.value.error["message"].startswith("Invalid requests[1].addSheet: A sheet with")
    assert [tab.title for tab in sheet.tabs] == ["Cài đặt", "Danh mục"]


@pytest.mark.parametrize(
    ("request_", "code", "said"),
    [
        ({"updateBorders": {}}, 501, "updateBorders"),
        ({"deleteSheet": {"sheetId": 5}}, 400, "No sheet with id: 5"),
        ({"setDataValidation": {"range": {"sheetId": 5}}}, 400, "No grid with id: 5"),
        ({"updateSheetProperties": {"properties": {"title": "X"}}}, 400, "At least one field"),
    ],
)
def test_what_cannot_be_done_is_refused(
    writer: gspread.Spreadsheet, request_: dict[str, Any], code: int, said: str
) -> None:
    with pytest.raises(gspread.exceptions.APIError, match=said) as refused:
        change(writer, request_)

    assert refused.value.code == code


def test_all_tabs_cannot_be_hidden(writer: gspread.Spreadsheet, sheet: Spreadsheet) -> None:
    hide = [
        {
            "updateSheetProperties": {
                "properties": {"sheetId": tab.sheet_id, "hidden": True},
                "fields": "hidden",
            }
        }
        for tab in sheet.tabs
    ]

    with pytest.raises(gspread.exceptions.APIError, match="You can't hide all the sheets"):
        change(writer, *hide)

    assert [tab.hidden for tab in sheet.tabs] == [False, False]


def test_values_are_written_as_they_are_or_as_typed(
    writer: gspread.Spreadsheet, sheet: Spreadsheet
) -> None:
    texts = ["3.089", "01/11/2024", "'007", "45,5%", "TRUE"]
    for option, row in (("RAW", 10), ("USER_ENTERED", 11)):
        data = [{"range": f"'Cài đặt'!A{row}", "values": [texts]}]
        answer = writer.values_batch_update({"valueInputOption": option, "data": data})
        assert answer["totalUpdatedCells"] == 5
        assert answer["responses"][0]["updatedRange"] == f"'Cài đặt'!A{row}:E{row}"

    options = {"valueRenderOption": "UNFORMATTED_VALUE"}
    rows = writer.values_get("'Cài đặt'!A10:E11", params=options)["values"]
    assert rows == [texts, [3089, 45597, "007", 0.455, True]]
    assert sheet.tab("Cài đặt").cells[10, 1].number_format == "dd/mm/yyyy"


def test_null_leaves_a_cell_and_an_empty_text_clears_it(
    writer: gspread.Spreadsheet, sheet: Spreadsheet
) -> None:
    data = [{"range": "'Cài đặt'!A1:B1", "values": [[None, ""]]}]
    writer.values_batch_update({"valueInputOption": "RAW", "data": data})

    assert sheet.value("Cài đặt", "A1") == "Mã"
    assert sheet.value("Cài đặt", "B1") is None


@pytest.mark.parametrize(
    ("range_", "values", "said"),
    [
        ("'Cài đặt'!A1:B1", [[1, 2, 3]], r"tried writing to column \[C\]"),
        ("'Cài đặt'!A20", [[1], [2]], "exceeds grid limits. Max rows: 20"),
        ("'Kích hoạt'!A1", [[1]], "Unable to parse range"),
        ("'Cài đặt'!A1", [[[1]]], "Invalid value at 'data.values'"),
    ],
)
def test_what_cannot_be_written_leaves_everything_as_it_was(
    writer: gspread.Spreadsheet, sheet: Spreadsheet, range_: str, values: list[Any], said: str
) -> None:
    data = [{"range": "'Cài đặt'!A1", "values": [["X"]]}, {"range": range_, "values": values}]

    with pytest.raises(gspread.exceptions.APIError, match=said):
        writer.values_batch_update({"valueInputOption": "RAW", "data": data})

    assert sheet.value("Cài đặt", "A1") == "Mã"


def test_a_format_waits_for_its_values(writer: gspread.Spreadsheet, sheet: Spreadsheet) -> None:
    area = {"sheetId": 0, "startRowIndex": 5, "startColumnIndex": 0, "endColumnIndex": 2}
    shape = {"numberFormat": {"type": "NUMBER", "pattern": "#,##0"}}
    fields = "userEnteredFormat.numberFormat"
    cell = {"userEnteredFormat": shape}
    change(writer, {"repeatCell": {"range": area, "cell": cell, "fields": fields}})

    sheet.set("Cài đặt", "B7", 12345)

    assert writer.values_get("'Cài đặt'!B7")["values"] == [["12.345"]]
