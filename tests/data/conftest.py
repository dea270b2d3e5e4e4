"""A small campaign's workbook, and a refresher that follows it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data.files.file_source import FileSource
from data.refresher import Refresher
from tests.data.following import OFTEN, Clock, CountedFile, campaign


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "phường.xlsx"
    path.write_bytes(campaign())
    return path


@pytest.fixture
def source(path: Path) -> CountedFile:
    return CountedFile(path)


@pytest.fixture
def follow() -> Iterator[Callable[..., Refresher]]:
    """Starts a refresher on a source and stops it after the test."""
    started: list[Refresher] = []

    def start(source: FileSource, **options: object) -> Refresher:
        started.append(Refresher(source, **{"interval": OFTEN, "clock": Clock(), **options}))
        started[-1].start()
        return started[-1]

    yield start
    for one in started:
        one.stop()
