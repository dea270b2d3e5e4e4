"""Which heading names which column: by what it says, whatever else stands in it.

A heading names a column when it equals one of the column's names (heading_names.py), brackets
left out, or else when it alone begins with one. What brackets say may make it another figure.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from data.cells import Cell
from data.sheet.heading_names import (
    ANOTHER_FIGURE,
    COUNTS,
    CUMULATIVE,
    NEVER_READ,
    NO_PEOPLE,
    OF_A_DAY,
    Names,
)
from data.typed.text import clean, plain

IN_BRACKETS = re.compile(r"\(([^)]*)\)")
QUESTION_NUMBER = re.compile(r"^\s*(?:câu\s*)?\d{1,2}\s*[.):]\s*(?=\D)", re.IGNORECASE)  # "1. Ngày"
PART_OF_IT = re.compile(r"^(?:trong do|bao gom) ")
MARKS = re.compile(r"(?:nguoi|bat buoc|required)?")  # in brackets, and of no consequence
ASKED_APART = ("name",)  # a form asks the groups for "Tổ dân phố", the others for "Đơn vị"
Rank = tuple[bool, int, int]  # unknown words in brackets, place among the names, cumulative first


@dataclass(frozen=True, slots=True)
class Headings:
    """The heading row (from 0) and the column (from 0) of each name found.

    `twins`: further columns of a name whose headings say as much, as a form leaves them where a
    question was asked anew. `equal` counts the headings that are a name to the letter, for choosing
    between rows.
    """

    row: int
    columns: dict[str, int]
    equal: int = 0
    twins: dict[str, list[int]] = field(default_factory=dict)

    def cell(self, row: list[Cell], name: str) -> Cell:
        """The cell of `row` under the heading; None where the column is missing or cut.

        Of twins the first that holds something.
        """
        column = self.columns.get(name)
        cell = row[column] if column is not None and column < len(row) else None
        if self.twins and is_blank(cell):
            return next((c for c in self._twin_cells(row, name) if not is_blank(c)), cell)
        return cell

    def all(self, name: str) -> list[int]:
        """Every column of the name."""
        return [self.columns[name], *self.twins.get(name, [])] if name in self.columns else []

    @property
    def known(self) -> list[int]:
        """Every column that is read, from left to right."""
        return sorted(column for name in self.columns for column in self.all(name))

    def _twin_cells(self, row: list[Cell], name: str) -> list[Cell]:
        return [cell_at(row, column) for column in self.twins.get(name, [])]


def is_blank(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return cell is None
    return not cell[:1].isalnum() and not clean(cell)


def cell_at(row: Sequence[Cell], column: int) -> Cell:
    """The cell of a row, which may be shorter than others."""
    return row[column] if 0 <= column < len(row) else None


@dataclass(frozen=True, slots=True)
class Label:
    """What a heading may be compared by: as it stands, without brackets, without its number."""

    whole: str
    keys: tuple[str, ...]
    brackets: str  # what stands in them, with marks
    opens: frozenset[str]  # the first words of the keys

    def ranks(self, names: Names) -> dict[str, Rank]:
        """The columns that it equals a name of, and how well: the smaller the better."""
        found: dict[str, Rank] = {}
        for key in self.keys:
            for column, place in names.places.get(key, ()):
                rank = self.rank(column, place, key == self.whole)
                if rank and (column not in found or rank < found[column]):
                    found[column] = rank
        return found

    def rank(self, column: str, place: int, is_whole: bool) -> Rank | None:
        """None where what stands in brackets makes it another figure."""
        if column not in COUNTS or not self.brackets:
            return False, place, 1
        if "%" in self.brackets:
            return None
        said = plain(self.brackets)
        if is_whole:
            return False, place, 1
        if says_another_figure(said) or NO_PEOPLE.search(said):
            return None
        if CUMULATIVE.search(said):
            return False, place, 0
        return MARKS.fullmatch(said) is None, place, 1

    def begins(self, column: str, beginnings: tuple[str, ...]) -> bool:
        """Whether it begins with a name of the column and goes on about the same figure."""
        if not any(key.startswith(beginnings) for key in self.keys):
            return False
        # "Số cài đặt tăng trong ngày" is not the cumulative count.
        in_brackets = f"{self.brackets} {plain(self.brackets)}"
        is_other = says_another_figure(self.whole) or NO_PEOPLE.search(in_brackets)
        return column not in COUNTS or not is_other


@lru_cache(maxsize=4096)
def label_of(heading: str) -> Label | None:
    """None for a heading that says nothing, or whose column is never read."""
    whole = plain(heading)
    if not whole or NEVER_READ.search(whole):
        return None
    without = IN_BRACKETS.sub(" ", heading)
    unnumbered = plain(QUESTION_NUMBER.sub("", without))
    said = whole, plain(without), unnumbered, PART_OF_IT.sub("", unnumbered)
    keys = tuple(dict.fromkeys(key for key in said if key))
    brackets = " ".join(IN_BRACKETS.findall(heading))
    return Label(whole, keys, brackets, frozenset(key.split()[0] for key in keys))


def heading_keys(heading: str) -> tuple[str, ...]:
    label = label_of(heading)
    return label.keys if label else ()


def says_another_figure(words: str) -> bool:
    """Whether the words are of no count so far: a day's gain, a rate, a plan."""
    return ANOTHER_FIGURE.search(words) is not None or OF_A_DAY.search(words) is not None


def match_columns(index: int, row: Sequence[Cell], names: Names) -> Headings:
    """Column of each name in one row: equal headings first, then headings that begin with it."""
    free = {
        i: label
        for i, cell in enumerate(row)
        if isinstance(cell, str) and (label := label_of(cell))
    }
    headings = Headings(index, *equal_columns(free, names))
    taken = {*headings.known}
    free = {
        i: label
        for i, label in free.items()
        if i not in taken and not names.first_words.isdisjoint(label.opens)
    }
    for name, beginnings in names.beginnings.items() if free else ():
        if name not in headings.columns:
            begin = [i for i, label in free.items() if label.begins(name, beginnings)]
            if len(begin) == 1:
                headings.columns[name] = begin[0]
                del free[begin[0]]
    return headings


def equal_columns(
    labels: Mapping[int, Label], names: Names
) -> tuple[dict[str, int], int, dict[str, list[int]]]:
    """The columns whose headings equal a name, how many names they are, and the twins."""
    equal: dict[str, dict[int, Rank]] = {}
    for column, label in labels.items():
        for name, rank in label.ranks(names).items():
            equal.setdefault(name, {})[column] = rank
    found: dict[str, int] = {}
    twins: dict[str, list[int]] = {}
    taken: set[int] = set()
    for name in names if equal else ():
        ranked = {column: r for column, r in equal.get(name, {}).items() if column not in taken}
        if not ranked:
            continue
        best = min(ranked.values())
        columns = sorted(ranked, key=lambda column: ranked[column])
        if name not in ASKED_APART:
            columns = [column for column in columns if ranked[column] == best]
        found[name], *others = columns
        if others:
            twins[name] = others
        taken.update(columns)
    return found, len(found), twins
