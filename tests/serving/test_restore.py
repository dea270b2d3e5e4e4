"""STATE_DIR backed up, lost and put back: figures, closed days, history and keys are the same."""

import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

from data.archive import Archive
from data.files.file_source import FileSource
from data.frozen_days import FrozenDays, frozen_snapshot
from data.history.cell_history import History
from data.refresher import Refresher
from queries import ask
from serving.key_ring import KeyRing
from tests.data.following import Clock, campaign, save, shown
from tests.data.history.watched import at

FIFTH = date(2024, 11, 5)


class Ward:
    """The program on a state folder, at a moment."""

    def __init__(self, book: Path, state: Path, moment: datetime) -> None:
        self.clock = Clock(moment)
        self.source, self.history = FileSource(book), History(state)
        self.frozen, self.keys = FrozenDays(state), KeyRing(state)
        self.refresher = Refresher(
            self.source,
            clock=self.clock,
            archive=Archive(state),
            frozen=self.frozen,
            history=self.history,
        )

    def look(self, moment: datetime) -> None:
        self.clock.at = moment
        self.refresher.refresh()

    def told(self) -> list[object]:
        """What it says of the fifth: now, as it was closed, and what changed on the way."""
        closed = frozen_snapshot(self.frozen, self.source, FIFTH)
        assert closed is not None
        figures = [
            ask(snapshot, "standing", as_of=FIFTH, scope="kind", key="group").to_csv()
            for snapshot in (shown(self.refresher), closed)
        ]
        changes = self.history.changes_since(self.source.key, at(0))
        assert len(changes)
        return [figures, changes.to_csv(), self.refresher.status().checked_at]


def packed(*arguments: str) -> None:
    """tar, as docs/operations.md has it."""
    subprocess.run(["tar", *arguments], check=True)


def test_what_was_backed_up_comes_back_whole(tmp_path: Path) -> None:
    book, state, backup = tmp_path / "phường.xlsx", tmp_path / "state", tmp_path / "state.tar.gz"
    save(book, campaign())
    before = Ward(book, state, at(9))
    key = before.keys.make("An", "leader", 28, at(9))
    before.look(at(9))
    before.look(at(17, 1))  # the day is closed
    save(book, campaign(G2=3300))
    before.look(at(17, 30))
    expected = before.told()
    before.history.close()

    packed("-C", str(state), "-czf", str(backup), ".")
    shutil.rmtree(state)
    book.unlink()  # nothing but the backup can say it
    state.mkdir()
    packed("-C", str(state), "-xzf", str(backup))

    after = Ward(book, state, at(18))
    after.refresher.start()
    assert after.refresher.wait_for(lambda status: status.state == "failing", 20)
    after.refresher.stop()
    assert after.told() == expected
    holder = after.keys.holder(key, datetime(2024, 11, 6, tzinfo=UTC))
    assert holder is not None
    assert holder.name == "An"
    after.history.close()
