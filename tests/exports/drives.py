"""The drives that files are made of in tests: the sample's, and one that is added up by hand."""

from datetime import date
from typing import Any

from data.files.file_source import FileSource
from data.interpret import interpret
from data.source_settings import SAMPLE
from data.store import Snapshot, build
from tests.queries.campaigns import published, report, unit

TODAY = date(2024, 11, 18)
GAINS = dict(zip("ABCDEF", (6, 5, 4, 3, 2, 1), strict=True))  # people a day


def of_sample(today: date = TODAY) -> Snapshot:
    return build(interpret(FileSource(SAMPLE).read(), today=today))


def small(*, names: str = "{}", eligible: int | None = 100, **more: Any) -> Snapshot:
    """Six groups of 100: A gains six a day, F one; a report on each of the first ten days."""
    units = [unit(code, name=names.format(code), eligible=eligible, baseline=0) for code in GAINS]
    reports = [report(code, n, n * gain) for code, gain in GAINS.items() for n in range(1, 11)]
    return published(units, reports, **more)
