"""Who is let in: a token or an API key, its scopes, the quota, and then the file's own sharing."""

from email.message import Message

from tests.sheets_server.access import check_drive, check_sheets
from tests.sheets_server.refusals import (
    UNREGISTERED,
    Refusal,
    error_info,
    no_such_file,
    switched_off,
    too_few_scopes,
)
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.values import Query

SCOPE = "https://www.googleapis.com/auth/"
SCOPES = {
    "Read": ("spreadsheets", "spreadsheets.readonly", "drive", "drive.readonly", "drive.file"),
    "Write": ("spreadsheets", "drive", "drive.file"),
    "Share": ("drive", "drive.file"),
    "Drive": (
        "drive",
        "drive.readonly",
        "drive.file",
        "drive.metadata",
        "drive.metadata.readonly",
    ),
}

DRIVE = ("Drive", "Share")  # what is asked of Drive; the rest is asked of Sheets


def admitted(server: SheetsServer, headers: Message, query: Query, kind: str) -> bool:
    """Let a request in, for "Read", "Write", "Drive" or "Share"; whether it came with a token.

    Raises Refusal: 401 for a dead token, 403 without any, with too few scopes or where the API is
    off, 429 past the quota.
    """
    bearer = headers.get("Authorization", "")
    if bearer.startswith("Bearer "):
        scopes = server.tokens.scopes_of(bearer.removeprefix("Bearer "))
        if not scopes & {SCOPE + scope for scope in SCOPES[kind]}:
            raise too_few_scopes()
    else:
        _check_api_key(server, headers, query, kind)
    service = "drive" if kind in DRIVE else "sheets"
    if service in server.switched_off:
        raise switched_off(service)
    if kind not in DRIVE:
        server.quota.spend(kind)
    return bool(bearer)


def _check_api_key(server: SheetsServer, headers: Message, query: Query, kind: str) -> None:
    key = query.get("key", [headers.get("X-Goog-Api-Key")])[-1]  # google-auth sends it as a header
    if key is None:
        raise Refusal(403, UNREGISTERED)
    if key != server.api_key:
        details = error_info("API_KEY_INVALID", service="sheets.googleapis.com")
        raise Refusal(400, "API key not valid. Please pass a valid API key.", details=details)
    if kind == "Write":
        raise Refusal(
            401,
            "API keys are not supported by this API. Expected OAuth2 access token or other "
            "authentication credentials that assert a principal.",
        )


def sheet_to_read(server: SheetsServer, headers: Message, query: Query, key: str) -> Spreadsheet:
    """The spreadsheet, where the caller may read it. Raises Refusal."""
    return _sheet(server, headers, query, key, "Read")


def sheet_to_write(server: SheetsServer, headers: Message, query: Query, key: str) -> Spreadsheet:
    """The spreadsheet, where the caller may edit it. Raises Refusal."""
    return _sheet(server, headers, query, key, "Write")


def _sheet(
    server: SheetsServer, headers: Message, query: Query, key: str, kind: str
) -> Spreadsheet:
    has_token = admitted(server, headers, query, kind)
    spreadsheet = server.spreadsheets.get(key)
    check_sheets(spreadsheet, write=kind == "Write", has_token=has_token)
    if spreadsheet is None:
        raise Refusal(404)
    return spreadsheet


def drive_file(
    server: SheetsServer, headers: Message, query: Query, key: str, kind: str = "Drive"
) -> Spreadsheet:
    """The spreadsheet as a file of Drive, to be looked at or ("Share") shared. Raises Refusal."""
    has_token = admitted(server, headers, query, kind)
    spreadsheet = server.spreadsheets.get(key)
    check_drive(spreadsheet, key, has_token=has_token)
    if spreadsheet is None:
        raise no_such_file(key)
    return spreadsheet
