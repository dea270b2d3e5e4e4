"""What the requests of a batchUpdate have in common: tabs by sheetId, grid ranges, masks."""

from tests.sheets_server.addresses import Area, Box
from tests.sheets_server.masks import BadMask, Mask, parse_mask
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.tab import Tab
from tests.sheets_server.values import Json


class BadRequest(Exception):
    """Why one request cannot be carried out, in Google's words."""


def tab_by_id(spreadsheet: Spreadsheet, asked: Json, *, what: str = "grid") -> Tab:
    """The tab that `sheetId` names, 0 where it is left out."""
    sheet_id = asked.get("sheetId", 0)
    for tab in spreadsheet.tabs:
        if tab.sheet_id == sheet_id:
            return tab
    raise BadRequest(f"No {what} with id: {sheet_id}")


def box_of(tab: Tab, asked: Json) -> Box:
    """The cells of a GridRange; what it leaves out reaches to the grid's edge."""
    area = Area(
        asked.get("startRowIndex", 0),
        asked.get("startColumnIndex", 0),
        asked.get("endRowIndex"),
        asked.get("endColumnIndex"),
    )
    return area.within(tab.rows, tab.columns)


def fields_of(asked: Json) -> Mask:
    """The mask of an update, which Google insists on."""
    try:
        mask = parse_mask(asked.get("fields", ""))
    except BadMask:
        mask = {}
    if not mask:
        raise BadRequest(
            "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"
        )
    return mask


def named(mask: Mask, name: str) -> bool:
    return name in mask or "*" in mask
