"""Every duty of the letter has its place: docs/duties.vi.md names it, and the sample shows it.

Each address is opened once, on the sample's own day after the cut-off; what the table puts in
quotes must stand on it.
"""

import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from data.cells import Book
from data.files.workbook import read_workbook
from tests.pages.conftest import Shows, written
from tests.project.tree import ROOT, texts
from ui.links import FIRST

DUTIES = Path("docs/duties.vi.md")
EVENING = datetime(2024, 11, 18, 11, tzinfo=UTC)  # 18:00 in Hanoi
COLUMNS = 5
QUOTED = re.compile(r"“((?:[^“”]|“[^“”]*”)+)”")


def duties() -> list[list[str]]:
    """The rows of the table, a cell each."""
    lines = texts()[DUTIES].splitlines()
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"
    ]
    return rows[2:]  # below the headings


def by_address() -> dict[str, list[tuple[str, str]]]:
    """Per address the duties that are answered there, with each of their quoted texts."""
    found: dict[str, list[tuple[str, str]]] = {}
    for number, _, address, _, said in duties():
        found.setdefault(address.strip("`"), []).extend(
            (number, quoted) for quoted in QUOTED.findall(said)
        )
    return found


@pytest.fixture(scope="module")
def sample() -> Book:
    return read_workbook((ROOT / "data/sample/phu-la.xlsx").read_bytes())


def test_the_table_has_every_duty_once_and_every_cell_filled() -> None:
    rows = duties()

    assert [row[0] for row in rows] == [str(number) for number in range(1, 36)]
    assert [row[0] for row in rows if len(row) != COLUMNS or not all(row)] == []
    assert [row[0] for row in rows if not QUOTED.findall(row[-1])] == []


@pytest.mark.parametrize("address", by_address())
def test_each_duty_is_answered_where_the_table_says(
    address: str, sample: Book, show: Shows
) -> None:
    path, _, query = address.strip("/").partition("?")

    app = show(sample, path.replace("-", "_") or FIRST, EVENING, **dict(parse_qsl(query)))

    assert not app.exception
    offered = [button.label for button in app.get("download_button")]
    drawn = unescape(re.sub(r"<[^>]+>", " ", written(app)))
    seen = " ".join(" ".join([drawn, *offered]).split())
    assert [place for place in by_address()[address] if place[1] not in seen] == []
