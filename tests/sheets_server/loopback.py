"""Pointing the real gspread and google-auth at the server; all of their code stays as it is."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit, urlunsplit

import gspread
from google.auth.credentials import CredentialsWithRegionalAccessBoundary
from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter

from tests.sheets_server.server import SheetsServer

ORIGINS = ("https://sheets.googleapis.com", "https://www.googleapis.com")
READ_ONLY = tuple(gspread.auth.READONLY_SCOPES)
READ_AND_WRITE = tuple(gspread.auth.DEFAULT_SCOPES)
PATIENCE = (5.0, 20.0)  # seconds, to connect and to read


class LoopbackAdapter(HTTPAdapter):
    """Sends what is meant for Google to `base`."""

    def __init__(self, base: str) -> None:
        self.base = base
        super().__init__()

    def send(self, request: PreparedRequest, *rest: Any, **options: Any) -> Response:
        parts = urlsplit(request.url or "")
        path = urlunsplit(("", "", str(parts.path), str(parts.query), ""))
        request.url = self.base + path
        return super().send(request, *rest, **options)


def client(
    server: SheetsServer,
    info: dict[str, str] | None = None,
    *,
    scopes: Sequence[str] = READ_ONLY,
    timeout: tuple[float, float] = PATIENCE,
) -> gspread.Client:
    """A gspread client of the service account `info`, by default the server's own."""
    said = server.service_account_info() if info is None else info
    connected = gspread.service_account_from_dict(said, scopes=list(scopes))
    for origin in ORIGINS:
        connected.http_client.session.mount(origin, LoopbackAdapter(server.base))
    connected.set_timeout(timeout)
    return connected


@contextmanager
def no_boundary_lookup() -> Iterator[None]:
    """google-auth asks another host of Google's about each account, from a thread; here not."""
    name = "_is_regional_access_boundary_lookup_required"
    with patch.object(CredentialsWithRegionalAccessBoundary, name, lambda self: False):
        yield
