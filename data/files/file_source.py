"""The workbook file that the figures come from."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from data.cells import Book
from data.files.kind import too_large
from data.files.workbook import LARGEST_FILE, read_workbook
from data.problems import SourceProblem

# Modification time (ns), size (bytes) and inode: another of these, another content. None: no file.
Fingerprint = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file's bytes as they were at one moment, not yet looked into."""

    name: str
    fingerprint: Fingerprint
    content: bytes

    @property
    def digest(self) -> bytes:
        return hashlib.blake2b(self.content, digest_size=16).digest()

    def packed(self) -> bytes:
        return self.content

    def book(self) -> Book:
        """The workbook in these bytes. Raises SourceProblem."""
        try:
            return read_workbook(self.content)
        except SourceProblem as problem:
            problem.params.setdefault("name", self.name)
            raise


class FileSource:
    """An .xlsx file that people go on editing.

    `path` may begin with ~ and is taken from the working directory where it is not absolute.
    `name` is what viewers see: the file's name without its folder.
    """

    kind = "file"

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path).expanduser().absolute()
        self.name = self.path.name
        self.requests = 0

    def fingerprint(self) -> Fingerprint:
        """Which content the file has now, without reading it.

        Raises SourceProblem `locked` where the system does not let us look.
        """
        try:
            return _fingerprint(os.stat(self.path))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise self._problem("locked") from error

    def fetch(self) -> Fetched:
        """The file's bytes, in one go. Raises SourceProblem."""
        self.requests += 1
        try:
            with self.path.open("rb") as file:
                before = os.fstat(file.fileno())
                if not stat.S_ISREG(before.st_mode):
                    raise self._problem("not_workbook", kind="folder")
                if before.st_size > LARGEST_FILE:
                    raise self._too_large(before.st_size)
                content = file.read(LARGEST_FILE + 1)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise self._problem("missing", path=self.name) from error
        except IsADirectoryError as error:
            raise self._problem("not_workbook", kind="folder") from error
        except OSError as error:  # held by Excel, no permission, a network drive that is away
            raise self._problem("locked") from error
        after = self.fingerprint()
        if after != _fingerprint(before) or len(content) != before.st_size:
            raise self._problem("being_saved")  # it changed while it was read
        return Fetched(self.name, after, content)

    @property
    def key(self) -> str:
        return str(self.path)

    def unpacked(self, content: bytes) -> Fetched:
        """A file as it was before."""
        return Fetched(self.name, None, content)

    def ask_at_once(self) -> None:
        """A file is looked at as often as anybody wants."""

    def read(self) -> Book:
        """The workbook. Raises SourceProblem, and so may the `rows` of its tabs."""
        return self.fetch().book()

    def _problem(self, code: str, **params: str) -> SourceProblem:
        return SourceProblem(code, name=self.name, **params)

    def _too_large(self, size: int) -> SourceProblem:
        problem = too_large(size, LARGEST_FILE)
        problem.params["name"] = self.name
        return problem


def _fingerprint(status: os.stat_result) -> Fingerprint:
    return (status.st_mtime_ns, status.st_size, status.st_ino)
