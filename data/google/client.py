"""The calls to Google: one sheet's tabs and cells, through gspread; the dashboard only reads.

Each raises SourceProblem and nothing else, and none takes longer than its deadline, however slowly
the bytes come.
"""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit, urlunsplit

import gspread
import requests
from requests.adapters import HTTPAdapter
from urllib3 import exceptions as broken

from data.google.failures import names_unknown_tab, problem_of
from data.problems import SourceProblem
from data.secret_tables import is_open_to_others

READ_SHEETS = "https://www.googleapis.com/auth/spreadsheets.readonly"
READ_NAMES = "https://www.googleapis.com/auth/drive.metadata.readonly"
# What `python -m data.template` asks for, with a key of its own: to fill sheets and to share them.
WRITE = ["https://www.googleapis.com/auth/spreadsheets", "https://www.googleapis.com/auth/drive"]
ORIGINS = ("https://sheets.googleapis.com", "https://www.googleapis.com")
CONNECTS_WITHIN, READS_WITHIN = 5.0, 20.0  # seconds
DEADLINE = 30.0  # seconds for all of a refresh
METADATA = (
    "properties(title,locale,timeZone),sheets(properties(sheetId,title,index,sheetType),merges)"
)
VALUES = {
    "majorDimension": "ROWS",
    "valueRenderOption": "UNFORMATTED_VALUE",
    "dateTimeRenderOption": "SERIAL_NUMBER",
}
Answer = TypeVar("Answer")


class TabUnknown(Exception):
    """A tab asked for is not there any more: read the metadata again."""


@dataclass(frozen=True, slots=True)
class Access:
    """What opens the sheet: a service account's key, or an API key for a public sheet.

    `service_account` is the key's file, or what stands in it.
    """

    service_account: Path | dict[str, Any] | None = None
    api_key: str | None = None
    base: str | None = None  # a loopback address in place of Google's, for tests
    looks_for_trash: bool = False
    writes: bool = False  # never the dashboard's own


class BoundedAdapter(HTTPAdapter):
    """Reads an answer whole before its deadline; `base` stands in for Google's address."""

    def __init__(self, base: str | None) -> None:
        super().__init__()
        self.base = base
        self.until = float("inf")  # time.monotonic()
        self.sent = 0

    def send(self, request: requests.PreparedRequest, **settings: Any) -> requests.Response:  # type: ignore[override]
        if self.base is not None:
            parts = urlsplit(str(request.url))
            request.url = self.base + urlunsplit(("", "", parts.path, parts.query, ""))
        self.sent += 1
        response = super().send(request, **{**settings, "stream": True})
        try:
            content = b"".join(self._parts(response))
        except broken.ReadTimeoutError as error:
            raise requests.exceptions.ReadTimeout(error) from error
        except broken.HTTPError as error:
            raise requests.exceptions.ChunkedEncodingError(error) from error
        response._content = content  # what `response.content` hands out from here on
        return response

    def _parts(self, response: requests.Response) -> Iterator[bytes]:
        while part := response.raw.read1(65_536, decode_content=True):
            yield part
            if time.monotonic() > self.until:
                response.close()
                raise requests.exceptions.ReadTimeout("the answer came too slowly")


class GoogleClient:
    """Reads one spreadsheet. Not for several threads at once."""

    def __init__(self, access: Access) -> None:
        self.account: str | None = None
        self._adapter = BoundedAdapter(access.base)
        self._client = self._opened(access)
        for origin in ORIGINS:
            self._client.http_client.session.mount(origin, self._adapter)
        self._client.set_timeout((CONNECTS_WITHIN, READS_WITHIN))
        if access.base is not None:  # google-auth asks one more host, which nothing stands in for
            auth: Any = self._client.http_client.auth
            auth._is_regional_access_boundary_lookup_required = lambda: False

    @property
    def requests(self) -> int:
        """How often Google was asked so far, in vain or not; for a token apart."""
        return self._adapter.sent

    def begin(self, deadline: float = DEADLINE) -> None:
        """From now on all calls together take at most `deadline` seconds."""
        self._adapter.until = time.monotonic() + deadline

    def metadata(self, spreadsheet: str) -> dict[str, Any]:
        """Title, locale and time zone of the sheet, and its tabs."""
        read = self._client.http_client.fetch_sheet_metadata
        found = self.call(partial(read, spreadsheet, params={"fields": METADATA}))
        if not isinstance(found.get("sheets"), list) or "properties" not in found:
            raise SourceProblem("google_network", reason="foreign")
        return found

    def values(self, spreadsheet: str, titles: list[str]) -> list[list[list[Any]]]:
        """The cells of each tab, rows from A1 on, without what is blank at the ends.

        Raises TabUnknown where a tab of these titles is not there.
        """
        ranges = ["'" + title.replace("'", "''") + "'" for title in titles]
        read = self._client.http_client.values_batch_get
        found = self.call(partial(read, spreadsheet, ranges, params=dict(VALUES)))
        given = found.get("valueRanges")
        if not isinstance(given, list) or len(given) != len(titles):
            raise SourceProblem("google_network", reason="foreign")
        return [area.get("values", []) for area in given]

    def is_trashed(self, spreadsheet: str) -> bool:
        """Whether the file lies in the bin, where it can still be read. Needs READ_NAMES."""
        address = f"{ORIGINS[1]}/drive/v3/files/{spreadsheet}"
        read = partial(self._client.http_client.request, "get", address)
        asked = partial(read, params={"fields": "trashed", "supportsAllDrives": True})
        return bool(self.call(lambda: asked().json()).get("trashed"))

    @property
    def http(self) -> gspread.HTTPClient:
        """The library's own requests, to be made inside `call`."""
        return self._client.http_client

    def call(self, call: Callable[[], Any]) -> dict[str, Any]:
        """The object that `call` answers with. Raises SourceProblem, and TabUnknown."""
        try:
            found = call()
        except Exception as error:
            if names_unknown_tab(getattr(error, "response", None)):
                raise TabUnknown from error
            raise problem_of(error, self.account) from error
        if not isinstance(found, dict):
            raise SourceProblem("google_network", reason="foreign")
        return found

    def _opened(self, access: Access) -> gspread.Client:
        key = access.service_account
        if key is None:
            return gspread.api_key(access.api_key or "")
        info = checked_key(read_key(key) if isinstance(key, Path) else key)
        self.account = str(info["client_email"])
        scopes = [READ_SHEETS, READ_NAMES] if access.looks_for_trash else [READ_SHEETS]
        if access.writes:
            scopes = WRITE
        try:
            return gspread.service_account_from_dict(info, scopes=scopes)
        except ValueError as error:  # not what Google writes into such a file
            raise SourceProblem("google_setup", reason="key_file") from error


def read_key(path: Path) -> Any:
    """What stands in a key file. Raises SourceProblem for one that is missing or open to others."""
    try:
        if is_open_to_others(path):
            raise SourceProblem("google_setup", reason="key_open")
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise SourceProblem("google_setup", reason="key_missing") from error
    except (OSError, ValueError) as error:
        raise SourceProblem("google_setup", reason="key_file") from error


def checked_key(info: Any) -> dict[str, Any]:
    """`info` where it is a service account's key. Raises SourceProblem."""
    needed = ("client_email", "private_key", "token_uri")
    if not isinstance(info, dict) or not all(isinstance(info.get(name), str) for name in needed):
        raise SourceProblem("google_setup", reason="key_file")
    return info
