"""How a sheet is shared, and what gspread makes of it."""

import gspread
import pytest

from tests.sheets_server.access import Access
from tests.sheets_server.loopback import client
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet

RAW = {"valueInputOption": "RAW"}


@pytest.mark.parametrize(
    "access", [Access.READER, Access.WRITER, Access.PUBLIC, Access.TRASHED], ids=str
)
def test_who_may_read_reads(server: SheetsServer, sheet: Spreadsheet, access: Access) -> None:
    sheet.access = access

    assert client(server).open_by_key(sheet.key).title == "Báo cáo"


def test_a_sheet_that_is_not_shared_is_a_permission_error(
    server: SheetsServer, sheet: Spreadsheet
) -> None:
    sheet.access = Access.NOT_SHARED

    with pytest.raises(PermissionError) as refused:
        client(server).open_by_key(sheet.key)

    assert str(refused.value) == ""
    assert refused.value.__cause__.error["message"] == "The caller does not have permission"


def test_a_deleted_sheet_and_a_wrong_id_are_not_found(
    server: SheetsServer, sheet: Spreadsheet
) -> None:
    sheet.access = Access.DELETED
    connected = client(server)

    for key in (sheet.key, "1another"):
        with pytest.raises(gspread.exceptions.SpreadsheetNotFound):
            connected.open_by_key(key)


def test_sharing_that_ends_later_is_an_api_error(
    server: SheetsServer, book: gspread.Spreadsheet, sheet: Spreadsheet
) -> None:
    def revoke(sheet: Spreadsheet) -> None:
        sheet.access = Access.NOT_SHARED

    server.fault(on="batchGet", before=revoke)

    with pytest.raises(gspread.exceptions.APIError) as refused:
        book.values_batch_get(["'Cài đặt'"])

    assert (refused.value.code, refused.value.error["status"]) == (403, "PERMISSION_DENIED")


def test_an_office_file_is_not_supported(server: SheetsServer, sheet: Spreadsheet) -> None:
    sheet.access = Access.OFFICE

    with pytest.raises(gspread.exceptions.APIError) as refused:
        client(server).open_by_key(sheet.key)

    assert (refused.value.code, refused.value.error["status"]) == (400, "FAILED_PRECONDITION")
    assert refused.value.error["message"] == "This operation is not supported for this document"


def test_an_api_that_is_switched_off_says_where_to_switch_it_on(
    server: SheetsServer, sheet: Spreadsheet
) -> None:
    server.switched_off.add("sheets")

    with pytest.raises(PermissionError) as refused:
        client(server).open_by_key(sheet.key)

    error = refused.value.__cause__.error
    assert error["message"].startswith("Google Sheets API has not been used in project")
    assert error["details"][0]["reason"] == "SERVICE_DISABLED"


def test_a_reader_may_not_write(book: gspread.Spreadsheet, sheet: Spreadsheet) -> None:
    with pytest.raises(gspread.exceptions.APIError):
        book.values_update("'Cài đặt'!C2", params=RAW, body={"values": [[1]]})

    assert sheet.value("Cài đặt", "C2") == 2950
