"""Reads a minute, by a clock that the test puts forward."""

import gspread
import pytest

from tests.sheets_server.loopback import client
from tests.sheets_server.running import served
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet


def refusal(book: gspread.Spreadsheet) -> gspread.exceptions.APIError:
    with pytest.raises(gspread.exceptions.APIError) as refused:
        book.fetch_sheet_metadata()
    return refused.value


def test_the_read_past_the_quota_is_refused_until_a_minute_has_passed(sheet: Spreadsheet) -> None:
    with served(sheet, reads_per_minute=3) as server:
        book = client(server).open_by_key(sheet.key)
        for _ in range(2):
            book.fetch_sheet_metadata()

        error = refusal(book).error
        assert (error["code"], error["status"]) == (429, "RESOURCE_EXHAUSTED")
        assert error["message"].startswith("Quota exceeded for quota metric 'Read requests'")
        assert error["details"][0]["metadata"]["quota_limit"] == "ReadRequestsPerMinutePerUser"

        pass_a_minute(server)
        assert book.fetch_sheet_metadata()["spreadsheetId"] == sheet.key


def test_sixty_reads_a_minute_unless_it_says_otherwise(
    server: SheetsServer, book: gspread.Spreadsheet
) -> None:
    for _ in range(59):
        book.values_get("'Danh mục'!A1")

    assert server.reads == 60
    assert refusal(book).code == 429


def test_a_batch_counts_once_and_drive_not_at_all(sheet: Spreadsheet) -> None:
    with served(sheet, reads_per_minute=2) as server:
        book = client(server).open_by_key(sheet.key)
        book.client.get_file_drive_metadata(sheet.key)
        book.values_batch_get(["'Cài đặt'", "'Danh mục'"])

        assert refusal(book).code == 429


def test_when_to_come_back_is_said_on_request(sheet: Spreadsheet) -> None:
    with served(sheet, reads_per_minute=1, retry_after="seconds") as server:
        book = client(server).open_by_key(sheet.key)
        assert 1 <= int(refusal(book).response.headers["Retry-After"]) <= 60

        server.quota.retry_after = "date"
        assert refusal(book).response.headers["Retry-After"].endswith(" GMT")

        server.quota.retry_after = None
        assert "Retry-After" not in refusal(book).response.headers


def pass_a_minute(server: SheetsServer) -> None:
    """Not long enough for the token to run out."""
    server.clock_offset += 61
