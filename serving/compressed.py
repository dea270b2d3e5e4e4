"""Compressed copies of files that never change, made once and kept: whoever asks gets them at once.

A copy is called after the content it was made of, and is used only where it opens to just that: an
update of the files makes copies of its own, and those that nothing asks for any more are removed.
"""

import gzip
import hashlib
import logging
import os
import sys
import threading
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import brotli

log = logging.getLogger(__name__)

TEXTS = frozenset({".js", ".css", ".svg", ".json"})  # the others are compressed by themselves
LEAST_BYTES = 1_400  # what fits into one packet gains nothing
LEAST_GAIN = 0.1
AS_IT_IS = ""  # the coding of what is handed out uncompressed


@dataclass(frozen=True, slots=True)
class Coding:
    """A way to compress, under the name that browsers have for it."""

    name: str
    suffix: str
    compress: Callable[[bytes], bytes]
    open: Callable[[bytes], bytes]  # raises one of DAMAGED


DAMAGED = (brotli.error, EOFError, OSError, zlib.error)
# The better first. Brotli's highest levels take ten times as long for a tenth fewer bytes.
CODINGS = (
    Coding("br", ".br", lambda content: brotli.compress(content, quality=9), brotli.decompress),
    Coding("gzip", ".gz", lambda content: gzip.compress(content, 9, mtime=0), gzip.decompress),
)


@dataclass(frozen=True, slots=True)
class Copy:
    """A file's copy: where it lies, how it is compressed and what it is called (etag). One that is
    AS_IT_IS is the file itself, too short to compress."""

    path: Path
    coding: str
    etag: str


class Copies:
    """Copies in `folder` of the files below `originals`; `start` makes them beside what else runs.

    Nothing here raises: where the disk refuses, the log says so and files go out as they are.
    """

    def __init__(self, originals: Path, folder: Path) -> None:
        self._originals, self._folder = originals, folder
        self._ready: dict[str, dict[str, Copy]] = {}  # by path below `originals`, by coding

    def start(self) -> threading.Thread:
        making = threading.Thread(target=self._make_in_peace, name="compressing", daemon=True)
        making.start()
        return making

    def of(self, path: str) -> Mapping[str, Copy]:
        """The copies of a file that are ready, by coding, the better first; the path has "/"."""
        return self._ready.get(path, {})

    def make(self) -> None:
        """Find or make every copy, the quickly made ones first, and remove what is none of them.

        Raises OSError where the disk refuses.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        wanted: set[str] = set()
        texts = sorted(file for file in self._originals.rglob("*") if file.suffix in TEXTS)
        longer = [original for original in texts if original.stat().st_size >= LEAST_BYTES]
        for original in set(texts) - set(longer):
            self._offer(original, Copy(original, AS_IT_IS, f'"{_digest(original.read_bytes())}"'))
        for coding in reversed(CODINGS):
            wanted |= {self._make(original, coding) for original in longer}
        for kept in self._folder.iterdir():
            if kept.name not in wanted:
                kept.unlink(missing_ok=True)
        log.info("static files compressed: %s, in %s", len(self._ready), self._folder)

    def _make(self, original: Path, coding: Coding) -> str:
        """Find or make one copy; its file's name, whether or not it is worth having."""
        content = original.read_bytes()
        digest = _digest(content)
        path = self._folder / f"{digest}{coding.suffix}"
        if not _is_of(path, content, coding):
            _write(path, coding.compress(content))
        if path.stat().st_size <= len(content) * (1 - LEAST_GAIN):
            self._offer(original, Copy(path, coding.name, f'"{digest}-{coding.name}"'))
        return path.name

    def _offer(self, original: Path, copy: Copy) -> None:
        name = original.relative_to(self._originals).as_posix()
        self._ready[name] = {copy.coding: copy, **self._ready.get(name, {})}

    def _make_in_peace(self) -> None:
        try:
            _give_way()
            self.make()
        except OSError as error:
            log.warning("static files go out as they are where no copy is ready yet: %s", error)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]


def _is_of(path: Path, content: bytes, coding: Coding) -> bool:
    """Whether the copy is there and whole."""
    try:
        return coding.open(path.read_bytes()) == content
    except DAMAGED:
        return False


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, whatever happens meanwhile."""
    fresh = path.with_suffix(f".{os.getpid()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


def _give_way() -> None:
    """Have this thread compress with what of the processor viewers leave."""
    if sys.platform == "linux":  # elsewhere it would be the whole program
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 19)
