"""The file of the history: whatever happens to it, the next start needs no help."""

import logging
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest

from data.history.cell_history import History
from data.history.history_file import DAMAGED, NAME
from tests.data.following import NOON
from tests.data.sheets import INSTALLED, read, with_cells
from tests.project.tree import ROOT

ROUNDS = 20


class Seconds:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.data.history.recorder", str(tmp_path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.stdin.close()


def killed_while_recording(recorder: subprocess.Popen[str], first: int, chance: float) -> int:
    """Let a child record from `first` on and kill it at some moment; the last that it published."""
    recorder.stdin.write(f"{first}\n")
    recorder.stdin.flush()
    child, last, published = 0, 0, 0
    while not (child and published >= 1):
        word, *rest = recorder.stdout.readline().split()
        if word == "child":
            child = int(rest[0])
        else:
            last, published = int(word), published + 1
    until_then = int(chance * 4_000_000)
    for _ in range(until_then):  # the recording that has begun since goes on meanwhile
        pass
    os.kill(child, signal.SIGKILL)
    while (word := recorder.stdout.readline().strip()) != "ended":
        last = int(word)
    return last


@pytest.mark.slow
def test_a_kill_in_the_middle_of_a_recording_loses_nothing_that_was_recorded(
    recorder: subprocess.Popen[str], tmp_path: Path
) -> None:
    """Each recording changes one cell by one; the first has nothing to be compared with."""
    chances = random.Random(5)
    number = 4000
    for _ in range(ROUNDS):
        last = killed_while_recording(recorder, number, chances.random())

        history = History(tmp_path)
        changes = history.changes_since("book", NOON)
        history.close()
        values = changes["new_value"].tolist()[::-1]
        assert values == [*range(4001, 4001 + len(values))]  # none lost, none twice, none half
        assert 4000 + len(values) in (
            last,
            last + 1,
        )  # one more where the kill came before the word
        assert not (tmp_path / DAMAGED).exists()
        number = 4001 + len(values)


@pytest.mark.parametrize("content", [b"", b"not a database " * 1000], ids=["empty", "text"])
def test_a_file_that_is_no_database_is_set_aside(
    content: bytes, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / NAME).write_bytes(content)
    history = History(tmp_path)

    assert history.record(read(), "book", NOON)
    assert (tmp_path / DAMAGED).read_bytes() == content
    assert "damaged" in caplog.text


def test_a_file_broken_in_the_middle_is_set_aside(tmp_path: Path) -> None:
    history = History(tmp_path)
    assert history.record(read(), "book", NOON)
    history.close()
    path = tmp_path / NAME
    content = bytearray(path.read_bytes())
    content[len(content) // 4 :] = bytes(len(content) - len(content) // 4)
    path.write_bytes(content)

    again = History(tmp_path)
    assert again.recorded_at("book") is None
    assert (tmp_path / DAMAGED).read_bytes() == content
    assert again.record(read(), "book", NOON)


def test_a_history_of_another_form_is_set_aside(tmp_path: Path) -> None:
    with duckdb.connect(tmp_path / NAME) as other:
        other.execute("create table something as select 1 as one")

    assert History(tmp_path).record(read(), "book", NOON)
    assert (tmp_path / DAMAGED).exists()


def test_a_folder_that_cannot_be_made_is_logged_once_and_asked_for_again_a_minute_later(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "state"
    folder.write_text("a file stands in its place")
    clock = Seconds()
    history = History(folder, clock=clock)
    with caplog.at_level(logging.WARNING):
        assert not history.record(read(), "book", NOON)
        clock.at = 59
        assert not history.record(read(), "book", NOON)
    assert len(caplog.records) == 1

    folder.unlink()
    assert not history.record(read(), "book", NOON)
    clock.at = 60
    assert history.record(read(), "book", NOON)


def test_while_another_process_has_it_there_is_no_history_and_nothing_is_set_aside(
    recorder: subprocess.Popen[str], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    recorder.stdin.write("4000\n")
    recorder.stdin.flush()
    child = next(int(line.split()[1]) for line in recorder.stdout if line.startswith("child"))
    next(line for line in recorder.stdout if line[0].isdigit())
    clock = Seconds()
    history = History(tmp_path, clock=clock)

    assert not history.record(read(), "book", NOON)
    assert history.changes_since("book", NOON).empty
    assert "Could not set lock" in caplog.text
    assert not (tmp_path / DAMAGED).exists()

    os.kill(child, signal.SIGKILL)
    next(line for line in recorder.stdout if line.startswith("ended"))
    clock.at = 60
    assert history.record(read(), "book", NOON + timedelta(days=1))


def test_a_broken_disk_in_the_middle_of_a_recording_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Seconds()
    history = History(tmp_path, clock=clock)
    assert history.record(read(), "book", NOON)
    later = NOON + timedelta(minutes=1)
    changed = read(installed=with_cells(INSTALLED, {"G2": 3300}))
    with monkeypatch.context() as broken:
        broken.setattr(
            "data.history.recordings.MOST_SOURCES", "no number"
        )  # the last statement fails
        assert not history.record(changed, "book", later, later)

    clock.at = 60
    assert history.recorded_at("book") == NOON
    assert history.changes_since("book", NOON).empty
    assert history.record(changed, "book", later, later)
    assert history.changes_since("book", NOON)["new_value"].tolist() == [3300]
