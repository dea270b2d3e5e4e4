"""The last good state on disk: whole at every moment, of use to its own source alone."""

import gzip
import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from data.archive import NAME, Archive
from data.files.file_source import FileSource
from tests.data.workbooks import one_tab

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime(2024, 11, 5, 5, 0, tzinfo=UTC)
ROUNDS = 20
# Keeps ever new states, each of one number many times over, until it is killed.
WRITER = """
import itertools, sys
from datetime import UTC, datetime
from pathlib import Path
from data.archive import Archive
from data.files.file_source import Fetched, FileSource
source, archive = FileSource("a.xlsx"), Archive(Path(sys.argv[1]))
for number in itertools.count():
    state = Fetched("a.xlsx", None, f"{number};".encode() * 200_000)
    archive.keep(source, state, datetime(2024, 11, 5, tzinfo=UTC))
    print(number, flush=True)
"""


def saved(folder: Path) -> FileSource:
    path = folder / "phuong.xlsx"
    path.write_bytes(one_tab(A1="Mã"))
    return FileSource(path)


def test_what_was_kept_comes_back_with_its_moment(tmp_path: Path) -> None:
    source = saved(tmp_path)
    Archive(tmp_path / "state").keep(source, source.fetch(), NOON)

    kept = Archive(tmp_path / "state").last(source)

    assert kept is not None
    assert kept.at == NOON
    assert kept.fetched.book().tabs[0].rows == [["Mã"]]


def test_another_source_gets_nothing_of_it(tmp_path: Path) -> None:
    source = saved(tmp_path)
    archive = Archive(tmp_path)
    archive.keep(source, source.fetch(), NOON)

    assert archive.last(FileSource(tmp_path / "other.xlsx")) is None


DAMAGE = {
    "empty": b"",
    "cut": b"\x1f\x8b",
    "no gzip": b"no gzip",
    "no head": gzip.compress(b"no json\n"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_as_none(damage: bytes, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(damage)

    assert Archive(tmp_path).last(FileSource(tmp_path / "a.xlsx")) is None


def test_where_the_disk_refused_it_is_kept_a_minute_later_though_nothing_is_new(
    tmp_path: Path,
) -> None:
    now = 0.0
    source, state = saved(tmp_path), tmp_path / "state"
    state.write_text("a file where the folder should be")
    archive, fetched = Archive(state, clock=lambda: now), source.fetch()

    archive.keep(source, fetched, NOON)
    state.unlink()
    archive.keep(source, fetched, NOON)
    assert archive.last(source) is None

    now = 60.0
    archive.keep(source, fetched, NOON)
    assert archive.last(source) is not None


def test_a_disk_that_refuses_is_said_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    source = saved(tmp_path)
    blocked = tmp_path / "a file, not a folder"
    blocked.write_text("")

    Archive(blocked).keep(source, source.fetch(), NOON)

    assert "not kept" in caplog.text


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_whole_state(tmp_path: Path) -> None:
    source, chance = FileSource("a.xlsx"), random.Random(1)
    for _ in range(ROUNDS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        for _ in range(chance.randint(1, 4)):
            published = int(writer.stdout.readline())
        try:
            writer.wait(chance.uniform(0, 0.05))
        except subprocess.TimeoutExpired:
            writer.kill()
        writer.wait()

        kept = Archive(tmp_path).last(source)

        assert kept is not None
        content = kept.fetched.packed()
        number = int(content.split(b";", 1)[0])
        assert content == f"{number};".encode() * 200_000
        assert number >= published
