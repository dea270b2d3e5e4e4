"""What the refresher follows, and how it stands with it."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from data.cells import Book
from data.problems import SourceProblem

CLOCKS_DIFFER = timedelta(minutes=1)  # as far as a clock is set right without a word


@dataclass(frozen=True, slots=True)
class Status:
    """How it stands with the source. Moments are aware, in UTC."""

    state: Literal["waiting", "ok", "failing"] = "waiting"
    problem: SourceProblem | None = None  # what failed last; None unless failing
    since: datetime | None = None  # the first failure since it last went well
    checked_at: datetime | None = (
        None  # when the snapshot was last known to be what the source says
    )
    version: int | None = None  # of the current snapshot

    def is_stale(self, now: datetime, after: timedelta) -> bool:
        """Whether nobody has known for so long whether the figures are still what the source says.

        A clock that was set back tells no age: then nobody knows either.
        """
        if self.checked_at is None:
            return False
        return not -CLOCKS_DIFFER <= now - self.checked_at <= after


class Fetched(Protocol):
    """What a source holds at one moment."""

    @property
    def fingerprint(self) -> Hashable: ...

    @property
    def digest(self) -> bytes: ...

    def book(self) -> Book: ...

    def packed(self) -> bytes: ...


class Source(Protocol):
    """Where a campaign's workbook comes from (data/files/file_source.py, data/google/source.py).

    `key` tells it from every other; `unpacked` makes again what `Fetched.packed` made bytes of.
    `kind`: file or google. `requests`: how often the file was read, or Google asked, so far.
    """

    name: str

    @property
    def kind(self) -> str: ...

    @property
    def requests(self) -> int: ...

    @property
    def key(self) -> str: ...

    def fingerprint(self) -> Hashable: ...

    def fetch(self) -> Fetched: ...

    def ask_at_once(self) -> None: ...

    def unpacked(self, content: bytes) -> Fetched: ...
