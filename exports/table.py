"""What is carried away: tables of plain values, and the facts that stand above each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

# count, change (with its sign), decimal and gap (a decimal with its sign): people. share: 0–1.
Kind = Literal["text", "count", "change", "decimal", "gap", "share", "day", "time", "moment"]


@dataclass(frozen=True)
class Column:
    """`heading` may be a day, as in a table that has one column a day. `width`: letters; None: as
    wide as its cells need."""

    heading: str | date
    kind: Kind = "text"
    width: float | None = None


@dataclass(frozen=True)
class Table:
    """One sheet. `name`: on its tab; `title`: above it, the whole sentence.

    `rows`: a value a column, as queries have them; the unknown (None, NaN, NaT, NA) stays blank.
    `note`: what a reader has to know of the columns. `filters`: in words, where they are others
    than the file's. `sums`: a last row, a value a column; sorting and filtering leave it alone.
    """

    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]
    note: str = ""
    filters: Sequence[str] | None = None
    sums: Sequence[Any] | None = None


@dataclass(frozen=True)
class Facts:
    """What every sheet says of itself. `filters`: in words, what was chosen; none: everything."""

    campaign: str
    source: str  # the sheet or file that was read
    as_of: date
    read_at: datetime
    is_sample: bool
    lang: str
    filters: Sequence[str] = ()
