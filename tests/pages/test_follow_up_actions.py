"""Actions agreed, and the steps from installed to in use (tests/pages/desk.py)."""

from datetime import datetime

import pytest

from tests.data.sheets import with_cells
from tests.pages.conftest import Shows
from tests.pages.desk import (
    ACTIONS,
    UNITS,
    desk,
    heading,
    options,
    rows,
    shown,
    texts,
    wide,
)


def test_actions_are_listed_with_what_is_late_first(show: Shows) -> None:
    app = show(desk(actions=ACTIONS), "follow_up", view="actions")
    html = shown(app)

    assert heading(html) == "01 việc quá hạn, 01 việc đến hạn; 01 việc khác đang làm"
    assert rows(html) == [
        ["Dán mã QR", "Tổ 2", "Hạnh", "03/11/2024", "Quá hạn 02 ngàyChưa làm"],
        ["Họp tổ", "Tổ dân phố số 3", "Bình", "06/11/2024", "Đến hạnĐang làm"],
        ["Rà hộ", "Xóm Đình", "Hạnh", "20/11/2024", "Đang làm"],
        ["Phát tờ rơi", "", "Hạnh", "01/11/2024", "Xong"],
    ]
    assert options(app, "Trạng thái") == [
        *("Tất cả (04)", "Quá hạn (01)", "Đến hạn (01)", "Đang làm (01)", "Xong (01)")
    ]


def test_a_unit_of_the_register_is_a_link_however_it_is_written(show: Shows) -> None:
    html = shown(show(desk(actions=ACTIONS), "follow_up", view="actions"))

    assert 'href="groups?group=TDP02#opened" data-screen="groups">Tổ 2</a>' in html
    assert ">Xóm Đình</td>" in html


def test_each_persons_actions_are_counted(show: Shows) -> None:
    html = shown(show(desk(actions=ACTIONS), "follow_up", view="actions"))

    assert rows(html, 1) == [["Bình", "0", "1", "0", "0"], ["Hạnh", "1", "0", "1", "1"]]


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ({"state": "overdue"}, ["Dán mã QR"]),
        ({"who": "Hạnh"}, ["Dán mã QR", "Rà hộ", "Phát tờ rơi"]),
        ({"who": "Hạnh", "state": "open"}, ["Rà hộ"]),
    ],
)
def test_the_address_filters_the_actions(
    show: Shows, address: dict[str, str], left: list[str]
) -> None:
    html = shown(show(desk(actions=ACTIONS), "follow_up", view="actions", **address))

    assert [row[0] for row in rows(html)] == left


def test_filters_that_leave_no_action_lead_back(show: Shows) -> None:
    chosen = {"view": "actions", "who": "Bình", "state": "overdue"}

    html = shown(show(desk(actions=ACTIONS), "follow_up", **chosen))

    assert "Không có việc phù hợp với điều kiện lọc" in html
    assert 'href="follow-up?view=actions" data-screen="follow-up">Bỏ lọc, xem tất cả' in html


def test_lines_filled_in_half_are_kept_and_say_what_is_missing(show: Shows) -> None:
    half = [
        ACTIONS[0],
        ["Rà hộ", None, None, None, None],
        [None, None, None, datetime(2024, 11, 3), None],
        [None, None, None, None, "Chưa làm"],
    ]

    html = shown(show(desk(actions=half), "follow_up", view="actions"))

    assert rows(html) == [
        ["Chưa ghi việc", "", "Chưa ghi người thực hiện", "03/11/2024", "Quá hạn 02 ngày"],
        ["Rà hộ", "", "Chưa ghi người thực hiện", "Chưa ghi hạn", "Đang làm"],
    ]


def test_a_day_that_cannot_be_read_is_a_finding_with_its_cell(show: Shows) -> None:
    wrong = with_cells(ACTIONS, {"D2": "tuần sau"})

    html = shown(show(desk(actions=wrong), "follow_up", view="actions"))
    assert "Chưa ghi hạn" in html

    assert "Việc cần làm!D2" in shown(show(desk(actions=wrong), "quality"))


def test_each_step_is_held_against_the_step_before(show: Shows) -> None:
    activated = wide({"TDP01": [None, None, None, None, 40], "TDP02": [None] * 4 + [5]})
    used = wide({"TDP01": [None, None, None, None, 30]})

    html = shown(show(desk(activated=activated, used=used), "follow_up", view="funnel"))

    assert heading(html) == "64,3% số đã cài đã kích hoạt"  # 45 of 70, of the two that told it
    assert "Chỉ tính 2/4 tổ có số liệu kích hoạt" in html
    assert rows(html) == [
        ["Tổ dân phố số 2", "20", "5", "25,0%", "–", "–", ""],
        ["Tổ dân phố số 1", "50", "40", "80,0%", "30", "75,0%", ""],
        ["Tổ dân phố số 3", "30", "–", "–", "–", "–", "chưa báo số kích hoạt"],
        ["Tổ dân phố số 4", "5", "–", "–", "–", "–", "chưa báo số kích hoạt"],
    ]


def test_installed_high_and_activated_low_is_a_reason_and_in_the_text(show: Shows) -> None:
    # 10 of 50 and 20 of 20 are 30 of 70: 20 % is below 80 % of 42,9 %.
    activated = wide({"TDP01": [None] * 4 + [10], "TDP02": [None] * 4 + [20]})
    made = desk(activated=activated)

    html = shown(show(made, "follow_up", reason="activation"))
    assert "Kích hoạt 20,0% số đã cài, bình quân 42,9%" in html
    assert "Kích hoạt đạt 20,0% số đã cài, bình quân 42,9%." in texts(html)[0]

    assert rows(shown(show(made, "follow_up", view="funnel")))[0][-1] == "Kích hoạt thấp"


def test_kinds_stand_below_each_other_and_are_never_added(show: Shows) -> None:
    activated = wide({"TDP01": [None] * 4 + [40], "CQ01": [None] * 4 + [9]})

    html = shown(show(desk(UNITS, activated=activated), "follow_up", view="funnel"))

    assert rows(html, 1) == [
        ["Toàn phường", "105", "40", "80,0%", "–", "–", "kích hoạt 1/4, sử dụng 0/4"],
        ["Cơ quan", "12", "9", "75,0%", "–", "–", "kích hoạt 1/1, sử dụng 0/1"],
    ]
