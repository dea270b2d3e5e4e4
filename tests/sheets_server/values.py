"""The answers of values.get and values:batchGet."""

from typing import Any

from tests.sheets_server.addresses import Box
from tests.sheets_server.ranges import echoed, resolve
from tests.sheets_server.refusals import bad_enum
from tests.sheets_server.rendering import format_kind, formatted
from tests.sheets_server.spreadsheet import Spreadsheet
from tests.sheets_server.tab import Cell, Tab

Query = dict[str, list[str]]
Json = dict[str, Any]

# Parameter: the field's name in an error, its type, its values with the default first.
OPTIONS = {
    "majorDimension": ("major_dimension", "Dimension", ("ROWS", "COLUMNS")),
    "valueRenderOption": (
        "value_render_option",
        "ValueRenderOption",
        ("FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"),
    ),
    "dateTimeRenderOption": (
        "date_time_render_option",
        "DateTimeRenderOption",
        ("SERIAL_NUMBER", "FORMATTED_STRING"),
    ),
}


def get_values(spreadsheet: Spreadsheet, range_text: str, query: Query) -> Json:
    """The ValueRange of one range. Raises Refusal."""
    return _value_range(spreadsheet, range_text, chosen(query))


def batch_get_values(spreadsheet: Spreadsheet, query: Query) -> Json:
    """The ValueRanges in the order asked for; one that cannot be read refuses them all."""
    options = chosen(query)
    ranges = [_value_range(spreadsheet, text, options) for text in query.get("ranges", [])]
    answer: Json = {"spreadsheetId": spreadsheet.key}
    return {**answer, "valueRanges": ranges} if ranges else answer


def chosen(query: Query) -> dict[str, str]:
    """The options of a request, with Google's defaults. Raises Refusal for an unknown one."""
    options = {}
    for name, (field, kind, values) in OPTIONS.items():
        option = query.get(name, [values[0]])[-1]
        if option not in values:
            raise bad_enum(field, kind, option)
        options[name] = option
    return options


def _value_range(spreadsheet: Spreadsheet, text: str, options: dict[str, str]) -> Json:
    tab, box = resolve(spreadsheet, text)
    rows = _rows(tab, box, options, spreadsheet.locale)
    if options["majorDimension"] == "COLUMNS":
        rows = _turned(rows)
    dimension = options["majorDimension"]
    answer: Json = {"range": echoed(tab, box), "majorDimension": dimension}
    return {**answer, "values": rows} if rows else answer


def _rows(tab: Tab, box: Box, options: dict[str, str], locale: str) -> list[list[Any]]:
    """Rows without what is blank at their ends and at the end; "" for a blank cell between."""
    rows: list[list[Any]] = []
    for (row, column), cell in sorted(tab.cells.items()):
        if (row, column) in box:
            rows.extend([] for _ in range(row - box.top + 1 - len(rows)))
            line = rows[row - box.top]
            line.extend("" for _ in range(column - box.left - len(line)))
            line.append(rendered(cell, options, locale))
    return rows


def _turned(rows: list[list[Any]]) -> list[list[Any]]:
    width = max((len(row) for row in rows), default=0)
    columns = [[row[at] if at < len(row) else "" for row in rows] for at in range(width)]
    for column in columns:
        while column and column[-1] == "":
            column.pop()
    return columns


def rendered(cell: Cell, options: dict[str, str], locale: str) -> Any:
    """A cell's value in JSON, as the options want it."""
    render = options["valueRenderOption"]
    if render == "FORMATTED_VALUE":
        return formatted(cell, locale)
    if render == "FORMULA" and cell.formula is not None:
        return cell.formula
    is_number = not isinstance(cell.value, str | bool)
    day = format_kind(cell.number_format) in ("DATE", "TIME", "DATE_TIME")
    if is_number and day and options["dateTimeRenderOption"] == "FORMATTED_STRING":
        return formatted(cell, locale)
    return plain(cell.value)


def plain(value: Any) -> Any:
    """A whole number without its point, as Google writes it."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value
