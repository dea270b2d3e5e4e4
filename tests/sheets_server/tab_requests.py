"""Requests of a batchUpdate about whole tabs and the spreadsheet itself, and its creation."""

from typing import Any

from tests.sheets_server.access import Access
from tests.sheets_server.metadata import sheet_properties
from tests.sheets_server.requested import BadRequest, fields_of, named, tab_by_id
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.tab import Tab
from tests.sheets_server.values import Json

NEW_LOCALE, NEW_ZONE = "en_US", "Etc/GMT"  # what a sheet made by the API is, unless it says more
FROZEN = ("frozenRowCount", "frozenColumnCount")


def create_spreadsheet(body: Json, key: str) -> Spreadsheet:
    """A new spreadsheet that the service account owns; one tab "Sheet1" where none is named."""
    asked = body.get("properties", {})
    spreadsheet = Spreadsheet(
        asked.get("title", "Untitled spreadsheet"),
        key=key,
        locale=asked.get("locale", NEW_LOCALE),
        time_zone=asked.get("timeZone", NEW_ZONE),
        access=Access.WRITER,
    )
    for sheet in body.get("sheets") or [{"properties": {"title": "Sheet1"}}]:
        add_sheet(spreadsheet, sheet)
    return spreadsheet


def add_sheet(spreadsheet: Spreadsheet, asked: Json) -> Json:
    properties = asked.get("properties", {})
    title = properties.get("title") or f"Sheet{len(spreadsheet.tabs) + 1}"
    _check_title(spreadsheet, title)
    sheet_id = properties.get("sheetId")
    if sheet_id is not None and any(tab.sheet_id == sheet_id for tab in spreadsheet.tabs):
        raise BadRequest(f"Sheet with id {sheet_id} already exists.")
    tab = spreadsheet.add(title, sheet_id=sheet_id)
    _set_grid(tab, properties.get("gridProperties", {}), {"*": {}}, keep=True)
    tab.hidden = bool(properties.get("hidden", False))
    if "index" in properties:
        _move(spreadsheet, tab, properties["index"])
    return {"addSheet": {"properties": sheet_properties(spreadsheet, tab)}}


def delete_sheet(spreadsheet: Spreadsheet, asked: Json) -> Json:
    tab = tab_by_id(spreadsheet, asked, what="sheet")
    if len(spreadsheet.tabs) == 1:
        raise BadRequest("You can't remove all the sheets in a document.")
    spreadsheet.delete(tab.title)
    return {}


def update_sheet_properties(spreadsheet: Spreadsheet, asked: Json) -> Json:
    properties, mask = asked.get("properties", {}), fields_of(asked)
    tab = tab_by_id(spreadsheet, properties, what="sheet")
    if named(mask, "title") and properties.get("title", "") != tab.title:
        _check_title(spreadsheet, properties.get("title", ""))
        tab.title = properties["title"]
    if named(mask, "hidden"):
        tab.hidden = bool(properties.get("hidden", False))
        if all(other.hidden for other in spreadsheet.tabs):
            raise BadRequest("You can't hide all the sheets in a document.")
    if named(mask, "index"):
        _move(spreadsheet, tab, properties.get("index", 0))
    if named(mask, "gridProperties"):
        below = mask.get("gridProperties") or {"*": {}}
        _set_grid(tab, properties.get("gridProperties", {}), below, keep=False)
    return {}


def update_spreadsheet_properties(spreadsheet: Spreadsheet, asked: Json) -> Json:
    properties, mask = asked.get("properties", {}), fields_of(asked)
    if named(mask, "title"):
        spreadsheet.title = properties.get("title", spreadsheet.title)
    if named(mask, "locale"):
        spreadsheet.locale = properties.get("locale", spreadsheet.locale)
    if named(mask, "timeZone"):
        spreadsheet.time_zone = properties.get("timeZone", spreadsheet.time_zone)
    return {}


def _check_title(spreadsheet: Spreadsheet, title: str) -> None:
    if not title:
        raise BadRequest("Sheet name cannot be empty.")
    if any(tab.title.casefold() == title.casefold() for tab in spreadsheet.tabs):
        raise BadRequest(
            f'A sheet with the name "{title}" already exists. Please enter another name.'
        )


def _set_grid(tab: Tab, grid: Json, mask: dict[str, Any], *, keep: bool) -> None:
    """Size and frozen part; a frozen count that is named but not given is taken away."""
    if named(mask, "rowCount") and "rowCount" in grid:
        tab.rows = grid["rowCount"]
    if named(mask, "columnCount") and "columnCount" in grid:
        tab.columns = grid["columnCount"]
    tab.cells = {at: cell for at, cell in tab.cells.items() if _inside(tab, at)}
    for name in FROZEN:
        if named(mask, name) and (name in grid or not keep):
            tab.frozen.pop(name, None)
            if grid.get(name):
                tab.frozen[name] = grid[name]


def _inside(tab: Tab, at: tuple[int, int]) -> bool:
    return at[0] < tab.rows and at[1] < tab.columns


def _move(spreadsheet: Spreadsheet, tab: Tab, index: int) -> None:
    spreadsheet.tabs.remove(tab)
    spreadsheet.tabs.insert(index, tab)
