"""What is sent to Google to make the sheet: the lists of requests, without any network."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import pytest

from data.template.description import Area, Column
from data.template.google_cells import colour, grid, local, raw, rule
from data.template.google_protections import protections
from data.template.google_requests import looks, sheet_ids, structure, values
from data.template.template import describe
from data.typed.days import from_serial, read_clock
from tests.data.template.books import START, UNITS

FIRST = 0  # Google's number of the tab that a new sheet has
TEMPLATE = describe(START, 28, UNITS)
IDS = sheet_ids(TEMPLATE, FIRST)
KNOWN = {  # of the Sheets API, version 4
    "updateSpreadsheetProperties",
    "updateSheetProperties",
    "addSheet",
    "repeatCell",
    "updateCells",
    "updateBorders",
    "updateDimensionProperties",
    "setDataValidation",
    "addConditionalFormatRule",
    "addProtectedRange",
}


def of_kind(requests: list[Any], kind: str, tab: str) -> Iterator[Any]:
    for request in requests:
        body = request.get(kind)
        if body and body.get("range", {}).get("sheetId") == IDS[tab]:
            yield body


def covers(range_: dict[str, int], row: int, column: int) -> bool:
    return (
        range_["startRowIndex"] <= row < range_["endRowIndex"]
        and range_["startColumnIndex"] <= column < range_["endColumnIndex"]
    )


def check_at(tab: str, row: int, column: int) -> Any:
    [body] = [
        body
        for body in of_kind(looks(TEMPLATE, FIRST), "setDataValidation", tab)
        if covers(body["range"], row, column)
    ]
    return body["rule"]


def shown_at(tab: str, row: int, column: int) -> dict[str, Any]:
    """The format of a cell after all requests, the later ones over the earlier."""
    shown: dict[str, Any] = {}
    for body in of_kind(looks(TEMPLATE, FIRST), "repeatCell", tab):
        if covers(body["range"], row, column):
            shown |= body["cell"].get("userEnteredFormat", {})
    return shown


def test_locale_and_time_zone_come_first() -> None:
    first = structure(TEMPLATE, FIRST)[0]["updateSpreadsheetProperties"]

    assert first["properties"] == {"locale": "vi_VN", "timeZone": "Asia/Ho_Chi_Minh"}
    assert first["fields"] == "locale,timeZone"


@pytest.mark.parametrize("first", [0, 1, 5, 2_000_000_000])
def test_the_tab_that_is_there_becomes_the_first_and_no_number_stands_twice(first: int) -> None:
    _, own, *added = structure(TEMPLATE, first)

    assert own["updateSheetProperties"]["properties"]["sheetId"] == first
    made = [own["updateSheetProperties"]["properties"]]
    made += [request["addSheet"]["properties"] for request in added]
    assert [tab["title"] for tab in made] == [tab.title for tab in TEMPLATE.tabs]
    assert [tab["index"] for tab in made] == list(range(len(made)))
    assert len({tab["sheetId"] for tab in made}) == len(made)
    assert {tab["title"]: tab["sheetId"] for tab in made} == sheet_ids(TEMPLATE, first)


def test_tabs_are_as_large_as_what_stands_in_them_and_keep_headings_in_sight() -> None:
    for request, tab in zip(structure(TEMPLATE, FIRST)[1:], TEMPLATE.tabs, strict=True):
        [body] = request.values()
        cells = body["properties"]["gridProperties"]
        assert (cells["rowCount"], cells["columnCount"]) == (tab.last_row + 1, len(tab.columns))
        assert cells["frozenRowCount"] == 3
        assert 0 < cells["frozenColumnCount"] < cells["columnCount"]


def test_every_request_is_one_that_google_knows_and_stays_inside_its_tab() -> None:
    requests = structure(TEMPLATE, FIRST) + looks(TEMPLATE, FIRST)
    requests += protections(TEMPLATE, FIRST, "a@x.example", [])
    sizes = {IDS[tab.title]: (tab.last_row + 1, len(tab.columns)) for tab in TEMPLATE.tabs}

    def ranges(part: Any) -> Iterator[dict[str, int]]:
        if isinstance(part, dict):
            if "startRowIndex" in part:
                yield part
            part = list(part.values())
        for inner in part if isinstance(part, list) else ():
            yield from ranges(inner)

    assert {kind for request in requests for kind in request} == KNOWN
    assert all(len(request) == 1 for request in requests)
    for range_ in ranges(requests):
        rows, columns = sizes[range_["sheetId"]]
        assert 0 <= range_["startRowIndex"] < range_["endRowIndex"] <= rows
        assert 0 <= range_["startColumnIndex"] < range_["endColumnIndex"] <= columns


def test_values_are_sent_to_every_tab_with_days_as_numbers() -> None:
    sent = {tab["range"]: tab["values"] for tab in values(TEMPLATE)}

    assert list(sent) == [f"'{tab.title}'!A1" for tab in TEMPLATE.tabs]
    headings = sent["'Cài đặt'!A1"][2]
    assert headings[:3] == ["Mã", "Tên đơn vị", "Đối tượng"]
    assert [from_serial(day) for day in headings[3:5]] == [START, date(2024, 11, 2)]
    register = sent["'Danh mục'!A1"]
    assert register[3][:2] == ["TDP-01", "Tổ dân phố số 1"]
    assert register[3][4:6] == [1020, 150]


def test_values_leave_the_cells_of_formulas_alone() -> None:
    [sent] = [tab["values"] for tab in values(TEMPLATE) if tab["range"] == "'Cài đặt'!A1"]

    assert {row[2] for row in sent[3:]} == {None}


def test_raw_values_mean_the_same_day_and_time() -> None:
    assert raw(date(2024, 11, 1)) == 45597
    assert raw(datetime(2024, 11, 1, 12)) == 45597.5
    assert read_clock(raw(time(17, 5))) == time(17, 5)
    assert raw("=1+1") == "=1+1"
    assert raw(None) is None


def test_checks_are_those_of_the_excel_file() -> None:
    count = check_at("Cài đặt", 3, 3)
    assert count["condition"] == {
        "type": "NUMBER_GREATER_THAN_EQ",
        "values": [{"userEnteredValue": "0"}],
    }
    assert count["strict"]
    assert check_at("Danh mục", 3, 2)["condition"]["type"] == "ONE_OF_LIST"
    assert check_at("Đính chính", 3, 1)["condition"] == {
        "type": "ONE_OF_RANGE",
        "values": [{"userEnteredValue": "='Danh mục'!$A$4:$A$28"}],
    }
    assert check_at("Việc cần làm", 3, 3)["condition"] == {"type": "DATE_IS_VALID"}
    assert not check_at("Tuyên truyền", 3, 2)["strict"]
    forms = check_at("Tuyên truyền", 3, 3)["condition"]["values"][0]["userEnteredValue"]
    assert forms.startswith("='Hướng dẫn'!$A$")


def test_a_time_of_day_has_no_check_at_google() -> None:
    assert rule(Column("Giờ", 8, holds="clock"), TEMPLATE) is None


def test_every_other_check_of_the_description_has_a_rule() -> None:
    for tab in TEMPLATE.tabs:
        for _, column in tab.checked():
            assert column.holds == "clock" or rule(column, TEMPLATE), (tab.title, column)


def test_formulas_are_written_as_in_a_vietnamese_sheet() -> None:
    [body] = [
        body
        for body in of_kind(looks(TEMPLATE, FIRST), "repeatCell", "Cài đặt")
        if "userEnteredValue" in body["cell"]
    ]

    formula = body["cell"]["userEnteredValue"]["formulaValue"]
    found = "MATCH($A4;'Danh mục'!$A$4:$A$28;0)"
    assert formula == f"=IFERROR(INDEX('Danh mục'!$E$4:$E$28;{found});\"\")"
    assert body["range"] == grid(IDS["Cài đặt"], Area(3, 2, 26, 2))
    assert local("=MAX(A1,B1)") == "=MAX(A1;B1)"


def test_conditions_have_functions_of_one_argument_alone() -> None:
    conditions = [
        request["addConditionalFormatRule"]["rule"]["booleanRule"]["condition"]
        for request in looks(TEMPLATE, FIRST)
        if "addConditionalFormatRule" in request
    ]

    assert len(conditions) == 6  # two in each tab of counts
    for condition in conditions:
        assert condition["type"] == "CUSTOM_FORMULA"
        assert not set(",;") & set(condition["values"][0]["userEnteredValue"])


def test_notes_stand_at_their_headings() -> None:
    for tab in TEMPLATE.tabs:
        [body] = of_kind(looks(TEMPLATE, FIRST), "updateCells", tab.title)
        assert body["fields"] == "note"
        assert body["range"]["startRowIndex"] == 2
        assert [cell["note"] for cell in body["rows"][0]["values"]] == [c.note for c in tab.columns]


def test_days_and_counts_are_shown_as_offices_write_them() -> None:
    day = {"type": "DATE", "pattern": "dd/mm/yyyy"}
    assert shown_at("Cài đặt", 2, 3)["numberFormat"] == day
    assert shown_at("Cài đặt", 3, 3)["numberFormat"] == {"type": "NUMBER", "pattern": "#,##0"}
    assert shown_at("Cấu hình", 5, 1)["numberFormat"] == day  # Ngày bắt đầu
    assert shown_at("Danh mục", 3, 0)["numberFormat"] == {"type": "TEXT", "pattern": "@"}


def test_weekends_are_lighter() -> None:
    friday, saturday = (shown_at("Cài đặt", 2, place) for place in (3, 4))

    assert friday["backgroundColorStyle"] == colour("#0B4F9E")
    assert saturday["backgroundColorStyle"] == colour("#E0ECF7")
