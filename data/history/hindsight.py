"""What only the history can say of a reading: late, changed afterwards, wiped.

`Hindsight` stands between the refresher and the history of one source. Without a history a reading
stays as it is.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from typing import Any

import pandas as pd

from data.cells import address
from data.checks.findings import Findings
from data.followed import Status
from data.history.cell_history import History
from data.history.recordings import Look
from data.reading import Campaign, KeptCell, Reading
from data.sheet.tabs import TITLES
from data.typed.counts import read_count

log = logging.getLogger(__name__)

MOST_OF_A_DAY = 100  # late reports of one day that are named one by one; beyond, as areas of cells
Again = Callable[[Sequence[KeptCell]], Reading]  # the same workbook, with wiped cells put back


class Hindsight:
    """The history of one source, as its refresher needs it. Never raises."""

    def __init__(self, history: History | None, source: str) -> None:
        self._history, self._source = history, source
        self._last: tuple[Reading, datetime, datetime | None] | None = None

    def complete(self, reading: Reading, status: Status, again: Again) -> Reading:
        """The reading with what the history says of it, to be published.

        reading: the sheet's own, with its moment in `read_at`. status: how it stood with the source
        until now.
        """
        moment = reading.read_at
        if self._history is None or moment is None:
            return reading
        # Looks are so close to one another that nothing came unseen, where they went well.
        absent_until = moment if status.state == "ok" else status.checked_at
        self._last = reading, moment, absent_until
        try:
            look = self._history.look(reading, self._source, moment, absent_until)
            return with_look(reading, look, again) if look else reading
        except Exception:
            log.exception("history: unexpected exception, expected findings; left out")
            return reading

    def changes_since(self, moment: datetime, most: int) -> pd.DataFrame:
        """As History.changes_since; empty without a history."""
        if self._history is None:
            return pd.DataFrame()
        return self._history.changes_since(self._source, moment, most)

    def keep(self, *, only_newer: bool = False) -> None:
        """Record the reading that was completed last, which is about to be published.

        Where that cannot be now, whoever asks again tries again. `only_newer`: not where
        something as new is recorded already.
        """
        last, self._last = self._last, None
        if self._history is None or last is None:
            return
        reading, moment, absent_until = last
        try:
            is_known = only_newer and self._history.knows(self._source, moment)
            if not is_known and not self._history.record(
                reading, self._source, moment, absent_until
            ):
                self._last = last
        except Exception:
            log.exception("history: unexpected exception, expected a recording; left out")


def with_look(reading: Reading, look: Look, again: Again) -> Reading:
    """A new reading: wiped cells put back, and the findings of the history behind the others."""
    moment, campaign = reading.read_at, reading.campaign
    assert moment is not None
    assert campaign is not None
    if len(look.lost):
        reading = again(kept_cells(look.lost))
        reading.read_at = moment
    findings = Findings()
    say_lost(look.lost, moment.tzinfo, findings)
    say_late(look.late, campaign, findings)
    say_edited(look.edited, reading, findings)
    say_denominators(look.denominators, findings)
    return replace(
        reading,
        findings=[*reading.findings, *findings.all],
        arrivals=look.arrivals,
        sightings=days_known(look.sightings, moment.tzinfo),
        watched_since=look.watched_since.replace(tzinfo=UTC).astimezone(moment.tzinfo),
    )


def days_known(sightings: pd.DataFrame, zone: tzinfo | None) -> pd.DataFrame:
    """unit_id, day, known_on: the campaign's own day on which each count was first seen."""
    seen_at = pd.to_datetime(sightings["seen_at"]).dt.tz_localize(UTC).dt.tz_convert(zone)
    known_on = seen_at.dt.tz_localize(None).dt.normalize()
    return sightings[["unit_id", "day"]].assign(known_on=known_on)


def kept_cells(lost: pd.DataFrame) -> list[KeptCell]:
    return [
        KeptCell(
            tab=line.kept_tab,
            row=int(line.kept_row),
            column=int(line.kept_column),
            unit_id=line.unit_id,
            measure=line.measure,
            day=line.day.date(),
            typed=line.kept_raw,
        )
        for line in rows(lost)
    ]


def say_lost(lost: pd.DataFrame, zone: tzinfo | None, findings: Findings) -> None:
    """One finding for what went from a tab at one look; its cells are the area around them."""
    for _, cells in lost.groupby(["kept_tab", "measure", "gone_at"]):
        one = cells.iloc[0]
        since = one["gone_at"].replace(tzinfo=UTC).astimezone(zone)
        findings.add(
            "consistency.cells_lost",
            tab=one["kept_tab"],
            cell=area(cells["kept_row"], cells["kept_column"]),
            day=only(cells["day"].dt.date),
            measure=one["measure"],
            n=len(cells),
            since=f"{since:%H:%M %d/%m/%Y}",
        )


def say_late(late: pd.DataFrame, campaign: Campaign, findings: Findings) -> None:
    """One finding for each report, or for each area of them where a whole column came late."""
    for _, cells in late.groupby(["tab", "day"]):
        many = len(cells) > MOST_OF_A_DAY
        apart = (cells["row_index"].diff() != 1) | (cells["column_index"].diff() != 0) | (not many)
        for _, run in cells.groupby(apart.cumsum()):
            findings.add(
                "timeliness.late",
                tab=run["tab"].iloc[0],
                cell=area(run["row_index"], run["column_index"]),
                unit_id=only(run["unit_id"]),
                day=run["day"].iloc[0].date(),
                measure="installed",
                found=only(run["raw"]) or "",
                cutoff=f"{campaign.cutoff:%H:%M}",
            )


def say_edited(edited: pd.DataFrame, reading: Reading, findings: Findings) -> None:
    """A count became another one; no more than info where the coordinator has spoken of it."""
    explained = {(line.unit_id, line.measure, line.day) for line in reading.corrections}
    for line in rows(edited):
        before, now = read_count(line.stood).value, read_count(line.raw).value
        if before is None or now is None or before == now:
            continue
        is_explained = (line.unit_id, line.measure, line.day.date()) in explained
        findings.add(
            "timeliness.edited_after_cutoff",
            "info" if is_explained else None,
            tab=line.tab,
            cell=address(int(line.row_index), int(line.column_index)),
            unit_id=line.unit_id,
            day=line.day.date(),
            measure=line.measure,
            found=line.raw,
            x=now,
            y=before,
            **({"corrected": True} if is_explained else {}),
        )


def say_denominators(changed: pd.DataFrame, findings: Findings) -> None:
    for line in rows(changed):
        findings.add(
            "denominator.changed",
            tab=TITLES["register"],
            cell=line.cell or None,
            unit_id=line.unit_id,
            found=str(line.eligible),
            x=int(line.eligible),
            y=int(line.first_eligible),
        )


def rows(frame: pd.DataFrame) -> list[Any]:
    return [*frame.itertuples(index=False)]


def area(row: pd.Series, column: pd.Series) -> str:
    """A1 range around cells whose rows and columns count from 0; one cell's own address."""
    first = address(int(row.min()), int(column.min()))
    last = address(int(row.max()), int(column.max()))
    return first if first == last else f"{first}:{last}"


def only(values: pd.Series) -> Any:
    """The value that all have; None where they differ."""
    return values.iloc[0] if values.nunique() == 1 else None
