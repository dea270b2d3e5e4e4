"""The Excel file, as openpyxl reads it: what may be typed where, what is seen, what is locked."""

from datetime import datetime
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from data.template.columns import REGISTER
from data.template.excel import template_bytes, written_out
from tests.data.template.books import START, UNITS, made, opened

COUNT_TABS = ("Cài đặt", "Kích hoạt", "Sử dụng")
FIRST_DAY, LAST_DAY = "D", get_column_letter(3 + 28)


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(made())


def check_at(book: Workbook, tab: str, cell: str) -> Any:
    found = [v for v in book[tab].data_validations.dataValidation if cell in v.sqref]
    assert len(found) == 1, (tab, cell, found)
    return found[0]


@pytest.mark.parametrize("tab", COUNT_TABS)
@pytest.mark.parametrize("cell", ["D4", "R5", f"{LAST_DAY}23"])
def test_a_count_cell_takes_whole_numbers_from_0(book: Workbook, tab: str, cell: str) -> None:
    check = check_at(book, tab, cell)

    assert (check.type, check.operator, check.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert (check.errorStyle or "stop") == "stop"
    assert "số nguyên" in check.error


@pytest.mark.parametrize(
    ("tab", "cell", "choices"),
    [
        (
            "Danh mục",
            "C4",
            '"Tổ dân phố,Cơ quan,Trường học,Phụ huynh học sinh,Toà chung cư,Đoàn thể"',
        ),
        ("Danh mục", "I4", '"hằng ngày,hằng tuần,khi có,không"'),
        ("Việc cần làm", "E4", '"Chưa làm,Đang làm,Xong"'),
        ("Đính chính", "C4", '"Cài đặt,Kích hoạt,Sử dụng"'),
        ("Đính chính", "B4", "'Danh mục'!$A$4:$A$28"),
        ("Báo cáo ngày", "C4", "'Danh mục'!$B$4:$B$28"),
        ("Cài đặt", "B20", "'Danh mục'!$B$4:$B$28"),
        ("Tuyên truyền", "C4", "'Danh mục'!$B$4:$B$28"),
    ],
)
def test_words_are_chosen_from_a_list(book: Workbook, tab: str, cell: str, choices: str) -> None:
    check = check_at(book, tab, cell)

    assert (check.type, check.formula1) == ("list", choices)


@pytest.mark.parametrize(("tab", "column"), [("Tuyên truyền", "D"), ("Cấu hình", "B")])
def test_choices_with_a_comma_stand_in_the_guide(book: Workbook, tab: str, column: str) -> None:
    row = next(
        r for r in range(4, 40) if tab != "Cấu hình" or book[tab][f"A{r}"].value == "Cách tính"
    )
    title, _, cells = check_at(book, tab, f"{column}{row}").formula1.partition("!")

    offered = [row[0].value for row in book[title.strip("'")][cells.replace("$", "")]]
    assert ("Tin bài, phát thanh" in offered) is (tab == "Tuyên truyền")
    assert ("Luỹ kế, gồm cả số đã cài trước chiến dịch" in offered) is (tab == "Cấu hình")


def test_a_list_that_excel_would_tear_apart_is_never_written_out() -> None:
    with pytest.raises(ValueError, match="Place"):
        written_out(["Tin bài, phát thanh"])
    with pytest.raises(ValueError, match="Place"):
        written_out(["dài" * 100])


def test_other_bodies_than_the_registers_may_hold_an_activity(book: Workbook) -> None:
    assert check_at(book, "Tuyên truyền", "C4").errorStyle == "warning"
    assert check_at(book, "Tuyên truyền", "D4").errorStyle == "warning"


@pytest.mark.parametrize(
    ("tab", "cell", "kind"),
    [
        ("Báo cáo ngày", "B4", "date"),
        ("Việc cần làm", "D4", "date"),
        ("Danh mục", "O4", "date"),
        ("Cấu hình", "B6", "date"),
        ("Tuyên truyền", "B4", "time"),
        ("Mốc phấn đấu", "B4", "decimal"),
        ("Danh mục", "E4", "whole"),
        ("Danh mục", "F4", "whole"),
    ],
)
def test_days_times_and_counts_are_checked(book: Workbook, tab: str, cell: str, kind: str) -> None:
    assert check_at(book, tab, cell).type == kind


def test_headings_and_names_stay_in_sight(book: Workbook) -> None:
    frozen = {sheet.title: sheet.freeze_panes for sheet in book}

    assert {frozen[tab] for tab in COUNT_TABS} == {"C4"}
    assert frozen["Danh mục"] == "C4"
    assert frozen["Hướng dẫn"] == frozen["Đính chính"] == "B4"


def test_every_tab_is_protected_without_a_password(book: Workbook) -> None:
    for sheet in book:
        assert sheet.protection.sheet, sheet.title
        assert sheet.protection.password is None


@pytest.mark.parametrize(
    ("tab", "cell", "is_locked"),
    [
        ("Cài đặt", "A1", True),
        ("Cài đặt", "D3", True),  # a day
        ("Cài đặt", "A4", True),  # of a registered unit
        ("Cài đặt", "B7", True),
        ("Cài đặt", "C4", True),  # its eligible people
        ("Cài đặt", "D4", False),
        ("Cài đặt", f"{LAST_DAY}27", False),
        ("Cài đặt", "B8", False),  # an empty row for a unit to come
        ("Cài đặt", "C8", True),
        ("Danh mục", "B3", True),
        ("Danh mục", "B4", False),
        ("Danh mục", "P28", False),
        ("Cấu hình", "A4", True),
        ("Cấu hình", "B4", False),
        ("Tuyên truyền", "A3", True),
        ("Tuyên truyền", "I203", False),
        ("Hướng dẫn", "B4", True),
    ],
)
def test_what_is_typed_is_open_and_the_rest_locked(
    book: Workbook, tab: str, cell: str, is_locked: bool
) -> None:
    assert book[tab][cell].protection.locked is is_locked


@pytest.mark.parametrize("tab", COUNT_TABS)
def test_a_falling_count_and_one_above_the_eligible_are_coloured(book: Workbook, tab: str) -> None:
    rules = {
        str(area.sqref): (rule.formula[0], rule.dxf.numFmt.formatCode)
        for area in book[tab].conditional_formatting
        for rule in area.rules
    }

    last = book[tab].max_row
    fell, sign = rules[f"E4:{LAST_DAY}{last}"]
    assert fell == "ISNUMBER(E4)*(ISNUMBER(D4)*(E4<D4)+ISBLANK(D4)*(E4<MAX($D4:D4)))>0"
    assert "▼" in sign
    above, sign = rules[f"D4:{LAST_DAY}{last}"]
    assert above == "ISNUMBER(D4)*ISNUMBER($C4)*($C4>0)*(D4>$C4)>0"
    assert "▲" in sign


def test_notes_say_what_to_type(book: Workbook) -> None:
    for place, column in enumerate(REGISTER.values()):
        note = book["Danh mục"].cell(3, place + 1).comment
        assert (note.text if note else "") == column.note
    assert "không ghi số tăng trong ngày" in book["Cài đặt"]["D3"].comment.text
    assert "không luỹ kế" in book["Tuyên truyền"]["G3"].comment.text


def test_days_and_counts_are_shown_as_offices_write_them(book: Workbook) -> None:
    sheet = book["Cài đặt"]

    assert sheet["D3"].value == datetime.combine(START, datetime.min.time())
    assert sheet["D3"].number_format == "dd/mm/yyyy"
    assert sheet["D4"].number_format == sheet["C4"].number_format == "#,##0"
    assert book["Cấu hình"]["B6"].number_format == "dd/mm/yyyy"
    assert book["Báo cáo ngày"]["B4"].number_format == "dd/mm/yyyy"
    assert book["Tuyên truyền"]["B4"].number_format == "hh:mm"
    assert book["Danh mục"]["A28"].number_format == "@"


def test_columns_are_wide_enough_for_what_stands_in_them(book: Workbook) -> None:
    assert book["Cài đặt"].column_dimensions["B"].width > max(len(u["name"]) for u in UNITS)
    days = book["Cài đặt"].column_dimensions["D"]
    assert days.width > len("01/11/2024")


def test_a_unit_reports_only_where_its_kind_does(book: Workbook) -> None:
    names = {
        tab: [row[0] for row in book[tab].iter_rows(4, 8, 2, 2, values_only=True) if row[0]]
        for tab in COUNT_TABS
    }

    assert names["Cài đặt"] == ["Tổ dân phố số 1", "Tổ dân phố số 2", "UBND phường", "Toà nhà A"]
    assert names["Kích hoạt"] == names["Sử dụng"] == names["Cài đặt"][:3]


def test_eligible_people_are_looked_up_in_the_register(book: Workbook) -> None:
    formula = "MATCH($A5,'Danh mục'!$A$4:$A$28,0)"
    assert book["Cài đặt"]["C5"].value == (f"=IFERROR(INDEX('Danh mục'!$E$4:$E$28,{formula}),\"\")")


def test_units_without_codes_are_looked_up_by_name() -> None:
    book = opened(made([{**unit, "code": None} for unit in UNITS]))

    assert "MATCH($B4,'Danh mục'!$B$4:$B$28,0)" in book["Cài đặt"]["C4"].value


def test_two_files_of_one_campaign_hold_the_same() -> None:
    first, second = opened(made()), opened(made())

    for sheet in first:
        assert list(sheet.values) == list(second[sheet.title].values)


def test_a_text_that_looks_like_the_formats_own_xml_breaks_no_file() -> None:
    name = "<r></si></r>"
    book = opened(template_bytes(START, 3, UNITS, name=name))

    held = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert name in [text.strip() for text in held if isinstance(text, str)]
