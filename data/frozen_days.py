"""The figures of a day as they were when it was closed: its report can be made again the same.

Two files a campaign day and source under STATE_DIR/days/: what the source held at the first good
look after Giờ chốt số of that day, and what was told of it (data/closed_figures.py). Written once,
never overwritten; a later correction changes the sheet, not the files.
"""

import hashlib
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Lock
from zoneinfo import ZoneInfo

from data.archive import Archive, Kept, kept_in, put, write_kept
from data.closed_figures import Told, figures_of, packed, unpacked
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
        self._archive = Archive(state)
        self._seen: set[tuple[str, date]] = set()  # what is kept
        self._same: dict[str, tuple[bytes, datetime]] = {}  # of a source: its content, since when
        self._not_before, self._said = float("-inf"), ""
        self._latest: datetime | None = None  # the last moment that was spoken of

    def see(self, source: Source, fetched: Fetched, now: datetime) -> None:
        """Note since when the source holds what it holds; before the archive takes it over.

        What was there before this start, unchanged, was there all the while.
        """
        if source.key not in self._same and (kept := self._archive.last(source)):
            self._same[source.key] = (kept.fetched.digest, kept.at)
        if self._same.get(source.key, (b"",))[0] != fetched.digest:
            self._same[source.key] = (fetched.digest, now)

    def freeze(self, source: Source, fetched: Fetched, snapshot: Snapshot, now: datetime) -> None:
        """Keep the day of `now` (aware) where it is just over, and those before it at whose cut-off
        the source is known to have held the same; never raises."""
        moment = now.astimezone(ZoneInfo(snapshot.campaign.time_zone))
        if self._latest is not None and moment < self._latest:  # since when was by another clock
            self._same.pop(source.key, None)
        if self._latest is None or moment < self._latest:
            self._open_again(source, moment)
        self._latest = moment
        if self._clock() < self._not_before:
            return
        for day, at in self._over(source, snapshot.campaign, now):
            if (source.key, day) in self._seen:
                continue
            try:
                if not self._path(source, day).exists():
                    self._write(source, fetched, snapshot, day, at)
                self._seen.add((source.key, day))
            except OSError as error:  # a disk that is full now may have room before the day is over
                self._not_before = self._clock() + TRY_AGAIN_AFTER
                if self._said != str(error):
                    log.warning("figures of day=%s not kept: %s", day, error)
                    self._said = str(error)
                return

    def _open_again(self, source: Source, moment: datetime) -> None:
        """Forget the days that were closed at a moment still to come, by a clock that ran ahead:
        else they would be told for ever as they were before they were over."""
        for path in self._path(source, moment.date()).parent.glob("????-??-??.gz"):
            if path.stem < moment.date().isoformat():
                continue
            kept = kept_in(path, source)
            if kept is None or kept.at <= moment:
                continue
            log.warning("day=%s closed at %s, which is to come: closed anew", path.stem, kept.at)
            try:
                path.unlink()
                self._beside(path).unlink(missing_ok=True)
            except OSError as error:
                log.warning("day=%s not forgotten: %s", path.stem, error)
            self._seen -= {(source.key, date.fromisoformat(path.stem))}

    def kept(self, source: Source, day: date) -> Kept | None:
        """What the source held when the day was closed; None where nobody kept it."""
        return kept_in(self._path(source, day), source)

    def told(self, source: Source, day: date) -> Told | None:
        """What was told of the day when it was closed; None where nobody kept it."""
        path = self._beside(self._path(source, day))
        try:
            return unpacked(path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            log.warning("figures kept in %s are of no use: %.200s", path.name, error)
            return None

    def _over(
        self, source: Source, campaign: Campaign, now: datetime
    ) -> Iterator[tuple[date, datetime]]:
        """The days that can be closed now, each with the moment that its figures are of."""
        zone = ZoneInfo(campaign.time_zone)
        moment = now.astimezone(zone)
        _, since = self._same.get(source.key, (b"", moment))
        day = max(since.astimezone(zone).date(), campaign.start)
        while day <= moment.date() and _is_of(campaign, day):
            closes = datetime.combine(day, campaign.cutoff, zone)
            if day == moment.date() and closes <= moment:
                yield day, moment
            elif day < moment.date() and since <= closes:
                yield day, closes
            day += timedelta(days=1)

    def _write(
        self, source: Source, fetched: Fetched, snapshot: Snapshot, day: date, moment: datetime
    ) -> None:
        path, told = self._path(source, day), snapshot.told
        if told is not None:
            if day == snapshot.today:  # of a day before nobody has told the figures
                figures, ward = figures_of(snapshot, day)
                told = replace(told, figures=figures, ward=ward, version=snapshot.version)
            put(self._beside(path), packed(told))
        write_kept(path, source, fetched, moment)  # last: with it the day is closed

    def _path(self, source: Source, day: date) -> Path:
        of_source = hashlib.blake2b(source.key.encode(), digest_size=6).hexdigest()
        return self._folder / of_source / f"{day.isoformat()}.gz"

    def _beside(self, path: Path) -> Path:
        return path.with_name(f"{path.stem}-figures.gz")


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
            made = _make(kept, days.told(source, day), day)
            if made is None:
                return None
            _made[key] = made
            while len(_made) > REMEMBERED:
                _made.popitem(last=False)
        return _made[key]


def _make(kept: Kept, told: Told | None, day: date) -> Snapshot | None:
    try:
        book = kept.fetched.book()
        reading = interpret(book, today=day, kept=told.put_back if told else ())
        if reading.campaign is None or reading.blocking:
            return None
        reading.read_at, reading.is_closed = kept.at, True
        if told is not None:
            told.put_into(reading)
        return build(reading, told)
    except Exception:  # of an older version, or damaged: then the day is as the sheet has it now
        log.warning("figures kept of day=%s are of no use", day, exc_info=True)
        return None
