"""The shared Google Sheet as a source that the refresher follows: two reads at first, then one.

A look is one values:batchGet for all tabs. The list of the tabs is read once a minute, and at once
where Google says that a tab is not there: somebody renamed it in between.
"""

import hashlib
import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_after_attempt,
    stop_after_delay,
    wait_exponential_jitter,
)

from data.cells import Book
from data.google.cells import book_of, tabs_of
from data.google.client import DEADLINE, Access, GoogleClient, TabUnknown
from data.problems import SourceProblem

METADATA_EVERY = 60.0  # seconds
TRASH_EVERY = 600.0
TRIES, TRIES_FOR = 4, 15.0  # attempts of one look at a busy Google, and the seconds for them
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 8.0  # seconds between two attempts of one look
LONGEST_REST = 120.0  # seconds between two looks, after several in vain


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """What Google answered to one look, not yet looked into: see data/google/cells.py."""

    name: str
    fingerprint: int
    spreadsheet: str
    metadata: dict[str, Any]
    values: list[list[list[Any]]]

    @property
    def digest(self) -> bytes:
        content = json.dumps([self.metadata, self.values], sort_keys=True).encode()
        return hashlib.blake2b(content, digest_size=16).digest()

    def packed(self) -> bytes:
        return json.dumps([self.name, self.metadata, self.values], ensure_ascii=False).encode()

    def book(self) -> Book:
        return book_of(self.spreadsheet, self.metadata, self.values)


class GoogleSource:
    """One spreadsheet. `name` is what viewers see: its title, once that is known.

    `clock` and `sleep` are those of time; a test brings its own.
    """

    kind = "google"

    def __init__(
        self,
        spreadsheet: str,
        access: Access,
        *,
        client: Callable[[Access], GoogleClient] = GoogleClient,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.name = "Google Trang tính"
        self._spreadsheet, self._access, self._open = spreadsheet, access, client
        self._clock, self._sleep = clock, sleep
        self._client: GoogleClient | None = None
        self._metadata: dict[str, Any] | None = None
        self._metadata_at = self._trash_at = float("-inf")
        self._looks = self._in_vain = 0
        self._rests_until = float("-inf")
        self._last_problem: SourceProblem | None = None

    def fingerprint(self) -> int:
        """A new one each time: Google has no cheap and timely sign of a change."""
        self._looks += 1
        return self._looks

    def fetch(self) -> SheetAnswer:
        """The sheet's cells. Raises SourceProblem; after several in vain, for a while without
        asking Google again."""
        if self._clock() < self._rests_until and self._last_problem is not None:
            raise self._last_problem
        try:
            values = self._asked_again()
        except SourceProblem as problem:
            self._rest_after(problem)
            raise
        self._in_vain, self._last_problem = 0, None
        metadata = self._metadata or {}
        return SheetAnswer(self.name, self._looks, self._spreadsheet, metadata, values)

    @property
    def requests(self) -> int:
        return self._client.requests if self._client else 0

    @property
    def key(self) -> str:
        return f"google:{self._spreadsheet}"

    def unpacked(self, content: bytes) -> SheetAnswer:
        """An answer as it was before. Raises ValueError for bytes that never were one."""
        name, metadata, values = json.loads(content)
        if self._metadata is None:  # Google has not said yet what it is called now
            self.name = name
        return SheetAnswer(name, 0, self._spreadsheet, metadata, values)

    def ask_at_once(self) -> None:
        """Somebody wants to see it now: no rest after what failed before."""
        self._rests_until = float("-inf")

    def _asked_again(self) -> list[list[list[Any]]]:
        """One look, with further attempts where Google is busy or the network is away."""
        attempts = Retrying(
            retry=retry_if_exception(_passes_by_itself),
            wait=_pause,
            stop=stop_after_delay(TRIES_FOR) | stop_after_attempt(TRIES),
            sleep=self._sleep,
            reraise=True,
        )
        return attempts(self._look)

    def _look(self) -> list[list[list[Any]]]:
        if self._client is None:
            self._client = self._open(self._access)
        self._client.begin(DEADLINE)
        if self._clock() - self._metadata_at >= METADATA_EVERY:
            self._read_metadata(self._client)
        try:
            values = self._read_values(self._client)
        except TabUnknown:
            self._read_metadata(self._client)
            try:
                values = self._read_values(self._client)
            except TabUnknown as error:  # still being renamed
                raise SourceProblem("google_busy", retry_after=None) from error
        self._look_for_trash(self._client)
        return values

    def _read_values(self, client: GoogleClient) -> list[list[list[Any]]]:
        titles = [tab["title"] for tab in tabs_of(self._metadata or {"sheets": []})]
        return client.values(self._spreadsheet, titles) if titles else []

    def _read_metadata(self, client: GoogleClient) -> None:
        self._metadata = client.metadata(self._spreadsheet)
        self._metadata_at = self._clock()
        self.name = str(self._metadata["properties"].get("title") or self.name)

    def _look_for_trash(self, client: GoogleClient) -> None:
        if not self._access.looks_for_trash or self._clock() - self._trash_at < TRASH_EVERY:
            return
        if client.is_trashed(self._spreadsheet):
            raise SourceProblem("google_missing", reason="trashed")
        self._trash_at = self._clock()

    def _rest_after(self, problem: SourceProblem) -> None:
        """The longer it has been in vain, the longer the rest; as long as Google asks for."""
        self._metadata_at = float("-inf")
        self._in_vain += 1
        rest = min(LONGEST_REST, 2.0**self._in_vain) * random.uniform(0.5, 1.0)
        asked = problem.params.get("retry_after") or 0.0
        self._rests_until = self._clock() + max(rest, asked)
        self._last_problem = problem


def _passes_by_itself(error: BaseException) -> bool:
    """Where another attempt may help soon; a wait that Google asks for is kept by the rest."""
    if not isinstance(error, SourceProblem) or not error.is_temporary:
        return False
    return (error.params.get("retry_after") or 0.0) <= LONGEST_PAUSE


def _pause(attempt: RetryCallState) -> float:
    error = attempt.outcome.exception() if attempt.outcome else None
    asked = error.params.get("retry_after") if isinstance(error, SourceProblem) else None
    usual = wait_exponential_jitter(initial=FIRST_PAUSE, max=LONGEST_PAUSE)(attempt)
    return max(usual, asked or 0.0)
