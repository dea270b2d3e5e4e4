"""Answers and finished figures, made once for a snapshot and shared by everybody who looks.

Ten thousand viewers of one view cost one query and one figure. What is handed out is shared: read
it, do not change it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

import pandas as pd

from data.store import Snapshot
from queries import ask

Made = TypeVar("Made")

SHELF_SIZE = 400  # answers and figures; a view of Tổng quan needs about ten
CLOSED_SIZE = 120  # of past days as they were kept


class Shelf:
    """Finished things by snapshot version and key; where versions follow one another (`is_series`)
    those of gone ones are dropped.

    A thing is made by the first who asks; others who ask meanwhile wait for it. What fails is not
    kept, so the next one tries again.
    """

    def __init__(self, size: int, *, is_series: bool = True) -> None:
        self._size, self._is_series = size, is_series
        self._made: OrderedDict[tuple[int, Hashable], Any] = OrderedDict()
        self._being_made: dict[tuple[int, Hashable], Lock] = {}
        self._newest = 0
        self._lock = Lock()

    def get(self, version: int, key: Hashable, make: Callable[[], Made]) -> Made:
        place = (version, key)
        with self._lock:
            if place in self._made:
                self._made.move_to_end(place)
                return self._made[place]
            turn = self._being_made.setdefault(place, Lock())
        with turn:
            with self._lock:
                if place in self._made:
                    return self._made[place]
            try:
                made = make()
                with self._lock:
                    self._put(place, made)
            finally:
                with self._lock:
                    self._being_made.pop(place, None)
        return made

    def _put(self, place: tuple[int, Hashable], made: Any) -> None:
        self._made[place] = made
        if self._is_series and place[0] > self._newest:
            # The version before stays: pages drawn a moment ago may still be finishing with it.
            self._newest = place[0]
            for old in [held for held in self._made if held[0] < self._newest - 1]:
                del self._made[old]
        while len(self._made) > self._size:
            self._made.popitem(last=False)


_shelf = Shelf(SHELF_SIZE)
_shelf_of_closed = Shelf(CLOSED_SIZE, is_series=False)  # a look at a past day costs no one else


def _shelf_for(snapshot: Snapshot) -> Shelf:
    return _shelf_of_closed if snapshot.is_closed else _shelf


def load(snapshot: Snapshot, name: str, **params: Any) -> pd.DataFrame:
    """The answer of queries/<name>.sql on this snapshot.

    Raises ValueError for an unknown query or wrong parameters, as `queries.ask` does.
    """
    key = (name, tuple(sorted(params.items())))
    return _shelf_for(snapshot).get(snapshot.version, key, lambda: ask(snapshot, name, **params))


def finished(snapshot: Snapshot, key: Hashable, make: Callable[[], Made]) -> Made:
    """What `make` makes, once for this snapshot and key.

    `key` names everything it depends on: what it is, as-of date, language, theme, size.
    """
    return _shelf_for(snapshot).get(snapshot.version, ("finished", key), make)
