"""Sentences of Tiến độ: headlines of one scope and of several, weeks, activities."""

from datetime import date
from typing import Any

import pytest

from words.activities import activity_line
from words.courses import course_headline, several_headline, week_title, weeks_alt

AS_OF = date(2024, 11, 18)


def headline(**told: Any) -> str:
    usual = {"name": "Tổ 5", "answer": "", "coverage": 0.288, "plan_gap": 12.3, "lang": "vi"}
    return course_headline(**(usual | told))


def week(number: int, gain: Any, plan: Any, **changes: Any) -> dict[str, Any]:
    first = date(2024, 11, 7 * number - 6)
    return {
        "week_number": number,
        "first_day": first,
        "last_day": date(2024, 11, 7 * number),
        "gain": gain,
        "plan_gain": plan,
        "installed": 3914,
        "plan": 5417.2,
        "is_begun": True,
        "is_complete": True,
        **changes,
    }


def test_the_headline_says_whether_it_will_be_enough() -> None:
    answer = "Chưa kịp mốc 36%: dự báo 28/11 đạt 35,2%, thiếu 151 người"

    assert headline(answer=answer) == (
        "Tổ 5 – chưa kịp mốc 36%: dự báo 28/11 đạt 35,2%, thiếu 151 người"
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "Tổ 5: 28,8% đã cài đặt, vượt kế hoạch ngày 12 người"),
        ({"plan_gap": -0.5}, "Tổ 5: 28,8% đã cài đặt, thấp hơn kế hoạch ngày 01 người"),
        ({"plan_gap": None}, "Tổ 5: 28,8% đã cài đặt"),
        (
            {"ended": True, "answer": "Kịp"},
            "Tổ 5: 28,8% đã cài đặt khi kết thúc đợt thi đua, vượt kế hoạch 12 người",
        ),
        (
            {"coverage": None, "installed": 40},
            "Tổ 5: 40 người đã cài đặt; chưa có số đối tượng vận động nên chưa tính được tỷ lệ",
        ),
        ({"coverage": None}, "Tổ 5: chưa có số liệu"),
        (
            {"has_figures": False, "baseline": 40},
            "Tổ 5: chưa có báo cáo; đang lấy số nền 40 người",
        ),
        ({"has_figures": False}, "Tổ 5: chưa có báo cáo"),
        (
            {"started": False, "start": date(2024, 11, 1)},
            "Tổ 5: đợt thi đua bắt đầu ngày 01/11/2024",
        ),
    ],
)
def test_without_a_projection_it_says_what_is_known(told: dict[str, Any], said: str) -> None:
    assert headline(**told) == said


def test_several_are_summed_up_by_plan_and_range() -> None:
    reached = [("Hạnh", 0.38), ("Bình", 0.245), ("Cúc", None)]

    assert several_headline(scope="officers", reached=reached, on_plan=1, rated=2, lang="vi") == (
        "01/02 công chức phụ trách đạt kế hoạch ngày; tỷ lệ từ 24,5% (Bình) đến 38,0% (Hạnh)"
    )


def test_several_without_plan_or_without_rates() -> None:
    say = several_headline
    reached = [("Hạnh", 0.38), ("Bình", 0.38)]

    assert say(scope="units", reached=reached, on_plan=0, rated=0, lang="vi") == "Tỷ lệ 38,0%"
    assert say(scope="units", reached=[("A", None)], on_plan=0, rated=0, lang="vi") == (
        "Chưa có số liệu để so sánh"
    )


def test_the_title_speaks_of_the_week_of_the_day() -> None:
    running = week(3, 392, 903, is_complete=False)
    ahead = week(4, None, 1083.6, is_begun=False, is_complete=False)

    assert week_title([week(2, 881, 903), running, ahead], AS_OF, "vi") == (
        "Tuần 3 (15/11 – 21/11): tăng 392 người, kế hoạch cả tuần 903 người; còn 03 ngày"
    )
    assert week_title([week(2, 881, 902.1)], AS_OF, "vi") == (
        "Tuần 2 (08/11 – 14/11): tăng 881 người, kế hoạch 903 người"
    )
    assert week_title([week(3, None, None, is_complete=False)], AS_OF, "vi") == (
        "Tuần 3 (15/11 – 21/11): chưa có số tăng"
    )
    assert week_title([running], AS_OF, "vi", is_total=True) == (
        "Tuần 3 (15/11 – 21/11): luỹ kế 3.914 người, kế hoạch cuối tuần 5.418 người"
    )
    assert week_title([ahead], AS_OF, "vi") == "Đợt thi đua chưa có tuần nào bắt đầu"


def test_the_alt_text_of_the_weeks_tells_each() -> None:
    weeks = [week(1, 825, 523), week(2, None, 903.4, installed=None), week(3, None, None)]

    assert weeks_alt(name="Toàn phường", weeks=weeks, lang="vi") == (
        "Biểu đồ cột từng tuần, Toàn phường: tuần 1 tăng 825 người, kế hoạch 523; "
        "tuần 2 kế hoạch 904."
    )
    assert "chưa có số liệu" in weeks_alt(name="Tổ 5", weeks=[], lang="vi")


@pytest.mark.parametrize(
    ("done", "planned", "places", "said"),
    [
        (2, 2, [], "Buổi hướng dẫn: 2/2"),
        (480, None, ["Chợ"], "Buổi hướng dẫn: 480 – Chợ"),
        (None, 1, [], "Buổi hướng dẫn: kế hoạch 1, chưa ghi thực hiện"),
        (None, None, [], "Buổi hướng dẫn"),
        (4, 4, list("ABCDE"), "Buổi hướng dẫn: 4/4 – A, B, C và 02 nơi khác"),
    ],
)
def test_an_activity_is_told_with_its_places(
    done: int | None, planned: int | None, places: list[str], said: str
) -> None:
    row = {"form": "Buổi hướng dẫn", "done": done, "planned": planned, "places": places}

    assert activity_line(row, "vi") == said
