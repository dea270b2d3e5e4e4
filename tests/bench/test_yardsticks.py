"""The benchmarks compare like with like: what is timed gives the same answer both ways."""

import pytest

from bench.answers import ANSWERS
from bench.in_pandas import frames_of
from bench.queries import cases, compare, in_duckdb, in_pandas
from bench.readings import reading
from data.store import Snapshot, build
from queries.asking import names


@pytest.fixture(scope="module")
def both() -> tuple[Snapshot, object]:
    book = reading(60)
    return build(book), frames_of(book)


def test_every_query_has_its_yardstick() -> None:
    assert sorted(ANSWERS) == names()


@pytest.mark.parametrize(("name", "scope"), cases())
def test_pandas_gives_the_answer_of_the_query(both, name: str, scope: str) -> None:
    snapshot, frames = both
    compare(name, in_duckdb(snapshot, name, scope)(), in_pandas(frames, name, scope)())
