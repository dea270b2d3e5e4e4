"""What the tests of the refresher share: a counted file, a clock, and saying what is awaited."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from data.files.file_source import Fetched, FileSource, Fingerprint
from data.followed import Status
from data.problems import SourceProblem
from data.refresher import Refresher
from data.store import Snapshot
from tests.data.sheets import INSTALLED, book, with_cells
from tests.data.workbooks import saved

PATIENCE = 20.0  # seconds, on a busy machine
OFTEN = 0.01  # seconds between looks
NOON = datetime(2024, 11, 5, 5, 0, tzinfo=UTC)  # 12:00 in Hanoi


class CountedFile(FileSource):
    """A file that counts how often it was read, and lets a test hold a reader up."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.reads = 0
        self.looked = threading.Semaphore(0)
        self.begun = threading.Event()
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def fingerprint(self) -> Fingerprint:
        self.looked.release()
        return super().fingerprint()

    def fetch(self) -> Fetched:
        self.reads += 1
        self.begun.set()
        assert self.may_go_on.wait(PATIENCE)
        return super().fetch()


class Clock:
    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


@cache
def campaign(**cells: int | None) -> bytes:
    """The workbook of a small campaign, with some cells of its tab Cài đặt changed; of the same
    cells always the same bytes, though a workbook says when it was written."""
    return saved(book(installed=with_cells(INSTALLED, dict(cells))))


def counted_campaign(path: Path) -> CountedFile:
    """The workbook of the small campaign, saved there."""
    path.write_bytes(campaign())
    return CountedFile(path)


def save(path: Path, content: bytes) -> None:
    """As Excel saves: a new file, put in the old one's place."""
    new = path.with_name("~$new")
    new.write_bytes(content)
    new.replace(path)


def reaches(followed: Refresher, reached: Callable[[Status], bool]) -> None:
    assert followed.wait_for(reached, PATIENCE), followed.status()


def shown(followed: Refresher) -> Snapshot:
    """The current snapshot, where there must be one."""
    snapshot = followed.current()
    assert snapshot is not None
    return snapshot


def problem_of(followed: Refresher) -> SourceProblem:
    """What failed last, where something must have."""
    problem = followed.status().problem
    assert problem is not None
    return problem


def is_ok(status: Status) -> bool:
    return status.state == "ok"


def fails_with(code: str) -> Callable[[Status], bool]:
    return lambda status: status.problem is not None and status.problem.code == code
