"""Why a source as a whole cannot be used just now. What is wrong inside it are findings."""

from typing import Any, ClassVar

import duckdb

# Those that pass by themselves: worth another attempt although nothing about the file changed.
TEMPORARY = frozenset({"locked", "being_saved", "google_busy", "google_network"})

CODES: frozenset[str] = TEMPORARY | {
    "missing",  # path: the file's name
    "not_workbook",  # kind: what it is instead (data/files/kind.py)
    "password",
    "too_large",  # size_mb, limit_mb; unpacked=True where the sizes are those inside the zip
    "unreadable",
    "memory",  # the machine's was not enough for it
    "incomplete",  # findings: list of the blocking Finding
    # The Google Sheet. google_busy: retry_after (s, or None); google_network: reason (down, slow,
    # certificate, foreign: not Google's answer); the others need somebody to act:
    "google_denied",  # account: the address to share the sheet with, None with an API key
    "google_missing",  # reason=trashed: it lies in the bin
    "google_setup",  # reason: key, key_missing, key_file, key_open, api_key, api_off, clock, excel
}


class Problem(Exception):
    """What an officer is told in words: a code, and plain values for its sentence.

    Raises ValueError for a code that is not one of the class's `codes`.
    """

    codes: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, code: str, **params: Any) -> None:
        if code not in self.codes:
            raise ValueError(f"unknown problem code {code!r}, expected one of {sorted(self.codes)}")
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        shown = " ".join(f"{name}={value!r}" for name, value in self.params.items())
        return f"{self.code} {shown}".rstrip()


def unexpected(error: Exception, name: str) -> "SourceProblem":
    """What an officer is told of an exception that nobody thought of: the machine's want of
    memory is none of the workbook's."""
    is_memory = isinstance(error, MemoryError | duckdb.OutOfMemoryException)
    return SourceProblem("memory" if is_memory else "unreadable", name=name)


class SourceProblem(Problem):
    """The source cannot be read, or holds nothing to show.

    `params` are plain values for the sentence people read (words/problems.py); a file source adds
    `name`, the file's name without its folder, because viewers see it.
    """

    codes = CODES

    @property
    def is_temporary(self) -> bool:
        return self.code in TEMPORARY
