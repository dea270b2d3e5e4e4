"""The account that makes sheets: what it sends, and what every refusal becomes.

A transport in place of the network answers with bodies as Google writes them.
"""

import json
from pathlib import Path
from typing import Any

import pytest
import requests
from google.auth.exceptions import RefreshError, TransportError
from requests.adapters import BaseAdapter

from data.google.client import ORIGINS, Access, GoogleClient
from data.template.google_account import Account, GoogleProblem, open_account
from tests.sheets_server.accounts import service_account_info

EMAIL = "bieu-mau@phuong.example"
SHEET = "1AbC"


class Wire(BaseAdapter):
    """Notes the requests and gives the next answer, the last one again: (status, body), or an
    exception."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[requests.PreparedRequest] = []
        self.timeouts: list[Any] = []
        self.answers: list[Any] = []

    def send(self, request: Any, *_: Any, timeout: Any = None, **__: Any) -> requests.Response:
        self.sent.append(request)
        self.timeouts.append(timeout)
        answer = self.answers[0] if len(self.answers) == 1 else self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        response = requests.Response()
        response.status_code, body = answer
        response._content = (body if isinstance(body, str) else json.dumps(body)).encode()
        response.url = request.url
        return response

    def close(self) -> None:
        pass


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def account(wire: Wire) -> Account:
    """An account whose requests the wire answers; without a key, so that it asks for no token."""
    client = GoogleClient(Access(api_key="none"))
    client.account = EMAIL
    for origin in ORIGINS:
        client.http.session.mount(origin, wire)
    return Account(client)


def error(code: int, message: str, **more: Any) -> tuple[int, Any]:
    return code, {"error": {"code": code, "message": message, **more}}


def body(request: requests.PreparedRequest) -> Any:
    return json.loads(request.body)


def test_changes_go_in_one_request(account: Account, wire: Wire) -> None:
    wire.answers = [(200, {"replies": [{}]})]

    account.change(SHEET, [{"addSheet": {}}])

    assert f"/v4/spreadsheets/{SHEET}:batchUpdate" in wire.sent[0].url
    assert body(wire.sent[0]) == {"requests": [{"addSheet": {}}]}


def test_values_are_written_as_they_are(account: Account, wire: Wire) -> None:
    wire.answers = [(200, {"totalUpdatedCells": 1})]
    data = [{"range": "'Danh mục'!A1", "values": [["=1+1"]]}]

    account.write(SHEET, data)

    assert f"/v4/spreadsheets/{SHEET}/values:batchUpdate" in wire.sent[0].url
    assert body(wire.sent[0]) == {"valueInputOption": "RAW", "data": data}


def test_a_new_sheet_has_its_title(account: Account, wire: Wire) -> None:
    wire.answers = [(200, {"spreadsheetId": SHEET})]

    assert account.create("Đợt thi đua") == SHEET
    assert wire.sent[0].url.split("?")[0].endswith("/v4/spreadsheets")
    assert body(wire.sent[0])["properties"] == {"title": "Đợt thi đua"}


def test_tabs_have_their_numbers_also_the_first_whose_number_google_leaves_out(
    account: Account, wire: Wire
) -> None:
    sheets = [{"properties": {"title": "A"}}, {"properties": {"title": "B", "sheetId": 5}}]
    wire.answers = [(200, {"sheets": sheets})]

    assert account.tabs(SHEET) == [(0, "A"), (5, "B")]


@pytest.mark.parametrize(("values", "is_blank"), [({}, True), ({"values": [["x"]]}, False)])
def test_a_tab_without_values_is_blank(
    account: Account, wire: Wire, values: dict, is_blank: bool
) -> None:
    wire.answers = [(200, {"range": "A1:Z1000"} | values)]

    assert account.is_blank(SHEET, "Trang 'một'") is is_blank
    assert "%27%27m%E1%BB%99t%27%27" in wire.sent[0].url


@pytest.mark.parametrize(
    ("email", "notified"),
    [("an@phuong.example", "True"), ("bang@p.iam.gserviceaccount.com", "False")],
)
def test_people_are_told_by_post_and_accounts_are_not(
    account: Account, wire: Wire, email: str, notified: str
) -> None:
    wire.answers = [(200, {"id": "1"})]

    account.share(SHEET, email, "reader")

    assert body(wire.sent[0])["emailAddress"] == email
    assert body(wire.sent[0])["role"] == "reader"
    assert f"sendNotificationEmail={notified}" in wire.sent[0].url


def test_no_request_waits_for_ever(account: Account, wire: Wire) -> None:
    wire.answers = [(200, {})]

    account.change(SHEET, [])

    assert wire.timeouts == [(5.0, 20.0)]


OFF = "Google Sheets API has not been used in project 1 before or it is disabled."
STORAGE = "The user's Drive storage quota has been exceeded."
OWN_NONE = "Service Accounts do not have storage quota. Leverage shared drives."


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (
            error(403, "The caller does not have permission", status="PERMISSION_DENIED"),
            "not_allowed",
        ),
        (error(401, "Request had invalid authentication credentials."), "key_refused"),
        (error(403, OFF, status="PERMISSION_DENIED"), "service_off"),
        (error(403, "x", errors=[{"reason": "accessNotConfigured"}]), "service_off"),
        (error(403, STORAGE, errors=[{"reason": "storageQuotaExceeded"}]), "no_storage"),
        (error(403, OWN_NONE), "no_storage"),
        (error(403, "User Rate Limit Exceeded", errors=[{"reason": "rateLimitExceeded"}]), "busy"),
        (error(404, "Requested entity was not found."), "not_there"),
        (error(400, "This operation is not supported for this document"), "not_native"),
        (error(400, "Invalid requests[0].addSheet"), "refused"),
        (error(429, "Quota exceeded for quota metric 'Write requests'"), "busy"),
        (error(500, "Internal error encountered."), "busy"),
        (error(503, "The service is currently unavailable."), "busy"),
        ((502, "<title>Error 502 (Server Error)!!1</title>"), "busy"),
        ((200, "<html>Đăng nhập wifi</html>"), "network"),
        (requests.ConnectionError(), "network"),
        (requests.ReadTimeout(), "network"),
        (requests.exceptions.ChunkedEncodingError(), "network"),
        (TransportError("no route"), "network"),
        (RefreshError("invalid_grant"), "key_refused"),
        ((200, []), "network"),
        ((200, {}), "network"),  # not what was asked for
        ((403, {"error": "text"}), "network"),
    ],
)
def test_every_refusal_is_told(account: Account, wire: Wire, answer: Any, code: str) -> None:
    wire.answers = [answer]

    with pytest.raises(GoogleProblem) as refused:
        account.tabs(SHEET)

    assert refused.value.code == code
    if code == "not_allowed":
        assert refused.value.params == {"email": EMAIL}


def test_sharing_names_whom_google_refused(account: Account, wire: Wire) -> None:
    wire.answers = [error(403, "The user does not have sufficient permissions")]

    with pytest.raises(GoogleProblem) as refused:
        account.share(SHEET, "an@phuong.example", "writer")

    assert refused.value.params == {"email": "an@phuong.example"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "key_missing"),
        (b"khong phai JSON", "key_unreadable"),
        (b"[]", "key_unreadable"),
        (b"\xff\xfe", "key_unreadable"),
        (b'{"installed": {"client_id": "x"}}', "key_unreadable"),  # of another kind of account
        (b'{"client_email": "a@b", "token_uri": "x", "private_key": "none"}', "key_unreadable"),
    ],
)
def test_a_file_that_is_no_key_is_refused(tmp_path: Path, content: bytes | None, code: str) -> None:
    key = tmp_path / "khoa.json"
    if content is not None:
        key.write_bytes(content)
        key.chmod(0o600)

    with pytest.raises(GoogleProblem) as refused:
        open_account(key)

    assert (refused.value.code, refused.value.params) == (code, {"name": "khoa.json"})


def written_key(folder: Path, mode: int) -> Path:
    key = folder / "khoa.json"
    key.write_text(json.dumps(service_account_info("http://127.0.0.1/token", 0)))
    key.chmod(mode)
    return key


def test_a_key_opens_its_own_account(tmp_path: Path) -> None:
    account = open_account(written_key(tmp_path, 0o600))

    assert account.email == "officer-dashboard@phu-la.iam.example"


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoogleProblem, match="key_open"):
        open_account(written_key(tmp_path, 0o644))
