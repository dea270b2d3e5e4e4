"""The way in: the signed assertion, the token, its scopes, its end, and a mere API key."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import google.auth.exceptions
import gspread
import pytest
import requests

from tests.sheets_server.access import Access
from tests.sheets_server.accounts import BAD_SIGNATURE, NO_ACCOUNT, NOT_SHORT_LIVED
from tests.sheets_server.loopback import READ_AND_WRITE, READ_ONLY, client
from tests.sheets_server.running import served
from tests.sheets_server.server import API_KEY, SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet

SCOPE = "https://www.googleapis.com/auth/"
HOUR = 3600


def token_calls(server: SheetsServer) -> int:
    return sum(asked.path == "/token" for asked in server.requests)


def refused_with(server: SheetsServer, info: dict[str, str]) -> str:
    with pytest.raises(google.auth.exceptions.RefreshError) as refused:
        client(server, info).open_by_key(server.spreadsheet.key)
    said = refused.value.args[1]
    assert said["error"] == "invalid_grant"
    return str(said["error_description"])


def test_one_token_serves_many_requests(server: SheetsServer, book: gspread.Spreadsheet) -> None:
    for _ in range(3):
        book.fetch_sheet_metadata()

    assert token_calls(server) == 1
    assert server.reads == 4


def test_a_short_lived_token_is_renewed(sheet: Spreadsheet) -> None:
    """google-auth renews a token 225 seconds early: one of 120 is renewed for every request."""
    with served(sheet, expires_in=120) as server:
        book = client(server).open_by_key(sheet.key)
        book.fetch_sheet_metadata()

        assert token_calls(server) == 2


def test_a_revoked_key_and_a_deleted_account_are_told_apart(server: SheetsServer) -> None:
    assert refused_with(server, server.service_account_info(key_number=1)) == BAD_SIGNATURE

    deleted = {**server.service_account_info(), "client_email": "gone@phu-la.iam.example"}
    assert refused_with(server, deleted) == NO_ACCOUNT


@pytest.mark.parametrize("wrong_by", [-2 * HOUR, 2 * HOUR])
def test_a_wrong_clock_is_refused_and_can_be_seen(sheet: Spreadsheet, wrong_by: float) -> None:
    with served(sheet, clock_offset=wrong_by) as server:
        assert refused_with(server, server.service_account_info()) == NOT_SHORT_LIVED

        date = requests.get(server.base, timeout=5).headers["Date"]
    ahead = parsedate_to_datetime(date) - datetime.now(UTC)
    assert ahead.total_seconds() == pytest.approx(wrong_by, abs=60)


@pytest.mark.parametrize("said", [BAD_SIGNATURE, NO_ACCOUNT, NOT_SHORT_LIVED])
def test_the_refusals_can_be_had_on_request(server: SheetsServer, said: str) -> None:
    server.fault(on="/token", invalid_grant=said)

    assert refused_with(server, server.service_account_info()) == said


def test_a_dead_token_is_replaced_without_a_word(
    server: SheetsServer, book: gspread.Spreadsheet
) -> None:
    server.tokens.revoke_all()

    assert book.fetch_sheet_metadata()["spreadsheetId"] == book.id

    assert [asked.status for asked in server.requests[-3:]] == [401, 200, 200]
    assert token_calls(server) == 2


def test_a_token_that_stays_dead_is_an_error(
    server: SheetsServer, book: gspread.Spreadsheet
) -> None:
    server.fault(on="GET", code=401, times=None)

    with pytest.raises(gspread.exceptions.APIError, match="invalid authentication credentials"):
        book.fetch_sheet_metadata()

    assert [asked.status for asked in server.requests[-5:]] == [401, 200, 401, 200, 401]


def test_the_sheets_scope_alone_opens_a_sheet_but_not_drive(
    server: SheetsServer, sheet: Spreadsheet
) -> None:
    narrow = client(server, scopes=[f"{SCOPE}spreadsheets.readonly"])

    assert narrow.open_by_key(sheet.key).title == "Báo cáo"
    with pytest.raises(gspread.exceptions.APIError, match="insufficient authentication scopes"):
        narrow.http_client.get_file_drive_metadata(sheet.key)


def test_a_scope_to_read_does_not_write(server: SheetsServer, sheet: Spreadsheet) -> None:
    sheet.access = Access.WRITER
    writes = {"valueInputOption": "RAW"}

    reading = client(server, scopes=[f"{SCOPE}spreadsheets.readonly"]).open_by_key(sheet.key)
    with pytest.raises(gspread.exceptions.APIError, match="insufficient"):
        reading.values_update("'Cài đặt'!C2", params=writes, body={"values": [[1]]})
    assert sheet.value("Cài đặt", "C2") == 2950

    writing = client(server, scopes=[f"{SCOPE}spreadsheets"]).open_by_key(sheet.key)
    writing.values_update("'Cài đặt'!C2", params=writes, body={"values": [[3000]]})
    assert sheet.value("Cài đặt", "C2") == 3000


@pytest.mark.parametrize(
    ("access", "query", "code"),
    [
        (Access.PUBLIC, {"key": API_KEY}, 200),
        (Access.READER, {"key": API_KEY}, 403),
        (Access.PUBLIC, {"key": "another"}, 400),
        (Access.PUBLIC, {}, 403),
    ],
)
def test_an_api_key_reads_what_is_public(
    server: SheetsServer, sheet: Spreadsheet, access: Access, query: dict[str, str], code: int
) -> None:
    sheet.access = access
    address = f"{server.base}/v4/spreadsheets/{sheet.key}/values/A1"

    answer = requests.get(address, params=query, timeout=5)

    assert answer.status_code == code
    if code == 200:
        assert answer.json()["values"] == [["Mã"]]
    elif not query:
        assert "unregistered callers" in answer.json()["error"]["message"]


def test_an_unknown_token_is_refused_in_googles_words(
    server: SheetsServer, sheet: Spreadsheet
) -> None:
    answer = requests.get(
        f"{server.base}/v4/spreadsheets/{sheet.key}",
        headers={"Authorization": "Bearer stale"},
        timeout=5,
    )

    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["status"]) == (401, 401, "UNAUTHENTICATED")
    assert error["message"].startswith("Request had invalid authentication credentials.")


def test_gspreads_usual_scopes_suffice_for_both(server: SheetsServer, sheet: Spreadsheet) -> None:
    for scopes in (READ_ONLY, READ_AND_WRITE):
        connected = client(server, scopes=scopes)
        assert connected.open_by_key(sheet.key).title == "Báo cáo"
        assert connected.http_client.get_file_drive_metadata(sheet.key)["name"] == "Báo cáo"
