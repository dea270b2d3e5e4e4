"""The server as a test sees it: what it serves, how it fails on request, what it was asked."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.sheets_server.accounts import GOOD_KEY, Tokens, service_account_info
from tests.sheets_server.faults import Fault, Faults
from tests.sheets_server.quota import Quota, RetryAfter
from tests.sheets_server.spreadsheet import Spreadsheet

API_KEY = "loopback-api-key"


@dataclass(frozen=True)
class Request:
    """A request that was answered; `at` in seconds since 1970, status 0: none was sent."""

    method: str
    path: str  # decoded, without the query
    query: dict[str, list[str]]
    at: float
    status: int

    @property
    def is_read(self) -> bool:
        """Whether it counts in the quota of reads."""
        return self.method == "GET" and self.path.startswith("/v4/")


@dataclass
class Settings:
    """How the server behaves; `served` takes these by name."""

    clock: Callable[[], float] = time.time  # seconds since 1970
    clock_offset: float = 0.0  # by which the server's clock is ahead of `clock`
    reads_per_minute: int = 60  # and as many writes
    retry_after: RetryAfter = None
    expires_in: int = 3599  # seconds that a token is good for; google-auth renews it 225 s early
    api_key: str = API_KEY


class SheetsServer:
    """Google as far as it is needed. `base`: "http://127.0.0.1:PORT", without a slash at its end.

    `switched_off`: of "sheets" and "drive", the APIs that the project has not enabled.
    `failures`: what this server itself did wrong; the end of `served` raises the first of them.
    """

    def __init__(self, spreadsheets: tuple[Spreadsheet, ...], settings: Settings) -> None:
        self.base = ""
        self.clock = settings.clock
        self.clock_offset = settings.clock_offset
        self.api_key = settings.api_key
        self.quota = Quota(self.now, settings.reads_per_minute, settings.retry_after)
        self.tokens = Tokens(self.now, settings.expires_in)
        self.faults = Faults()
        self.switched_off: set[str] = set()
        self.spreadsheets: dict[str, Spreadsheet] = {}
        self.stopping = threading.Event()
        self.failures: list[BaseException] = []
        self._requests: list[Request] = []
        self._asked = threading.Condition()
        for spreadsheet in spreadsheets:
            self.add(spreadsheet)

    def now(self) -> float:
        """What the server's clock says, in seconds since 1970."""
        return self.clock() + self.clock_offset

    def add(self, spreadsheet: Spreadsheet) -> None:
        spreadsheet.follow(self.now)
        self.spreadsheets[spreadsheet.key] = spreadsheet

    @property
    def spreadsheet(self) -> Spreadsheet:
        """The first that is served."""
        return next(iter(self.spreadsheets.values()))

    def service_account_info(self, key_number: int = GOOD_KEY) -> dict[str, str]:
        """As in a service account's JSON file; another number: a key that was revoked."""
        return service_account_info(f"{self.base}/token", key_number)

    def fault(self, on: str = "", **what: Any) -> Fault:
        """Let something go wrong: fault(on="batchGet", times=2, code=503). See Fault."""
        return self.faults.add(Fault(on=on, **what))

    @contextmanager
    def edit(self) -> Iterator[Spreadsheet]:
        """The first spreadsheet, for several edits that no reader sees apart."""
        with self.spreadsheet.lock:
            yield self.spreadsheet

    # What was asked

    @property
    def requests(self) -> list[Request]:
        """Everything asked so far, token calls too, in the order of the answers."""
        with self._asked:
            return list(self._requests)

    @property
    def reads(self) -> int:
        """How many requests would have counted in Google's quota of reads."""
        return sum(request.is_read for request in self.requests)

    def note(self, request: Request) -> None:
        """Keep a request; done before its answer is sent, so that who has that finds it here."""
        with self._asked:
            self._requests.append(request)
            self._asked.notify_all()

    def wait_for(self, asked: Callable[[list[Request]], bool], patience: float = 20.0) -> bool:
        """Wait until the requests are as awaited; False after `patience` seconds."""
        with self._asked:
            return self._asked.wait_for(lambda: asked(list(self._requests)), patience)
