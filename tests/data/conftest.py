"""A small campaign's workbook, and a refresher that follows it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data.files.file_source import FileSource
from data.refresher import Refresher
from tests.data.following import OFTEN, Clock, CountedFile, counted_campaign


@pytest.fixture
def source(tmp_path: Path) -> CountedFile:
    return counted_campaign(tmp_path / "phường.xlsx")


@pytest.fixture
def path(source: CountedFile) -> Path:
    return source.path


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
