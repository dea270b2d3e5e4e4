"""What the dashboard has to show of a workbook: by this the benches know that it is there."""

from datetime import date
from pathlib import Path

from data.files.workbook import read_workbook
from data.interpret import interpret
from data.store import build
from queries import ask


def installed(book: Path) -> int:
    """The people of the residential groups who have installed, on the last day with a report."""
    snapshot = build(interpret(read_workbook(book.read_bytes()), today=date(2024, 11, 28)))
    answer = ask(snapshot, "standing", scope="kind", key="group", as_of=snapshot.as_of)
    return int(answer["installed"].iloc[0])


def as_shown(count: int) -> str:
    return f"{count:,}".replace(",", ".")
