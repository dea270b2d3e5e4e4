"""Writing values: values.update and values:batchUpdate."""

from typing import Any

from tests.sheets_server.addresses import Box, address, column_letters, parse, split_title
from tests.sheets_server.ranges import beyond, echoed, resolve
from tests.sheets_server.refusals import Refusal, bad_enum
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.tab import Cell, Tab, Value
from tests.sheets_server.typed import typed
from tests.sheets_server.values import Json

INPUT_OPTIONS = ("RAW", "USER_ENTERED")
UNSET = "INPUT_VALUE_OPTION_UNSPECIFIED"


def update_values(spreadsheet: Spreadsheet, text: str, option: str | None, body: Json) -> Json:
    """Write one range. Raises Refusal, and has then written nothing."""
    with spreadsheet.editing():
        return _write(spreadsheet, text, _checked(option), body)


def batch_update_values(spreadsheet: Spreadsheet, body: Json) -> Json:
    """Write several ranges: all of them, or with a Refusal none."""
    option = _checked(body.get("valueInputOption"))
    with spreadsheet.editing():
        responses = []
        for number, data in enumerate(body.get("data", [])):
            try:
                responses.append(_write(spreadsheet, data.get("range", ""), option, data))
            except Refusal as refusal:
                message = f"Invalid data[{number}]: {refusal.message}"
                raise Refusal(refusal.code, message, details=refusal.details) from refusal
    return {"spreadsheetId": spreadsheet.key, **_totals(responses), "responses": responses}


def _totals(responses: list[Json]) -> Json:
    titles = {split_title(response["updatedRange"])[0] for response in responses}
    return {
        "totalUpdatedRows": sum(response.get("updatedRows", 0) for response in responses),
        "totalUpdatedColumns": sum(response.get("updatedColumns", 0) for response in responses),
        "totalUpdatedCells": sum(response.get("updatedCells", 0) for response in responses),
        "totalUpdatedSheets": len(titles),
    }


def _checked(option: str | None) -> str:
    if option is None or option == UNSET:
        raise Refusal(400, "'valueInputOption' is required but not specified")
    if option not in INPUT_OPTIONS:
        raise bad_enum("value_input_option", "ValueInputOption", option)
    return option


def _write(spreadsheet: Spreadsheet, text: str, option: str, body: Json) -> Json:
    tab, box = resolve(spreadsheet, text)
    rows = body.get("values", [])
    if body.get("majorDimension") == "COLUMNS":
        width = max(map(len, rows), default=0)
        rows = [
            [column[at] if at < len(column) else None for column in rows] for at in range(width)
        ]
    _check_room(tab, box, text, rows)
    written = 0
    for down, row in enumerate(rows):
        for right, value in enumerate(row):
            if value is not None:  # null leaves a cell as it is
                at = (box.top + down, box.left + right)
                tab.put(at, _cell(value, tab.format_at(at), option, spreadsheet.locale))
                written += 1
    width = max(map(len, rows), default=0)
    reached = Box(box.top, box.left, box.top + len(rows), box.left + width)
    return {
        "spreadsheetId": spreadsheet.key,
        "updatedRange": echoed(tab, reached if written else box),
        **({"updatedRows": len(rows), "updatedColumns": width} if written else {}),
        **({"updatedCells": written} if written else {}),
    }


def _check_room(tab: Tab, box: Box, text: str, rows: list[list[Any]]) -> None:
    """Refuse what would go over the range's end, where it names one, or over the grid's."""
    width = max(map(len, rows), default=0)
    area = parse(split_title(text)[1] or "")
    bottom, right = box.top + len(rows), box.left + width
    if area is not None and ":" in text:
        outside = "Requested writing within range"
        if area.bottom is not None and bottom > area.bottom:
            where = f"row [{area.bottom + 1}]"
            raise Refusal(400, f"{outside} [{echoed(tab, box)}], but tried writing to {where}")
        if area.right is not None and right > area.right:
            where = f"column [{column_letters(area.right)}]"
            raise Refusal(400, f"{outside} [{echoed(tab, box)}], but tried writing to {where}")
    if bottom > tab.rows or right > tab.columns:
        raise beyond(tab, f"{echoed(tab, box).split('!')[0]}!{address(bottom - 1, right - 1)}")


def _cell(value: Any, shown: str, option: str, locale: str) -> Cell | None:
    if not isinstance(value, str | int | float):
        kind = "type.googleapis.com/google.protobuf.ListValue"
        raise Refusal(400, f"Invalid value at 'data.values' ({kind}), \"{value}\"")
    if option == "USER_ENTERED":
        return typed(value, locale, shown)
    return _raw(value, shown)


def _raw(value: Value, shown: str) -> Cell | None:
    """The value as it is; a text stays one whatever it spells."""
    return None if value == "" else Cell(value, shown)
