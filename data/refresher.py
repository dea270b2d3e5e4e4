"""One reader for everybody: follows the source, and swaps a new snapshot in when it is whole.

A page asks `shared().current()` and never waits. Whatever goes wrong with the source, the last good
snapshot stays and `status()` says since when it is the last.
"""

import logging
import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from data.archive import Archive
from data.cells import Book
from data.followed import Fetched, Source, Status
from data.frozen_days import FrozenDays
from data.history.cell_history import History
from data.history.hindsight import Hindsight
from data.interpret import interpret
from data.problems import SourceProblem, unexpected
from data.reading import USUAL_ZONE, Reading
from data.refresh_record import Outcome, RefreshRecord
from data.source_settings import STALE_AFTER, from_environment
from data.store import Snapshot, build

log = logging.getLogger(__name__)

LOOK_EVERY = 1.0  # seconds; a look at an unchanged file is one stat
QUIET_AFTER = 2 * 60 * 60.0  # seconds without a change, from which on looks may become rare
STOPS_WITHIN = 5.0  # seconds; a reader that hangs on a network drive does not hold up the end
WAITS_FOR_ANOTHER = 10.0  # seconds; as long as a person who pressed a button waits
TRY_AGAIN_AFTER = timedelta(minutes=1)  # what failed for good may have failed for our reasons


def now() -> datetime:
    return datetime.now(UTC)


class Refresher:
    """Keeps the current snapshot of one source. Safe to ask from any thread. `clock` gives the
    present as an aware datetime, `interval` is in seconds; so is `quiet_interval`, which takes its
    place when nothing has changed for hours, and `stale_after`."""

    def __init__(
        self,
        source: Source,
        *,
        clock: Callable[[], datetime] = now,
        interval: float = LOOK_EVERY,
        quiet_interval: float | None = None,
        stale_after: float = STALE_AFTER,
        archive: Archive | None = None,
        frozen: FrozenDays | None = None,
        history: History | None = None,
        interpret: Callable[..., Reading] = interpret,
        build: Callable[[Reading], Snapshot] = build,
    ) -> None:
        self.source = source
        self._clock, self._interval = clock, interval
        self._quiet_interval = quiet_interval or interval
        self._changed_at = time.monotonic()
        self._stale_after = timedelta(seconds=stale_after)
        self._archive, self.frozen = archive, frozen
        self.hindsight = Hindsight(history, source.key)
        self.record = RefreshRecord()
        self._interpret, self._build = interpret, build
        self._one_at_a_time = threading.Lock()
        self._reads = self._looks = 0  # ended, well or not; a look reads where there is news
        self._tried: tuple[Hashable, date] | None = None  # fingerprint and today, last attempt
        self._tried_at: datetime | None = None
        self._good: tuple[bytes, date] | None = None  # digest and today of the snapshot
        self._fetched: Fetched | None = None  # what the snapshot was made of
        self._zone = USUAL_ZONE  # until the campaign has said which is its own
        # Swapped as one, so that nobody sees a snapshot with the status of another.
        self._standing: tuple[Snapshot | None, Status] = (None, Status())
        self._news = threading.Condition()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._asked = threading.Event()

    def current(self) -> Snapshot | None:
        """The last good snapshot; None until there has been one."""
        return self._standing[0]

    def last_good(self) -> Book | None:
        """The workbook that the snapshot was made of, as it was then; None until there is one."""
        return self._fetched.book() if self._fetched else None

    def status(self) -> Status:
        return self._standing[1]

    def is_stale(self) -> bool:
        """Whether nobody has known for long whether the figures are still what the source says."""
        return self.status().is_stale(self._clock(), self._stale_after)

    def wait_for(self, reached: Callable[[Status], bool], timeout: float) -> bool:
        """Wait until the status is as asked, at most `timeout` seconds; whether it came to that."""
        with self._news:
            return self._news.wait_for(lambda: reached(self.status()), timeout)

    def start(self) -> None:
        """Begin to follow the source in a thread of its own; nothing where it already does."""
        with self._starting:
            if self._thread is not None and self._thread.is_alive():
                return
            self._stop = threading.Event()
            self._thread = threading.Thread(
                target=self._follow, args=(self._stop,), name="refresher", daemon=True
            )
            self._thread.start()

    def stop(self) -> None:
        """Cease to follow the source; the snapshot stays."""
        with self._starting:
            self._stop.set()
            self._asked.set()
            if self._thread is not None:
                self._thread.join(STOPS_WITHIN)
                self._thread = None

    def ask(self, patience: float) -> bool:
        """Have the source looked at now, and wait at most `patience` seconds for it.

        Whether the look has ended by then. One at a time, whoever asks.
        """
        self.source.ask_at_once()
        if self._thread is None or not self._thread.is_alive():
            self.refresh()
            return True
        seen = self._looks
        self._asked.set()
        with self._news:
            return self._news.wait_for(lambda: self._looks > seen, patience)

    def refresh(self) -> None:
        """One look at the source now, by whoever asks; those who ask at once share it.

        Reads where the source has changed or the last look failed. Never raises, and returns
        without news where a reader before hangs.
        """
        seen = self._reads
        if not self._one_at_a_time.acquire(timeout=WAITS_FOR_ANOTHER):
            return
        try:
            if self._reads == seen:
                self._look(try_again=True)
        finally:
            self._one_at_a_time.release()

    def _follow(self, stop: threading.Event) -> None:
        asked = False
        self._restore()
        while not stop.is_set():
            with self._one_at_a_time:
                self._look(try_again=asked)
            is_quiet = time.monotonic() - self._changed_at > QUIET_AFTER
            asked = self._asked.wait(self._quiet_interval if is_quiet else self._interval)
            self._asked.clear()

    def _look(self, *, try_again: bool) -> None:
        """One look, whatever comes of it. `try_again`: also where it would fail as before."""
        begun = time.monotonic()
        outcome: Outcome | None = "failed"
        try:
            outcome = self._follow_source(try_again)
        except SourceProblem as problem:
            self._fail(problem)
        except Exception as error:
            log.exception("refreshing source=%r: expected a snapshot or problem", self.source.name)
            self._fail(unexpected(error, self.source.name))
        finally:
            if outcome is not None:
                self.record.add(outcome, time.monotonic() - begun, self.source, *self._standing)
            with self._news:
                self._looks += 1
                self._news.notify_all()

    def _follow_source(self, try_again: bool) -> Outcome | None:
        """What came of it; None where there was nothing to read."""
        today = self._today()
        fingerprint = self.source.fingerprint()
        snapshot, status = self._standing
        if (fingerprint, today) == self._tried:
            if status.state == "ok" and snapshot is not None:
                self._succeed(snapshot)
                return None
            if status.problem and not (status.problem.is_temporary or try_again or self._is_due()):
                return None
        self._tried, self._tried_at = (fingerprint, today), self._clock()
        try:
            return self._read(snapshot, today)
        finally:
            self._reads += 1

    def _read(self, snapshot: Snapshot | None, today: date) -> Outcome:
        """Read the source; `snapshot` stays where the source holds what it was made of."""
        fetched = self.source.fetch()
        digest, self._tried = fetched.digest, (fetched.fingerprint, today)
        if snapshot is not None and self._good == (digest, today):
            self._succeed(snapshot)
            return "unchanged"
        snapshot, today = self._make(fetched.book(), today)
        self._good, self._fetched = (digest, today), fetched
        self._tried = (fetched.fingerprint, today)
        if self.frozen is not None:
            self.frozen.see(self.source, fetched, self._clock())
        self._succeed(snapshot)
        return "changed"

    def _restore(self) -> None:
        """Show what was good before this start, with its age, until the source has answered."""
        kept = self._archive.last(self.source) if self._archive else None
        if kept is None or self.current() is not None:
            return
        try:
            snapshot, _ = self._make(kept.fetched.book(), self._today(), kept.at)
        except Exception:  # of an older version, or damaged: then there is nothing before
            log.warning("last good state is of no use", exc_info=True)
            return
        self._fetched = kept.fetched
        self._swap(snapshot, replace(self.status(), checked_at=kept.at, version=snapshot.version))
        self.hindsight.keep(only_newer=True)  # the stop may have come just before

    def _make(
        self, book: Book, today: date, read_at: datetime | None = None
    ) -> tuple[Snapshot, date]:
        """The snapshot of a workbook, and the day it holds for today. Raises SourceProblem.

        read_at: when the workbook was read, if not just now.
        """
        reading = self._interpret(book, today=today)
        zone = reading.zone(self._zone)
        moment = self._clock().astimezone(zone)
        if moment.date() != today:  # the campaign lives by another clock than was supposed
            today = moment.date()
            reading = self._interpret(book, today=today)
        if reading.blocking:
            raise SourceProblem("incomplete", name=self.source.name, findings=reading.blocking)
        reading.read_at = read_at.astimezone(zone) if read_at else moment
        again = partial(self._interpret, book, today=today)
        whole = self.hindsight.complete(reading, self.status(), lambda kept: again(kept=kept))
        snapshot = self._build(whole)
        self._zone = zone
        return snapshot, today

    def _is_due(self) -> bool:
        return self._tried_at is None or self._clock() - self._tried_at >= TRY_AGAIN_AFTER

    def _today(self) -> date:
        return self._clock().astimezone(self._zone).date()

    def _succeed(self, snapshot: Snapshot) -> None:
        before = self.status()
        if self._archive is not None and self._fetched is not None:
            self._archive.keep(self.source, self._fetched, snapshot.read_at)
        self.hindsight.keep()  # first: a screen that tells the changes then has them all
        self._swap(snapshot, Status("ok", None, None, self._clock(), snapshot.version))
        if self.frozen is not None and self._fetched is not None:
            self.frozen.freeze(self.source, self._fetched, snapshot, self._clock())
        if before.version != snapshot.version:
            self._changed_at = time.monotonic()

    def _fail(self, problem: SourceProblem) -> None:
        snapshot, before = self._standing
        # A new one: the one that was raised holds on to all that was read until then.
        problem = SourceProblem(problem.code, **problem.params)
        since = before.since or self._clock()
        self._swap(snapshot, replace(before, state="failing", problem=problem, since=since))

    def _swap(self, snapshot: Snapshot | None, status: Status) -> None:
        with self._news:
            self._standing = (snapshot, status)
            self._news.notify_all()


_shared: Refresher | None = None
_sharing = threading.Lock()


def shared() -> Refresher:
    """The process's one refresher, of the source the environment names; whoever asks, the same. It
    follows the source once somebody has called `start()` (the server does)."""
    global _shared
    with _sharing:
        if _shared is None:
            followed = from_environment()
            _shared = Refresher(
                followed.source,
                interval=followed.interval,
                quiet_interval=followed.quiet_interval,
                stale_after=followed.stale_after,
                archive=Archive(followed.state),
                frozen=FrozenDays(followed.state),
                history=History(followed.state),
            )
        return _shared
