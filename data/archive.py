"""The last good state of the source, on disk: what is shown where it cannot be reached at a start.

One file under STATE_DIR, written beside the old one and put in its place, so that a stop at any
moment leaves one of the two whole.
"""

import gzip
import json
import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data.followed import Fetched, Source

log = logging.getLogger(__name__)

NAME = "last-good.gz"
TRY_AGAIN_AFTER = 60.0  # seconds, where the disk refused
VERSION = 1  # of the file's form


@dataclass(frozen=True, slots=True)
class Kept:
    """What was fetched at a moment (aware), as it was when it was read."""

    fetched: Fetched
    at: datetime


class Archive:
    """The archive in `folder`, which need not exist yet, nor let itself be written to.

    `clock` is that of time; a test brings its own.
    """

    def __init__(self, folder: Path, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._path, self._clock = folder / NAME, clock
        self._tried: tuple[Fetched, datetime] | None = None  # the last, well or not
        self._again_at, self._said = float("inf"), ""

    def keep(self, source: Source, fetched: Fetched, at: datetime) -> None:
        """Take the place of what was kept before; nothing where this is what is kept.

        Where the disk refuses, the log says so, and whoever asks a minute later tries again.
        """
        is_known = self._tried is not None and self._tried[0] is fetched and self._tried[1] == at
        if is_known and self._clock() < self._again_at:
            return
        self._tried, self._again_at = (fetched, at), float("inf")
        try:
            write_kept(self._path, source, fetched, at)
        except OSError as error:
            self._again_at = self._clock() + TRY_AGAIN_AFTER
            if self._said != str(error):
                log.warning("last good state not kept in %s: %s", self._path.name, error)
                self._said = str(error)

    def last(self, source: Source) -> Kept | None:
        """What was kept of this source; None where there is nothing, or nothing of use."""
        return kept_in(self._path, source)


def write_kept(path: Path, source: Source, fetched: Fetched, at: datetime) -> None:
    """Write what was fetched at a moment, in the place of an older file. Raises OSError."""
    head = {"version": VERSION, "source": source.key, "at": at.isoformat()}
    put(path, gzip.compress(json.dumps(head).encode() + b"\n" + fetched.packed(), 5, mtime=0))


def put(path: Path, content: bytes) -> None:
    """Write a file in the place of an older one, whole or not at all. Raises OSError."""
    fresh = path.with_suffix(".new")
    path.parent.mkdir(parents=True, exist_ok=True)
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def kept_in(path: Path, source: Source) -> Kept | None:
    """What `write_kept` wrote of this source; None where there is nothing, or nothing of use."""
    try:
        head, _, content = gzip.decompress(path.read_bytes()).partition(b"\n")
        said = json.loads(head)
        if (said["version"], said["source"]) != (VERSION, source.key):
            return None
        return Kept(source.unpacked(content), datetime.fromisoformat(said["at"]))
    except FileNotFoundError:
        return None
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        log.warning("state kept in %s is of no use: %.200s", path.name, error)
        return None
