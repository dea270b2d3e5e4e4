"""A ward whose days are closed while its workbook is followed."""

from datetime import date, datetime
from pathlib import Path

from data.archive import Archive
from data.files.file_source import FileSource
from data.frozen_days import FOLDER, FrozenDays, frozen_snapshot
from data.history.cell_history import History
from data.refresher import Refresher
from data.store import Snapshot
from queries import ask
from tests.data.following import Clock

FIFTH = date(2024, 11, 5)


class Ward:
    """A workbook, and the refresher that follows it; a new one is a new process."""

    def __init__(self, folder: Path) -> None:
        self.source, self.state = FileSource(folder / "phường.xlsx"), folder / "state"
        self.clock = Clock()
        self.start()

    def start(self) -> None:
        self.frozen, self.history = FrozenDays(self.state), History(self.state)
        self.refresher = Refresher(
            self.source,
            clock=self.clock,
            archive=Archive(self.state),
            frozen=self.frozen,
            history=self.history,
        )

    def stop(self) -> None:
        self.history.close()

    def look(self, moment: datetime) -> None:
        self.clock.at = moment
        self.refresher.refresh()

    def kept(self) -> list[str]:
        return sorted(path.name for path in (self.state / FOLDER).glob("*/????-??-??.gz"))

    def closed(self) -> Snapshot | None:
        return frozen_snapshot(FrozenDays(self.state), self.source, FIFTH)

    def installed_when_closed(self) -> int | None:
        snapshot = self.closed()
        return None if snapshot is None else installed(snapshot)


def installed(snapshot) -> int:
    row = ask(snapshot, "standing", as_of=FIFTH, scope="kind", key="group").iloc[0]
    return int(row["installed"])
