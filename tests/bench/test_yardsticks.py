"""The benchmarks compare like with like: what is timed gives the same answer both ways."""

import pytest

from bench.in_pandas import frames_of
from bench.pandas_answers import ANSWERS
from bench.queries import compare, in_duckdb, in_pandas
from bench.readings import reading
from data.store import Snapshot, build
from queries import ask
from queries.asking import names


@pytest.fixture(scope="module")
def both() -> tuple[Snapshot, object]:
    book = reading(60)
    snapshot = build(book)
    return snapshot, frames_of(book, ask(snapshot, "campaign").iloc[0].to_dict())


def test_every_query_has_its_yardstick() -> None:
    assert sorted(ANSWERS) == names()


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_pandas_gives_the_answer_of_the_query(both, name: str) -> None:
    snapshot, frames = both
    compare(name, in_duckdb(snapshot, name)(), in_pandas(frames, name)())
