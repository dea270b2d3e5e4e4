"""Requests of a batchUpdate about areas of a tab: rules, protection, formats, columns and rows."""

from tests.sheets_server.metadata import grid_range
from tests.sheets_server.requested import BadRequest, box_of, fields_of, named, tab_by_id
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.tab import Tab
from tests.sheets_server.values import Json

FIRST_PROTECTION = 400_000_001
DIMENSIONS = ("ROWS", "COLUMNS")


def add_protected_range(spreadsheet: Spreadsheet, asked: Json) -> Json:
    """Kept as it is sent. The owner may edit it all the same, and so may the service account."""
    protection = asked.get("protectedRange", {})
    tab = tab_by_id(spreadsheet, protection.get("range", {}))
    made = sum(len(other.rules.get("protectedRanges", [])) for other in spreadsheet.tabs)
    reply = {
        **protection,
        "protectedRangeId": FIRST_PROTECTION + made,
        "requestingUserCanEdit": True,
        "editors": protection.get("editors", {}),
    }
    tab.rules.setdefault("protectedRanges", []).append(reply)
    return {"addProtectedRange": {"protectedRange": reply}}


def set_data_validation(spreadsheet: Spreadsheet, asked: Json) -> Json:
    """Kept as it is sent; a range without a rule loses its own."""
    tab = tab_by_id(spreadsheet, asked.get("range", {}))
    place = grid_range(tab, box_of(tab, asked["range"]))
    tab.validations = [rule for rule in tab.validations if rule["range"] != place]
    if "rule" in asked:
        if "type" not in asked["rule"].get("condition", {}):
            raise BadRequest("No condition type specified.")
        tab.validations.append({"range": place, "rule": asked["rule"]})
    return {}


def add_conditional_format_rule(spreadsheet: Spreadsheet, asked: Json) -> Json:
    rule = asked.get("rule", {})
    if not rule.get("ranges"):
        raise BadRequest("No ranges specified.")
    tab = tab_by_id(spreadsheet, rule["ranges"][0])
    tab.rules.setdefault("conditionalFormats", []).insert(asked.get("index", 0), rule)
    return {}


def update_dimension_properties(spreadsheet: Spreadsheet, asked: Json) -> Json:
    """Rows are hidden and shown; sizes, and hidden columns, leave no trace here."""
    tab, start, end = _dimension(spreadsheet, asked)
    mask = fields_of(asked)
    if asked["range"]["dimension"] == "ROWS" and named(mask, "hiddenByUser"):
        tab.hidden_rows -= set(range(start, end))
        if asked.get("properties", {}).get("hiddenByUser"):
            tab.hidden_rows |= set(range(start, end))
    return {}


def insert_dimension(spreadsheet: Spreadsheet, asked: Json) -> Json:
    tab, start, end = _dimension(spreadsheet, asked)
    insert = tab.insert_rows if asked["range"]["dimension"] == "ROWS" else tab.insert_columns
    insert(start, end - start)
    return {}


def _dimension(spreadsheet: Spreadsheet, asked: Json) -> tuple[Tab, int, int]:
    span = asked.get("range", {})
    tab = tab_by_id(spreadsheet, span)
    if span.get("dimension") not in DIMENSIONS:
        raise BadRequest("No dimension specified.")
    size = tab.rows if span["dimension"] == "ROWS" else tab.columns
    start, end = span.get("startIndex", 0), span.get("endIndex", size)
    if not 0 <= start < end:
        raise BadRequest(f"range.startIndex[{start}] must be before range.endIndex[{end}]")
    return tab, start, end


def merge_cells(spreadsheet: Spreadsheet, asked: Json) -> Json:
    tab = tab_by_id(spreadsheet, asked.get("range", {}))
    if asked.get("mergeType", "MERGE_ALL") != "MERGE_ALL":
        raise BadRequest("this server merges with MERGE_ALL only")
    tab.merge(box_of(tab, asked["range"]))
    return {}


def repeat_cell(spreadsheet: Spreadsheet, asked: Json) -> Json:
    """The number format is taken over; other formats leave no trace here, values are refused."""
    tab = tab_by_id(spreadsheet, asked.get("range", {}))
    mask = fields_of(asked)
    if named(mask, "userEnteredValue") and asked.get("cell", {}).get("userEnteredValue"):
        raise BadRequest("this server repeats formats only, not values")
    shape = asked.get("cell", {}).get("userEnteredFormat", {}).get("numberFormat")
    if shape:
        tab.set_format(box_of(tab, asked["range"]), shape.get("pattern", "General"))
    return {}
