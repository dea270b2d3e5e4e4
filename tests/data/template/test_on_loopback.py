"""The template sent to a server that answers as Google does, and read there as the dashboard reads.

The server keeps no borders and no notes and works out no formulas: those requests are left out.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from data.google.client import Access as SheetAccess
from data.google.source import GoogleSource
from data.interpret import interpret
from data.reading import Reading
from data.template.google_account import Account, GoogleProblem, open_account
from data.template.google_sheet import People, make_sheet
from data.template.problems import TemplateProblem
from data.template.template import describe
from tests.data.template.books import START, UNITS
from tests.sheets_server import Access, Spreadsheet, served
from tests.sheets_server.loopback import no_boundary_lookup
from tests.sheets_server.server import SheetsServer
from tests.sheets_server.structure import KINDS

TEMPLATE = describe(START, 28, UNITS)


@pytest.fixture
def sheet() -> Spreadsheet:
    """Somebody's blank sheet, American as English accounts make them, shared for editing."""
    sheet = Spreadsheet("Bảng trống", locale="en_US", access=Access.WRITER)
    sheet.add("Sheet1")
    return sheet


@pytest.fixture
def server(sheet: Spreadsheet) -> Iterator[SheetsServer]:
    with no_boundary_lookup(), served(sheet) as running:
        yield running


@pytest.fixture
def account(server: SheetsServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Account:
    key = tmp_path / "khoa.json"
    key.write_text(json.dumps(server.service_account_info()))
    key.chmod(0o600)
    account = open_account(key, server.base)
    change = account.change

    def known_change(sheet_id: str, requests: Sequence[dict[str, Any]]) -> None:
        change(sheet_id, [request for request in requests if is_kept(request)])

    monkeypatch.setattr(account, "change", known_change)
    return account


def is_kept(request: dict[str, Any]) -> bool:
    [(kind, body)] = request.items()
    return kind in KINDS and "userEnteredValue" not in body.get("cell", {})


def read(server: SheetsServer, key: str, today: date) -> Reading:
    """The sheet as the dashboard's own account reads it."""
    access = SheetAccess(server.service_account_info(), base=server.base)
    return interpret(GoogleSource(key, access).fetch().book(), today=today)


def test_a_blank_sheet_becomes_one_that_is_read_without_a_word(
    server: SheetsServer, account: Account, sheet: Spreadsheet
) -> None:
    make_sheet(account, TEMPLATE, "", People(), sheet.key)

    assert (sheet.locale, sheet.time_zone) == ("vi_VN", "Asia/Ho_Chi_Minh")
    reading = read(server, sheet.key, START)
    assert [finding for finding in reading.findings if finding.severity != "info"] == []
    assert [unit.name for unit in reading.units] == [unit["name"] for unit in UNITS]
    assert (reading.campaign.start, reading.campaign.end) == (START, START + timedelta(days=27))


def test_counts_that_are_typed_there_are_read(
    server: SheetsServer, account: Account, sheet: Spreadsheet
) -> None:
    make_sheet(account, TEMPLATE, "", People(), sheet.key)
    sheet.set("Cài đặt", "D4", 160)
    sheet.set("Cài đặt", "E4", 171)

    reading = read(server, sheet.key, START + timedelta(days=1))

    assert reading.entries.value.tolist() == [160, 171]
    assert reading.as_of == START + timedelta(days=1)


def test_a_name_that_looks_like_a_formula_stays_text(
    server: SheetsServer, account: Account, sheet: Spreadsheet
) -> None:
    template = describe(START, 2, [{**UNITS[0], "name": "=1+1"}, {**UNITS[1], "name": "'007"}])

    make_sheet(account, template, "", People(), sheet.key)

    assert [unit.name for unit in read(server, sheet.key, START).units] == ["=1+1", "'007"]


def test_headings_stay_in_sight_and_are_protected(account: Account, sheet: Spreadsheet) -> None:
    make_sheet(account, TEMPLATE, "", People(), sheet.key)

    for tab in sheet.tabs:
        assert tab.frozen["frozenRowCount"] == 3
        assert len(tab.rules["protectedRanges"]) == 1
    assert len(sheet.tab("Cài đặt").rules["conditionalFormats"]) == 2
    assert sheet.tab("Cài đặt").validations


def test_officers_have_areas_of_their_own(account: Account, sheet: Spreadsheet) -> None:
    people = People(officers={"Nguyễn Thị Hạnh": "hanh@x.example"}, reading=["bang@x.example"])
    make_sheet(account, TEMPLATE, "", people, sheet.key)

    assert sheet.shared == {"hanh@x.example": "writer", "bang@x.example": "reader"}

    [_, area] = sheet.tab("Cài đặt").rules["protectedRanges"]
    assert area["editors"]["users"] == [account.email, "hanh@x.example"]
    assert len(sheet.tab("Danh mục").rules["protectedRanges"]) == 1


def test_a_sheet_in_use_stays_as_it_is(account: Account, sheet: Spreadsheet) -> None:
    sheet.set("Sheet1", "C7", "của người khác")

    with pytest.raises(TemplateProblem, match="not_blank"):
        make_sheet(account, TEMPLATE, "", People(), sheet.key)

    assert [tab.title for tab in sheet.tabs] == ["Sheet1"]
    assert sheet.locale == "en_US"


def test_a_sheet_that_is_only_shared_for_reading_is_left_alone(
    account: Account, sheet: Spreadsheet
) -> None:
    sheet.access = Access.READER

    with pytest.raises(GoogleProblem) as refused:
        make_sheet(account, TEMPLATE, "", People(), sheet.key)

    assert refused.value.code == "not_allowed"
    assert refused.value.params["email"] == account.email


def test_a_new_sheet_has_its_title(server: SheetsServer, account: Account) -> None:
    address = make_sheet(account, TEMPLATE, "Đợt thi đua", People())

    made = address.split("/")[-2]
    reading = read(server, made, START)
    assert len(reading.units) == len(UNITS)
