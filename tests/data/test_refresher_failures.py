"""The refresher when the file fails it: what it keeps, what it says, when it tries again."""

import logging
import os
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from data.cells import Book
from data.files.file_source import Fetched, FileSource
from data.followed import Status
from data.interpret import interpret
from data.reading import Reading
from data.refresher import Refresher
from tests.data.following import (
    NOON,
    PATIENCE,
    Clock,
    CountedFile,
    campaign,
    fails_with,
    is_ok,
    problem_of,
    reaches,
    save,
    shown,
)
from tests.data.sheets import book
from tests.data.workbooks import compound_file, one_tab, saved

BAD_FILES = {
    "being_saved": campaign()[:3000],
    "password": compound_file("EncryptedPackage"),
    "not_workbook": compound_file("Workbook"),
    "too_large": bytes(20 * 2**20),
    "incomplete": one_tab(A1="Ghi chú"),
}


@pytest.mark.parametrize(("code", "content"), BAD_FILES.items(), ids=BAD_FILES.keys())
def test_whatever_the_file_turns_into_the_last_good_figures_stay(
    code: str, content: bytes, path: Path, follow: Callable[..., Refresher]
) -> None:
    followed = follow(FileSource(path))
    reaches(followed, is_ok)
    good = shown(followed)

    save(path, content)
    reaches(followed, fails_with(code))
    assert followed.current() is good
    assert followed.status().state == "failing"
    assert followed.status().version == good.version
    assert problem_of(followed).params["name"] == "phường.xlsx"

    save(path, campaign(G2=3300))
    reaches(followed, is_ok)
    assert shown(followed).version > good.version
    assert (followed.status().problem, followed.status().since) == (None, None)


def test_a_file_that_is_gone_and_comes_back_is_the_same(
    path: Path, follow: Callable[..., Refresher]
) -> None:
    followed = follow(FileSource(path))
    reaches(followed, is_ok)
    good = shown(followed)

    aside = path.rename(path.with_name("aside"))
    reaches(followed, fails_with("missing"))
    assert followed.current() is good

    aside.rename(path)
    reaches(followed, is_ok)
    assert followed.current() is good


def test_a_locked_file_is_tried_again_until_it_opens(
    path: Path, follow: Callable[..., Refresher]
) -> None:
    followed = follow(FileSource(path))
    reaches(followed, is_ok)
    good = shown(followed)

    aside = path.rename(path.with_name("aside"))
    path.symlink_to(path)  # a path the system refuses to open
    reaches(followed, fails_with("locked"))
    assert followed.current() is good

    aside.replace(path)
    reaches(followed, is_ok)


def test_a_half_saved_first_file_shows_nothing_until_it_is_whole(
    path: Path, follow: Callable[..., Refresher]
) -> None:
    whole = campaign()
    path.write_bytes(whole[: len(whole) // 2])
    followed = follow(FileSource(path))
    reaches(followed, fails_with("being_saved"))
    assert followed.current() is None
    assert followed.status().checked_at is None

    with path.open("ab") as file:
        file.write(whole[len(whole) // 2 :])
    reaches(followed, is_ok)


def test_what_is_missing_in_the_workbook_is_named(path: Path) -> None:
    save(path, saved(book(register=[])))
    followed = Refresher(FileSource(path), clock=Clock())
    followed.refresh()

    problem = problem_of(followed)
    assert problem.code == "incomplete"
    assert [finding.tab for finding in problem.params["findings"]] == ["Danh mục"]


def test_a_problem_that_is_kept_holds_on_to_nothing_that_was_read(path: Path) -> None:
    save(path, saved(book(register=[])))
    followed = Refresher(FileSource(path), clock=Clock())
    followed.refresh()

    problem = problem_of(followed)
    assert (problem.__traceback__, problem.__cause__, problem.__context__) == (None, None, None)


def test_since_is_the_first_failure_of_those_in_a_row(path: Path) -> None:
    clock = Clock()
    followed = Refresher(FileSource(path), clock=clock)
    followed.refresh()

    for minutes, content in ((1, b""), (2, b"text"), (3, b"")):
        clock.at = NOON + timedelta(minutes=minutes)
        path.write_bytes(content)
        followed.refresh()

    assert followed.status().since == NOON + timedelta(minutes=1)
    assert followed.status().checked_at == NOON


def test_a_lasting_problem_is_not_read_again_until_the_file_changes_or_somebody_asks(
    source: CountedFile, follow: Callable[..., Refresher]
) -> None:
    source.path.write_bytes(compound_file("EncryptedPackage"))
    followed = follow(source)
    reaches(followed, fails_with("password"))
    for _ in range(10):
        assert source.looked.acquire(timeout=PATIENCE)
    assert source.reads == 1

    followed.refresh()
    assert source.reads == 2


def test_a_lasting_problem_is_read_again_after_a_minute(
    source: CountedFile, follow: Callable[..., Refresher]
) -> None:
    source.path.write_bytes(compound_file("EncryptedPackage"))
    clock = Clock()
    followed = follow(source, clock=clock)
    reaches(followed, fails_with("password"))

    clock.at += timedelta(minutes=1)
    reaches(followed, lambda _: source.reads == 2)


def test_a_passing_problem_is_read_again_although_the_file_did_not_change(
    source: CountedFile,
) -> None:
    source.path.write_bytes(b"")
    followed = Refresher(source, clock=Clock())
    for _ in range(3):
        followed.refresh()

    assert source.reads == 3


def test_a_mistake_of_ours_is_logged_and_the_last_good_figures_stay(
    source: CountedFile, caplog: pytest.LogCaptureFixture
) -> None:
    is_broken = False

    def sometimes(book: Book, *, today: date) -> Reading:
        if is_broken:
            raise ZeroDivisionError("a mistake of ours")
        return interpret(book, today=today)

    followed = Refresher(source, clock=Clock(), interpret=sometimes)
    followed.refresh()
    good = shown(followed)

    is_broken = True
    save(source.path, campaign(G2=3300))
    with caplog.at_level(logging.ERROR):
        followed.refresh()
    assert problem_of(followed).code == "unreadable"
    assert followed.current() is good
    assert "a mistake of ours" in caplog.text

    is_broken = False
    followed.refresh()
    assert followed.status().state == "ok"


def test_the_thread_outlives_every_exception(follow: Callable[..., Refresher], path: Path) -> None:
    class Capricious(CountedFile):
        def fetch(self) -> Fetched:
            fetched = super().fetch()
            if self.reads <= 3:
                raise (RuntimeError, MemoryError, RecursionError)[self.reads - 1]
            return fetched

    source = Capricious(path)

    def read_and_failed(reads: int, code: str, status: Status) -> bool:
        return source.reads == reads and fails_with(code)(status)

    followed = follow(source)
    for reads, code in enumerate(("unreadable", "memory", "unreadable"), 1):
        reaches(followed, partial(read_and_failed, reads, code))
        os.utime(path, (reads, reads))
    reaches(followed, is_ok)
