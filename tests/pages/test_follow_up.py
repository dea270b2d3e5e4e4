"""Đôn đốc: who needs urging and why, on the drive of tests/pages/desk.py."""

import re

import pytest

from serving.viewers import Viewer
from tests.pages.conftest import Shows, written
from tests.pages.desk import (
    COUNTS,
    ONE,
    THREE,
    desk,
    heading,
    options,
    shown,
)


def units(html: str) -> list[str]:
    """The codes of the units listed, in their order."""
    return re.findall(r'<h2><a class="view " href="\w+\?(?:group|unit)=(\w+)', html)


def chips(html: str, code: str) -> list[str]:
    """The reasons of one unit."""
    [card] = [part for part in html.split('<li class="card') if f"={code}#opened" in part]
    return re.findall(r'<li class="chip chip-\w+">(.*?)</li>', card)


def test_who_needs_urging_stands_in_the_order_of_people_missing(show: Shows) -> None:
    html = shown(show(desk(), "follow_up"))

    assert heading(html) == "03 tổ cần đôn đốc"
    assert units(html) == ["TDP04", "TDP02", "TDP03"]  # 48, 30, 20
    assert "Các tổ còn thiếu 98 người so với kế hoạch ngày 05/11" in html
    assert "Ngoài ra, 01 đơn vị thuộc loại khác cũng cần đôn đốc" in html


def test_each_unit_says_why_with_its_numbers(show: Shows) -> None:
    html = shown(show(desk(), "follow_up"))

    assert chips(html, "TDP02") == [
        "Thiếu 30 người so với kế hoạch, chậm 3 ngày",  # 20 was planned for 02/11
        "Dưới bình quân 26,3%",
    ]
    assert chips(html, "TDP03") == [
        "Thiếu 20 người so với kế hoạch, chậm 2 ngày",
        "Không báo cáo 2 ngày liên tiếp",
    ]
    assert chips(html, "TDP04") == [
        "Thiếu 48 người so với kế hoạch, chậm 5 ngày",
        "Chưa có báo cáo nào",
        "Dưới bình quân 26,3%",
    ]


def test_the_pills_count_the_units_that_have_each_reason(show: Shows) -> None:
    app = show(desk(), "follow_up")
    html = shown(app)

    assert options(app, "Lý do") == [
        "Mọi lý do (03)",
        "Thấp hơn kế hoạch (03)",
        "Chưa báo cáo (01)",
        "Chưa từng báo cáo (01)",
        "Dưới bình quân (02)",
    ]
    kinds = re.findall(r'<li class="chip chip-(\w+)">', html)
    counted = {kind: kinds.count(kind) for kind in kinds}
    assert counted == {"plan": 3, "silent": 1, "never": 1, "average": 2}


def test_where_nobody_is_below_the_plan_that_is_said(show: Shows) -> None:
    html = shown(show(desk([ONE]), "follow_up"))

    assert heading(html) == "Không có tổ nào cần đôn đốc"
    assert "Không tổ nào thiếu so với kế hoạch ngày 05/11" in html


def test_of_more_than_five_below_the_plan_the_part_of_the_first_five_is_said(show: Shows) -> None:
    many = [[f"T{n}", f"Tổ {n}", *ONE[2:]] for n in range(1, 8)]
    # Each should have 50 people; missing: 40, 30, 20, 10, 10, 10, 5 of 125: the first five 110.
    lacking = dict(zip((unit[0] for unit in many), (40, 30, 20, 10, 10, 10, 5), strict=True))
    counts = {code: [None, None, None, None, 50 - n] for code, n in lacking.items()}

    html = shown(show(desk(many, counts), "follow_up"))

    assert heading(html) == (
        "07 tổ cần đôn đốc; 05 tổ đầu chiếm 88% số người còn thiếu so với kế hoạch"
    )


@pytest.mark.parametrize(
    ("address", "listed"),
    [
        ({"officer": "Bình"}, ["TDP04", "TDP03"]),
        ({"officer": "Hạnh"}, ["TDP02"]),
        ({"reason": "silent"}, ["TDP03"]),
        ({"reason": "average"}, ["TDP04", "TDP02"]),
        ({"kind": "agency"}, ["CQ01"]),
        ({"kind": "all"}, ["TDP04", "TDP02", "TDP03", "CQ01"]),
        ({"status": "behind", "officer": "Hạnh"}, ["TDP02"]),
        ({"status": "at_risk"}, []),
        ({"officer": "Bình", "reason": "average"}, ["TDP04"]),
    ],
)
def test_the_address_filters_the_list(
    show: Shows, address: dict[str, str], listed: list[str]
) -> None:
    html = shown(show(desk(), "follow_up", **address))

    assert units(html) == listed
    assert 'class="notice"' not in html


@pytest.mark.parametrize(
    ("order", "listed"),
    [
        ("shortfall", ["TDP04", "TDP02", "TDP03"]),
        ("days", ["TDP04", "TDP02", "TDP03"]),  # 5, 3, 2
        ("rate", ["TDP04", "TDP02", "TDP03"]),  # 5, 20, 30 %
        ("pace", ["TDP02", "TDP03", "TDP04"]),  # 4 a day, 30 in five days; the last is not known
        ("need", ["TDP04", "TDP02", "TDP03"]),  # 19, 16, 14
        ("left", ["TDP04", "TDP02", "TDP03"]),  # 67, 50, 40
        ("silent", ["TDP04", "TDP03", "TDP02"]),  # 5, 2, 0 reports
        ("name", ["TDP02", "TDP03", "TDP04"]),
    ],
)
def test_any_column_orders_the_list(show: Shows, order: str, listed: list[str]) -> None:
    assert units(shown(show(desk(), "follow_up", order=order))) == listed


def test_an_officers_view_names_the_officer_and_is_a_link_to_keep(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", officer="Bình"))

    assert heading(html) == "Bình: 02 tổ cần đôn đốc"
    assert "Còn thiếu 68 người so với kế hoạch ngày 05/11, trong số 98 người của các tổ" in html
    assert "Liên kết của Bình, đề nghị lưu lại để mở hằng ngày" in html
    assert "/follow-up?officer=B%C3%ACnh</span>" in html


def test_the_link_to_keep_opens_on_every_day_and_not_on_the_one_seen(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", officer="Bình", date="2024-11-04"))

    assert "/follow-up?officer=B%C3%ACnh</span>" in html


def test_a_kept_link_holds_on_a_day_when_nobody_of_theirs_needs_urging(show: Shows) -> None:
    ahead = [ONE, [*THREE[:3], "Bình", *THREE[4:]]]
    counts = {"TDP01": [10, 20, 30, 40, 50], "TDP03": [4, 8, 12, 16, 20]}

    html = shown(show(desk(ahead, counts), "follow_up", officer="Hạnh"))

    assert heading(html) == "Hạnh: không có tổ nào cần đôn đốc"
    assert units(html) == []
    assert "Bỏ lọc, xem tất cả" in html
    assert 'class="notice"' not in html


@pytest.mark.parametrize("name", ["officer", "reason", "kind", "status", "order", "view", "page"])
def test_what_the_address_asks_for_in_vain_is_named_and_the_usual_shown(
    show: Shows, name: str
) -> None:
    html = shown(show(desk(), "follow_up", **{name: "khong-co"}))

    assert html.count('class="notice"') == 1
    assert "“khong-co”" in html
    assert units(html) == ["TDP04", "TDP02", "TDP03"]


def test_a_filter_that_matches_nothing_says_so_and_leads_back(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", officer="Hạnh", reason="silent"))

    assert "Không có đơn vị phù hợp với điều kiện lọc" in html
    assert 'href="follow-up" data-screen="follow-up">Bỏ lọc, xem tất cả' in html


def test_the_figures_of_a_unit_are_those_of_the_plan(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", officer="Hạnh"))

    assert "<dt>toàn phường 26,3%</dt><dd>20,0%</dd>" in html
    assert "<dt>chỉ tiêu 06/11</dt><dd>16</dd>" in html
    assert "<dt>đang đạt mỗi ngày</dt><dd>4,0</dd>" in html
    assert "<dt>còn lại tuần 1</dt><dd>50</dd>" in html
    # On 04/11 it stood at 16 and lacked 84 in six days: 14 a day.
    assert (
        "Để đạt 100% ngày 10/11 còn 80 người; tuần 1: 70 người, đã tăng 20; "
        "chỉ tiêu 05/11: 14, tăng 4" in html
    )


def test_the_text_to_copy_says_what_the_card_says(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", officer="Hạnh"))

    assert (
        "Đến 12:00 ngày 05/11, tổ đã vận động 20/100 người cài đặt (đạt 20,0%, bình quân toàn "
        "phường 26,3%). 3 ngày qua tăng 12 người. Để kịp mốc 100% vào ngày 10/11, cần khoảng 16 "
        "người/ngày." in html
    )
    assert "/groups?group=TDP02</p>" in html


def test_who_has_not_reported_is_reminded_and_no_gain_is_made_up(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", reason="never"))

    assert "chưa có số liệu dùng được của đơn vị từ ngày 01/11. Đề nghị cập nhật" in html
    assert "3 ngày qua" not in html


def test_messages_are_vietnamese_on_an_english_screen_and_so_is_their_link(show: Shows) -> None:
    html = shown(show(desk(), "follow_up", lang="en", officer="Hạnh"))

    assert "Hạnh: 1 groups to urge" in html
    assert "Kính gửi đồng chí Tổ trưởng" in html
    assert "/groups?group=TDP02</p>" in html


def test_only_flagged_figures_ask_for_a_look_and_for_no_message(show: Shows) -> None:
    counts = {**COUNTS, "TDP01": [10, 20, 30, "#REF!", 50]}

    html = shown(show(desk(counts=counts), "follow_up", reason="flagged"))

    assert units(html) == ["TDP01"]
    assert chips(html, "TDP01") == ["01 nội dung số liệu cần xem lại"]
    assert "Xem nội dung cần sửa" in html
    assert "message-text" not in html


def test_a_leader_comes_to_the_door(show: Shows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.viewer.viewer", lambda: Viewer("leader"))

    app = show(desk(), "follow_up")

    assert not app.exception
    assert "Tổ dân phố số 2" not in written(app)
