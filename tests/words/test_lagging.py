"""The figures of a unit that is to be urged: known ones as people write them, others as unknown."""

from typing import Any

from tests.words.urged_units import DAY, NEXT, urged_unit
from words import lagging


def figures_of(**changed: Any) -> list[tuple[str, str]]:
    return lagging.figures_of(urged_unit(**changed), "vi")


def aim(**changed: Any) -> str:
    return lagging.aim(urged_unit(**changed), DAY, "vi")


def test_rate_target_pace_and_what_is_left_stand_with_their_names() -> None:
    assert figures_of() == [
        ("toàn phường 28,7%", "13,5%"),
        ("chỉ tiêu 19/11", "43"),
        ("đang đạt mỗi ngày", "1,1"),
        ("còn lại tuần 3", "129"),
    ]


def test_another_kind_is_held_against_its_own() -> None:
    assert figures_of(kind="building")[0] == ("cùng loại 28,7%", "13,5%")


def test_what_is_not_known_is_said_and_never_zero() -> None:
    unknown = dict.fromkeys(
        ["coverage", "kind_coverage", "target_day", "week_number", "day_target", "pace"], None
    )

    assert figures_of(**unknown, week_left=float("nan")) == [
        ("tỷ lệ cài đặt", "–"),
        ("chưa có chỉ tiêu", "–"),
        ("đang đạt mỗi ngày", "–"),
        ("chưa có chỉ tiêu tuần", "–"),
    ]


def test_a_target_of_nobody_is_a_zero() -> None:
    assert figures_of(day_target=0, week_left=0)[1::2] == [
        ("chỉ tiêu 19/11", "0"),
        ("còn lại tuần 3", "0"),
    ]


def test_the_way_ahead_is_one_sentence() -> None:
    assert aim() == (
        "Để đạt 30% ngày 21/11 còn 129 người; "  # 234 − 105
        "tuần 3: 133 người, đã tăng 4; chỉ tiêu 18/11: 33, tăng 2"
    )


def test_of_a_day_without_a_report_no_result_is_told() -> None:
    assert "chỉ tiêu 18/11" not in aim(gain=None)
    assert "chỉ tiêu 18/11" not in aim(today_target=None)


def test_who_has_enough_is_told_so() -> None:
    assert aim(need=0.0).startswith("Đã đủ số người cho các mốc đến 21/11; tuần 3")


def test_without_a_plan_nothing_is_said() -> None:
    assert aim(need=None, week_target=None, today_target=None) == ""


def test_the_line_is_told_in_words() -> None:
    assert lagging.course_alt([87, None, 105], 218.2, "vi") == (
        "3 ngày gần nhất: từ 87 đến 105 người, kế hoạch 219"
    )
    assert lagging.course_alt([87, 105], None, "vi") == "2 ngày gần nhất: từ 87 đến 105 người"
    assert lagging.course_alt([None] * 14, 10, "vi") == ("Chưa có số liệu trong 14 ngày gần nhất")


def test_it_is_said_in_english_too() -> None:
    unit = urged_unit(target_day=NEXT)

    assert lagging.figures_of(unit, "en")[1] == ("target 19/11", "43")
    assert lagging.aim(unit, DAY, "en").startswith("129 people left to 30% on 21/11; week 3")
