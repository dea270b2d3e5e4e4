"""How many may look at once, by key and by address."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from serving.crowd import Crowd


def test_one_too_many_of_a_key_has_no_room_until_another_has_left() -> None:
    crowd = Crowd(2, 100)
    with crowd.inside("key 1", "a") as first, ExitStack() as second:
        assert first
        assert second.enter_context(crowd.inside("key 1", "b"))
        with crowd.inside("key 1", "c") as third, crowd.inside("key 2", "c") as other:
            assert not third
            assert other
        assert crowd.is_full("key 1", "d")
        second.close()
        assert not crowd.is_full("key 1", "d")


def test_one_too_many_of_an_address_has_no_room_whatever_the_key() -> None:
    crowd = Crowd(100, 1)
    with crowd.inside("key 1", "a"):
        assert crowd.is_full("key 2", "a")
        assert crowd.is_full("", "a")
        assert not crowd.is_full("key 2", "b")
    assert not crowd.is_full("key 2", "a")


def test_strangers_at_the_door_are_counted_by_their_address_alone() -> None:
    crowd = Crowd(1, 2)
    with crowd.inside("", "a"), crowd.inside("", "b") as second:
        assert second


def test_whoever_was_turned_away_was_never_counted() -> None:
    crowd = Crowd(1, 100)
    with crowd.inside("key", "a"):
        for _ in range(5):
            with crowd.inside("key", "a") as has_room:
                assert not has_room
    assert not crowd.is_full("key", "a")


def test_many_at_once_are_counted_once_each() -> None:
    crowd = Crowd(1_000, 1_000)

    def visit(_: int) -> bool:
        with crowd.inside("key", "a") as has_room:
            return has_room

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(visit, range(2_000)))
    assert not crowd._names
    assert not crowd._addresses
