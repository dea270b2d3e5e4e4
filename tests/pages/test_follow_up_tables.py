"""What Đôn đốc gives to take away: the units with their reasons, the targets that are handed out,
the actions, the activation; every figure counted by hand (tests/pages/desk.py)."""

from datetime import datetime
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.cells import Cell
from serving.viewers import Viewer
from tests.exports.books import above, heading_row, table
from tests.hostile import TEXTS
from tests.pages.conftest import Shows
from tests.pages.desk import ACTIONS, FOUR, OFFICE, ONE, SETTINGS, THREE, TWO, Rows, desk, wide
from tests.pages.test_take_away import Taken, one, taken

__all__ = ["taken"]  # a fixture

REASONS = (
    *("Thấp hơn kế hoạch", "Chưa báo cáo", "Chưa từng báo cáo", "Không tăng", "Nhịp giảm"),
    *("Dưới bình quân", "Khó đạt mốc tới", "Kích hoạt thấp", "Đến nhiều, cài ít"),
    *("Cán bộ chưa đủ 100%", "Số liệu cần xem lại"),
)


def file_of(show: Shows, taken: Taken, part: str = "", **address: str) -> dict[str, Worksheet]:
    """The sheets of the file that a part of the screen offers."""
    actions = ACTIONS if address.get("view") == "actions" else None
    app = show(desk(actions=actions), "follow_up", **address)
    assert not app.exception
    day = address.get("date", "2024-11-05")
    return one(taken(), f"don-doc-{part}{day}.xlsx")


def by_code(sheet: Worksheet) -> dict[str, dict[Any, Any]]:
    return {row["Mã"]: row for row in table(sheet)}


# ---- Units


def test_the_units_to_urge_are_taken_along_with_their_reasons(show: Shows, taken: Taken) -> None:
    sheet = file_of(show, taken)["Cần đôn đốc"]
    rows = by_code(sheet)

    assert [*rows] == ["TDP04", "TDP02", "TDP03"]  # 48, 30 and 20 people missing
    two = rows["TDP02"]
    assert (two["Đơn vị"], two["Loại đơn vị"]) == ("Tổ dân phố số 2", "Tổ dân phố")
    assert (two["Công chức phụ trách"], two["Trạng thái"]) == ("Hạnh", "Chậm tiến độ")
    assert (two["Đối tượng"], two["Đã cài đặt (luỹ kế)"], two["Tỷ lệ"]) == (100, 20, 0.2)
    assert (two["Thiếu so với kế hoạch"], two["Chậm (ngày)"]) == (30, 3)  # 20 planned for 02/11
    assert two["Lý do đôn đốc"] == (
        "Thiếu 30 người so với kế hoạch, chậm 3 ngày; Dưới bình quân 26,3%"
    )
    assert {name for name in REASONS if two[name]} == {"Thấp hơn kế hoạch", "Dưới bình quân"}
    assert two["Thấp hơn kế hoạch"] == "có"
    assert (two["Nhịp khi báo cáo gần nhất"], two["Cần mỗi ngày"]) == (4, 80 / 5)
    assert two["Nhịp một tuần trước đó"] is None  # the drive is five days old
    assert (two["Chỉ tiêu 06/11"], two["Số báo cáo thiếu"]) == (16, 0)
    week = ("Chỉ tiêu trong tuần", "Đã tăng trong tuần", "Còn lại trong tuần")
    assert [two[name] for name in week] == [70, 20, 50]
    assert rows["TDP03"]["Số báo cáo thiếu"] == 2
    assert rows["TDP03"]["Chưa báo cáo"] == "có"
    assert rows["TDP03"]["Báo cáo gần nhất"] == datetime(2024, 11, 3)
    assert rows["TDP04"]["Chưa từng báo cáo"] == "có"
    assert rows["TDP04"]["Báo cáo gần nhất"] is None
    assert above(sheet)[0] == "3 tổ cần đôn đốc và lý do"
    assert "Đang lọc: loại tổ dân phố" in above(sheet)


def test_a_milestone_ahead_is_there_with_what_is_expected(show: Shows, taken: Taken) -> None:
    milestones: Rows = [["Ngày", "Mốc (%)"], [datetime(2024, 11, 8), 60]]
    show(desk(milestones=milestones), "follow_up")
    rows = by_code(one(taken(), "don-doc-2024-11-05.xlsx")["Cần đôn đốc"])

    two = rows["TDP02"]
    assert two["Ngày của mốc tới"] == datetime(2024, 11, 8)
    assert (two["Mốc tới"], two["Số người của mốc tới"]) == (0.6, 60)
    assert 20 <= two["Dự báo khi đến mốc"] < 60
    assert two["Khó đạt mốc tới"] == "có"
    assert rows["TDP04"]["Dự báo khi đến mốc"] is None  # it has never reported


def test_the_units_follow_the_filters_and_the_order(show: Shows, taken: Taken) -> None:
    choice = {"officer": "Bình", "status": "behind", "reason": "plan", "order": "silent"}
    sheet = file_of(show, taken, **choice)["Cần đôn đốc"]

    # never reported: five are missing; then the two of the third
    assert [row["Mã"] for row in table(sheet)] == ["TDP04", "TDP03"]
    assert [row["Số báo cáo thiếu"] for row in table(sheet)] == [5, 2]
    assert (
        "Đang lọc: loại tổ dân phố; công chức phụ trách Bình; chậm tiến độ; lý do thấp hơn kế hoạch"
    ) in above(sheet)


def test_of_all_kinds_nothing_is_filtered(show: Shows, taken: Taken) -> None:
    sheet = file_of(show, taken, kind="all")["Cần đôn đốc"]

    assert {row["Mã"] for row in table(sheet)} == {"TDP02", "TDP03", "TDP04", "CQ01"}
    assert above(sheet)[0] == "4 đơn vị cần đôn đốc và lý do"
    assert "Không lọc: đủ mọi dòng" in above(sheet)


def test_units_of_every_page_are_in_the_file(show: Shows, taken: Taken) -> None:
    groups = [[f"T{n:02}", f"Tổ {n}", *ONE[2:]] for n in range(1, 46)]
    counts: dict[str, list[Cell]] = {f"T{n:02}": [*[None] * 4, n] for n in range(1, 46)}
    show(desk(groups, counts), "follow_up")
    rows = table(one(taken(), "don-doc-2024-11-05.xlsx")["Cần đôn đốc"])

    # 50 were planned; the fewest installs lack most
    assert [row["Thiếu so với kế hoạch"] for row in rows] == [50 - n for n in range(1, 46)]


# ---- Targets


def test_the_targets_are_handed_out_with_their_sum_as_plain_values(
    show: Shows, taken: Taken
) -> None:
    sheet = file_of(show, taken, "chi-tieu-", view="targets")["Chỉ tiêu"]
    *rows, total = table(sheet)

    names = ("Chỉ tiêu 06/11", "Chỉ tiêu trong tuần", "Đã tăng trong tuần", "Còn lại trong tuần")
    # A week is 7 of the 10 days: 70, 70, 70, and 66,5 of the last; together 276,5.
    assert {row["Mã"]: [row[name] for name in names] for row in rows} == {
        "TDP01": [10, 70, 50, 20],
        "TDP02": [16, 70, 20, 50],
        "TDP03": [14, 70, 30, 40],
        "TDP04": [19, 67, 0, 67],
    }
    assert [total[name] for name in names] == [59, 277, 100, 177]
    assert [total[name] for name in names] == [sum(row[name] for row in rows) for name in names]
    assert total["Đơn vị"] == "Cộng (04 đơn vị)"
    assert total["Tỷ lệ"] is None
    assert [row["Tỷ lệ"] for row in rows] == [0.5, 0.2, 0.3, 0.05]
    assert {row["Ngày phải đạt"] for row in rows} == {datetime(2024, 11, 10)}
    assert {row["Mốc cần đạt"] for row in rows} == {1}
    assert above(sheet)[0] == "Chỉ tiêu ngày 06/11/2024 và tuần 1 (01/11 – 07/11) của 4 tổ"
    filtered = sheet.auto_filter.ref.partition(":")[2]
    assert filtered.lstrip("ABCDEFGHIJKL") == str(heading_row(sheet) + 4)  # not the sum


def test_a_days_targets_stand_beside_what_was_gained_on_it(show: Shows, taken: Taken) -> None:
    choice = {"view": "targets", "for": "today"}
    sheet = file_of(show, taken, "chi-tieu-", **choice)["Chỉ tiêu"]
    *rows, total = table(sheet)

    # on the evening before: 60, 84, 70 and 95 people in six days
    assert [row["Tăng 05/11"] for row in rows] == [10, 4, None, None]
    assert [row["Chỉ tiêu 05/11"] for row in rows] == [10, 14, 12, 16]  # 11⅔, 15⅚: up to 52
    assert total["Chỉ tiêu 05/11"] == 52
    assert total["Tăng 05/11"] == 14
    assert [row["Đã cài đặt (luỹ kế)"] for row in rows] == [40, 16, 30, 5]
    assert "tính đến hết ngày 04/11" in above(sheet)[-1]


def test_targets_of_an_officer_add_up_to_theirs(show: Shows, taken: Taken) -> None:
    sheet = file_of(show, taken, "chi-tieu-", view="targets", officer="Bình")["Chỉ tiêu"]
    *rows, total = table(sheet)

    assert [row["Mã"] for row in rows] == ["TDP03", "TDP04"]
    assert total["Chỉ tiêu 06/11"] == 14 + 19
    assert "Đang lọc: loại tổ dân phố; công chức phụ trách Bình" in above(sheet)


def test_what_is_unknown_has_no_target_and_that_is_said(show: Shows, taken: Taken) -> None:
    nobody_counted = [*TWO[:4], None, *TWO[5:]]
    never_counted = [*FOUR[:5], None, *FOUR[6:]]
    units = [ONE, nobody_counted, THREE, never_counted, OFFICE]
    show(desk(units), "follow_up", view="targets")
    sheet = one(taken(), "don-doc-chi-tieu-2024-11-05.xlsx")["Chỉ tiêu"]
    *rows, total = table(sheet)

    assert [row["Chỉ tiêu 06/11"] for row in rows] == [10, None, 14, None]
    assert [row["Tỷ lệ"] for row in rows] == [0.5, None, 0.3, None]
    assert total["Chỉ tiêu 06/11"] == 24
    assert "02 đơn vị chưa có số liệu hoặc đối tượng" in above(sheet)[-1]


# ---- Actions


def test_the_actions_are_taken_along_and_counted_by_person(show: Shows, taken: Taken) -> None:
    found = file_of(show, taken, "viec-can-lam-", view="actions")
    first, *_, last = rows = table(found["Việc cần làm"])

    assert [row["Việc"] for row in rows] == ["Dán mã QR", "Họp tổ", "Rà hộ", "Phát tờ rơi"]
    assert (first["Mã"], first["Hạn"]) == ("TDP02", datetime(2024, 11, 3))
    assert (first["Trạng thái"], first["Quá hạn (ngày)"]) == ("Quá hạn", 2)
    assert first["Trạng thái đã ghi"] == "Chưa làm"
    assert [row["Trạng thái"] for row in rows[1:]] == ["Đến hạn", "Đang làm", "Xong"]
    assert rows[2]["Đơn vị"] == "Xóm Đình"
    assert rows[2]["Mã"] is None
    assert last["Quá hạn (ngày)"] is None
    counts = {row["Người thực hiện"]: row for row in table(found["Theo người thực hiện"])}
    states = ("Quá hạn", "Đến hạn", "Đang làm", "Xong")
    assert [counts["Hạnh"][state] for state in states] == [1, 0, 1, 1]
    assert [counts["Bình"][state] for state in states] == [0, 1, 0, 0]


def test_the_actions_follow_their_filters(show: Shows, taken: Taken) -> None:
    choice = {"view": "actions", "state": "overdue", "who": "Hạnh"}
    [sheet] = file_of(show, taken, "viec-can-lam-", **choice).values()

    assert [row["Việc"] for row in table(sheet)] == ["Dán mã QR"]
    assert "Đang lọc: quá hạn; người thực hiện Hạnh" in above(sheet)


# ---- Activation


def test_activation_is_taken_along_by_unit_and_by_kind(show: Shows, taken: Taken) -> None:
    blank = [None] * 4
    told = wide({"TDP01": [*blank, 40], "TDP02": [*blank, 5]})
    used = wide({"TDP01": [*blank, 30]})
    show(desk(activated=told, used=used), "follow_up", view="funnel")
    found = one(taken(), "don-doc-kich-hoat-su-dung-2024-11-05.xlsx")

    rows = table(found["Theo đơn vị"])
    assert [row["Mã"] for row in rows] == ["TDP02", "TDP01", "TDP03", "TDP04"]  # 25 %, 80 %
    assert [row["Kích hoạt / đã cài"] for row in rows] == [0.25, 0.8, None, None]
    assert rows[1]["Sử dụng / kích hoạt"] == 0.75
    assert rows[1]["Ngày báo cáo kích hoạt"] == datetime(2024, 11, 5)
    assert rows[2]["Ghi chú"] == "chưa báo số kích hoạt"
    group, office = table(found["Theo loại đơn vị"])
    assert (group["Loại đơn vị"], group["Số đơn vị"]) == ("Tổ dân phố", 4)
    assert (group["Đã cài đặt"], group["Đã kích hoạt"]) == (50 + 20 + 30 + 5, 45)
    assert group["Kích hoạt / đã cài"] == 45 / 70  # over those that told both
    assert (group["Đơn vị có số kích hoạt"], group["Đơn vị có số sử dụng"]) == (2, 1)
    assert (office["Đã cài đặt"], office["Đã kích hoạt"]) == (12, None)
    assert "Đang lọc: loại tổ dân phố" in above(found["Theo đơn vị"])
    assert "Không lọc: đủ mọi dòng" in above(found["Theo loại đơn vị"])


# ---- Nothing, nobody, hostile


@pytest.mark.parametrize(
    ("changed", "address"),
    [
        ({}, {"officer": "Hạnh", "reason": "silent", "status": "done"}),
        ({"settings": SETTINGS[:4]}, {"view": "targets", "date": "2024-11-10"}),
        ({}, {"view": "actions"}),
        ({"actions": ACTIONS}, {"view": "actions", "state": "overdue", "who": "Bình"}),
        ({}, {"view": "texts"}),
        ({}, {"view": "funnel", "kind": "agency", "officer": "Bình"}),
    ],
)
def test_where_nothing_is_listed_there_is_nothing_to_take(
    show: Shows, taken: Taken, changed: dict[str, Any], address: dict[str, str]
) -> None:
    app = show(desk(**changed), "follow_up", **address)

    assert not app.exception
    assert taken() == {}


@pytest.mark.parametrize("view", ["units", "targets", "actions", "funnel"])
def test_a_leader_gets_neither_screen_nor_file(
    show: Shows, taken: Taken, monkeypatch: pytest.MonkeyPatch, view: str
) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    show(desk(actions=ACTIONS), "follow_up", view=view)

    assert taken() == {}


@pytest.mark.parametrize("view", ["units", "targets", "actions", "funnel"])
def test_nothing_that_was_typed_runs(show: Shows, taken: Taken, view: str) -> None:
    """`taken` reads the file back, and holds that no cell is a formula or a link."""
    groups = [[f"T{n:02}", text, "Tổ dân phố", text, *ONE[4:]] for n, text in enumerate(TEXTS, 1)]
    counts: dict[str, list[Cell]] = {f"T{n:02}": [5] for n in range(1, len(TEXTS) + 1)}
    actions = [ACTIONS[0], *[[text, text, text, None, text] for text in TEXTS]]

    app = show(desk(groups, counts, actions=actions), "follow_up", view=view)

    assert not app.exception
    [found] = taken().values()
    rows = table(next(iter(found.values())))
    assert len(rows) == len(TEXTS) + (view == "targets")
    assert any("=HYPERLINK" in str(value) for row in rows for value in row.values())


@pytest.mark.parametrize("view", ["units", "targets", "actions", "funnel"])
def test_in_english_too(show: Shows, taken: Taken, view: str) -> None:
    app = show(desk(actions=ACTIONS), "follow_up", view=view, lang="en")

    assert not app.exception
    [(name, found)] = taken().items()
    assert name.isascii()
    assert all("Figures as of 05/11/2024" in above(sheet)[1] for sheet in found.values())
