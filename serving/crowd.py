"""How many have the dashboard open, by key and by address: one link must not take it all."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from serving.access import access


class Crowd:
    """Open sessions, counted by who opened them (`name`) and from where. Safe from any thread."""

    def __init__(self, most_a_name: int, most_an_address: int) -> None:
        self._most_a_name, self._most_an_address = most_a_name, most_an_address
        self._names: Counter[str] = Counter()
        self._addresses: Counter[str] = Counter()
        self._refused = 0
        self._lock = threading.Lock()

    def is_full(self, name: str, address: str) -> bool:
        """Whether one session more would be one too many."""
        with self._lock:
            return self._is_full(name, address)

    def counts(self) -> tuple[int, int]:
        """Sessions that are open now, and those turned away so far."""
        with self._lock:
            return self._addresses.total(), self._refused

    def turn_away(self) -> None:
        """Count one that found no room before it had a session."""
        with self._lock:
            self._refused += 1

    @contextmanager
    def inside(self, name: str, address: str) -> Iterator[bool]:
        """Whether there is room; while there is, the session counts until the block ends."""
        with self._lock:
            has_room = not self._is_full(name, address)
            if has_room:
                self._names[name] += 1
                self._addresses[address] += 1
            else:
                self._refused += 1
        try:
            yield has_room
        finally:
            if has_room:
                with self._lock:
                    self._leave(self._names, name)
                    self._leave(self._addresses, address)

    def _is_full(self, name: str, address: str) -> bool:
        is_named = bool(name)  # strangers at the door are counted by their address alone
        return (is_named and self._names[name] >= self._most_a_name) or self._addresses[
            address
        ] >= self._most_an_address

    @staticmethod
    def _leave(counted: Counter[str], key: str) -> None:
        counted[key] -= 1
        if not counted[key]:
            del counted[key]


@cache
def crowd() -> Crowd:
    """The process's own."""
    return Crowd(access().sessions_a_key, access().sessions_an_address)
