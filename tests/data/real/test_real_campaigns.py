"""Real public campaigns open, and their ward figures are those counted from the cells."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from data.files.file_source import FileSource
from data.interpret import interpret
from data.store import build
from queries import ask

BOOKS = sorted(Path(__file__).parent.glob("*.xlsx"))
TODAY = date(2024, 11, 1)  # long after all of them


def plain_count(path: Path) -> dict[str, float]:
    """The ward counted by hand: every area's last filled cell, else its baseline."""
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    register = list(book["Danh mục"].iter_rows(min_row=2, values_only=True))
    rows = {row[0]: row[2:] for row in book["Cài đặt"].iter_rows(min_row=2, values_only=True)}
    latest = {code: [v for v in values if v is not None] for code, values in rows.items()}
    installed = sum((latest.get(row[0]) or [row[5]])[-1] for row in register)
    eligible = sum(row[4] for row in register)
    return {
        "installed": installed,
        "eligible": eligible,
        "baseline": sum(row[5] for row in register),
        "reports": sum(len(values) for values in latest.values()),
    }


def test_all_three_are_here():
    assert len(BOOKS) == 3


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem[:14])
def test_the_ward_figure_is_the_one_counted_from_the_cells(path):
    reading = interpret(FileSource(path).read(), today=TODAY)
    snapshot = build(reading)
    ward = ask(snapshot, "standing", as_of=snapshot.as_of, scope="kind", key="group").iloc[0]

    counted = plain_count(path)

    assert ward["installed"] == counted["installed"]
    assert ward["rated_eligible"] == counted["eligible"]
    assert ward["coverage"] == pytest.approx(counted["installed"] / counted["eligible"])
    assert ward["gained"] == counted["installed"] - counted["baseline"]
    with snapshot.cursor() as cursor:
        [(used,)] = cursor.execute(
            "select count(*) from entries where outcome in ('clean', 'flagged')"
        ).fetchall()
    assert used == counted["reports"]


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem[:14])
def test_real_reports_raise_no_alarm(path):
    reading = interpret(FileSource(path).read(), today=TODAY)
    assert [f.rule for f in reading.findings if f.severity != "info"] == []
