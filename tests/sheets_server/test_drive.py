"""Drive: what it tells of a file, and how late."""

from typing import Any

import gspread
import pytest

from tests.sheets_server.access import Access
from tests.sheets_server.loopback import ORIGINS, client
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet


def file(book: gspread.Spreadsheet, fields: str = "modifiedTime,version,trashed") -> Any:
    address = f"{ORIGINS[1]}/drive/v3/files/{book.id}"
    answer = book.client.request("get", address, params={"fields": fields})
    return answer.json()


def test_an_edit_shows_in_version_and_time(
    server: SheetsServer, book: gspread.Spreadsheet, sheet: Spreadsheet
) -> None:
    before = file(book)
    server.clock_offset += 10
    sheet.set("Cài đặt", "C2", 2951)

    after = file(book)

    assert int(after["version"]) == int(before["version"]) + 1
    assert after["modifiedTime"] > before["modifiedTime"]
    assert after["modifiedTime"].endswith("Z")


def test_drive_may_be_late(
    server: SheetsServer, book: gspread.Spreadsheet, sheet: Spreadsheet
) -> None:
    sheet.drive_lag = 180.0
    before = file(book)
    sheet.set("Cài đặt", "C2", 2951)

    assert file(book) == before
    assert book.values_get("'Cài đặt'!C2")["values"] == [["2.951"]]
    server.clock_offset += 181
    assert int(file(book)["version"]) == int(before["version"]) + 1


def test_a_sheet_in_the_bin_still_reads_and_only_drive_tells(
    book: gspread.Spreadsheet, sheet: Spreadsheet
) -> None:
    assert file(book, "trashed") == {"trashed": False}

    sheet.access = Access.TRASHED

    assert book.values_get("'Cài đặt'!A1")["values"] == [["Mã"]]
    assert file(book, "trashed") == {"trashed": True}


@pytest.mark.parametrize("access", [Access.NOT_SHARED, Access.DELETED], ids=str)
def test_missing_and_not_shared_are_the_same_to_drive(
    book: gspread.Spreadsheet, sheet: Spreadsheet, access: Access
) -> None:
    sheet.access = access

    with pytest.raises(gspread.exceptions.APIError) as refused:
        file(book)

    assert refused.value.code == 404
    assert refused.value.error["message"] == f"File not found: {sheet.key}."
    assert refused.value.error["errors"][0]["reason"] == "notFound"


def test_an_office_file_has_another_kind(book: gspread.Spreadsheet, sheet: Spreadsheet) -> None:
    sheet.access = Access.OFFICE

    assert file(book, "name,mimeType") == {
        "name": "Báo cáo.xlsx",
        "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }


def test_drive_switched_off_leaves_sheets_alone(server: SheetsServer, sheet: Spreadsheet) -> None:
    server.switched_off.add("drive")
    book = client(server).open_by_key(sheet.key)

    with pytest.raises(gspread.exceptions.APIError) as refused:
        file(book)

    assert refused.value.code == 403
    assert refused.value.error["errors"][0]["reason"] == "accessNotConfigured"


def test_a_field_that_there_is_not_is_refused(book: gspread.Spreadsheet) -> None:
    with pytest.raises(gspread.exceptions.APIError, match="Invalid field selection modified"):
        file(book, "modified")
