"""The lines of Tuyên truyền: whose they are, and of which form."""

from datetime import datetime

import pytest

from data.cells import Cell
from tests.data.sheets import REGISTER, read

HEADINGS: list[Cell] = ["Ngày", "Đơn vị", "Hình thức", "Kế hoạch", "Thực hiện"]
BUILDINGS: list[list[Cell]] = [
    ["CC01", "Toà nhà Hoà Bình", "Toà chung cư", None, None, None, "Chung cư HB"],
    ["CC02", "Toà nhà Sông Đà A", "Toà chung cư"],
    ["CC03", "Toà nhà Sông Đa A", "Toà chung cư"],
]
KNOWN = [[*REGISTER[0], "Bí danh"], *REGISTER[1:], *BUILDINGS]


def activity(unit: Cell, form: Cell = "Điểm dán mã QR"):
    line: list[Cell] = [datetime(2024, 11, 3), unit, form, 4, None]
    [read_line] = read(register=KNOWN, activities=[HEADINGS, line]).activities
    return read_line


@pytest.mark.parametrize(
    ("typed", "unit_id"),
    [
        ("Toà nhà Hoà Bình", "CC01"),
        ("TOA NHA HOA BINH", "CC01"),
        ("Tòa nhà Hòa Bình", "CC01"),
        ("chung cư HB", "CC01"),
        ("CC01", "CC01"),
        ("Tổ 2", "TDP02"),
        ("TDP01 – Tổ dân phố số 1", "TDP01"),
        ("Đài truyền thanh phường", None),
        ("Toa nha Song Da A", None),  # two of that name: nobody's
        (None, None),
    ],
)
def test_a_line_belongs_to_the_unit_that_was_meant(typed: Cell, unit_id: str | None) -> None:
    line = activity(typed)

    assert line.unit_id == unit_id
    assert line.unit == (typed or "")
    assert (line.planned, line.done) == (4, None)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("Điểm dán mã QR", "Điểm dán mã QR"),
        ("điểm dán mã qr ", "Điểm dán mã QR"),
        ("Tin bài - phát thanh", "Tin bài, phát thanh"),
        ("Phát tờ rơi", "Phát tờ rơi"),
    ],
)
def test_a_form_is_known_however_it_is_written_and_others_stay_as_typed(
    typed: str, form: str
) -> None:
    assert activity("CC01", typed).form == form
