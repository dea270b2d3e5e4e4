"""A ward's workbook that people save, and a refresher with a history that follows it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from data.archive import Archive
from data.files.file_source import FileSource
from data.history.cell_history import History
from data.refresher import Refresher
from tests.data.following import Clock, save, shown
from tests.data.sheets import book
from tests.data.workbooks import saved


def at(hour: int, minute: int = 0, day: int = 5) -> datetime:
    """A moment of November 2024 in Hanoi."""
    return datetime(2024, 11, day, hour, minute, tzinfo=UTC) - timedelta(hours=7)


class Ward:
    """A workbook that people save, and the refresher that follows it."""

    def __init__(self, folder: Path) -> None:
        self.path, self.state = folder / "phường.xlsx", folder / "state"
        self.clock = Clock()
        self.start()

    def start(self) -> None:
        self.history = History(self.state)
        self.refresher = Refresher(
            FileSource(self.path),
            clock=self.clock,
            archive=Archive(self.state),
            history=self.history,
        )

    def stop(self) -> None:
        self.history.close()

    def save(self, moment: datetime, **tabs: Any) -> None:
        """Save these tabs and have them read at the moment."""
        save(self.path, saved(book(**tabs)))
        self.look(moment)

    def look(self, moment: datetime) -> None:
        self.clock.at = moment
        self.refresher.refresh()
        assert self.refresher.status().state == "ok", self.refresher.status()

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        with shown(self.refresher).cursor() as cursor:
            return cursor.execute(query).fetchall()

    def findings(self, rule: str) -> list[tuple[Any, ...]]:
        columns = "severity, cell, unit_id, report_date"
        return self.ask(f"select {columns} from findings where rule = '{rule}' order by cell")

    def count(self, unit_id: str, day: int) -> list[tuple[Any, ...]]:
        return self.ask(
            "select value, outcome from entries"
            f" where unit_id = '{unit_id}' and report_date = '2024-11-{day:02}'"
        )
