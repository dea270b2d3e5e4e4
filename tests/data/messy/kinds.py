"""The list of kinds of mess: each makes it in a clean book and says what is to be expected."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.data.messy.books import Book

Mess = Callable[[Book], dict[str, Any]]


@dataclass(frozen=True)
class Kind:
    """`make` changes the clean book in place and gives what a careful person reads in it."""

    name: str
    make: Mess


KINDS: list[Kind] = []


def kind(name: str) -> Callable[[Mess], Mess]:
    def keep(make: Mess) -> Mess:
        assert name not in {kind.name for kind in KINDS}, name
        KINDS.append(Kind(name, make))
        return make

    return keep


def each(name: str, /, **variants: Any) -> Callable[[Callable[[Book, Any], dict]], Callable]:
    """One kind for every variant: make(book, variant)."""

    def keep(make: Callable[[Book, Any], dict[str, Any]]) -> Callable:
        for variant, value in variants.items():
            kind(f"{name}: {variant}")(lambda book, value=value: make(book, value))
        return make

    return keep
