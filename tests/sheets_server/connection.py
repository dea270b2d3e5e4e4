"""One HTTP connection: requests come in, faults strike, answers go out."""

import contextlib
import gzip
import socket
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.sheets_server.answers import (
    Answer,
    Asked,
    answer,
    as_json,
    page,
    refused_answer,
    try_later,
)
from tests.sheets_server.faults import Fault
from tests.sheets_server.refusals import Refusal
from tests.sheets_server.server import Request, SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet

PIECE = 16  # bytes at a time of a body that drips
NO_FAULT = Fault()


class Connection(BaseHTTPRequestHandler):
    """Kept open between requests, as Google keeps it. running.py sets `google` and `sockets`."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    google: SheetsServer
    sockets: set[socket.socket]

    def setup(self) -> None:
        super().setup()
        self.sockets.add(self.connection)

    def finish(self) -> None:
        self.sockets.discard(self.connection)
        with contextlib.suppress(OSError):
            super().finish()

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def _serve(self) -> None:
        asked = self._asked()
        fault = self.google.faults.strike(f"{asked.method} {unquote(asked.path)}") or NO_FAULT
        try:
            said = self._answer(asked, fault)
        except Exception as error:
            self.google.failures.append(error)
            said = refused_answer(Refusal(500))
        self._note(asked, 0 if fault.drop else said.code)
        if fault.drop:
            self.close_connection = True
            return
        with contextlib.suppress(OSError):  # who asked has gone: a time-out of theirs
            self._send(said, fault)

    def _asked(self) -> Asked:
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        query = parse_qs(parts.query, keep_blank_values=True)
        return Asked(self.command, parts.path, query, self.headers, body)

    def _answer(self, asked: Asked, fault: Fault) -> Answer:
        if fault.before is not None:
            spreadsheet = self._meant_by(asked)
            with spreadsheet.lock:
                fault.before(spreadsheet)
        if fault.delay:
            self.google.stopping.wait(fault.delay)
        if fault.drop:
            return Answer(0, b"")
        return spoilt(fault) or answer(self.google, asked)

    def _meant_by(self, asked: Asked) -> Spreadsheet:
        keys = [part.split(":")[0] for part in asked.path.split("/")]
        found = [sheet for key, sheet in self.google.spreadsheets.items() if key in keys]
        return found[0] if found else self.google.spreadsheet

    def _note(self, asked: Asked, status: int) -> None:
        path, now = unquote(asked.path), self.google.now()
        self.google.note(Request(asked.method, path, asked.query, now, status))

    def _send(self, said: Answer, fault: Fault) -> None:
        body = said.body
        self.send_response(said.code)
        self.send_header("Content-Type", said.content_type)
        self.send_header("Cache-Control", "private")
        self.send_header("Vary", "Origin, X-Origin, Referer")
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, compresslevel=1)
            self.send_header("Content-Encoding", "gzip")
        if said.retry_after is not None:
            self.send_header("Retry-After", said.retry_after)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if fault.cut:
            self.close_connection = True
            body = body[: len(body) // 2]
        for at in range(0, len(body), PIECE if fault.drip else max(len(body), 1)):
            if fault.drip and self.google.stopping.wait(fault.drip):
                self.close_connection = True
                return
            self.wfile.write(body[at : at + PIECE] if fault.drip else body)
            self.wfile.flush()

    def date_time_string(self, timestamp: float | None = None) -> str:
        return formatdate(self.google.now() if timestamp is None else timestamp, usegmt=True)

    def version_string(self) -> str:
        return "ESF"

    def log_message(self, format: str, *parts: Any) -> None:  # noqa: A002
        """Nothing is printed: the requests are in the server's own list."""


def spoilt(fault: Fault) -> Answer | None:
    """What a fault answers in place of the true answer; None where it does not."""
    if fault.raw is not None:
        body = fault.raw.encode() if isinstance(fault.raw, str) else fault.raw
        if body.lstrip().startswith(b"<"):
            return page(fault.code or 200, body.decode())
        return Answer(fault.code or 200, body)
    if fault.html:
        return try_later(fault.code or 502)
    if fault.invalid_grant is not None:
        refused = {"error": "invalid_grant", "error_description": fault.invalid_grant}
        return as_json(400, refused)
    if fault.code is None:
        return None
    refusal = Refusal(
        fault.code,
        fault.message,
        status=fault.status,
        details=fault.details,
        retry_after=fault.retry_header(),
    )
    return refused_answer(refusal)
