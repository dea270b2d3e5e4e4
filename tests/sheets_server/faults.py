"""Faults on request: what goes wrong with which request, how often."""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from tests.sheets_server.spreadsheet import Spreadsheet

LOGIN_PAGE = """<!DOCTYPE html>
<html><head><title>Wi-Fi miễn phí</title></head>
<body><form action="/login" method="post"><button>Đồng ý và truy cập</button></form></body></html>
"""

Change = Callable[[Spreadsheet], object]


@dataclass
class Fault:
    """One fault: the requests it is for, and what it does to them.

    on: found in "GET /v4/spreadsheets/…/values:batchGet" (no query). times: how many requests,
    None for all. skip: how many to let pass first.
    before: called with the spreadsheet before the request is answered. delay: seconds before it.
    code, status, message, retry_after (seconds or a moment), details: an error in Google's form;
    with html as the 502 (or `code`) page. invalid_grant: the token endpoint's refusal.
    raw: this body with 200, or with `code`.
    drop: no answer, the connection is closed. cut: closed in the middle of the body.
    drip: seconds between one piece of the body (16 bytes) and the next.
    """

    on: str = ""
    times: int | None = 1
    skip: int = 0
    before: Change | None = None
    delay: float = 0.0
    code: int | None = None
    status: str | None = None
    message: str | None = None
    details: list[dict[str, Any]] | None = None
    retry_after: int | datetime | None = None
    html: bool = False
    invalid_grant: str | None = None
    raw: str | bytes | None = None
    drop: bool = False
    cut: bool = False
    drip: float = 0.0

    def is_for(self, request: str) -> bool:
        """Whether it strikes now; a request that it is for is counted."""
        if self.times == 0 or not re.search(self.on, request):
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def retry_header(self) -> str | None:
        if isinstance(self.retry_after, datetime):
            return format_datetime(self.retry_after, usegmt=True)
        return None if self.retry_after is None else str(self.retry_after)


class Faults:
    """The faults asked for, in order; the first that is for a request strikes it, alone."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._lock = threading.Lock()

    def add(self, fault: Fault) -> Fault:
        with self._lock:
            self._faults.append(fault)
        return fault

    def strike(self, request: str) -> Fault | None:
        with self._lock:
            return next((fault for fault in self._faults if fault.is_for(request)), None)

    def clear(self) -> None:
        with self._lock:
            self._faults.clear()
