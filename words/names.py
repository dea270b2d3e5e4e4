"""Names of units as a sentence says them: "Tổ 4, 9, 12", "Tổ 12 và Toà nhà Mẫu B"."""

import re
from collections.abc import Iterable
from itertools import accumulate, groupby

from words import text
from words.figures import two_digits

GROUP = re.compile(r"(?:tổ dân phố|tdp)(?:\s+số)?\s*0*(\d+)", re.IGNORECASE)
MOST_LETTERS = 120  # of the names in a list


def short_name(name: str) -> str:
    """The name as people say it: “Tổ dân phố số 4” is “Tổ 4”; any other stays as it is."""
    match = GROUP.fullmatch(name.strip())
    return f"Tổ {match[1]}" if match else name


def listed(names: Iterable[str], lang: str, most: int = 6) -> str:
    """Short names with commas, the numbers of one kind together; beyond `most` only how many.

    Of long names fewer are said, at least one: a list is read at a glance or not at all.
    """
    short = [short_name(name) for name in dict.fromkeys(names) if name]
    lengths = accumulate(len(name) for name in short)
    most = max(1, min(most, sum(length <= MOST_LETTERS for length in lengths)))
    written = _together(short[:most])
    left = len(short) - most
    if left <= 0:
        return written
    return text("sentence.names_more", lang, names=written, n=two_digits(left, lang))


def every(names: Iterable[str]) -> str:
    """As `listed`, however many and long they are."""
    return _together([short_name(name) for name in dict.fromkeys(names) if name])


def _together(short: list[str]) -> str:
    return ", ".join(
        ", ".join([short_of_kind[0], *(name.rpartition(" ")[2] for name in short_of_kind[1:])])
        for short_of_kind in _same_kind(short)
    )


def joined(names: Iterable[str], lang: str) -> str:
    """Short names as running text, the last after "và"."""
    *first, last = [short_name(name) for name in dict.fromkeys(names) if name] or [""]
    if not first:
        return last
    return text("sentence.and_names", lang, first=", ".join(first), last=last)


def _same_kind(short: list[str]) -> list[list[str]]:
    """Neighbours that differ in their number only, "Tổ 4" and "Tổ 9", in one list."""

    def kind(place: int) -> str | int:
        stem, _, number = short[place].rpartition(" ")
        return stem if stem and number.isdigit() else place

    return [[short[place] for place in same] for _, same in groupby(range(len(short)), kind)]
