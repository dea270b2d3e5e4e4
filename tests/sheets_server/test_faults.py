"""What each fault makes of a call of gspread's."""

import time
from datetime import UTC, datetime
from typing import Any

import google.auth.exceptions
import gspread
import pytest
import requests

from tests.sheets_server.faults import LOGIN_PAGE
from tests.sheets_server.loopback import client
from tests.sheets_server.running import served
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet

RANGES = ["'Cài đặt'"]


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ({"code": 429}, "RESOURCE_EXHAUSTED", 429),
        ({"code": 500}, "INTERNAL", 500),
        ({"code": 503}, "UNAVAILABLE", 503),
        ({"code": 403}, "PERMISSION_DENIED", 403),
        ({"code": 404}, "NOT_FOUND", 404),
        ({"code": 408}, "DEADLINE_EXCEEDED", 408),
        (
            {"code": 400, "status": "FAILED_PRECONDITION", "message": "No"},
            "FAILED_PRECONDITION",
            400,
        ),
    ],
)
def test_an_error_in_googles_form_is_an_api_error(
    server: SheetsServer, book: gspread.Spreadsheet, fault: dict[str, Any], status: str, code: int
) -> None:
    server.fault(on="batchGet", **fault)

    with pytest.raises(gspread.exceptions.APIError) as raised:
        book.values_batch_get(RANGES)

    assert (raised.value.code, raised.value.error["status"]) == (code, status)
    assert raised.value.error["message"] == fault.get("message", raised.value.error["message"])
    assert book.values_batch_get(RANGES)["valueRanges"]  # once only


def test_a_page_of_html_is_an_api_error_without_a_code(
    server: SheetsServer, book: gspread.Spreadsheet
) -> None:
    server.fault(on="batchGet", html=True)

    with pytest.raises(gspread.exceptions.APIError) as raised:
        book.values_batch_get(RANGES)

    assert raised.value.code == -1
    assert raised.value.response.status_code == 502
    assert "Error 502 (Server Error)!!1" in raised.value.response.text


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"drop": True}, requests.exceptions.ConnectionError),
        ({"cut": True}, requests.exceptions.ChunkedEncodingError),
        ({"raw": '{"valueRanges": ['}, requests.exceptions.JSONDecodeError),
        ({"raw": LOGIN_PAGE}, requests.exceptions.JSONDecodeError),
        ({"raw": '{"error": "text"}', "code": 400}, TypeError),
    ],
    ids=["drop", "cut", "malformed", "login page", "error that is a text"],
)
def test_what_is_not_googles_form_raises_something_else(
    server: SheetsServer,
    book: gspread.Spreadsheet,
    fault: dict[str, Any],
    error: type[Exception],
) -> None:
    server.fault(on="batchGet", **fault)

    with pytest.raises(error):
        book.values_batch_get(RANGES)

    assert book.values_batch_get(RANGES)["valueRanges"]


def test_foreign_json_is_a_key_error(server: SheetsServer, sheet: Spreadsheet) -> None:
    server.fault(on="GET /v4/", raw="{}")

    with pytest.raises(KeyError):
        client(server).open_by_key(sheet.key)


def test_silence_is_a_time_out(server: SheetsServer, sheet: Spreadsheet) -> None:
    book = client(server, timeout=(5, 0.3)).open_by_key(sheet.key)
    server.fault(on="batchGet", delay=60)

    with pytest.raises(requests.exceptions.ReadTimeout):
        book.values_batch_get(RANGES)


def test_a_body_that_drips_outlasts_every_time_out(
    server: SheetsServer, sheet: Spreadsheet
) -> None:
    """Each piece is in time, so that gspread waits for all of them."""
    limit = 0.5
    book = client(server, timeout=(5, limit)).open_by_key(sheet.key)
    server.fault(on="GET", drip=0.06)

    began = time.monotonic()
    assert book.fetch_sheet_metadata()["spreadsheetId"] == sheet.key

    assert time.monotonic() - began > limit


@pytest.mark.parametrize(
    ("wait", "header"),
    [(7, "7"), (datetime(2024, 11, 5, 5, 0, 30, tzinfo=UTC), "Tue, 05 Nov 2024 05:00:30 GMT")],
)
def test_retry_after_is_seconds_or_a_date(
    server: SheetsServer, book: gspread.Spreadsheet, wait: int | datetime, header: str
) -> None:
    server.fault(on="batchGet", code=429, retry_after=wait)

    with pytest.raises(gspread.exceptions.APIError) as raised:
        book.values_batch_get(RANGES)

    assert raised.value.response.headers["Retry-After"] == header


def test_a_fault_skips_and_repeats_as_asked(
    server: SheetsServer, book: gspread.Spreadsheet
) -> None:
    server.fault(on="batchGet", code=503, skip=1, times=2)

    statuses = []
    for _ in range(4):
        try:
            book.values_batch_get(RANGES)
            statuses.append(200)
        except gspread.exceptions.APIError as error:
            statuses.append(error.code)

    assert statuses == [200, 503, 503, 200]
    assert [asked.status for asked in server.requests[-4:]] == statuses


def test_a_fault_is_for_the_requests_that_it_names(
    server: SheetsServer, book: gspread.Spreadsheet
) -> None:
    server.fault(on=r"GET /drive/", code=500, times=None)

    assert book.values_batch_get(RANGES)["valueRanges"]
    for _ in range(2):
        with pytest.raises(gspread.exceptions.APIError):
            book.client.get_file_drive_metadata(book.id)
    server.faults.clear()
    assert book.client.get_file_drive_metadata(book.id)["id"] == book.id


def test_a_tab_is_renamed_between_two_reads(
    server: SheetsServer, book: gspread.Spreadsheet
) -> None:
    server.fault(on="batchGet", before=lambda sheet: sheet.rename("Cài đặt", "Cai dat"))

    with pytest.raises(gspread.exceptions.APIError, match="Unable to parse range: 'Cài đặt'"):
        book.values_batch_get(RANGES)

    assert [tab.title for tab in book.worksheets()] == ["Cai dat", "Danh mục"]
    assert book.worksheets()[0].id == 0  # sheetId is the same


def test_a_column_is_inserted_between_two_reads(
    server: SheetsServer, book: gspread.Spreadsheet
) -> None:
    before = book.values_batch_get(RANGES)["valueRanges"][0]
    server.fault(on="batchGet", before=lambda sheet: sheet.insert_column("Cài đặt", "B"))

    after = book.values_batch_get(RANGES)["valueRanges"][0]

    assert before["values"][0] == ["Mã", "01/11/2024", "02/11/2024"]
    assert after["values"][0] == ["Mã", "", "01/11/2024", "02/11/2024"]
    assert (before["range"], after["range"]) == ("'Cài đặt'!A1:E20", "'Cài đặt'!A1:F20")


def test_the_token_endpoint_fails_too(server: SheetsServer, sheet: Spreadsheet) -> None:
    server.fault(on="POST /token", html=True)
    with pytest.raises(google.auth.exceptions.RefreshError, match="502"):
        client(server).open_by_key(sheet.key)

    server.fault(on="POST /token", drop=True)
    with pytest.raises(google.auth.exceptions.TransportError):
        client(server).open_by_key(sheet.key)

    assert client(server).open_by_key(sheet.key).title == "Báo cáo"


def test_a_server_that_has_ended_refuses_connections(sheet: Spreadsheet) -> None:
    with served(sheet) as server:
        book = client(server).open_by_key(sheet.key)

    with pytest.raises(requests.exceptions.ConnectionError):
        book.fetch_sheet_metadata()


def test_what_this_server_did_wrong_is_raised_at_its_end(sheet: Spreadsheet) -> None:
    def serve() -> None:
        with served(sheet) as server:
            server.fault(before=lambda _: 1 / 0)
            assert requests.get(server.base, timeout=5).status_code == 500

    with pytest.raises(ZeroDivisionError):
        serve()
