"""The questions to the history, and what a recording appends: each on an open connection.

Moments that come in are aware; those that come out are UTC without a zone. Every function may
raise duckdb.Error.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import duckdb
import pandas as pd

from data.cells import address
from data.history.history_file import statement
from data.history.observed import compared_with, days_counted, in_utc
from data.reading import Reading
from data.sheet.tabs import TITLES

MOST_SOURCES = 5
FEWEST_LOST = 5  # fewer cells that are gone at one look were emptied by hand
GIVEN_UP_AFTER = timedelta(days=7)  # what nobody has missed for so long was meant to go


@dataclass(frozen=True, slots=True)
class Look:
    """What the history says of a reading, before it is recorded.

    late, edited: one row per cell: unit_id, measure, day, tab, row_index, column_index, raw; in
    edited also stood, the text that stood before. lost: one row per cell: unit_id, measure, day,
    gone_at, and the last used kept_raw, kept_tab, kept_row, kept_column. denominators: one row per
    unit: unit_id, cell, eligible, first_eligible. arrivals: one row per unit and day on which a
    report of it is due and was given: unit_id, due_on, timeliness (on_time, late, unknown).
    sightings: one row per install count of which is known since when it stands: unit_id, day,
    seen_at, UTC.
    watched_since: when the source was first recorded, UTC.
    """

    late: pd.DataFrame
    edited: pd.DataFrame
    lost: pd.DataFrame
    denominators: pd.DataFrame
    arrivals: pd.DataFrame
    sightings: pd.DataFrame
    watched_since: datetime


def recorded_at(connection: duckdb.DuckDBPyConnection, source: str) -> datetime | None:
    """When the source was last recorded; None where it never was."""
    return recorded(connection, source)[1]


def recorded(
    connection: duckdb.DuckDBPyConnection, source: str
) -> tuple[datetime | None, datetime | None]:
    """When the source was recorded first and last; None, None where it never was."""
    with connection.cursor() as cursor:
        query = "select began_at, recorded_at from sources where source = ?"
        found = cursor.execute(query, [source]).fetchall()
    return found[0] if found else (None, None)


def look_at(
    connection: duckdb.DuckDBPyConnection,
    reading: Reading,
    source: str,
    at: datetime,
    absent_until: datetime | None,
) -> Look:
    """Hold a reading of the moment `at` against what is recorded."""
    wanted = said_of(connection, reading, source, at, absent_until)
    with compared_with(connection, reading, source) as cursor:
        run(cursor, "lost", wanted)
        run(cursor, "arrivals", wanted)
        return Look(
            late=frame(cursor, "late", wanted),
            edited=frame(cursor, "edited", wanted),
            lost=cursor.execute("from lost order by kept_tab, measure, day, kept_row").df(),
            denominators=frame(cursor, "denominators", wanted),
            arrivals=cursor.execute("from kept_duties").df(),
            sightings=frame(cursor, "sightings", wanted),
            watched_since=wanted["began_at"],
        )


def record(
    connection: duckdb.DuckDBPyConnection,
    reading: Reading,
    source: str,
    at: datetime,
    absent_until: datetime | None,
    most_changes: int,
) -> None:
    """Append what has changed in the sheet since the last recording, all or nothing."""
    wanted = said_of(connection, reading, source, at, absent_until) | {"most": most_changes}
    with compared_with(connection, reading, source) as cursor:
        run(cursor, "lost", wanted)
        run(cursor, "fresh_cells", wanted)
        cursor.begin()
        [(wanted["version"],)] = cursor.execute(
            "select coalesce(max(version), 0) + 1 from sources where source = ?", [source]
        ).fetchall()
        if not wanted["is_first"]:
            for name in ("cell_changes", "unit_changes"):
                wanted["last_id"] = last_change(cursor)
                run(cursor, name, wanted)
        for name in ("keep_cells", "keep_units", "keep_source", "trim"):
            run(cursor, name, wanted)
        cursor.commit()  # a cursor that is closed before forgets what it has written


def changes_since(
    connection: duckdb.DuckDBPyConnection, source: str, moment: datetime, most: int
) -> pd.DataFrame:
    wanted = {"source": source, "moment": in_utc(moment), "most": most}
    with connection.cursor() as cursor:
        rows = frame(cursor, "changes_since", wanted)
    places = zip(rows.pop("row_index"), rows.pop("column_index"), strict=True)
    cells = [None if pd.isna(row) else address(int(row), int(column)) for row, column in places]
    rows.insert(6, "cell", pd.Series(cells, rows.index, "str"))
    return rows


def said_of(
    connection: duckdb.DuckDBPyConnection,
    reading: Reading,
    source: str,
    at: datetime,
    absent_until: datetime | None,
) -> dict[str, Any]:
    """What the statements ask for, under the names they have there."""
    assert reading.campaign is not None
    start, last_day = days_counted(reading, reading.campaign)
    began_at, known = recorded(connection, source)
    return {
        "source": source,
        "moment": in_utc(at),
        "absent_until": in_utc(absent_until) if absent_until else known,
        "is_first": known is None,
        "began_at": began_at or in_utc(at),
        "start": start,
        "last_day": last_day,
        "fewest": FEWEST_LOST,
        "given_up": in_utc(at - GIVEN_UP_AFTER),
        "register_tab": TITLES["register"],
        "sources": MOST_SOURCES,
    }


def run(cursor: duckdb.DuckDBPyConnection, name: str, wanted: dict[str, Any]) -> None:
    """Execute the statements of a file, each with the parameters that it names."""
    for one in duckdb.extract_statements(statement(name)):
        cursor.execute(one, {key: wanted[key] for key in one.named_parameters})


def frame(cursor: duckdb.DuckDBPyConnection, name: str, wanted: dict[str, Any]) -> pd.DataFrame:
    """What the last statement of a file gives."""
    run(cursor, name, wanted)
    return cursor.df()


def last_change(cursor: duckdb.DuckDBPyConnection) -> int:
    [(last,)] = cursor.execute("select coalesce(max(change_id), 0) from changes").fetchall()
    return int(last)
