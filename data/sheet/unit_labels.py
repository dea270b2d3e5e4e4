"""Codes and names that the register lacks, from the entry tabs, where both stand in one row."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from data.cells import Tab
from data.reading import Unit
from data.sheet.heading_names import UNIT_COLUMNS
from data.sheet.headings import find_headings, rows_below
from data.typed.text import code_key, display, plain

Label = tuple[str, str]  # code and name


def labels_in(tabs: Iterable[Tab]) -> list[Label]:
    """Code and name of every row that has both."""
    labels: list[Label] = []
    for tab in tabs:
        headings = find_headings(tab, UNIT_COLUMNS, ("code", "name"))
        if headings is None or len(headings.columns) < len(UNIT_COLUMNS):
            continue
        for _, row in rows_below(tab, headings.row + 1, headings):
            code, name = (display(headings.cell(row, column)) for column in ("code", "name"))
            if plain(code) and plain(name):
                labels.append((code, name))
    return labels


def with_labels(
    units: Sequence[Unit],
    codeless: set[int],
    nameless: set[int],
    labels: Callable[[], Sequence[Label]],
) -> list[Unit]:
    """The units (`codeless`, `nameless`: their places) with the one code, or name, found for each.

    A code that another unit has, and a name or code that stands beside several, is not taken.
    """
    if not codeless and not nameless:
        return list(units)
    codes, names = defaultdict(set), defaultdict(set)
    for code, name in labels():
        codes[plain(name)].add(code)
        names[code_key(code)].add(name)
    given = {code_key(unit.unit_id) for place, unit in enumerate(units) if place not in codeless}
    completed = []
    for place, unit in enumerate(units):
        found = codes[plain(unit.name)] if place in codeless else set()
        if len(found) == 1 and code_key(next(iter(found))) not in given:
            unit = replace(unit, unit_id=next(iter(found)))
        found = names[code_key(unit.unit_id)] if place in nameless else set()
        if len(found) == 1:
            unit = replace(unit, name=next(iter(found)))
        completed.append(unit)
    return completed
