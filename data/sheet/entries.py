"""The filled cells of the entry tabs while they are read, one array per column."""

from dataclasses import dataclass

import numpy as np

from data.reading import MEASURES, OUTCOMES, Entries
from data.typed.counts import Count

CLEAN, FLAGGED, WITHHELD, REFUSED, SUPERSEDED, IGNORED = range(len(OUTCOMES))


@dataclass(slots=True)
class EntryColumns:
    """The entries of one tab; the arrays are those of `Entries`."""

    title: str
    row: np.ndarray
    column: np.ndarray
    unit: np.ndarray
    measure: np.ndarray
    day: np.ndarray
    entered_at: np.ndarray
    raw_number: np.ndarray
    raw_text: np.ndarray
    value: np.ndarray
    outcome: np.ndarray

    @classmethod
    def empty(cls, title: str, n: int) -> "EntryColumns":
        return cls(
            title,
            row=np.zeros(n, np.int32),
            column=np.zeros(n, np.int32),
            unit=np.full(n, -1, np.int32),
            measure=np.zeros(n, np.int8),
            day=np.full(n, "NaT", "datetime64[D]"),
            entered_at=np.full(n, "NaT", "datetime64[s]"),
            raw_number=np.full(n, np.nan),
            raw_text=np.full(n, None, object),
            value=np.full(n, np.nan),
            outcome=np.zeros(n, np.int8),
        )

    def set_count(self, place: int, count: Count) -> None:
        self.value[place] = np.nan if count.value is None else count.value
        if count.value is None:
            self.outcome[place] = REFUSED
        elif count.severity == "warning":
            self.outcome[place] = FLAGGED

    def measure_name(self, place: int) -> str:
        return MEASURES[self.measure[place]]


def together(parts: list[EntryColumns]) -> Entries:
    """The entries of all tabs, one after the other."""
    parts = parts or [EntryColumns.empty("", 0)]
    arrays = {
        name: np.concatenate([getattr(part, name) for part in parts])
        for name in EntryColumns.__slots__
        if name != "title"
    }
    tab = np.repeat(np.arange(len(parts), dtype=np.int16), [len(part.value) for part in parts])
    return Entries(tab_titles=[part.title for part in parts], tab=tab, **arrays)
