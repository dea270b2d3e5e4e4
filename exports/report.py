"""What an official report says: the same for the Word draft, the workbook and the preview.

Everything that is read is text already written, in Vietnamese; a table has its raw values beside
it, so that a workbook can hold numbers. What is not known is "" or left out. What the office fills
in (number, day, signature) is never here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from exports.table import Kind

# plain; band: a line across that names the rows below; sum: of the rows above or of all
Look = Literal["plain", "band", "sum"]
MARK = "(*)"  # behind a figure that is older than the report


@dataclass(frozen=True)
class Column:
    """`width`: its part of the table's; `kind`: of its raw values."""

    heading: str
    width: float
    kind: Kind = "text"

    @property
    def is_number(self) -> bool:
        return self.kind not in ("text", "day")


@dataclass(frozen=True)
class Row:
    """A text and a raw value a column. A band has its first text alone."""

    cells: Sequence[str]
    values: Sequence[Any]
    look: Look = "plain"


@dataclass(frozen=True, kw_only=True)
class Table:
    """`name`: on the tab of a workbook; `notes`: below the table, a line each."""

    name: str
    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    notes: Sequence[str] = ()
    is_small: bool = False  # of many columns: set in the smallest letters allowed

    @property
    def is_filled(self) -> bool:
        return any(row.look == "plain" for row in self.rows)


@dataclass(frozen=True)
class Heading:
    """Level 1: "I. KẾT QUẢ THỰC HIỆN"; level 2: "1. Công tác …"."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """`is_blank`: what the office still has to write."""

    text: str
    is_blank: bool = False


@dataclass(frozen=True)
class Items:
    """Lines that begin with a hyphen."""

    lines: Sequence[str]


Block = Heading | Paragraph | Items | Table


@dataclass(frozen=True, kw_only=True)
class Appendix:
    """`attached`: which report it belongs to, its number and day left blank."""

    number: str
    title: str
    attached: str
    blocks: Sequence[Block]


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """The blocks around the text, as Nghị định 30/2020/NĐ-CP has them; "" where no setting says."""

    above: str  # the agency above
    agency: Sequence[str]  # this agency, a line each
    number: str  # its number left blank
    dated: str  # place and date, the day left blank
    title: Sequence[str]  # the kind of document, and below it what it is about
    addressees: Sequence[str]
    recipients: Sequence[str]
    signer_title: Sequence[str]
    signer: str
    draft: str


@dataclass(frozen=True, kw_only=True)
class Report:
    """`sample`: the label of a sample, "" of a real campaign. `ranking` and `progress` are what the
    workbook draws: (name, share), best first; (day, installed, plan)."""

    letterhead: Letterhead
    opening: str
    blocks: Sequence[Block]
    closing: str
    appendices: Sequence[Appendix]
    as_of: date
    made_at: datetime
    source: str
    sample: str = ""
    ranking: Table | None = None
    progress: Table | None = None

    @property
    def every_table(self) -> list[Table]:
        """The tables of the text and of the appendices, in order."""
        blocks = [*self.blocks, *(block for part in self.appendices for block in part.blocks)]
        return [block for block in blocks if isinstance(block, Table)]
