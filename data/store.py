"""A reading becomes a snapshot: tables in DuckDB that no longer change, and cursors to ask them.

One DuckDB in memory serves the process; each snapshot is a schema of its own in it, dropped when
nobody holds the snapshot any more. The views stand in schema main, once for all snapshots: the
tables they name are looked up in the schema that a cursor uses, then in schema nothing: there
every table stands empty, for the snapshots that have no row of it. The database reaches no file and
no variable of the program, and its settings are locked.
"""

import itertools
import re
import weakref
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb

from data.closed_figures import Told, told_by
from data.connection import SETTINGS
from data.reading import MEASURES, Campaign, Reading, Severity
from data.sheet.entries import together
from data.tables import Table, entry_table, figure_tables, first_day, last_day, record_tables

SQL = Path(__file__).parent / "sql"
CREATES = re.compile(r"^create \w+ (?:main\.)?(\w+)", re.MULTILINE)


def _statements(name: str) -> dict[str, duckdb.Statement]:
    """The statements of data/sql/<name>.sql, under the names of what they create."""
    text = (SQL / f"{name}.sql").read_text(encoding="utf-8")
    return {
        made[1]: statement
        for statement in duckdb.extract_statements(text)
        if (made := CREATES.search(statement.query))
    }


def _open() -> duckdb.DuckDBPyConnection:
    database = duckdb.connect(":memory:", config=SETTINGS)
    for statement in _statements("vocabulary").values():
        database.execute(statement)
    return database


_database = _open()
_loads = _statements("schema")
_counts, _corrected = _statements("unit_counts"), _statements("applied_corrections")
_views, _scopes, _goals, _lags, _needs = (
    _statements(name) for name in ("views", "scopes", "goals", "lags", "needs")
)
_derived = {  # what many queries need, made of the counts and the register
    name: _statements(name)[name]
    for name in ("duties", "scope_milestones", "unit_days", "kind_days")
}
_versions = itertools.count(1)


def _share() -> None:
    """Make schema nothing: every table, emptied; and the views, which its columns are shown to."""
    day = date(2000, 1, 1)
    campaign = Campaign(day, day, day)
    with _database.cursor() as cursor:
        cursor.execute("create schema nothing; use nothing")
        empty = Reading(campaign, [], together([]), day, None)
        _load(cursor, (*figure_tables(empty, campaign), entry_table(empty)))
        _load(cursor, record_tables(empty, campaign))
        cursor.execute(_counts["unit_counts"], {"first_day": day})
        for statements in (_corrected, _views, _derived, _scopes, _goals, _lags, _needs):
            for statement in statements.values():
                cursor.execute(statement)
        for name in (*_loads, *_counts, *_corrected, *_derived):
            cursor.execute(f"truncate {name}")


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Snapshot:
    """Everything read in one refresh, published under a version. Safe to ask from any thread."""

    version: int  # grows with each snapshot of this process
    campaign: Campaign
    as_of: date  # the default as-of date; first_day before any group has reported
    first_day: date
    last_day: date
    today: date
    read_at: datetime  # aware, in the campaign's time zone
    findings_count: dict[Severity, int]
    units: int  # in the register
    entries: int  # filled cells of the entry tabs
    sheet_url: str | None = None  # of a Google Sheet
    tab_gids: dict[str, int] = field(default_factory=dict)
    is_closed: bool = False  # a past day as it was kept; not one of those that follow one another
    told: Told | None = field(default=None, repr=False)  # what is kept when its day is closed
    _idle: list[duckdb.DuckDBPyConnection] = field(default_factory=list, repr=False)

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor on this snapshot's tables, nobody else's until the end of the block.

        Then it waits for the next one who asks: opening a cursor costs as much as a small question.
        """
        try:
            cursor = self._idle.pop()
        except IndexError:
            cursor = _database.cursor()
            cursor.execute(f"set search_path = '{_schema(self.version)},nothing'")
        yield cursor
        self._idle.append(cursor)

    def address_of(self, tab: str, cell: str) -> str | None:
        """Where a cell is opened in the Google Sheet; None for a workbook file."""
        if self.sheet_url is None or tab not in self.tab_gids:
            return None
        return f"{self.sheet_url}#gid={self.tab_gids[tab]}&range={cell}"

    def clamp(self, day: date) -> date:
        """The day itself, or the nearest one that the snapshot knows."""
        return min(max(day, self.first_day), self.last_day)


def build(reading: Reading, told: Told | None = None) -> Snapshot:
    """Load a reading and publish it; `told`: what was kept of it, when it is of a closed day.

    Raises ValueError for one without a campaign.
    """
    campaign = reading.campaign
    if campaign is None:
        raise ValueError("reading.campaign=None: expected a reading whose campaign is known")
    version = next(_versions)
    snapshot = Snapshot(
        version=version,
        campaign=campaign,
        as_of=reading.as_of or first_day(campaign),
        first_day=first_day(campaign),
        last_day=last_day(reading, campaign),
        today=reading.today,
        read_at=reading.read_at or datetime.now(ZoneInfo(campaign.time_zone)),
        findings_count=_severities(reading),
        units=len(reading.units),
        entries=len(reading.entries),
        sheet_url=reading.sheet_url,
        tab_gids=reading.tab_gids,
        is_closed=reading.is_closed,
        told=told or told_by(reading),
    )
    _database.cursor().execute(f"create schema {_schema(version)}").close()
    weakref.finalize(snapshot, _drop, version, snapshot._idle).atexit = False
    _fill(snapshot, reading)
    return snapshot


def _fill(snapshot: Snapshot, reading: Reading) -> None:
    """Make every table, two at a time where one does not rest on the other: DuckDB works outside
    Python's lock, and a statement takes one thread."""
    campaign = snapshot.campaign
    with (
        snapshot.cursor() as cursor,
        snapshot.cursor() as other,
        ThreadPoolExecutor(max_workers=1) as beside,
    ):
        entered = beside.submit(_load, other, _with_rows([entry_table(reading)]))
        _load(cursor, _with_rows(figure_tables(reading, campaign)))
        entered.result()
        looked_up = beside.submit(_look_up, other, reading, campaign)
        _count(cursor, snapshot, reading)
        looked_up.result()
        held = beside.submit(other.execute, _derived["unit_days"])
        for name in ("kind_days", "duties"):
            cursor.execute(_derived[name])
        held.result()
        if reading.corrections:
            cursor.execute(_corrected["applied_corrections"])


def _with_rows(tables: Iterable[Table]) -> Iterator[Table]:
    """The others stand empty in schema nothing."""
    return (table for table in tables if not table.is_empty)


def _load(cursor: duckdb.DuckDBPyConnection, tables: Iterable[Table]) -> None:
    for table in tables:
        if table.rows is not None:
            cursor.register("incoming", table.rows)
        cursor.execute(_loads[table.name], table.parameters)
    cursor.unregister("incoming")


def _look_up(cursor: duckdb.DuckDBPyConnection, reading: Reading, campaign: Campaign) -> None:
    """Make what no count goes into."""
    _load(cursor, _with_rows(record_tables(reading, campaign)))
    cursor.execute(_derived["scope_milestones"])


def _count(cursor: duckdb.DuckDBPyConnection, snapshot: Snapshot, reading: Reading) -> None:
    """Make unit_counts. Raises ValueError where an entry would be counted twice."""
    cursor.execute(_counts["unit_counts"], {"first_day": snapshot.first_day})
    [(rows,)] = cursor.fetchall()
    days = (snapshot.last_day - snapshot.first_day).days + 1
    expected = sum(unit.kind is not None for unit in reading.units) * len(MEASURES) * days
    if rows != expected:  # a figure counted twice is worse than none
        raise ValueError(
            f"unit_counts rows={rows}, expected {expected}: two used entries of one unit, measure "
            "and day, or a unit_id that stands twice"
        )


def _schema(version: int) -> str:
    return f"snapshot_{version}"


def _drop(version: int, idle: list[duckdb.DuckDBPyConnection]) -> None:
    for cursor in idle:
        cursor.close()
    with _database.cursor() as cursor:
        cursor.execute(f"drop schema {_schema(version)} cascade")


def _severities(reading: Reading) -> dict[Severity, int]:
    counts = Counter(finding.severity for finding in reading.findings)
    return {severity: counts[severity] for severity in ("error", "warning", "info")}


_share()
