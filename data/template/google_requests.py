"""The template as requests to Google's Sheets API: lists to be sent in this order.

`structure` (locale and time zone first, so that all that follows is read as Vietnamese), `values`,
`looks`; the protections follow (google_protections.py). Pure: nothing here talks to anybody.
"""

from collections.abc import Iterator
from typing import Any

from data.template.description import HEADING_ROW, Area, Look, Tab, Template
from data.template.google_cells import Json, colour, grid, local, number_format, raw, rule
from data.template.pages import BLUE, FONT, GREY, LIGHT, LINE, MARKED, is_weekend

LOCALE, TIME_ZONE = "vi_VN", "Asia/Ho_Chi_Minh"
PIXELS = 8  # of a character's width
# Google cannot put a sign before the number of a coloured cell, so its letters differ.
LETTERS: dict[Look, Json] = {
    "fell": {"bold": True, "strikethrough": True},
    "above": {"bold": True, "italic": True},
}


def sheet_ids(template: Template, first: int) -> dict[str, int]:
    """Google's number of each tab by title. `first`: the number of the tab that is there already,
    which becomes the first one."""
    free = (number for number in range(1, len(template.tabs) + 1) if number != first)
    titles = [tab.title for tab in template.tabs]
    return dict(zip(titles, [first, *free], strict=False))


def structure(template: Template, first: int) -> list[Json]:
    """Locale and time zone, then the tabs with their sizes and what stays in sight."""
    settings = {"locale": LOCALE, "timeZone": TIME_ZONE}
    requests: list[Json] = [
        {"updateSpreadsheetProperties": {"properties": settings, "fields": "locale,timeZone"}}
    ]
    for place, tab in enumerate(template.tabs):
        properties = {
            "sheetId": sheet_ids(template, first)[tab.title],
            "title": tab.title,
            "index": place,
            "gridProperties": {
                "rowCount": tab.last_row + 1,
                "columnCount": len(tab.columns),
                "frozenRowCount": HEADING_ROW + 1,
                "frozenColumnCount": min(tab.names, len(tab.columns) - 1),
            },
        }
        if place:
            requests.append({"addSheet": {"properties": properties}})
        else:
            fields = "title,index,gridProperties"
            changed = {"properties": properties, "fields": fields}
            requests.append({"updateSheetProperties": changed})
    return requests


def values(template: Template) -> list[Json]:
    """The `data` of values:batchUpdate, to be sent RAW: text stays text, whatever it looks like."""
    data = []
    for tab in template.tabs:
        filled = {place for place, column in enumerate(tab.columns) if not column.formula}
        rows: list[list[Any]] = [[tab.line], [tab.explanation]]
        rows.append([raw(column.heading) for column in tab.columns])
        for row in tab.rows:
            cells = (raw(value) if place in filled else None for place, value in enumerate(row))
            rows.append([*cells])
        title = tab.title.replace("'", "''")
        data.append({"range": f"'{title}'!A1", "majorDimension": "ROWS", "values": rows})
    return data


def looks(template: Template, first: int) -> list[Json]:
    """Fonts, widths, formats, formulas, notes, checks and colours."""
    requests: list[Json] = []
    for tab in template.tabs:
        sheet_id = sheet_ids(template, first)[tab.title]
        requests += fonts(tab, sheet_id)
        requests += columns(tab, sheet_id)
        requests.append(notes(tab, sheet_id))
        for area, column in tab.checked():
            if check := rule(column, template):
                requests.append(
                    {"setDataValidation": {"range": grid(sheet_id, area), "rule": check}}
                )
        requests += marks(tab, sheet_id)
    return requests


def fonts(tab: Tab, sheet_id: int) -> Iterator[Json]:
    """One face for the whole tab; its line, its explanation and its headings each in their own."""
    last_column = len(tab.columns) - 1
    face = {"fontFamily": FONT["font_name"], "fontSize": FONT["font_size"]}
    whole = Area(0, 0, tab.last_row, last_column)
    yield repeated(sheet_id, whole, {"textFormat": face, "verticalAlignment": "TOP"})
    line = face | {"bold": True, "fontSize": 14, "foregroundColorStyle": colour(BLUE)}
    yield repeated(
        sheet_id, Area(0, 0, 0, 0), {"textFormat": line, "wrapStrategy": "OVERFLOW_CELL"}
    )
    note = face | {"italic": True, "foregroundColorStyle": colour(GREY)}
    yield repeated(
        sheet_id, Area(1, 0, 1, 0), {"textFormat": note, "wrapStrategy": "OVERFLOW_CELL"}
    )
    for place, column in enumerate(tab.columns):
        back, fore = (LIGHT, BLUE) if is_weekend(column) else (BLUE, "#FFFFFF")
        heading: Json = {
            "textFormat": face | {"bold": True, "foregroundColorStyle": colour(fore)},
            "backgroundColorStyle": colour(back),
            "horizontalAlignment": "CENTER",
            "verticalAlignment": "MIDDLE",
            "wrapStrategy": "WRAP",
        }
        if not isinstance(column.heading, str):
            heading["numberFormat"] = {"type": "DATE", "pattern": "dd/mm/yyyy"}
        yield repeated(sheet_id, Area(HEADING_ROW, place, HEADING_ROW, place), heading)


def columns(tab: Tab, sheet_id: int) -> Iterator[Json]:
    """Widths, how the cells show what they hold, formulas, and the lines between the cells."""
    for place, column in enumerate(tab.columns):
        yield {
            "updateDimensionProperties": {
                "range": {
                    "sheetId": sheet_id,
                    "dimension": "COLUMNS",
                    "startIndex": place,
                    "endIndex": place + 1,
                },
                "properties": {"pixelSize": round(column.width * PIXELS)},
                "fields": "pixelSize",
            }
        }
        body = tab.body_of(place)
        shown: Json = number_format(column) or {"wrapStrategy": "WRAP"}
        if column.holds in ("day", "moment", "clock") or column.align == "center":
            shown = shown | {"horizontalAlignment": "CENTER"}
        yield repeated(sheet_id, body, shown)
        if column.formula:
            formula = local(column.formula.format(row=body.first_row + 1))
            yield {
                "repeatCell": {
                    "range": grid(sheet_id, body),
                    "cell": {"userEnteredValue": {"formulaValue": formula}},
                    "fields": "userEnteredValue",
                }
            }
    for (row, place), column in tab.exceptions.items():
        shown = number_format(column) | {"horizontalAlignment": "LEFT"}
        yield repeated(sheet_id, Area(row, place, row, place), shown)
    line = {"style": "SOLID", "colorStyle": colour(LINE)}
    sides = ("top", "bottom", "left", "right", "innerHorizontal", "innerVertical")
    whole = Area(HEADING_ROW, 0, tab.last_row, len(tab.columns) - 1)
    yield {"updateBorders": {"range": grid(sheet_id, whole)} | dict.fromkeys(sides, line)}


def repeated(sheet_id: int, area: Area, shown: Json) -> Json:
    return {
        "repeatCell": {
            "range": grid(sheet_id, area),
            "cell": {"userEnteredFormat": shown},
            "fields": ",".join(f"userEnteredFormat.{name}" for name in shown),
        }
    }


def notes(tab: Tab, sheet_id: int) -> Json:
    """The notes of all headings at once; a heading without one has an empty one."""
    cells = [{"note": column.note} for column in tab.columns]
    area = Area(HEADING_ROW, 0, HEADING_ROW, len(tab.columns) - 1)
    return {
        "updateCells": {
            "range": grid(sheet_id, area),
            "rows": [{"values": cells}],
            "fields": "note",
        }
    }


def marks(tab: Tab, sheet_id: int) -> Iterator[Json]:
    for place, mark in enumerate(tab.marks):
        condition = {
            "type": "CUSTOM_FORMULA",
            "values": [{"userEnteredValue": local(mark.formula)}],
        }
        back, fore = MARKED[mark.look]
        letters = LETTERS[mark.look] | {"foregroundColorStyle": colour(fore)}
        shown = {"backgroundColorStyle": colour(back), "textFormat": letters}
        coloured = {
            "ranges": [grid(sheet_id, mark.area)],
            "booleanRule": {"condition": condition, "format": shown},
        }
        yield {"addConditionalFormatRule": {"rule": coloured, "index": place}}
