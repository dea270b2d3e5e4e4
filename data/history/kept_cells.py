"""Counts of cells that were wiped, put back among the entries as they were last used."""

from collections.abc import Iterable, Sequence

import numpy as np

from data.reading import MEASURES, Entries, KeptCell, Unit
from data.sheet.entries import CLEAN, FLAGGED, EntryColumns
from data.typed.counts import read_count


def kept_entries(cells: Iterable[KeptCell], units: Sequence[Unit]) -> list[EntryColumns]:
    """The entries that these cells were, one part per tab; of units in the register alone."""
    places = {unit.unit_id: place for place, unit in reversed([*enumerate(units)])}
    by_tab: dict[str, list[KeptCell]] = {}
    for cell in cells:
        if cell.unit_id in places:
            by_tab.setdefault(cell.tab, []).append(cell)
    parts = []
    for tab, kept in by_tab.items():
        part = EntryColumns.empty(tab, len(kept))
        for place, cell in enumerate(kept):
            part.row[place], part.column[place] = cell.row, cell.column
            part.unit[place] = places[cell.unit_id]
            part.measure[place] = MEASURES.index(cell.measure)
            part.day[place] = np.datetime64(cell.day)
            part.raw_text[place] = cell.typed
            part.set_count(place, read_count(cell.typed))
        parts.append(part)
    return parts


def mark_kept(entries: Entries, kept: Sequence[EntryColumns]) -> None:
    """Flag the kept entries that are used; they stand behind all the others."""
    mine = entries.outcome[len(entries) - sum(len(part.value) for part in kept) :]
    mine[mine == CLEAN] = FLAGGED
