"""A reading as the history compares it: its entries, its register and its days, as Arrow tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta

import duckdb
import numpy as np
import pyarrow as pa

from data.history.history_file import statement
from data.reading import USUAL_ZONE, Campaign, Entries, Reading
from data.sheet.entries import IGNORED

MOMENT = pa.timestamp("us")


def in_utc(moment: datetime) -> datetime:
    """An aware moment as the history holds it: UTC, without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def days_counted(reading: Reading, campaign: Campaign) -> tuple[date, date]:
    """The days whose cells can be late or lost: from the start to today, or to the end."""
    return campaign.start, min(reading.today, campaign.end or reading.today)


@contextmanager
def compared_with(
    connection: duckdb.DuckDBPyConnection, reading: Reading, source: str
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor that knows the tables observed, compared, register and days of this reading."""
    campaign = reading.campaign
    if campaign is None:
        raise ValueError("reading.campaign=None: expected a reading whose campaign is known")
    with connection.cursor() as cursor:
        counting, other = tabs_apart(reading, campaign)
        cursor.register("incoming", entry_rows(reading.entries, counting))
        cursor.register("elsewhere", entry_rows(reading.entries, other))
        cursor.register("register", unit_rows(reading))
        cursor.register("days", day_rows(reading, campaign))
        cursor.execute(statement("observed"))
        cursor.execute(statement("compared"), {"source": source})
        yield cursor


def tabs_apart(reading: Reading, campaign: Campaign) -> tuple[np.ndarray, np.ndarray]:
    """The places of the entries whose unit and day are known: in the tabs that count, in others."""
    entries = reading.entries
    known = (entries.unit >= 0) & ~np.isnat(entries.day)
    first, last = (np.datetime64(day) for day in days_counted(reading, campaign))
    # What is ignored on a day that counts stands in a tab that does not.
    other = (entries.outcome == IGNORED) & (entries.day >= first) & (entries.day <= last)
    return np.flatnonzero(known & ~other), np.flatnonzero(known & other)


def entry_rows(entries: Entries, mine: np.ndarray) -> pa.Table:
    """The entries at these places."""
    titles = pa.array(entries.tab_titles, pa.string())
    return pa.table(
        {
            "tab": titles.take(pa.array(entries.tab[mine])),
            "row_index": entries.row[mine],
            "column_index": entries.column[mine],
            "unit_order": entries.unit[mine],
            "measure": entries.measure[mine],
            "day": entries.day[mine],
            "entered_at": entries.entered_at[mine],
            "raw_number": pa.array(entries.raw_number[mine], from_pandas=True),
            "raw_text": pa.array(entries.raw_text[mine], pa.string(), from_pandas=True),
            "value": pa.array(entries.value[mine], from_pandas=True),
            "outcome": entries.outcome[mine],
        }
    )


def unit_rows(reading: Reading) -> pa.Table:
    """The register; a code that stands twice is one unit, as it is first written."""
    units = [*{unit.unit_id: unit for unit in reversed(reading.units)}.values()]
    place = {unit.unit_id: place for place, unit in reversed([*enumerate(reading.units)])}
    return pa.table(
        {
            "unit_order": pa.array([place[unit.unit_id] for unit in units], pa.int32()),
            "unit_id": pa.array([unit.unit_id for unit in units], pa.string()),
            "cell": pa.array([unit.cell for unit in units], pa.string()),
            "eligible": pa.array([unit.eligible for unit in units], pa.int64()),
            "baseline": pa.array([unit.baseline for unit in units], pa.int64()),
            "is_daily": pa.array([unit.frequency == "daily" for unit in units], pa.bool_()),
            "is_weekly": pa.array([unit.frequency == "weekly" for unit in units], pa.bool_()),
        }
    )


def day_rows(reading: Reading, campaign: Campaign) -> pa.Table:
    """Per day that counts: when its figures close, when they may no longer be changed, and the
    last day of its campaign week."""
    first, last = days_counted(reading, campaign)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    zone = reading.read_at.tzinfo if reading.read_at else reading.zone(USUAL_ZONE)
    closed = [in_utc(datetime.combine(day, campaign.cutoff, zone)) for day in days]
    open_for = timedelta(days=campaign.edit_days + 1)
    ended = [in_utc(datetime.combine(day + open_for, time(0), zone)) for day in days]
    return pa.table(
        {
            "day": pa.array(days, pa.date32()),
            "is_holiday": pa.array([day in campaign.holidays for day in days], pa.bool_()),
            "closes_at": pa.array(closed, MOMENT),
            "edits_until": pa.array(ended, MOMENT),
            "week_ends_on": pa.array([week_end(day, campaign) for day in days], pa.date32()),
        }
    )


def week_end(day: date, campaign: Campaign) -> date:
    """The last day of the campaign week, or of the campaign."""
    last = day + timedelta(days=6 - (day - campaign.start).days % 7)
    return min(last, campaign.end) if campaign.end else last
