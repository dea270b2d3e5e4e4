"""The file of the history: opened, made where there is none, set aside where it is damaged.

A stop at any moment leaves it whole: every recording is one transaction of DuckDB, which finishes
or forgets what it was writing when the file is next opened.
"""

import logging
import os
from pathlib import Path

import duckdb

from data.connection import SETTINGS

log = logging.getLogger(__name__)

NAME = "history.duckdb"
DAMAGED = "history-damaged.duckdb"  # one alone is kept: the last
FORM = 1  # of the tables in it
SQL = Path(__file__).parents[1] / "sql" / "history"
TABLES = ("about", "sources", "cells", "units", "changes")


class Unavailable(Exception):
    """The history cannot be opened now: another process holds it, or the disk refuses."""


class Damaged(Exception):
    """The file is there, and is no history that this program can read."""


def statement(name: str) -> str:
    """The SQL of data/sql/history/<name>.sql."""
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def open_history(folder: Path) -> duckdb.DuckDBPyConnection:
    """The history in `folder`, both made where they are not there. Raises Unavailable.

    A file that cannot be read is set aside, and the log says so.
    """
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            return _opened(path)
        except Damaged as damage:
            log.warning("history %s is damaged, set aside as %s: %s", NAME, DAMAGED, damage)
            set_aside(path)
            return _opened(path)
    except (OSError, Damaged) as error:
        raise Unavailable(f"{NAME}: {error}") from error


def set_aside(path: Path) -> None:
    """Give a damaged file, with what was still to be written into it, another name."""
    for end in ("", ".wal"):
        old, new = Path(f"{path}{end}"), Path(f"{path.with_name(DAMAGED)}{end}")
        new.unlink(missing_ok=True)
        if old.exists():
            old.replace(new)


def _opened(path: Path) -> duckdb.DuckDBPyConnection:
    """Raises Unavailable, Damaged or OSError."""
    if path.exists():  # the system refuses before DuckDB does, and says it in its own words
        os.close(os.open(path, os.O_RDWR))
    try:
        connection = duckdb.connect(path, config=SETTINGS)
    except duckdb.Error as error:
        if "Could not set lock" in str(error) or not path.exists():
            raise Unavailable(_brief(error)) from error
        raise Damaged(_brief(error)) from error
    try:
        _prepare(connection)
    except duckdb.Error as error:
        connection.close()
        raise Damaged(_brief(error)) from error
    except Damaged:
        connection.close()
        raise
    return connection


def _prepare(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables of a new file; read every row of an old one, which finds what is broken."""
    with connection.cursor() as cursor:
        tables = cursor.execute("select table_name from duckdb_tables()").fetchall()
        found = {name for (name,) in tables}
        if not found:
            cursor.begin()
            cursor.execute(statement("tables"))
            cursor.execute("insert into about values (?)", [FORM])
            cursor.commit()
            return
        if not found >= {*TABLES}:
            raise Damaged(f"tables={sorted(found)}, expected {sorted(TABLES)}")
        for table in TABLES:
            cursor.execute(f"select sum(hash({table})) from {table}").fetchall()
        forms = cursor.execute("select form from about").fetchall()
        if forms != [(FORM,)]:
            raise Damaged(f"form={forms}, expected {FORM}")


def _brief(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error).splitlines()[0]:.200}"
