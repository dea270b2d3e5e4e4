"""Small texts of the overview: captions, names of units."""

import pytest

from words import captions
from words.names import joined, listed, short_name
from words.projections import goal_of


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Tổ dân phố số 4", "Tổ 4"),
        ("TDP số 04", "Tổ 4"),
        ("tdp12", "Tổ 12"),
        ("Tổ dân phố số 22 (cũ)", "Tổ dân phố số 22 (cũ)"),
        ("Toà nhà Mẫu B", "Toà nhà Mẫu B"),
        ("", ""),
    ],
)
def test_groups_have_short_names(name: str, short: str) -> None:
    assert short_name(name) == short


def test_numbers_of_one_kind_stand_together() -> None:
    names = ["Tổ dân phố số 4", "Tổ dân phố số 9", "Toà nhà Mẫu B", "Trạm Y tế", "Tổ dân phố số 2"]
    assert listed(names, "vi") == "Tổ 4, 9, Toà nhà Mẫu B, Trạm Y tế, Tổ 2"
    assert listed([], "vi") == ""


def test_a_long_list_says_how_many_more() -> None:
    names = [f"Tổ dân phố số {n}" for n in range(1, 21)]
    assert listed(names, "vi", most=3) == "Tổ 1, 2, 3 và 17 đơn vị khác"
    assert listed(names[:4], "en", most=3) == "Tổ 1, 2, 3 and 1 other unit"


def test_names_in_running_text() -> None:
    assert joined(["Tổ dân phố số 12"], "vi") == "Tổ 12"
    assert joined(["A", "B", "C"], "vi") == "A, B và C"
    assert joined([], "vi") == ""


def test_eligible_people() -> None:
    say = captions.eligible_caption
    assert say(eligible=18060, lang="vi") == "trên 18.060 người từ đủ 15 tuổi"
    assert say(eligible=5000, lang="vi", kind="parents") == "trên 5.000 học sinh"
    assert say(eligible=0, lang="vi") == say(eligible=None, lang="vi")
    assert say(eligible=900, lang="en", without_eligible=1) == (
        "of 900 residents aged 15 and over; 1 unit without eligible count is left out of the rate"
    )


def test_coverage_against_the_start() -> None:
    say = captions.coverage_caption
    assert say(coverage=0.288, baseline_coverage=0.171, lang="vi") == (
        "+11,7 điểm % so với trước đợt thi đua"
    )
    assert "chưa có" in say(coverage=0.288, baseline_coverage=None, lang="vi")


def test_gains() -> None:
    say = captions.gain_caption
    assert say(previous_gain=76, gained=2121, lang="vi") == "hôm trước +76; đầu đợt đến nay +2.121"
    assert say(previous_gain=None, gained=None, lang="vi") == ""
    assert say(previous_gain=-2, gained=None, gap_units=3, lang="vi") == (
        "hôm trước −2; gồm số dồn nhiều ngày của 03 đơn vị"
    )


@pytest.mark.parametrize(
    ("required", "pace", "days_left", "vi"),
    [
        (129.2, 118.2, 10, "đang đạt 118, thiếu 12 người mỗi ngày"),
        (2.3, 2.54, 10, "đang đạt 2,5, thiếu 0,5 người mỗi ngày"),
        (129.2, 130, 10, "đang đạt 130, đủ nhịp"),
        (129.9, 129.7, 10, "đang đạt gần 130"),
        (129.2, None, 10, "chưa tính được nhịp hiện nay"),
        (129.2, 0, 10, "7 ngày qua không tăng"),
        (0, 5, 10, "đã đạt đủ"),
        (None, 5, 0, "đã đến hạn chót"),
        (None, 5, -3, "đã quá hạn 03 ngày"),
        (None, 5, None, "đang đạt 5,0 người/ngày"),
        (None, None, None, "chưa có hạn chót hợp lệ hoặc chỉ tiêu"),
    ],
)
def test_what_is_needed(
    required: float | None, pace: float | None, days_left: int | None, vi: str
) -> None:
    assert vi == captions.required_caption(
        required=required, pace=pace, days_left=days_left, lang="vi"
    )


def test_the_projection_with_its_goal() -> None:
    goal = goal_of("vi", milestone_share=0.36, target_share=1)
    say = captions.projection_caption
    assert say(low=6205, high=6570, eligible=18060, goal=goal, lang="vi") == (
        "khoảng 34,4 – 36,4%; mốc 36%"
    )
    assert say(low=None, high=None, lang="vi") == "chưa đủ số liệu để dự báo"
    assert goal_of("vi") is None


def test_who_has_reported() -> None:
    say = captions.reporting_caption
    names = ["Tổ dân phố số 4", "Tổ dân phố số 9"]
    assert say(expected=20, missing_names=names, on_time=15, lang="vi") == (
        "đúng giờ 15; chưa có: Tổ 4, 9"
    )
    assert say(expected=20, missing_names=[], lang="vi") == "tất cả đã báo cáo"
    assert say(expected=0, missing_names=[], lang="vi") == "trong ngày không phải báo cáo"
    assert say(expected=None, missing_names=[], lang="vi") == ""
