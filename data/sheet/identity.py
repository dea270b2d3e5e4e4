"""Whose row is it? Code and name of a row against the register, never by guessing.

A code decides where the name agrees or names nobody. Names are compared by keys that forgive more
and more (data/typed/text.py); at each step a single candidate is the unit, several are nobody's.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from data.cells import Cell
from data.reading import Unit
from data.typed.text import (
    building_name,
    code_key,
    display,
    folded,
    group_name,
    group_number,
    plain,
    toned,
)

Problem = Literal["unknown", "several", "missing", "mismatch", "name_unknown", "code_unknown"]

NUMBERED = re.compile(r"\d{1,3}\s*[.)/\-–]\s*(?=\D)")  # "1. Tổ dân phố số 1"
IN_BRACKETS = re.compile(r"(.+?)\s*\(([^()]+)\)")
SEPARATORS = (" - ", " – ", " — ", ": ", "-")
CODE_LIKE = re.compile(r"(?=.*\d)(?![ivx]+[ \d]*$)[a-z]{2,}[a-z\d]*(?: \d+)?")

SHORT = 3  # letters and digits

Units = frozenset[int]
NOBODY: Units = frozenset()


@dataclass(frozen=True, slots=True)
class Identity:
    """`unit` is the place in the register, None where nobody can tell.

    `several`: the units that code and name may mean, where they are more than one.
    """

    unit: int | None
    problem: Problem | None = None
    code_unit: int | None = None
    name_unit: int | None = None
    several: Units = NOBODY


class Identities:
    """The register, ready to be asked whose a code and a name are.

    `rivals`: places of the units whose code the register gives to another unit as well. Such a
    code counts only beside the unit's own name.
    """

    def __init__(self, units: Sequence[Unit], rivals: Collection[int] = ()) -> None:
        self.units = units
        self._rivals = rivals
        indexed = list(enumerate(units))
        self._codes = [
            index_by(((i, u.unit_id) for i, u in indexed if u.unit_id), key)
            for key in (folded, code_key)
        ]
        self._signs = index_by(((i, u.unit_id) for i, u in indexed if u.unit_id), code_signs)
        own = without_numbers([(i, u.name) for i, u in indexed if u.name])
        aliases = without_numbers([(i, name) for i, u in indexed for name in u.aliases if name])
        groups, buildings = (
            {i for i, unit in indexed if unit.kind == kind} for kind in ("group", "building")
        )
        self._names = [index_by(own, key) for key in (folded, toned, plain)]
        self._aliases = [index_by(aliases, key) for key in (folded, toned, plain)]
        self._short_names = [
            (index_by(((i, name) for i, name in names if i in kind), key), key)
            for names in (own, aliases)
            for kind, key in (
                (groups, group_number),
                (groups, group_name),
                (buildings, building_name),
            )
        ]
        self._letters = {letters_of(unit.unit_id) for unit in units}
        self._cache: dict[tuple[str, str], Identity] = {}

    def find(self, code: Cell, name: Cell) -> Identity:
        key = (display(code), display(name))
        if key not in self._cache:
            self._cache[key] = self._identify(*key)
        return self._cache[key]

    def _identify(self, code: str, name: str) -> Identity:
        if not plain(code) and not plain(name):
            return Identity(None, "missing")
        if not plain(code) and (parts := self._code_and_name(name)):
            code, name = parts
        codes, names = self._coded(code), self._named(name)
        if not codes and plain(code) and is_bare(name) and not looks_like_a_code(code):
            names = NOBODY  # a number beside a kind, an officer or a day is no group's
        if not codes and not names and not (is_bare(code) and plain(name)):
            codes = self._named(code)  # the name was typed into the code column
        agreed = codes & names if codes and names else codes or names
        if len(agreed) > 1:
            return Identity(None, "several", several=agreed)
        if not agreed:
            problem: Problem = "mismatch" if codes and names else "unknown"
            return Identity(None, problem, only(codes), only(names))
        unit = next(iter(agreed))
        if unit in self._rivals and unit not in names:
            return Identity(None, "mismatch", unit)
        if not names and plain(name) and not self._is_nameless(unit):
            return Identity(unit, "name_unknown", unit)
        if not codes and plain(code):
            return Identity(unit, "code_unknown", None, unit)
        return Identity(unit)

    def _is_nameless(self, unit: int) -> bool:
        """The register gives a code alone: no name can disagree with it."""
        return folded(self.units[unit].name) == folded(self.units[unit].unit_id)

    def may_be_a_code(self, cell: Cell) -> bool:
        """Whether a cell looks like one of the register's codes: TDP99, not "TUẦN 2"."""
        return looks_like_a_code(cell) and letters_of(display(cell)) in self._letters

    def by_code(self, code: str) -> int | None:
        return only(self._coded(code))

    def by_name(self, name: str) -> int | None:
        """The one unit of that name, alias, number or code ("TDP01 – Tổ dân phố số 1")."""
        return only(self._named(name))

    def unit_id(self, place: int | None) -> str | None:
        """The code of the unit at a place of the register."""
        return None if place is None else self.units[place].unit_id

    def _coded(self, code: str) -> Units:
        return candidates(code, zip(self._codes, (folded, code_key), strict=True))

    def _named(self, name: str) -> Units:
        """The units that a name may mean: those of the strictest key that knows it."""
        return self._named_whole(name) or self._named_in_part(name)

    def _named_whole(self, name: str) -> Units:
        """A unit's own name is its; of alias, number and code each may mean another unit.

        A code in another spelling ("TDP 5" for TDP-05) comes last: it is a group's number first.
        """
        keys = (folded, toned, plain)
        if own := candidates(name, zip(self._names, keys, strict=True)):
            return own
        numbered = candidates(name, self._short_names)
        aliased = candidates(name, zip(self._aliases, keys, strict=True))
        coded = candidates(name, [(self._signs, code_signs)])
        return numbered | aliased | coded or self._coded(name)

    def _named_in_part(self, name: str) -> Units:
        """As in "1. Tổ dân phố số 1", "TDP01 – Tổ dân phố số 1", "Tổ 01 (TDP số 1)"."""
        if match := NUMBERED.match(name):
            return self._named_whole(name[match.end() :])
        if match := IN_BRACKETS.fullmatch(name):
            return self._named_whole(match[1]) & self._named_whole(match[2])
        for separator in SEPARATORS:
            head, between, tail = name.partition(separator)
            coded = self._coded(head.strip()) if between else NOBODY
            if coded:
                return coded & self._named_whole(tail.strip())
        return NOBODY

    def _code_and_name(self, text: str) -> tuple[str, str] | None:
        """A known code and a name that is no unit's in one cell: "TDP02 – Văn Phú".

        "TDP 3-4", "TDP 3-B" may be two groups, or another one.
        """
        for separator in SEPARATORS:
            head, _, tail = text.partition(separator)
            if len(plain(tail)) > SHORT and self._coded(head.strip()) and not self._named(text):
                return head.strip(), tail.strip()
        return None


def without_numbers(names: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The names, and those with a number before them once more without it."""
    return names + [(i, name[m.end() :]) for i, name in names if (m := NUMBERED.match(name))]


def code_signs(code: str) -> str:
    """The letters and digits of a code: "TDP 01" is TDP-01, and "TDP 1" is not."""
    return plain(code).replace(" ", "")


def letters_of(code: str) -> str:
    """The letters that a code begins with: "TDP-01" → "tdp"."""
    return re.split(r"[\W\d]", plain(code), maxsplit=1)[0]


def is_bare(text: str) -> bool:
    """Whether a text is a number and nothing else: a place in a list, or a count."""
    return display(text).strip(" .").isdigit()


def only(units: Units) -> int | None:
    return next(iter(units)) if len(units) == 1 else None


def index_by(
    texts: Iterable[tuple[int, str]], key: Callable[[str], str | None]
) -> dict[str, set[int]]:
    index: dict[str, set[int]] = defaultdict(set)
    for place, text in texts:
        found = key(text)
        if found:
            index[found].add(place)
    return index


def candidates(
    text: str, steps: Iterable[tuple[dict[str, set[int]], Callable[[str], str | None]]]
) -> Units:
    """The units at the first step that knows the text."""
    for index, key in steps:
        found = index.get(key(text) or "", set()) if text else set()
        if found:
            return frozenset(found)
    return NOBODY


def looks_like_a_code(cell: Cell) -> bool:
    """As "TDP09" and "tdp 9" do; not "I", "A", "1." or a caption in the column of codes."""
    return CODE_LIKE.fullmatch(plain(display(cell))) is not None
