"""What Google's Sheets API calls the parts of a template: ranges, values, colours, checks.

A formula, and what a condition compares with, is read as if it were typed into the sheet, whose
locale is vi_VN: arguments are parted by semicolons.
"""

from datetime import date, datetime, time
from typing import Any

from data.template.count_tabs import reference
from data.template.description import Area, Column, Template, Value
from data.template.pages import PATTERNS
from data.typed.days import SERIAL_ORIGIN

Json = dict[str, Any]
GOOGLE_TYPES = {
    "code": "TEXT",
    "count": "NUMBER",
    "day": "DATE",
    "clock": "TIME",
    "moment": "DATE_TIME",
}
ENTRIES = {
    "count": "Nhập số nguyên từ 0 trở lên, chỉ gõ chữ số",
    "share": "Nhập số lớn hơn 0, không quá 100; 80 nghĩa là 80%",
    "day": "Nhập theo dạng ngày/tháng/năm, ví dụ 05/11/2024",
    "choices": "Chọn trong danh sách",
}


def grid(sheet_id: int, area: Area) -> Json:
    """The area as a GridRange: the ends are the first ones outside."""
    return {
        "sheetId": sheet_id,
        "startRowIndex": area.first_row,
        "endRowIndex": area.last_row + 1,
        "startColumnIndex": area.first_column,
        "endColumnIndex": area.last_column + 1,
    }


def raw(value: Value) -> Json | int | float | str | None:
    """A value for values:batchUpdate with RAW: days and times are serial numbers, text is text."""
    if isinstance(value, datetime):
        return serial(value.date()) + share_of_day(value.time())
    if isinstance(value, date):
        return serial(value)
    if isinstance(value, time):
        return share_of_day(value)
    return value


def serial(day: date) -> int:
    return (day - SERIAL_ORIGIN).days


def share_of_day(clock: time) -> float:
    return (clock.hour * 3600 + clock.minute * 60 + clock.second) / 86_400


def colour(html: str) -> Json:
    """#0B4F9E as shares of red, green and blue."""
    parts = (int(html[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return {"rgbColor": dict(zip(("red", "green", "blue"), parts, strict=True))}


def number_format(column: Column) -> Json:
    """How cells of the column are shown; nothing where they hold any text."""
    if column.holds not in GOOGLE_TYPES:
        return {}
    format_ = {"type": GOOGLE_TYPES[column.holds], "pattern": PATTERNS[column.holds]}
    return {"numberFormat": format_}


def local(formula: str) -> str:
    """The formula as somebody types it into a sheet of the locale vi_VN."""
    return formula.replace(",", ";")


def rule(column: Column, template: Template) -> Json | None:
    """The DataValidationRule of a column; None for a time of day, which Google cannot check."""
    if isinstance(column.choices, str):
        area = "=" + reference(template.places[column.choices])
        condition = {"type": "ONE_OF_RANGE", "values": entered(area)}
    elif column.choices:
        condition = {"type": "ONE_OF_LIST", "values": entered(*column.choices)}
    elif column.holds == "count":
        condition = {"type": "NUMBER_GREATER_THAN_EQ", "values": entered("0")}
    elif column.holds == "share":
        condition = {"type": "NUMBER_BETWEEN", "values": entered("0", "100")}
    elif column.holds == "day":
        condition = {"type": "DATE_IS_VALID"}
    else:
        return None
    return {
        "condition": condition,
        "strict": column.is_strict,
        "showCustomUi": True,
        "inputMessage": ENTRIES["choices" if column.choices else column.holds],
    }


def entered(*values: str) -> list[Json]:
    return [{"userEnteredValue": value} for value in values]
