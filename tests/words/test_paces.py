"""Sentences about speed: pace against what is required, and whether it grows or slackens."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words import sentences
from words.paces import against_pace


def pace(lang: str = "vi", **params: Any) -> str:
    known: dict[str, Any] = {"days_left": 10, "required": 486, "pace": 203, "missing": 4860}
    return sentences.pace_sentence(lang=lang, **(known | params))


@pytest.mark.parametrize(
    ("params", "vi"),
    [
        ({}, "Còn 10 ngày; cần 486 người/ngày, đang đạt 203"),
        ({"required": 485.1}, "Còn 10 ngày; cần 486 người/ngày, đang đạt 203"),
        ({"pace": 486}, "Còn 10 ngày; cần 486 người/ngày, đang đạt 486 – đủ nhịp để đạt chỉ tiêu"),
        ({"pace": 485.7}, "Còn 10 ngày; cần 486 người/ngày, đang đạt gần 486"),
        ({"pace": 0}, "Còn 10 ngày; cần 486 người/ngày, 7 ngày qua không tăng"),
        ({"pace": -2}, "Còn 10 ngày; cần 486 người/ngày, 7 ngày qua số luỹ kế giảm"),
        ({"pace": None}, "Còn 10 ngày; cần 486 người/ngày, chưa tính được nhịp hiện nay"),
        ({"required": None, "missing": None}, "Còn 10 ngày; đang đạt 203 người/ngày"),
        ({"missing": 0}, "Đã đạt chỉ tiêu; còn 10 ngày"),
        ({"missing": 0, "days_left": 0}, "Đã đạt chỉ tiêu"),
        ({"missing": 0, "days_left": -4}, "Đã đạt chỉ tiêu"),
        ({"required": 0}, "Đã đạt chỉ tiêu; còn 10 ngày"),
        (
            {"days_left": 0, "required": None},
            "Đã đến hạn chót; còn thiếu 4.860 người so với chỉ tiêu",
        ),
        ({"days_left": 0, "required": None, "missing": None}, "Đã đến hạn chót"),
        (
            {"days_left": -3, "required": None},
            "Đã quá hạn 03 ngày; còn thiếu 4.860 người so với chỉ tiêu",
        ),
        ({"days_left": -3, "required": None, "missing": None}, "Đã quá hạn 03 ngày"),
        (
            {"days_left": None},
            "Đang đạt 203 người/ngày; chưa có hạn chót hợp lệ nên chưa tính được mức cần đạt",
        ),
        ({"days_left": None, "pace": None}, ""),
        ({"milestone_share": 0.36, "missing": 0}, "Đã đạt mốc 36%; còn 10 ngày"),
    ],
)
def test_the_pace_against_what_is_needed(params: dict[str, Any], vi: str) -> None:
    assert pace(**params) == vi


def test_english_paces_count_one_apart() -> None:
    assert pace("en", days_left=1, required=1, pace=0.6) == (
        "1 day left; 1 person a day needed, now at 0.6"
    )
    assert pace("en", days_left=2, required=2, pace=3) == (
        "2 days left; 2 people a day needed, now at 3.0 – enough to reach the target"
    )


@given(st.floats(0.01, 2000), st.floats(0.01, 2000))
def test_enough_is_said_only_where_it_is_and_looks_so(required: float, reached: float) -> None:
    how = against_pace(required, reached)
    if how == "enough":
        assert reached >= required - 1e-6
    if how == "nearly":
        assert reached < required


def title(lang: str = "vi", **params: Any) -> str:
    known: dict[str, Any] = {"plan_gap": 179, "pace": 118, "previous_pace": 128}
    return sentences.progress_title(lang=lang, **(known | params))


@pytest.mark.parametrize(
    ("params", "vi"),
    [
        ({}, "Đang trên đường kế hoạch, nhưng nhịp chậm lại 8% so với 7 ngày trước"),
        ({"plan_gap": 0}, "Đang đúng đường kế hoạch, nhưng nhịp chậm lại 8% so với 7 ngày trước"),
        (
            {"plan_gap": -0.5},
            "Đang dưới đường kế hoạch 01 người, nhịp chậm lại 8% so với 7 ngày trước",
        ),
        (
            {"plan_gap": -5, "pace": 136},
            "Đang dưới đường kế hoạch 05 người, nhưng nhịp nhanh hơn 6% so với 7 ngày trước",
        ),
        ({"pace": 140.8}, "Đang trên đường kế hoạch, nhịp nhanh hơn 10% so với 7 ngày trước"),
        ({"pace": 128.2}, "Đang trên đường kế hoạch, nhịp gần như không đổi so với 7 ngày trước"),
        ({"pace": 0.1}, "Đang trên đường kế hoạch, nhưng nhịp chậm lại 99% so với 7 ngày trước"),
        ({"pace": 320}, "Đang trên đường kế hoạch, nhịp gấp 2,5 lần 7 ngày trước"),
        ({"pace": 0}, "Đang trên đường kế hoạch, nhưng 7 ngày qua không tăng"),
        ({"pace": -1}, "Đang trên đường kế hoạch, nhưng số luỹ kế giảm trong 7 ngày qua"),
        ({"previous_pace": 0}, "Đang trên đường kế hoạch, nhịp tăng trở lại sau 7 ngày không tăng"),
        ({"previous_pace": None}, "Đang trên đường kế hoạch"),
        ({"pace": None}, "Đang trên đường kế hoạch"),
        ({"plan_gap": None}, "Nhịp chậm lại 8% so với 7 ngày trước"),
        ({"plan_gap": None, "pace": None}, "Tiến độ cài đặt toàn phường"),
        ({"ended": True}, "Kết thúc trên đường kế hoạch"),
        ({"ended": True, "plan_gap": -112}, "Kết thúc dưới đường kế hoạch 112 người"),
    ],
)
def test_the_charts_title(params: dict[str, Any], vi: str) -> None:
    assert title(**params) == vi
