"""The register that an officer has already: as CSV of any make, or inside a workbook."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from data.problems import SourceProblem
from data.template.columns import REGISTER
from data.template.problems import TemplateProblem
from data.template.register_file import read_register_file
from tests.data.template.books import UNITS, made, read
from tests.data.workbooks import by_xlsxwriter, one_tab

CSV = """Mã{0}Loại{0}Tên đơn vị{0}Đối tượng{0}Đã cài trước chiến dịch{0}Hoạt động từ{0}Điện thoại
TDP-01{0}Tổ dân phố{0}Tổ dân phố số 1{0}1.020{0}150{0}01/10/2024{0}0912345678
TDP-02{0}TDP{0}=1+1{0}khoảng 600{0}{0}{0}
"""


def written(folder: Path, content: str | bytes, name: str = "danh-muc.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_of_any_excel_is_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = written(tmp_path, CSV.format(delimiter).encode(encoding))

    first, second = read_register_file(path)

    assert list(first) == [*REGISTER]
    assert first | {} == dict.fromkeys(REGISTER) | {
        "code": "TDP-01",
        "name": "Tổ dân phố số 1",
        "kind": "Tổ dân phố",
        "eligible": 1020,
        "baseline": 150,
        "active_from": date(2024, 10, 1),
    }
    assert (second["name"], second["kind"], second["baseline"]) == ("=1+1", "TDP", None)


def test_what_is_no_count_stays_for_the_check_to_speak_of(tmp_path: Path) -> None:
    path = written(tmp_path, "Tên đơn vị,Loại,Đối tượng\nTổ 1,Tổ dân phố,rất đông\n")

    units = read_register_file(path)

    assert units[0]["eligible"] == "rất đông"
    assert [f.rule for f in read(made(units)).findings] == ["denominator.unreadable"]


def test_telephone_numbers_are_left_behind(tmp_path: Path) -> None:
    units = read_register_file(written(tmp_path, CSV.format(";")))

    assert "0912345678" not in str(units)


def test_a_workbook_with_a_register_does_as_well(tmp_path: Path) -> None:
    path = written(tmp_path, made(), "dot-truoc.xlsx")

    assert [unit | {} for unit in read_register_file(path)] == UNITS


def test_a_workbook_with_one_list_and_merged_kinds(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("Sheet1")
        sheet.write_row(0, 0, ["DANH SÁCH ĐƠN VỊ"])
        sheet.write_row(1, 0, ["Mã", "Tên đơn vị", "Loại", "Đối tượng", "Hoạt động đến"])
        sheet.write_row(2, 0, ["TDP-01", "Tổ 1", "Tổ dân phố", 100])
        sheet.write_row(3, 0, ["TDP-02", "Tổ 2", None, 200])
        sheet.merge_range(2, 2, 3, 2, "Tổ dân phố")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_datetime(3, 4, datetime(2024, 11, 20), day)
        sheet.write_row(4, 0, [None, "Tổng cộng", None, 300])

    units = read_register_file(written(tmp_path, by_xlsxwriter(fill), "ds.xlsx"))

    assert [(u["name"], u["kind"], u["eligible"]) for u in units] == [
        ("Tổ 1", "Tổ dân phố", 100),
        ("Tổ 2", "Tổ dân phố", 200),
    ]
    assert units[1]["active_to"] == date(2024, 11, 20)


@pytest.mark.parametrize(
    ("content", "code", "params"),
    [
        ("Tên đơn vị;Loại;Đối tượng\n", "register_empty", {}),
        ("", "register_headings", {"columns": ["Tên đơn vị", "Loại"]}),
        ("a;b;c\n1;2;3\n", "register_headings", {"columns": ["Tên đơn vị", "Loại"]}),
        ("Mã;Tên đơn vị;Đối tượng\nA1;Tổ 1;9\n", "register_headings", {"columns": ["Loại"]}),
        (b"T\xe0n \xf0on v\xec;Lo\xb9i\n", "register_encoding", {}),
    ],
)
def test_what_is_no_register_is_refused(
    tmp_path: Path, content: str | bytes, code: str, params: dict
) -> None:
    with pytest.raises(TemplateProblem) as refused:
        read_register_file(written(tmp_path, content))

    assert refused.value.code == code
    assert refused.value.params == {"name": "danh-muc.csv"} | params


@pytest.mark.parametrize("name", ["khong-co.csv", "khong-co.xlsx"])
def test_a_register_that_is_not_there_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(TemplateProblem) as refused:
        read_register_file(tmp_path / name)

    assert (refused.value.code, refused.value.params) == ("register_missing", {"name": name})


def test_a_workbook_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(SourceProblem) as refused:
        read_register_file(written(tmp_path, "không phải Excel", "a.xlsx"))

    assert refused.value.code == "not_workbook"


def test_a_workbook_without_a_register_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateProblem) as refused:
        read_register_file(written(tmp_path, one_tab(A1="Ghi chú", A2=5), "a.xlsx"))

    assert refused.value.code == "register_headings"
