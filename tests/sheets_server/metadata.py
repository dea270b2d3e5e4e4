"""The answer of spreadsheets.get: the spreadsheet, its tabs and, when asked for, every cell."""

from typing import Any

from tests.sheets_server.addresses import Box
from tests.sheets_server.masks import BadMask, Mask, apply_mask, check_mask, parse_mask
from tests.sheets_server.ranges import resolve
from tests.sheets_server.refusals import Refusal
from tests.sheets_server.rendering import format_kind, formatted
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.tab import ERROR_KINDS, Cell, ErrorText, Tab, Value
from tests.sheets_server.values import Json, Query, plain

# The fields that there are, so that a misspelt mask is refused as Google refuses it.
FIELDS = parse_mask(
    "spreadsheetId,spreadsheetUrl,namedRanges,developerMetadata,dataSources,dataSourceSchedules,"
    "properties(title,locale,autoRecalc,timeZone,defaultFormat,iterativeCalculationSettings,"
    "spreadsheetTheme,importFunctionsExternalUrlAccessAllowed),"
    "sheets(merges(sheetId,startRowIndex,endRowIndex,startColumnIndex,endColumnIndex),"
    "conditionalFormats,filterViews,protectedRanges,basicFilter,charts,bandedRanges,rowGroups,"
    "columnGroups,slicers,tables,developerMetadata,"
    "properties(sheetId,title,index,sheetType,hidden,rightToLeft,tabColor,tabColorStyle,"
    "dataSourceSheetProperties,gridProperties(rowCount,columnCount,frozenRowCount,"
    "frozenColumnCount,hideGridlines,rowGroupControlAfter,columnGroupControlAfter)),"
    "data(startRow,startColumn,columnMetadata,"
    "rowMetadata(hiddenByFilter,hiddenByUser,pixelSize,developerMetadata),"
    "rowData(values(userEnteredValue,effectiveValue(numberValue,stringValue,boolValue,errorValue),"
    "formattedValue,userEnteredFormat,effectiveFormat,hyperlink,note,textFormatRuns,"
    "dataValidation,pivotTable,dataSourceTable,dataSourceFormula,chipRuns))))"
)


def get_spreadsheet(spreadsheet: Spreadsheet, query: Query) -> Json:
    """The whole resource, or what the mask `fields` leaves of it. Raises Refusal."""
    mask = _mask(query)
    areas = _areas(spreadsheet, query.get("ranges", []))
    with_cells = query.get("includeGridData", ["false"])[-1].lower() == "true"
    if mask:
        below = mask.get("sheets")
        with_cells = "*" in mask or below == {} or bool(below and {"data", "*"} & below.keys())
    resource = {
        "spreadsheetId": spreadsheet.key,
        "properties": {
            "title": spreadsheet.title,
            "locale": spreadsheet.locale,
            "autoRecalc": "ON_CHANGE",
            "timeZone": spreadsheet.time_zone,
        },
        "sheets": [
            _sheet(spreadsheet, tab, areas, with_cells)
            for tab in spreadsheet.tabs
            if areas is None or tab.sheet_id in areas
        ],
        "spreadsheetUrl": f"https://docs.google.com/spreadsheets/d/{spreadsheet.key}/edit",
    }
    masked: Json = apply_mask(mask, resource)
    return masked


def _mask(query: Query) -> Mask:
    text = query.get("fields", [""])[-1]
    if not text:
        return {}
    try:
        mask = parse_mask(text)
    except BadMask as error:
        raise Refusal(400) from error
    check_mask(mask, FIELDS)
    return mask


def _areas(spreadsheet: Spreadsheet, ranges: list[str]) -> dict[int, list[Box]] | None:
    """The boxes asked for, by sheetId; None where no range was named: everything."""
    if not ranges:
        return None
    areas: dict[int, list[Box]] = {}
    for text in ranges:
        tab, box = resolve(spreadsheet, text)
        areas.setdefault(tab.sheet_id, []).append(box)
    return areas


def _sheet(
    spreadsheet: Spreadsheet, tab: Tab, areas: dict[int, list[Box]] | None, with_cells: bool
) -> Json:
    sheet: Json = {"properties": sheet_properties(spreadsheet, tab)}
    if with_cells:
        boxes = areas[tab.sheet_id] if areas else [Box(0, 0, tab.rows, tab.columns)]
        sheet["data"] = [_grid_data(tab, box, spreadsheet.locale) for box in boxes]
    if tab.merges:
        sheet["merges"] = [grid_range(tab, box) for box in tab.merges]
    return {**sheet, **{kind: rules for kind, rules in tab.rules.items() if rules}}


def sheet_properties(spreadsheet: Spreadsheet, tab: Tab) -> Json:
    hidden = {"hidden": True} if tab.hidden else {}
    size = {"rowCount": tab.rows, "columnCount": tab.columns}
    return {
        "sheetId": tab.sheet_id,
        "title": tab.title,
        "index": next(at for at, other in enumerate(spreadsheet.tabs) if other is tab),
        "sheetType": "GRID",
        "gridProperties": {**size, **tab.frozen},
        **hidden,
    }


def grid_range(tab: Tab, box: Box) -> Json:
    """A GridRange; a sheetId of 0 is left out, as Google leaves it out."""
    return {
        **({"sheetId": tab.sheet_id} if tab.sheet_id else {}),
        "startRowIndex": box.top,
        "endRowIndex": box.bottom,
        "startColumnIndex": box.left,
        "endColumnIndex": box.right,
    }


def _grid_data(tab: Tab, box: Box, locale: str) -> Json:
    """The cells of a box: rowData ends with the last row that has one, rowMetadata with the box."""
    rows: list[Json] = []
    for (row, column), cell in sorted(tab.cells.items()):
        if (row, column) in box:
            rows.extend({} for _ in range(row - box.top + 1 - len(rows)))
            cells = rows[row - box.top].setdefault("values", [])
            cells.extend({} for _ in range(column - box.left - len(cells)))
            cells.append(_cell_data(cell, locale))
    start = {"startRow": box.top, "startColumn": box.left}
    metadata = [
        {"pixelSize": 21, **({"hiddenByUser": True} if row in tab.hidden_rows else {})}
        for row in range(box.top, box.bottom)
    ]
    return {
        **{name: number for name, number in start.items() if number},
        **({"rowData": rows} if rows else {}),
        "rowMetadata": metadata,
        "columnMetadata": [{"pixelSize": 100} for _ in range(box.left, box.right)],
    }


def _cell_data(cell: Cell, locale: str) -> Json:
    kind = format_kind(cell.number_format)
    shape = {"numberFormat": {"type": kind, "pattern": cell.number_format}} if kind else {}
    value = _extended(cell.value)
    typed: Any = {"formulaValue": cell.formula} if cell.formula else value
    return {
        "userEnteredValue": typed,
        "effectiveValue": value,
        "formattedValue": formatted(cell, locale),
        **({"userEnteredFormat": shape} if shape else {}),
        "effectiveFormat": {**shape, "verticalAlignment": "BOTTOM"},
    }


def _extended(value: Value) -> Json:
    """A value as an ExtendedValue."""
    if isinstance(value, ErrorText):
        return {"errorValue": {"type": ERROR_KINDS[value], "message": str(value)}}
    if isinstance(value, bool):
        return {"boolValue": value}
    if isinstance(value, str):
        return {"stringValue": value}
    return {"numberValue": plain(value)}
