"""Tables as an Excel file: what is written is what Excel reads, and nothing of it runs."""

import io
import re
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from zipfile import ZipFile

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from exports import workbook
from exports.table import Column, Kind, Table
from exports.workbook import workbook_bytes
from tests.exports.books import FACTS, above, heading_row, sheets, table
from tests.hostile import TEXTS


def one(value: Any, kind: Kind = "text", **facts: Any) -> Any:
    """The cell of a sheet with one column and one row."""
    made = Table("Bảng", "Tiêu đề", [Column("Cột", kind)], [[value]])
    [sheet] = sheets(workbook_bytes([made], replace(FACTS, **facts))).values()
    return sheet.cell(heading_row(sheet) + 1, 1)


@pytest.mark.parametrize(
    ("kind", "value", "stored", "pattern"),
    [
        ("count", 3089, 3089, "#,##0"),
        ("count", np.int64(12), 12, "#,##0"),
        ("count", 0, 0, "#,##0"),
        ("change", -5, -5, "+#,##0;-#,##0;0"),
        ("decimal", 3.25, 3.25, "#,##0.0"),
        ("gap", -112.5, -112.5, "+#,##0.0;-#,##0.0;0.0"),
        ("share", 0.457, 0.457, "0.0%"),
        ("day", date(2024, 11, 5), datetime(2024, 11, 5), "dd/mm/yyyy"),
        ("day", pd.Timestamp("2024-11-05"), datetime(2024, 11, 5), "dd/mm/yyyy"),
        ("day", np.datetime64("2024-11-05"), datetime(2024, 11, 5), "dd/mm/yyyy"),
        ("time", time(16, 30), time(16, 30), "hh:mm"),
        ("moment", datetime(2024, 11, 5, 16, 30), datetime(2024, 11, 5, 16, 30), None),
        ("moment", pd.Timestamp("2024-11-05 16:30+07:00"), datetime(2024, 11, 5, 16, 30), None),
        ("text", "0912", "0912", "General"),
        ("count", "1.250 người", "1.250 người", "General"),
    ],
)
def test_numbers_days_and_texts_stay_what_they_are(
    kind: Kind, value: Any, stored: Any, pattern: str | None
) -> None:
    cell = one(value, kind)

    assert cell.value == stored
    assert isinstance(cell.value, str) == isinstance(stored, str)
    assert pattern in (None, cell.number_format)


@pytest.mark.parametrize(
    "unknown", [None, float("nan"), float("inf"), pd.NA, pd.NaT, np.float64("nan"), ""]
)
def test_what_is_unknown_stays_blank_and_never_becomes_zero(unknown: Any) -> None:
    assert one(unknown, "count").value is None


@pytest.mark.parametrize(
    "text", [*TEXTS[:-1], "-1+1", "+84 912", "@SUM(A1)", "\t=1", "{=1}", "http://khac.example/"]
)
def test_texts_that_want_to_be_more_stay_texts(text: str) -> None:
    cell = one(text)

    assert cell.data_type == "s"
    assert unescape(cell.value) == text.replace("\x07", "")
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@", "\t"))


def test_a_text_that_looks_like_the_formats_own_xml_is_no_xml() -> None:
    assert one("<r><t>chữ</t></r>").value.strip() == "<r><t>chữ</t></r>"
    assert one("<r></si></r>").value.strip() == "<r></si></r>"


def test_a_text_too_long_for_a_cell_is_cut_and_shows_that_it_was() -> None:
    for long in ("ế" * 40_000, "\U0001f4a5" * 20_000):
        kept = one(long).value

        assert len(kept.encode("utf-16-le")) // 2 <= 32_767
        assert kept.endswith("…")
        assert long.startswith(kept[:-1])
        assert len(kept) > len(long) * 0.8
    assert one("a" * 32_767).value == "a" * 32_767


@given(
    st.text(st.characters(codec=None), max_size=60),
    st.text(st.characters(codec=None), max_size=60),
)
def test_any_text_anywhere_gives_a_file_that_opens(text: str, other: str) -> None:
    made = Table(text, other, [Column(text), Column(other)], [[text, other]], note=text)
    facts = replace(FACTS, campaign=text, source=other, filters=(text, other))
    [sheet] = sheets(workbook_bytes([made], facts)).values()

    kept = re.sub(r"\r\n?", "\n", text)
    kept = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", kept)
    written = sheet.cell(heading_row(sheet) + 1, 1).value or ""
    assert unescape(written).rstrip(" ") == kept.rstrip(" ")


@given(st.lists(st.text(st.characters(codec=None), max_size=40), min_size=1, max_size=6))
def test_names_of_sheets_are_such_as_excel_takes(names: list[str]) -> None:
    made = [Table(name, "", [Column("Cột")], []) for name in names]
    found = list(sheets(workbook_bytes(made, FACTS)))

    assert len({name.casefold() for name in found}) == len(names)
    for name in found:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_the_headings_stay_in_sight_can_be_filtered_and_stand_on_every_printed_page() -> None:
    rows = [[f"Tổ {n}", n] for n in range(1, 4)]
    made = Table("Tổ", "Ba tổ", [Column("Tên"), Column("Số", "count")], rows, note="Ghi chú.")
    [sheet] = sheets(workbook_bytes([made], FACTS)).values()

    head = heading_row(sheet)
    assert [cell.value for cell in sheet[head]] == ["Tên", "Số"]
    assert sheet.auto_filter.ref == f"A{head}:B{head + 3}"
    assert sheet.print_title_rows == f"${head}:${head}"
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert table(sheet) == [{"Tên": f"Tổ {n}", "Số": n} for n in range(1, 4)]


def test_a_sheet_says_of_when_from_where_and_of_what_it_is() -> None:
    made = Table("Tổ", "Ba tổ", [Column("Tên")], [], note="Ghi chú.")
    chosen = replace(FACTS, filters=("trạng thái chậm", "công chức An"))
    [sheet] = sheets(workbook_bytes([made], chosen)).values()
    [bare] = sheets(workbook_bytes([made], replace(FACTS, lang="en"))).values()

    assert above(sheet) == [
        "Ba tổ",
        "Số liệu tính đến ngày 05/11/2024; đọc bảng lúc 16:30 ngày 05/11/2024",
        "Nguồn số liệu: phuong.xlsx · Đợt thử",
        "Đang lọc: trạng thái chậm; công chức An",
        "Ghi chú.",
    ]
    assert "Not filtered: every row" in above(bare)


def test_a_sample_says_so_in_red_on_every_sheet() -> None:
    made = [Table(name, name, [Column("Tên")], []) for name in ("Một", "Hai")]

    for sheet in sheets(workbook_bytes(made, replace(FACTS, is_sample=True))).values():
        marked = sheet.cell(2, 1)
        assert marked.value == "DỮ LIỆU MẪU – KHÔNG PHẢI SỐ LIỆU THẬT"
        assert marked.font.color.rgb == "FFB3261E"
    for sheet in sheets(workbook_bytes(made, FACTS)).values():
        assert not [line for line in above(sheet) if "MẪU" in line]


def test_a_day_may_head_a_column() -> None:
    columns = [Column("Tổ"), Column(date(2024, 11, 1), "change")]
    [sheet] = sheets(workbook_bytes([Table("Tổ", "", columns, [["Tổ 1", 4]])], FACTS)).values()

    heading = sheet.cell(heading_row(sheet), 2)
    assert heading.value == datetime(2024, 11, 1)
    assert heading.number_format == "dd/mm/yyyy"
    assert table(sheet)[0][datetime(2024, 11, 1)] == 4


def test_more_than_a_sheet_holds_is_left_out_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 12)
    monkeypatch.setattr(workbook, "MOST_COLUMNS", 2)
    columns = [Column(name, "count") for name in "abc"]
    rows = [[n, n, n] for n in range(100)]
    [sheet] = sheets(workbook_bytes([Table("Số", "Số", columns, rows)], FACTS)).values()

    assert sheet.max_row <= 12
    assert sheet.max_column == 2
    kept = len(table(sheet))
    assert 0 < kept < 12
    said = " ".join(above(sheet))
    assert f"{kept} dòng đầu trong 100 dòng" in said
    assert "2 cột đầu trong 3 cột" in said


def test_columns_are_as_wide_as_their_cells_need() -> None:
    columns = [Column("Tên"), Column("Số", "count"), Column("Nội dung"), Column("Ô", width=20)]
    rows = [["Tổ dân phố số 12", 1_234_567, "dài " * 100, "A1"]]
    [sheet] = sheets(workbook_bytes([Table("Tổ", "", columns, rows)], FACTS)).values()

    wide = [sheet.column_dimensions[letter].width for letter in "ABCD"]
    assert 18 <= wide[0] <= 23
    assert 11 <= wide[1] <= 14
    assert 40 <= wide[2] <= 45
    assert 19 <= wide[3] <= 22


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    rows = [["ngắn"], ["dài " * 60], ["một\nhai\nba"], ["dài" * 3_400]]
    [sheet] = sheets(workbook_bytes([Table("Tổ", "", [Column("Tên")], rows)], FACTS)).values()

    first = heading_row(sheet) + 1
    high = [sheet.row_dimensions[row].height for row in range(first, first + 4)]
    line = 15.75
    assert high[0] == line
    assert line * 6 <= high[1] <= line * 9  # 240 letters at about 40 a line
    assert high[2] == line * 3
    assert 405 <= high[3] <= 409  # as high as Excel lets a row be


def test_the_same_tables_give_the_same_file() -> None:
    made = [Table("Tổ", "", [Column("Tên")], [["Tổ 1"]])]

    assert workbook_bytes(made, FACTS) == workbook_bytes(made, FACTS)


def test_no_table_is_no_workbook() -> None:
    with pytest.raises(ValueError, match="at least one"):
        workbook_bytes([], FACTS)


def test_a_table_without_rows_is_a_sheet_with_headings() -> None:
    [sheet] = sheets(workbook_bytes([Table("Tổ", "", [Column("Tên")], [])], FACTS)).values()

    assert [cell.value for cell in sheet[heading_row(sheet)]] == ["Tên"]
    with ZipFile(io.BytesIO(workbook_bytes([Table("Tổ", "", [], [])], FACTS))) as parts:
        assert parts.testzip() is None


def test_sums_stand_below_the_rows_and_out_of_reach_of_sorting() -> None:
    columns = [Column("Đơn vị"), Column("Tỷ lệ", "share"), Column("Chỉ tiêu", "count")]
    made = Table("Bảng", "Tiêu đề", columns, [["A", 0.5, 10], ["B", None, 16]])
    [sheet] = sheets(workbook_bytes([replace(made, sums=["Cộng", None, 26])], FACTS)).values()

    head = heading_row(sheet)
    assert [list(row.values()) for row in table(sheet)][2:] == [["Cộng", None, 26]]
    assert sheet.auto_filter.ref == f"A{head}:C{head + 2}"
    assert [cell.font.bold for cell in sheet[head + 3]] == [True] * 3
    assert sheet.cell(head + 3, 3).number_format == "#,##0"


@pytest.mark.parametrize(
    ("own", "said"),
    [(None, "Đang lọc: tổ 3"), ((), "Không lọc: đủ mọi dòng"), (("tổ 4",), "Đang lọc: tổ 4")],
)
def test_a_sheet_may_be_filtered_otherwise_than_its_file(
    own: tuple[str, ...] | None, said: str
) -> None:
    made = Table("Bảng", "Tiêu đề", [Column("Cột")], [["a"]], filters=own)
    [sheet] = sheets(workbook_bytes([made], replace(FACTS, filters=["tổ 3"]))).values()

    assert said in above(sheet)
