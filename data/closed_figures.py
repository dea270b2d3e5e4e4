"""What was told of a day when it was closed: its figures, its findings, what the history knew.

Kept beside the day's workbook, so that its report can be made again the same: a wiped cell is put
back as it was then, a report is on time as it was then, and where the program of today reads the
same workbook otherwise, that is seen.
"""

import gzip
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from data.reading import MEASURES, Finding, KeptCell, Reading

if TYPE_CHECKING:
    from data.store import Snapshot

FORM = 1  # of the file
SQL = (Path(__file__).parent / "sql" / "closed_figures.sql").read_text(encoding="utf-8")

Counts = list[int | None]  # installed, activated, used, eligible
Figures = dict[str, tuple[str, Counts]]  # of each unit by its code: name, counts
Otherwise = tuple[str, int | None, int | None]  # name, people when the day was closed, by now


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a reading says beside its entries; `figures` once they were kept with a closed day.

    ward: how many had installed in all groups. arrivals, sightings, watched_since: as in Reading.
    """

    findings: Sequence[Finding]
    put_back: Sequence[KeptCell]
    arrivals: pd.DataFrame | None
    sightings: pd.DataFrame | None
    watched_since: datetime | None
    figures: Figures | None = None
    ward: int | None = None
    version: int | None = None  # of the snapshot that had the figures

    def put_into(self, reading: Reading) -> None:
        """Have a reading of the same workbook say the same."""
        reading.arrivals, reading.sightings = self.arrivals, self.sightings
        reading.watched_since = self.watched_since
        if self.figures is not None:
            reading.findings = list(self.findings)


def told_by(reading: Reading) -> Told:
    return Told(
        findings=reading.findings,
        put_back=reading.put_back,
        arrivals=reading.arrivals,
        sightings=reading.sightings,
        watched_since=reading.watched_since,
    )


def figures_of(snapshot: "Snapshot", day: date) -> tuple[Figures, int | None]:
    """The counts of every unit active on the day, and the groups' installs together."""
    with snapshot.cursor() as cursor:
        rows = cursor.execute(SQL, {"day": day}).fetchall()
    ward = next((installed for _, code, _, installed, *_ in rows if code is None), None)
    return {code: (name, counts) for _, code, name, *counts in rows if code is not None}, ward


def told_otherwise(snapshot: "Snapshot") -> tuple[Otherwise, list[Otherwise]] | None:
    """Where a closed day's workbook, read again, gives other figures than were told then.

    The ward's installs then and now, and each unit of which a count is another, with the first that
    is; None where all is as it was, and for a day that is not closed.
    """
    told = snapshot.told
    if told is None or told.figures is None or not snapshot.is_closed:
        return None
    figures, ward = figures_of(snapshot, snapshot.today)
    nobody: tuple[str, Counts] = ("", [None] * (len(MEASURES) + 1))
    units = []
    for code in dict.fromkeys([*told.figures, *figures]):
        (name, before), (name_now, after) = (
            each.get(code, nobody) for each in (told.figures, figures)
        )
        other = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
        if other:
            units.append((name or name_now, *other[0]))
    return (("", told.ward, ward), units) if units or ward != told.ward else None


def packed(told: Told) -> bytes:
    """As a file holds it."""
    content = {
        "form": FORM,
        "version": told.version,
        "ward": told.ward,
        "figures": told.figures,
        "findings": [asdict(finding) for finding in told.findings],
        "put_back": [asdict(cell) for cell in told.put_back],
        "arrivals": _columns(told.arrivals),
        "sightings": _columns(told.sightings),
        "watched_since": told.watched_since,
    }
    return gzip.compress(json.dumps(content, ensure_ascii=False, default=_written).encode(), 5)


def unpacked(content: bytes) -> Told:
    """What `packed` made. Raises ValueError, KeyError, TypeError or OSError for anything else."""
    said = json.loads(gzip.decompress(content))
    if said["form"] != FORM:
        raise ValueError(f"form={said['form']!r}, expected {FORM}")
    since = said["watched_since"]
    figures = said["figures"]
    return Told(
        findings=[Finding(**(each | {"day": _day(each["day"])})) for each in said["findings"]],
        put_back=[KeptCell(**(each | {"day": _day(each["day"])})) for each in said["put_back"]],
        arrivals=_frame(said["arrivals"]),
        sightings=_frame(said["sightings"]),
        watched_since=datetime.fromisoformat(since) if since else None,
        figures=None if figures is None else {code: tuple(each) for code, each in figures.items()},
        ward=said["ward"],
        version=said["version"],
    )


def _columns(frame: pd.DataFrame | None) -> dict[str, list[Any]] | None:
    return None if frame is None else {str(name): frame[name].tolist() for name in frame}


def _frame(columns: dict[str, list[Any]] | None) -> pd.DataFrame | None:
    """Days are days again: every column but the unit and how punctual it was."""
    if columns is None:
        return None
    return pd.DataFrame(
        {
            name: values if name in ("unit_id", "timeliness") else pd.to_datetime(pd.Series(values))
            for name, values in columns.items()
        }
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _written(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else str(value)
