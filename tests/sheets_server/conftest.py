"""A small sheet, a server of it, and the real gspread connected to that."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import gspread
import pytest

from tests.sheets_server.loading import from_workbook
from tests.sheets_server.loopback import client, no_boundary_lookup
from tests.sheets_server.running import served
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.spreadsheet import Spreadsheet

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample" / "phu-la.xlsx"


@pytest.fixture(scope="session", autouse=True)
def _no_boundary_lookup() -> Iterator[None]:
    with no_boundary_lookup():
        yield


@pytest.fixture
def sheet() -> Spreadsheet:
    """Two tabs: counts from A1 to D4 with gaps, and a register."""
    sheet = Spreadsheet("Báo cáo")
    sheet.add("Cài đặt", rows=20, columns=5)
    sheet.add("Danh mục", rows=10, columns=3)
    sheet.set("Cài đặt", "A1", "Mã")
    sheet.set("Cài đặt", "B1", date(2024, 11, 1))
    sheet.set("Cài đặt", "C1", date(2024, 11, 2))
    sheet.set("Cài đặt", "A2", "TDP01")
    sheet.set("Cài đặt", "C2", 2950, "#,##0")
    sheet.set("Cài đặt", "A4", "TDP02")
    sheet.set("Cài đặt", "B4", "#REF!")
    sheet.set("Cài đặt", "D4", True)
    sheet.set("Danh mục", "A1", "Mã")
    return sheet


@pytest.fixture
def server(sheet: Spreadsheet) -> Iterator[SheetsServer]:
    with served(sheet) as running:
        yield running


@pytest.fixture
def book(server: SheetsServer, sheet: Spreadsheet) -> gspread.Spreadsheet:
    """The small sheet, opened: one token and one read were spent on it."""
    return client(server).open_by_key(sheet.key)


@pytest.fixture
def sample() -> Spreadsheet:
    return from_workbook(SAMPLE)
