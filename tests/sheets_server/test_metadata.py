"""spreadsheets.get: tabs, masks, and every cell in one read."""

from typing import Any

import gspread
import pytest

from tests.sheets_server.addresses import Box
from tests.sheets_server.spreadsheet import Spreadsheet

TABS_ONLY = (
    "properties(title,locale,timeZone),"
    "sheets(properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount)),merges)"
)
ALL_CELLS = (
    "sheets(properties(title,sheetId),merges,"
    "data(rowData(values(effectiveValue,formattedValue,effectiveFormat/numberFormat/type)),"
    "rowMetadata(hiddenByUser,hiddenByFilter)))"
)


def masked(book: gspread.Spreadsheet, mask: str) -> Any:
    return book.fetch_sheet_metadata({"fields": mask})


def test_a_mask_leaves_what_it_names(book: gspread.Spreadsheet, sheet: Spreadsheet) -> None:
    register = sheet.tab("Danh mục")
    register.hidden = True
    register.merge(Box(0, 1, 2, 3))

    size = {"rowCount": 20, "columnCount": 5}
    second = {"sheetId": register.sheet_id, "title": "Danh mục", "index": 1, "hidden": True}
    assert masked(book, TABS_ONLY) == {
        "properties": {"title": "Báo cáo", "locale": "vi_VN", "timeZone": "Asia/Ho_Chi_Minh"},
        "sheets": [
            {
                "properties": {
                    "sheetId": 0,
                    "title": "Cài đặt",
                    "index": 0,
                    "gridProperties": size,
                }
            },
            {
                "properties": {**second, "gridProperties": {"rowCount": 10, "columnCount": 3}},
                "merges": [
                    {
                        "sheetId": register.sheet_id,
                        "startRowIndex": 0,
                        "endRowIndex": 2,
                        "startColumnIndex": 1,
                        "endColumnIndex": 3,
                    }
                ],
            },
        ],
    }


def test_without_a_mask_everything_but_the_cells_is_there(book: gspread.Spreadsheet) -> None:
    answer = book.fetch_sheet_metadata()

    assert answer["spreadsheetUrl"].endswith(f"/d/{answer['spreadsheetId']}/edit")
    assert [set(sheet) for sheet in answer["sheets"]] == [{"properties"}, {"properties"}]
    assert answer["sheets"][0]["properties"]["sheetType"] == "GRID"


def test_one_read_has_kinds_errors_formats_and_hidden_rows(
    book: gspread.Spreadsheet, sheet: Spreadsheet
) -> None:
    sheet.tab("Cài đặt").hidden_rows.add(3)

    [counts, register] = masked(book, ALL_CELLS)["sheets"]

    [data] = counts["data"]
    assert data["rowData"][0]["values"][1] == {
        "effectiveValue": {"numberValue": 45597},
        "formattedValue": "01/11/2024",
        "effectiveFormat": {"numberFormat": {"type": "DATE"}},
    }
    assert data["rowData"][1]["values"][1] == {}
    assert data["rowData"][2] == {}
    broken = data["rowData"][3]["values"][1]["effectiveValue"]
    assert broken == {"errorValue": {"type": "REF", "message": "#REF!"}}
    assert data["rowData"][3]["values"][3]["effectiveValue"] == {"boolValue": True}
    assert len(data["rowData"]) == 4
    assert [row for row, said in enumerate(data["rowMetadata"]) if said] == [3]
    assert len(data["rowMetadata"]) == 20
    assert len(register["data"][0]["rowData"]) == 1


@pytest.mark.parametrize("mask", ["sheets.properties.title", "sheets/properties/title"])
def test_names_are_led_down_by_points_and_strokes(book: gspread.Spreadsheet, mask: str) -> None:
    titles = [{"properties": {"title": title}} for title in ("Cài đặt", "Danh mục")]

    assert masked(book, mask) == {"sheets": titles}


@pytest.mark.parametrize("mask", ["sheets(propertys)", "title", "sheets(properties", "sheets,,"])
def test_a_wrong_mask_is_refused(book: gspread.Spreadsheet, mask: str) -> None:
    with pytest.raises(gspread.exceptions.APIError) as refused:
        masked(book, mask)

    assert refused.value.code == 400


def test_ranges_choose_the_tabs(book: gspread.Spreadsheet) -> None:
    options = {"ranges": ["'Cài đặt'!B2:C4"], "includeGridData": "true"}

    [counts] = book.fetch_sheet_metadata(options)["sheets"]

    [data] = counts["data"]
    assert (data["startRow"], data["startColumn"]) == (1, 1)
    assert data["rowData"][0]["values"][1]["effectiveValue"] == {"numberValue": 2950}
