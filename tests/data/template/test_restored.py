"""A workbook that was wiped, got back: read again it says what it said before."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from openpyxl import load_workbook

from data.cells import Book, Cell, Percent, Tab
from data.files.file_source import FileSource
from data.files.workbook import read_workbook
from data.interpret import interpret
from data.reading import MEASURES, Reading
from data.sample.pages import LABEL
from data.sheet.entries import CLEAN, FLAGGED
from data.store import build
from data.template.restored import restored_bytes
from queries import ask
from tests.data.history.watched import Ward, at
from tests.data.sheets import INSTALLED, REGISTER, SETTINGS, TODAY, book, with_cells

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = sorted((ROOT / "tests/data/messy/examples").glob("*/book.xlsx"))
REAL = sorted((ROOT / "tests/data/real").glob("*.xlsx"))
SAMPLE_BOOK = ROOT / "data/sample/phu-la.xlsx"


def restored(reading: Reading, held: Book) -> bytes:
    snapshot = build(reading)
    assert reading.campaign is not None
    return restored_bytes(held, reading.campaign, snapshot.last_day, ask(snapshot, "typed_counts"))


def got_back(held: Book, today: date) -> tuple[Reading, Reading]:
    """A book as it is read, and as it is read after it was got back."""
    before = interpret(held, today=today)
    return before, interpret(read_workbook(restored(before, held)), today=today)


@cache
def file_got_back(path: Path) -> tuple[Reading, Reading]:
    return got_back(FileSource(path).read(), date(2024, 11, 18))


def used(reading: Reading) -> dict[tuple[str, str, date], int]:
    entries = reading.entries
    places = np.flatnonzero(np.isin(entries.outcome, [CLEAN, FLAGGED]))
    return {
        (
            reading.units[entries.unit[place]].unit_id,
            MEASURES[entries.measure[place]],
            entries.day[place].astype(date),
        ): int(entries.value[place])
        for place in places.tolist()
    }


def facts(reading: Reading) -> list[tuple[Any, ...]]:
    return [
        tuple(getattr(unit, name) for name in unit.__slots__ if not name.endswith("cell"))
        for unit in reading.units
    ]


@pytest.mark.parametrize("path", [SAMPLE_BOOK, *EXAMPLES, *REAL], ids=lambda path: path.parent.name)
def test_every_count_that_is_used_comes_back_and_no_other(path: Path) -> None:
    before, after = file_got_back(path)

    assert used(after) == used(before)
    assert after.as_of == before.as_of
    assert facts(after) == facts(before)
    assert after.milestones == before.milestones
    assert after.activities == before.activities
    assert after.actions == before.actions
    assert after.sent_reports == before.sent_reports


@pytest.mark.parametrize("path", [SAMPLE_BOOK, *EXAMPLES, *REAL], ids=lambda path: path.parent.name)
def test_the_campaign_comes_back_as_it_was_set(path: Path) -> None:
    before, after = file_got_back(path)

    assert before.campaign is not None
    assert after.campaign is not None
    same = {name for name in before.campaign.__slots__ if name not in ("source_tab", "texts")}
    assert {n: getattr(after.campaign, n) for n in same} == {
        n: getattr(before.campaign, n) for n in same
    }
    assert after.campaign.texts.items() >= before.campaign.texts.items()


def test_a_wiped_tab_is_in_it_and_needs_nobody_to_type_it_again(tmp_path: Path) -> None:
    ward = Ward(tmp_path)
    ward.save(at(9))
    ward.save(at(10), installed=with_cells([INSTALLED[0], *([*r[:2]] for r in INSTALLED[1:])], {}))
    [(lost,)] = ward.ask("select count(*) from findings where rule = 'consistency.cells_lost'")
    assert lost == 1

    held, snapshot = ward.refresher.last_good(), ward.refresher.current()
    assert held is not None
    assert snapshot is not None
    content = restored_bytes(
        held, snapshot.campaign, snapshot.last_day, ask(snapshot, "typed_counts")
    )
    after = interpret(read_workbook(content), today=TODAY)
    assert used(after) == used(interpret(book(), today=TODAY))
    assert [f.rule for f in after.findings if f.severity != "info"] == []
    sheet = load_workbook(BytesIO(content))["Cài đặt"]
    assert [cell.value for cell in sheet[4]][:8] == [
        *("TDP01", "Tổ dân phố số 1"),
        *(sheet["C4"].value, 2950, 3010, 3089, 3150, 3200),
    ]


def rows(tabs: dict[str, list[list[Cell]]]) -> Book:
    return Book([Tab(title, lambda rows=rows: rows) for title, rows in tabs.items()])  # type: ignore[misc]


CONFLICT: list[Cell] = ["TDP01", "Tổ dân phố số 1", 2950, 3010, 3089, 3150, 3300]


@pytest.mark.parametrize(
    "changes",
    [
        {"G2": 3.2},  # a decimal that nobody can tell
        {"G2": "khoảng 3.200"},
        {"G2": "=1+1"},
        {"G2": 99_999},  # far above the eligible
        {"G2": 55},  # the day's gain
        {"G6": "TDP01", "H6": "x"},
    ],
    ids=str,
)
def test_what_is_not_used_is_no_more_used_when_it_is_got_back(changes: dict[str, Cell]) -> None:
    before, after = got_back(book(installed=with_cells(INSTALLED, changes)), TODAY)

    assert used(after) == used(before)


def test_two_values_of_one_day_stay_a_conflict() -> None:
    before, after = got_back(book(installed=[*INSTALLED, CONFLICT]), TODAY)

    assert ("TDP01", "installed", TODAY) not in used(before)
    assert used(after) == used(before)
    wrong = [f for f in after.findings if f.severity == "error"]
    assert [(f.rule, f.found) for f in wrong] == [("format.not_a_count", "3200 / 3300")]


def test_answers_of_a_form_come_back_as_counts_by_day() -> None:
    answers: list[list[Cell]] = [
        ["Dấu thời gian", "Ngày báo cáo", "Đơn vị", "Số cài đặt (luỹ kế)"],
        [datetime(2024, 11, 5, 9), datetime(2024, 11, 5), "Tổ 1", 1250],
        [datetime(2024, 11, 5, 11), datetime(2024, 11, 5), "Tổ 1", 1260],
    ]
    settings = [*SETTINGS, ["Nguồn số liệu", "Báo cáo ngày"]]
    before, after = got_back(book(settings=settings, installed=[], answers=answers), TODAY)

    assert used(before) == used(after) == {("TDP01", "installed", TODAY): 1260}


def test_shares_keep_their_percent_sign() -> None:
    settings = with_cells(SETTINGS, {"B5": Percent(0.8)})
    register = [
        [*REGISTER[0], "Chỉ tiêu (%)"],
        [*REGISTER[1], Percent(0.455)],
        [*REGISTER[2], 0.5],
        *REGISTER[3:],
    ]
    before, after = got_back(book(settings=settings, register=register), TODAY)

    assert before.campaign is not None
    assert after.campaign is not None
    assert after.campaign.target == before.campaign.target == 0.8
    assert [unit.target for unit in after.units] == [0.455, 0.5, None, None]


def test_columns_that_nobody_knows_stay_out_of_it() -> None:
    register = [[*row, phone] for row, phone in zip(REGISTER, PHONES, strict=True)]
    installed = [[*row, phone] for row, phone in zip(INSTALLED, PHONES, strict=True)]
    held = book(register=register, installed=installed)
    content = restored(interpret(held, today=TODAY), held)

    assert not [text for text in texts(content) if "09123456" in text]


PHONES: list[Cell] = ["Điện thoại", *(f"091234567{n}" for n in range(4))]


def test_the_sample_says_on_every_tab_that_it_is_one() -> None:
    held = FileSource(SAMPLE_BOOK).read()
    content = restored(interpret(held, today=date(2024, 11, 18)), held)

    sheets = load_workbook(BytesIO(content)).worksheets
    assert len(sheets) > 10
    assert {sheet["A1"].value for sheet in sheets} == {LABEL}


def texts(content: bytes) -> Iterator[str]:
    for sheet in load_workbook(BytesIO(content)).worksheets:
        for row in sheet.iter_rows(values_only=True):
            yield from (str(value) for value in row if value is not None)
