"""Which request is answered by what: the routes of Sheets v4, Drive v3 and the token endpoint."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.parse import parse_qs, unquote

from tests.sheets_server.accounts import TokenRefused
from tests.sheets_server.admission import admitted, drive_file, sheet_to_read, sheet_to_write
from tests.sheets_server.drive import get_file, share_file
from tests.sheets_server.metadata import get_spreadsheet
from tests.sheets_server.refusals import TRY_LATER, Refusal
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import key_of
from tests.sheets_server.structure import batch_update
from tests.sheets_server.tab_requests import create_spreadsheet
from tests.sheets_server.values import Json, Query, batch_get_values, get_values
from tests.sheets_server.writing import batch_update_values, update_values

JSON_TYPE = "application/json; charset=UTF-8"
HTML_TYPE = "text/html; charset=UTF-8"


@dataclass(frozen=True)
class Asked:
    """A request; `path` as it came, its parts still encoded."""

    method: str
    path: str
    query: Query
    headers: Message
    body: bytes

    def json(self) -> Json:
        """The body. Raises Refusal."""
        try:
            said = json.loads(self.body or b"{}")
        except ValueError as error:
            raise Refusal(400, "Invalid JSON payload received.") from error
        if not isinstance(said, dict):
            raise Refusal(400, "Invalid JSON payload received. Root element must be a message.")
        return said


@dataclass(frozen=True)
class Answer:
    code: int
    body: bytes
    content_type: str = JSON_TYPE
    retry_after: str | None = None


def answer(server: SheetsServer, asked: Asked) -> Answer:
    """What Google would answer."""
    try:
        for method, pattern, carry_out in ROUTES:
            match = pattern.fullmatch(asked.path)
            if match and method == asked.method:
                return as_json(200, carry_out(server, asked, *map(unquote, match.groups())))
    except TokenRefused as refused:
        return as_json(400, refused.body)
    except Refusal as refusal:
        return refused_answer(refusal, drive=asked.path.startswith("/drive/"))
    return page(404, "<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>")


def as_json(code: int, said: Json, retry_after: str | None = None) -> Answer:
    text = json.dumps(said, ensure_ascii=False, indent=2) + "\n"
    return Answer(code, text.encode(), retry_after=retry_after)


def refused_answer(refusal: Refusal, *, drive: bool = False) -> Answer:
    return as_json(refusal.code, refusal.body(drive=drive), refusal.retry_after)


def page(code: int, html: str) -> Answer:
    return Answer(code, html.encode(), HTML_TYPE)


def try_later(code: int) -> Answer:
    """The page that Google's front door shows when what stands behind it does not answer."""
    return page(code, TRY_LATER.format(code=code))


def _token(server: SheetsServer, asked: Asked) -> Json:
    return server.tokens.grant(parse_qs(asked.body.decode()))


def _metadata(server: SheetsServer, asked: Asked, key: str) -> Json:
    spreadsheet = sheet_to_read(server, asked.headers, asked.query, key)
    with spreadsheet.lock:
        return get_spreadsheet(spreadsheet, asked.query)


def _values(server: SheetsServer, asked: Asked, key: str, text: str) -> Json:
    spreadsheet = sheet_to_read(server, asked.headers, asked.query, key)
    with spreadsheet.lock:
        return get_values(spreadsheet, text, asked.query)


def _batch_values(server: SheetsServer, asked: Asked, key: str) -> Json:
    spreadsheet = sheet_to_read(server, asked.headers, asked.query, key)
    with spreadsheet.lock:
        return batch_get_values(spreadsheet, asked.query)


def _update_values(server: SheetsServer, asked: Asked, key: str, text: str) -> Json:
    spreadsheet = sheet_to_write(server, asked.headers, asked.query, key)
    option = asked.query.get("valueInputOption", [None])[-1]
    return update_values(spreadsheet, text, option, asked.json())


def _batch_update_values(server: SheetsServer, asked: Asked, key: str) -> Json:
    spreadsheet = sheet_to_write(server, asked.headers, asked.query, key)
    return batch_update_values(spreadsheet, asked.json())


def _batch_update(server: SheetsServer, asked: Asked, key: str) -> Json:
    return batch_update(sheet_to_write(server, asked.headers, asked.query, key), asked.json())


def _create(server: SheetsServer, asked: Asked) -> Json:
    admitted(server, asked.headers, asked.query, "Write")
    key = key_of(f"created {len(server.spreadsheets)}")
    spreadsheet = create_spreadsheet(asked.json(), key)
    server.add(spreadsheet)
    return get_spreadsheet(spreadsheet, asked.query)


def _file(server: SheetsServer, asked: Asked, key: str) -> Json:
    spreadsheet = drive_file(server, asked.headers, asked.query, key)
    with spreadsheet.lock:
        return get_file(spreadsheet, asked.query)


def _share(server: SheetsServer, asked: Asked, key: str) -> Json:
    spreadsheet = drive_file(server, asked.headers, asked.query, key, "Share")
    with spreadsheet.lock:
        return share_file(spreadsheet, asked.json())


Route = tuple[str, re.Pattern[str], Callable[..., Json]]


def _route(method: str, path: str, carry_out: Callable[..., Any]) -> Route:
    """`{}` in a path stands for one part of it, which the function is given decoded."""
    return method, re.compile(re.escape(path).replace(r"\{\}", "([^/:]+)")), carry_out


ROUTES: list[Route] = [
    _route("POST", "/token", _token),
    _route("POST", "/v4/spreadsheets", _create),
    _route("GET", "/v4/spreadsheets/{}", _metadata),
    _route("POST", "/v4/spreadsheets/{}:batchUpdate", _batch_update),
    _route("GET", "/v4/spreadsheets/{}/values:batchGet", _batch_values),
    _route("POST", "/v4/spreadsheets/{}/values:batchUpdate", _batch_update_values),
    _route("GET", "/v4/spreadsheets/{}/values/{}", _values),
    _route("PUT", "/v4/spreadsheets/{}/values/{}", _update_values),
    _route("GET", "/drive/v3/files/{}", _file),
    _route("POST", "/drive/v3/files/{}/permissions", _share),
]
