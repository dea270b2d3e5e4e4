"""What Báo cáo của tổ gives to take away: rates, the board in words, sums, what was sent upward.

The book is that of tests/data/sheets.py, at noon of 5 November: three groups that report daily, an
office that reports when it likes. The third group is silent since 3 November.
"""

from datetime import datetime
from pathlib import Path

import pytest

from data.cells import Cell
from data.history.cell_history import History
from serving.viewers import Viewer
from tests.data.sheets import INSTALLED, REGISTER, book, with_cells
from tests.exports.books import above, table
from tests.hostile import TEXTS
from tests.pages.conftest import Shows
from tests.pages.test_sent_reports import HEADINGS, sent
from tests.pages.test_take_away import Taken, one, taken

__all__ = ["taken"]  # a fixture

SILENT = with_cells(INSTALLED, {"F4": None, "G4": None})
FILE = "bao-cao-cua-to-2024-11-05.xlsx"
DAYS = [datetime(2024, 11, day) for day in range(1, 6)]


def test_each_units_rate_is_taken_along_the_missing_first(show: Shows, taken: Taken) -> None:
    show(book(installed=SILENT), "reporting")
    sheet = one(taken(), FILE)["Theo đơn vị"]
    rows = table(sheet)

    assert [row["Mã"] for row in rows] == ["TDP03", "TDP01", "TDP02", "CQ01"]
    third, first, *_, office = rows
    counted = ("Báo cáo đến hạn", "Đã báo cáo", "Tỷ lệ báo cáo")
    assert [third[name] for name in counted] == [5, 3, 3 / 5]
    assert [first[name] for name in counted] == [5, 5, 1]
    assert [office[name] for name in counted] == [0, 0, None]  # it owes none
    assert third["Tình trạng trong ngày"] == "Chưa báo cáo"
    assert third["Số liệu đang dùng"] == "tạm lấy số ngày 03/11, số cũ 2 ngày"
    assert (third["Báo cáo gần nhất"], third["Số cũ (ngày)"]) == (DAYS[2], 2)
    assert (third["Công chức phụ trách"], third["Tần suất báo cáo"]) == ("Lê Thị Cúc", "hằng ngày")
    assert third["Tỷ lệ đúng giờ"] is None  # nobody can tell
    assert "Không lọc: đủ mọi dòng" in above(sheet)


def test_the_board_says_each_day_in_words(show: Shows, taken: Taken) -> None:
    register = with_cells(REGISTER, {"G1": "Tần suất báo cáo", "G5": "hằng tuần"})
    made = with_cells(SILENT, {"F3": "sai mất", "F5": None})
    show(book(register=register, installed=made), "reporting", order="register")
    board = table(one(taken(), FILE)["Từng ngày"])

    said = {row["Mã"]: [row[day] for day in DAYS] for row in board}
    assert said == {
        "TDP01": ["Đã báo cáo"] * 5,
        "TDP02": [*["Đã báo cáo"] * 3, "Đã nhập nhưng chưa đọc được", "Đã báo cáo"],
        "TDP03": [*["Đã báo cáo"] * 3, *["Chưa báo cáo"] * 2],
        "CQ01": [*["Đã báo cáo"] * 3, "Không phải báo cáo", "Đã báo cáo"],
    }
    assert datetime(2024, 11, 6) not in board[0]


def test_reports_are_summed_up_by_officer_and_by_kind(show: Shows, taken: Taken) -> None:
    show(book(installed=SILENT), "reporting")
    found = one(taken(), FILE)

    officers = table(found["Theo công chức"])
    assert officers[0]["Công chức phụ trách"] == "Lê Thị Cúc"  # whose report is missing
    assert (officers[0]["Đến hạn trong ngày"], officers[0]["Đã báo cáo trong ngày"]) == (1, 0)
    assert officers[0]["Tỷ lệ báo cáo"] == 3 / 5
    assert sum(row["Đã báo cáo"] for row in officers) == 13
    [groups] = table(found["Theo loại đơn vị"])
    assert groups["Loại"] == "Tổ dân phố"
    assert (groups["Đơn vị phải báo cáo"], groups["Báo cáo đến hạn"]) == (3, 15)
    assert (groups["Đã báo cáo"], groups["Tỷ lệ báo cáo"]) == (13, 13 / 15)


def test_on_time_is_taken_along_where_the_sheet_was_watched(
    show: Shows, taken: Taken, tmp_path: Path
) -> None:
    show(book(installed=SILENT), "reporting", history=History(tmp_path), order="register")
    found = one(taken(), FILE)

    first, _, third, _ = table(found["Theo đơn vị"])
    assert (first["Biết được giờ gửi"], first["Đúng giờ"], first["Tỷ lệ đúng giờ"]) == (1, 1, 1)
    assert (third["Biết được giờ gửi"], third["Đúng giờ"], third["Tỷ lệ đúng giờ"]) == (1, 0, 0)
    assert table(found["Từng ngày"])[0][DAYS[4]] == "Đúng giờ"


def test_reports_sent_upward_are_there_a_line_each_and_the_days_without(
    show: Shows, taken: Taken
) -> None:
    lines = sent(
        (1, "UBND quận", "01/BC", "17:30"),
        (4, "UBND quận", "03/BC", "17:40"),
        (4, "Công an", "03/BC", "17:20"),
        (9, "UBND quận", "", ""),
    )
    show(book(sent_reports=lines), "reporting", officer="Lê Thị Cúc")
    sheet = one(taken(), FILE)["Báo cáo đã gửi"]

    assert [tuple(row.values()) for row in table(sheet)] == [
        (datetime(2024, 11, 9), "Ghi cho ngày sau", "UBND quận", None, None),
        (DAYS[4], "Chưa đến giờ chốt", None, None, None),
        (DAYS[3], "Đã gửi", "Công an", "03/BC", "17:20"),
        (DAYS[3], "Đã gửi", "UBND quận", "03/BC", "17:40"),
        (DAYS[2], "Chưa gửi", None, None, None),
        (DAYS[1], "Chưa gửi", None, None, None),
        (DAYS[0], "Đã gửi", "UBND quận", "01/BC", "17:30"),
    ]
    assert "Không lọc: đủ mọi dòng" in above(sheet)


def test_each_sheet_says_its_own_filters(show: Shows, taken: Taken) -> None:
    choice = {"which": "missing", "kind": "group", "officer": "Lê Thị Cúc"}
    show(book(installed=SILENT), "reporting", **choice)
    found = one(taken(), FILE)

    assert [row["Mã"] for row in table(found["Theo đơn vị"])] == ["TDP03"]
    assert [row["Mã"] for row in table(found["Từng ngày"])] == ["TDP03"]
    said = "Đang lọc: chưa báo cáo; loại tổ dân phố; công chức phụ trách Lê Thị Cúc"
    assert said in above(found["Theo đơn vị"])
    assert said in above(found["Từng ngày"])
    assert len(table(found["Theo công chức"])) == 3
    assert "Đang lọc: loại tổ dân phố" in above(found["Theo công chức"])
    assert "Đang lọc: công chức phụ trách Lê Thị Cúc" in above(found["Theo loại đơn vị"])


def test_every_page_of_the_list_is_in_the_file(show: Shows, taken: Taken) -> None:
    groups: list[list[Cell]] = [
        [f"T{n:03}", f"Tổ {n}", "Tổ dân phố", "An", 100, 0] for n in range(1, 96)
    ]
    counts: list[list[Cell]] = [[row[0], row[1], 1] for row in groups]
    made = book(register=[REGISTER[0], *groups], installed=[INSTALLED[0], *counts])
    show(made, "reporting", page="2", date="2024-11-05")
    found = one(taken(), FILE)

    assert len(table(found["Theo đơn vị"])) == len(table(found["Từng ngày"])) == 95


def test_what_no_unit_is_listed_for_is_left_out(show: Shows, taken: Taken) -> None:
    show(book(), "reporting", which="missing")

    assert [*one(taken(), FILE)] == ["Theo công chức", "Theo loại đơn vị", "Báo cáo đã gửi"]


def test_before_the_start_there_are_the_units_alone(show: Shows, taken: Taken) -> None:
    app = show(book(), "reporting", date="2024-10-31")

    assert not app.exception
    assert [*one(taken(), "bao-cao-cua-to-2024-10-31.xlsx")] == ["Theo đơn vị"]


def test_where_nobody_owes_a_report_before_the_start_there_is_no_file(
    show: Shows, taken: Taken
) -> None:
    register = with_cells(REGISTER, {"G1": "Tần suất báo cáo"})
    register = [register[0], *[[*row, "không"] for row in register[1:]]]
    nothing = [INSTALLED[0], *[row[:2] for row in INSTALLED[1:]]]

    app = show(book(register=register, installed=nothing), "reporting", date="2024-10-31")

    assert not app.exception
    assert taken() == {}


def test_a_leader_sees_the_screen_and_gets_no_file(
    show: Shows, taken: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    app = show(book(installed=SILENT), "reporting")

    assert not app.exception
    assert taken() == {}


def test_nothing_that_was_typed_runs(show: Shows, taken: Taken) -> None:
    """`one` reads the file back, and holds that no cell is a formula or a link."""
    groups = [[f"T{n:02}", text, "Tổ dân phố", text, 100, 0] for n, text in enumerate(TEXTS, 1)]
    counts: list[list[Cell]] = [[f"T{n:02}", None, 5] for n in range(1, len(TEXTS) + 1)]
    lines: list[list[Cell]] = [HEADINGS, *[[DAYS[0], text, text, text] for text in TEXTS]]
    made = book(
        register=[REGISTER[0], *groups], installed=[INSTALLED[0], *counts], sent_reports=lines
    )

    app = show(made, "reporting", date="2024-11-05")

    assert not app.exception
    found = one(taken(), FILE)
    assert len(table(found["Theo đơn vị"])) == len(TEXTS)
    recipients = [row["Nơi nhận"] for row in table(found["Báo cáo đã gửi"])]
    assert any(str(who).startswith("=HYPERLINK") for who in recipients)
