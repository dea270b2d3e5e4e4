"""The figures of a day as they were when it was closed: its report can be made again the same.

One file a campaign day and source under STATE_DIR/days/, with what the source held at the first
good look after Giờ chốt số of that day. Written once, never overwritten; a later correction changes
the sheet, not the file.
"""

import hashlib
import logging
import time
from collections import OrderedDict
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from zoneinfo import ZoneInfo

from data.archive import Kept, kept_in, write_kept
from data.followed import Fetched, Source
from data.interpret import interpret
from data.reading import Campaign
from data.store import Snapshot, build

log = logging.getLogger(__name__)

FOLDER = "days"
REMEMBERED = 4  # days made into figures again
TRY_AGAIN_AFTER = 60.0  # seconds, where the disk refused


class FrozenDays:
    """The closed days of the sources in `state`, which need not let itself be written to.

    Each source has a folder of its own: a trial with another workbook closes no day of the ward's.
    `clock` is that of time; a test brings its own.
    """

    def __init__(self, state: Path, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder, self._clock = state / FOLDER, clock
        self._seen: set[tuple[str, date]] = set()  # what is kept
        self._not_before, self._said = float("-inf"), ""
        self._latest: datetime | None = None  # the last moment that was spoken of

    def freeze(self, source: Source, fetched: Fetched, campaign: Campaign, now: datetime) -> None:
        """Keep the day of `now` (aware) where it is one of the campaign's and just over; never
        raises."""
        moment = now.astimezone(ZoneInfo(campaign.time_zone))
        day = moment.date()
        if self._latest is None or moment < self._latest:
            self._open_again(source, moment)
        self._latest = moment
        if moment.time() < campaign.cutoff or not _is_of(campaign, day):
            return
        if (source.key, day) in self._seen or self._clock() < self._not_before:
            return
        path = self._path(source, day)
        try:
            if not path.exists():
                write_kept(path, source, fetched, moment)
            self._seen.add((source.key, day))
        except OSError as error:  # a disk that is full now may have room before the day is over
            self._not_before = self._clock() + TRY_AGAIN_AFTER
            if self._said != str(error):
                log.warning("figures of day=%s not kept: %s", day, error)
                self._said = str(error)

    def _open_again(self, source: Source, moment: datetime) -> None:
        """Forget the days that were closed at a moment still to come, by a clock that ran ahead:
        else they would be told for ever as they were before they were over."""
        for path in self._path(source, moment.date()).parent.glob("*.gz"):
            if path.stem < moment.date().isoformat():
                continue
            kept = kept_in(path, source)
            if kept is None or kept.at <= moment:
                continue
            log.warning("day=%s closed at %s, which is to come: closed anew", path.stem, kept.at)
            try:
                path.unlink()
            except OSError as error:
                log.warning("day=%s not forgotten: %s", path.stem, error)
            self._seen -= {(source.key, date.fromisoformat(path.stem))}

    def kept(self, source: Source, day: date) -> Kept | None:
        """What the source held when the day was closed; None where nobody kept it."""
        return kept_in(self._path(source, day), source)

    def _path(self, source: Source, day: date) -> Path:
        of_source = hashlib.blake2b(source.key.encode(), digest_size=6).hexdigest()
        return self._folder / of_source / f"{day.isoformat()}.gz"


def _is_of(campaign: Campaign, day: date) -> bool:
    ends = [end for end in (campaign.end, campaign.deadline) if end]
    return campaign.start <= day and (not ends or day <= max(ends))


_made: OrderedDict[tuple[str, date, datetime], Snapshot] = OrderedDict()
_making = Lock()


def frozen_snapshot(days: FrozenDays, source: Source, day: date) -> Snapshot | None:
    """The figures of a day as they were when it was closed; None where they cannot be had."""
    kept = days.kept(source, day)
    if kept is None:
        return None
    with _making:
        key = (source.key, day, kept.at)
        if key not in _made:
            made = _make(kept, day)
            if made is None:
                return None
            _made[key] = made
            while len(_made) > REMEMBERED:
                _made.popitem(last=False)
        return _made[key]


def _make(kept: Kept, day: date) -> Snapshot | None:
    try:
        reading = interpret(kept.fetched.book(), today=day)
        if reading.campaign is None or reading.blocking:
            return None
        reading.read_at, reading.is_closed = kept.at, True
        return build(reading)
    except Exception:  # of an older version, or damaged: then the day is as the sheet has it now
        log.warning("figures kept of day=%s are of no use", day, exc_info=True)
        return None
