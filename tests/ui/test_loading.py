"""What is made once is shared, and nothing of a gone snapshot is kept."""

from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Barrier

import pytest

from ui.loading import Shelf


def test_many_who_ask_at_once_share_what_the_first_one_makes() -> None:
    shelf, together, numbers = Shelf(10), Barrier(8), count()

    def ask(_: int) -> int:
        together.wait()
        return shelf.get(1, "figure", lambda: next(numbers))

    with ThreadPoolExecutor(8) as viewers:
        assert set(viewers.map(ask, range(8))) == {0}

    assert next(numbers) == 1


def test_a_new_version_is_made_anew() -> None:
    shelf = Shelf(10)

    assert [shelf.get(1, "a", lambda: "old"), shelf.get(2, "a", lambda: "new")] == ["old", "new"]


def test_a_version_that_is_long_gone_is_dropped() -> None:
    shelf = Shelf(10)
    for version in (1, 2, 3):
        shelf.get(version, "a", lambda: "made")

    assert shelf.get(2, "a", lambda: "made again") == "made"
    assert shelf.get(1, "a", lambda: "made again") == "made again"


def test_the_least_used_makes_room() -> None:
    shelf = Shelf(2)
    for key in ("a", "b", "a", "c"):
        shelf.get(1, key, lambda: "first")

    assert shelf.get(1, "a", lambda: "again") == "first"
    assert shelf.get(1, "b", lambda: "again") == "again"


def test_what_fails_is_tried_again_by_the_next() -> None:
    shelf = Shelf(10)

    def fail() -> str:
        raise ValueError("not now")

    with pytest.raises(ValueError, match="not now"):
        shelf.get(1, "a", fail)

    assert shelf.get(1, "a", lambda: "made") == "made"
