"""The sheet in memory: what its edits do to it, and that no reader sees half of one."""

import threading
from datetime import date, datetime, time

import gspread
import pytest

from tests.sheets_server.addresses import Box, column_letters, column_number, place
from tests.sheets_server.loopback import client
from tests.sheets_server.running import served
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.tab import serial

COUNTS = "Cài đặt"


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        (date(1899, 12, 30), 0),
        (date(2024, 11, 1), 45597),
        (datetime(2024, 11, 5, 17, 40), 45601 + 63_600 / 86_400),
        (time(12, 0), 0.5),
    ],
)
def test_days_are_counted_from_30_december_1899(moment: date | time, number: float) -> None:
    assert serial(moment) == number


@pytest.mark.parametrize(("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_have_letters(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters) == number


@pytest.mark.parametrize("text", ["A", "1", "A1:B2", "A0", "", "Cài đặt"])
def test_only_one_cell_is_a_cell(text: str) -> None:
    with pytest.raises(ValueError, match="not the address of one cell"):
        place(text)


def test_an_inserted_column_moves_what_is_right_of_it(sheet: Spreadsheet) -> None:
    sheet.tab(COUNTS).merge(Box(0, 0, 1, 2))

    sheet.insert_column(COUNTS, "B")

    assert sheet.value(COUNTS, "A1") == "Mã"
    assert sheet.value(COUNTS, "C2") is None
    assert sheet.value(COUNTS, "D2") == 2950
    assert sheet.tab(COUNTS).columns == 6
    assert sheet.tab(COUNTS).merges == [Box(0, 0, 1, 3)]


def test_a_merged_area_keeps_its_first_cell_only(sheet: Spreadsheet) -> None:
    sheet.tab(COUNTS).merge(Box(0, 0, 1, 3))
    sheet.set(COUNTS, "B1", "covered")

    assert [sheet.value(COUNTS, at) for at in ("A1", "B1", "C1")] == ["Mã", None, None]


def test_a_cell_beyond_the_grid_enlarges_it(sheet: Spreadsheet) -> None:
    sheet.set(COUNTS, "H30", 1)

    assert (sheet.tab(COUNTS).rows, sheet.tab(COUNTS).columns) == (30, 8)


def test_a_cell_keeps_its_format_and_clearing_blanks_it(sheet: Spreadsheet) -> None:
    sheet.set(COUNTS, "C2", 3000)
    assert sheet.tab(COUNTS).cells[1, 2].number_format == "#,##0"

    sheet.clear(COUNTS, "C2")
    assert sheet.value(COUNTS, "C2") is None


def test_an_edit_that_fails_changes_nothing(sheet: Spreadsheet) -> None:
    def change() -> None:
        with sheet.editing():
            sheet.set(COUNTS, "A1", "changed")
            sheet.delete("Kích hoạt")

    with pytest.raises(KeyError):
        change()

    assert sheet.value(COUNTS, "A1") == "Mã"


def test_tabs_keep_their_numbers_when_others_come_and_go(
    book: gspread.Spreadsheet, sheet: Spreadsheet
) -> None:
    register = sheet.tab("Danh mục").sheet_id
    sheet.delete(COUNTS)
    sheet.rename("Danh mục", "Đơn vị")
    added = sheet.add("Mới").sheet_id

    assert [(tab.id, tab.title) for tab in book.worksheets()] == [
        (register, "Đơn vị"),
        (added, "Mới"),
    ]
    assert len({0, register, added}) == 3


def test_several_edits_are_seen_together(server: SheetsServer, sheet: Spreadsheet) -> None:
    """A writer keeps two cells equal; a reader, meanwhile, never sees them differ."""
    done = threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            number += 1
            with server.edit() as edited:
                edited.set(COUNTS, "A10", number)
                edited.set(COUNTS, "B10", number)

    book = client(server).open_by_key(sheet.key)
    writer = threading.Thread(target=write)
    writer.start()
    try:
        seen = [book.values_get(f"'{COUNTS}'!A10:B10").get("values") for _ in range(30)]
    finally:
        done.set()
        writer.join()

    pairs = [rows[0] for rows in seen if rows]
    assert len({pair[0] for pair in pairs}) > 1
    assert [pair for pair in pairs if pair[0] != pair[1]] == []


def test_many_can_ask_at_once(sheet: Spreadsheet) -> None:
    with served(sheet, reads_per_minute=1000) as server:
        book = client(server).open_by_key(sheet.key)
        threads = [threading.Thread(target=book.fetch_sheet_metadata) for _ in range(12)]
        for thread in threads:
            thread.start()

        assert server.wait_for(lambda asked: sum(one.is_read for one in asked) == 13)
        for thread in threads:
            thread.join()
        assert {asked.status for asked in server.requests} == {200}
