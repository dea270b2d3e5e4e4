"""Whose row is it? Code and name of a row against the register, never by guessing.

A code decides where the name agrees or names nobody. Names are compared by keys that forgive more
and more (data/text.py); at each step a single candidate is the unit, several are nobody's.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from data.cells import Cell
from data.reading import Unit
from data.text import code_key, display, folded, group_number, plain, toned

Problem = Literal["unknown", "missing", "mismatch", "name_unknown", "code_unknown"]

# A label that opens so sums up other rows; "Công an", "Cộng đồng", "Khối 3" do not.
TOTAL = re.compile(
    r"(?:[ivx]+ |[a-d] )?(?:"
    r"cong(?! (?:an|ty|dong|doan|chuc|dan|nhan|nghe|vien|trinh|tac)\b)"
    r"|tong(?! (?:cong ty|cuc|cong doan)\b)"
    r"|toan (?:phuong|quan|xa)|luy ke|trung binh|binh quan|sum|total|ty le|khoi (?!\d)"
    r")\b"
)


@dataclass(frozen=True, slots=True)
class Identity:
    """`unit` is the place in the register, None where nobody can tell."""

    unit: int | None
    problem: Problem | None = None
    code_unit: int | None = None
    name_unit: int | None = None


class Identities:
    """The register, ready to be asked whose a code and a name are."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        indexed = list(enumerate(units))
        self._codes = [
            index_by(((i, u.unit_id) for i, u in indexed if u.unit_id), key)
            for key in (folded, code_key)
        ]
        spellings = [
            (i, name) for i, u in indexed for name in (u.name, *u.aliases) if name
        ]
        groups = [(i, name) for i, name in spellings if units[i].kind == "group"]
        self._names = [index_by(spellings, key) for key in (folded, toned, plain)]
        self._numbers = index_by(groups, group_number)
        self._cache: dict[tuple[str, str], Identity] = {}

    def find(self, code: Cell, name: Cell) -> Identity:
        key = (display(code), display(name))
        if key not in self._cache:
            self._cache[key] = self._identify(*key)
        return self._cache[key]

    def _identify(self, code: str, name: str) -> Identity:
        if not code and not name:
            return Identity(None, "missing")
        by_code, by_name = self.by_code(code), self.by_name(name)
        if code and by_code is None and by_name is None:
            by_code = self.by_name(code)  # the name was typed into the code column
        if by_code is not None and by_name is not None:
            if by_code != by_name and not self._same_text(by_code, name):
                return Identity(None, "mismatch", by_code, by_name)
            return Identity(by_code)
        if by_code is not None:
            return Identity(by_code, "name_unknown" if name else None, by_code)
        if by_name is not None:
            return Identity(by_name, "code_unknown" if code else None, None, by_name)
        return Identity(None, "unknown")

    def by_code(self, code: str) -> int | None:
        return first_unique(code, zip(self._codes, (folded, code_key), strict=True))

    def by_name(self, name: str) -> int | None:
        """The one unit of that name, alias, number or code ("TDP01 – Tổ dân phố số 1")."""
        steps = [*zip(self._names, (folded, toned, plain), strict=True)]
        found = first_unique(name, [*steps, (self._numbers, group_number)])
        if found is None and name:
            found = self.by_code(name)
        for separator in (" - ", " – ", ": ", "-"):
            head, between, tail = name.partition(separator)
            if found is None and between and self.by_code(head) is not None:
                by_tail = self.by_name(tail)
                found = (
                    self.by_code(head)
                    if by_tail in (None, self.by_code(head))
                    else None
                )
        return found

    def _same_text(self, unit: int, name: str) -> bool:
        """Two units may share a name; the code then tells which of them it is."""
        return folded(name) in {
            folded(n) for n in (self.units[unit].name, *self.units[unit].aliases)
        }


def index_by(
    texts: Iterable[tuple[int, str]], key: Callable[[str], str | None]
) -> dict[str, set[int]]:
    index: dict[str, set[int]] = defaultdict(set)
    for place, text in texts:
        found = key(text)
        if found:
            index[found].add(place)
    return index


def first_unique(
    text: str, steps: Iterable[tuple[dict[str, set[int]], Callable[[str], str | None]]]
) -> int | None:
    """The unit at the first step that knows the text, if it knows one unit only."""
    for index, key in steps:
        candidates = index.get(key(text) or "", set()) if text else set()
        if candidates:
            return next(iter(candidates)) if len(candidates) == 1 else None
    return None


def is_total(*cells: Cell) -> bool:
    """Whether a row's label says that it sums up others: "TỔNG CỘNG", "Cộng khối tổ dân phố"."""
    return any(TOTAL.match(plain(display(cell))) for cell in cells)
