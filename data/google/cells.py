"""What Google answers, as a book of cells like that of a workbook file."""

from functools import partial
from typing import Any

from data.cells import Area, Book, Cell, CellError, Tab

# A cell in error comes as its text, like one in which somebody typed it; so does one that is
# still being computed.
ERRORS = {
    *("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#ERROR!", "#NULL!"),
    *("Loading...", "Đang tải..."),
}
ADDRESS = "https://docs.google.com/spreadsheets/d/{}/edit"


def tabs_of(metadata: dict[str, Any]) -> list[dict[str, Any]]:
    """The properties of the tabs that have cells, in order; a chart on a sheet of its own has none.

    With `merges` beside them, as the metadata has those.
    """
    found = [
        {**sheet["properties"], "merges": sheet.get("merges", [])} for sheet in metadata["sheets"]
    ]
    grids = [tab for tab in found if tab.get("sheetType", "GRID") == "GRID"]
    return sorted(grids, key=lambda tab: tab.get("index", 0))


def book_of(spreadsheet: str, metadata: dict[str, Any], values: list[list[list[Any]]]) -> Book:
    """The book of a sheet's metadata and of the values of its tabs, in the order of `tabs_of`."""
    properties = metadata["properties"]
    tabs = [
        Tab(
            tab["title"],
            partial(_cells, rows),
            gid=tab.get("sheetId", 0),
            merged=partial(_areas, tab["merges"]),
        )
        for tab, rows in zip(tabs_of(metadata), values, strict=True)
    ]
    return Book(
        tabs, properties.get("locale"), properties.get("timeZone"), ADDRESS.format(spreadsheet)
    )


def _cells(rows: list[list[Any]]) -> list[list[Cell]]:
    return [[CellError(cell) if cell in ERRORS else cell for cell in row] for row in rows]


def _areas(merges: list[dict[str, int]]) -> list[Area]:
    """Google leaves out what is 0, and counts the ends as one beyond."""
    return [
        (
            (merge.get("startRowIndex", 0), merge.get("startColumnIndex", 0)),
            (merge["endRowIndex"] - 1, merge["endColumnIndex"] - 1),
        )
        for merge in merges
        if "endRowIndex" in merge and "endColumnIndex" in merge
    ]
