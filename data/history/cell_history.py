"""What was in which cell, and since when: the changes of a sheet, on disk under STATE_DIR.

Cells are known by unit, measure and day, never by their place: an inserted column changes nothing.
Whatever is wrong with the disk, nobody waits and nothing stops: there is no history then, the log
says why, and it is tried again a minute later.
"""

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import duckdb
import pandas as pd

from data.history import recordings
from data.history.history_file import Unavailable, open_history
from data.history.observed import in_utc
from data.history.recordings import Look
from data.reading import Reading

log = logging.getLogger(__name__)

MOST_CHANGES = 200_000  # the oldest go first; how large that is: docs/operations.md
TRY_AGAIN_AFTER = 60.0  # seconds
Answer = TypeVar("Answer")


class History:
    """The history in `folder`, opened when it is first needed. Safe to ask from any thread.

    One process has it; to a second one it is as if there were none. A source is named by its key.
    `clock` is that of time; a test brings its own.
    """

    def __init__(
        self,
        folder: Path,
        *,
        most_changes: int = MOST_CHANGES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder, self._most, self._clock = folder, most_changes, clock
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._opening = threading.Lock()
        self._not_before = float("-inf")
        self._said = ""

    def look(
        self, reading: Reading, source: str, at: datetime, absent_until: datetime | None = None
    ) -> Look | None:
        """Hold a reading of the moment `at` against what is recorded; None without a history.

        `absent_until`: the last look before; `at` itself where none was missed. None: nobody has
        watched the source since it was last recorded.
        """
        return self._ask(
            lambda history: recordings.look_at(history, reading, source, at, absent_until)
        )

    def record(
        self, reading: Reading, source: str, at: datetime, absent_until: datetime | None = None
    ) -> bool:
        """Append what has changed in the sheet since the last recording, all or nothing.

        The reading is the sheet's own, without what was put back into it. Whether it is on disk.
        """

        def write(history: duckdb.DuckDBPyConnection) -> bool:
            recordings.record(history, reading, source, at, absent_until, self._most)
            return True

        return self._ask(write) or False

    def knows(self, source: str, at: datetime) -> bool:
        """Whether something of the moment `at` or newer is recorded of the source."""

        def is_recorded(history: duckdb.DuckDBPyConnection) -> bool:
            last = recordings.recorded_at(history, source)
            return last is not None and last >= in_utc(at)

        return self._ask(is_recorded) or False

    def recorded_at(self, source: str) -> datetime | None:
        """When the source was last recorded, aware; None where it never was."""
        last = self._ask(lambda history: recordings.recorded_at(history, source))
        return last and last.replace(tzinfo=UTC)

    def changes_since(self, source: str, moment: datetime, most: int = 1_000) -> pd.DataFrame:
        """The changes first seen after `moment` (aware), the newest first, at most `most`.

        Columns: first_seen (UTC), version (of the recording; grows), unit_id, measure (eligible
        and baseline are the register's), day, tab, cell (A1), old_text, new_text (null: blank),
        old_value, new_value. day and cell are null in the register. Empty without a history.
        """
        found = self._ask(lambda history: recordings.changes_since(history, source, moment, most))
        return pd.DataFrame() if found is None else found

    def close(self) -> None:
        """Let go of the file; whoever asks next opens it again."""
        with self._opening:
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _ask(self, question: Callable[[duckdb.DuckDBPyConnection], Answer]) -> Answer | None:
        """The answer; None where the history cannot be had now."""
        try:
            connection = self._opened()
            return None if connection is None else question(connection)
        except (Unavailable, duckdb.Error) as error:
            self._rest_after(error)
            return None

    def _opened(self) -> duckdb.DuckDBPyConnection | None:
        """The open history; None for a while after it failed. Raises Unavailable."""
        with self._opening:
            if self._connection is None and self._clock() >= self._not_before:
                self._connection = open_history(self._folder)
                self._said = ""
            return self._connection

    def _rest_after(self, error: Exception) -> None:
        """Opened anew later, which also looks whether the file is whole."""
        self._not_before = self._clock() + TRY_AGAIN_AFTER
        if self._said != str(error):
            log.warning("no history for now: %s: %.300s", type(error).__name__, error)
            self._said = str(error)
        try:
            self.close()
        except duckdb.Error:
            log.debug("closing the history after that failed too", exc_info=True)
