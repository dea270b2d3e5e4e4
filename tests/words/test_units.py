"""Sentences of Đơn vị: what is missing is said with whom it counts, and unknown is not zero."""

from datetime import date

import pytest

from words import units

VI = "vi"


def test_the_headline_begins_with_the_wards_own_staff() -> None:
    said = units.units_headline(
        own="left", own_left=4, rates=[("school", 0.9406), ("parents", 0.7534)], lang=VI
    )

    assert said == (
        "Còn 04 cán bộ của phường chưa hoàn thành; cán bộ trường học 94,1%, phụ huynh 75,3%"
    )


def test_without_own_staff_the_headline_begins_with_the_rates() -> None:
    rates = [("agency", None), ("building", 0.274), ("organisation", 0.5)]

    said = units.units_headline(own=None, own_left=None, rates=rates, lang=VI)

    assert said == "Cư dân toà nhà 27,4%, hội viên, đoàn viên 50,0%"


def test_with_nothing_known_the_headline_says_so() -> None:
    said = units.units_headline(own=None, own_left=None, rates=[("school", None)], lang=VI)

    assert said == "Chưa có số liệu của các đơn vị ngoài tổ dân phố"


@pytest.mark.parametrize(
    ("left", "done", "state"),
    [(4, 1, "left"), (0, 3, "done"), (0, 2, "unknown"), (None, 0, "unknown")],
)
def test_own_staff_is_done_only_where_every_unit_is(
    left: int | None, done: int, state: str
) -> None:
    assert units.own_state(left=left, units=3, units_done=done) == state


def title(section: str, **figures: object) -> str:
    usual = {"coverage": 0.75, "installed": 75, "left": 25, "target": 1.0, "units": 5}
    return units.section_title(section=section, lang=VI, **(usual | figures))  # type: ignore[arg-type]


def test_a_section_says_its_rate_and_who_is_missing() -> None:
    assert title("school") == "75,0% cán bộ nhà trường đã cài đặt, còn thiếu 25 người"
    assert title("parents") == "75,0% học sinh có phụ huynh đã cài đặt, còn thiếu 25 học sinh"
    assert title("agency", left=0) == "75,0% cán bộ cơ quan đã cài đặt"


def test_a_target_below_everybody_is_named() -> None:
    assert title("school", left=5, target=0.8).endswith("còn thiếu 05 người (chỉ tiêu 80%)")
    assert title("school", left=5, target=None).endswith("(chỉ tiêu của từng đơn vị)")


def test_without_eligible_the_count_stands_and_no_rate() -> None:
    said = title("building", coverage=None, left=None)

    assert said == "75 cư dân toà nhà đã cài đặt; chưa có tổng số nên chưa tính được tỷ lệ"


def test_organisations_without_members_are_told_by_their_volunteers() -> None:
    nothing = {"coverage": None, "installed": None, "left": None}

    with_turns = title("organisation", **nothing, volunteers=288)

    assert with_turns == "05 đoàn thể, 288 lượt tình nguyện viên tham gia"
    assert title("organisation", **nothing).startswith("05 đoàn thể chưa có số liệu")


@pytest.mark.parametrize(
    ("value", "eligible", "left", "said"),
    [
        (33, 34, 1, "còn thiếu 01 người"),
        (34, 34, 0, "đã đủ"),
        (37, 36, 0, "vượt 01 người, cần kiểm tra"),
        (None, 36, None, "chưa có số liệu"),
        (float("nan"), 36, None, "chưa có số liệu"),
        (20, None, None, "20 người, chưa có đối tượng"),
    ],
)
def test_what_a_unit_lacks(
    value: float | None, eligible: int | None, left: int | None, said: str
) -> None:
    lacks = units.missing(
        value=value, eligible=eligible, left=left, target=1.0, section="school", lang=VI
    )

    assert lacks == said


@pytest.mark.parametrize(
    ("value", "left", "said"),
    [
        (32, 2, "còn thiếu 02 người"),
        (34, 0, "đủ"),
        (None, None, "chưa có số liệu"),
        (0, 34, "còn thiếu 34 người"),
    ],
)
def test_a_step_of_own_staff(value: int | None, left: int | None, said: str) -> None:
    assert units.step(value=value, eligible=34, left=left, lang=VI) == said


def test_a_report_has_its_day_and_its_age() -> None:
    on = date(2024, 11, 17)

    assert units.last_report(on=on, age=0, origin="report", lang=VI) == "Báo cáo 17/11"
    assert units.last_report(on=on, age=3, origin="report", lang=VI) == (
        "Báo cáo 17/11, số cũ 3 ngày"
    )
    assert units.last_report(on=None, age=None, origin="baseline", lang=VI).startswith("Số nền")
    assert units.last_report(on=None, age=None, origin=None, lang=VI) == "Chưa có báo cáo"


def test_the_bars_are_told_by_the_best_and_the_last() -> None:
    shares = [("Trường A", 0.9), ("Trường B", None), ("Trường C", 0.4)]

    assert units.rates_alt(title="75,0% đã cài đặt", shares=shares, lang=VI) == (
        "Biểu đồ thanh: 75,0% đã cài đặt. Cao nhất Trường A: 90,0%; thấp nhất Trường C: 40,0%."
    )
    assert units.rates_alt(title="75,0% đã cài đặt", shares=shares[:1], lang=VI).startswith(
        "Biểu đồ thanh: 75,0% đã cài đặt."
    )


def test_english_counts_one_apart() -> None:
    assert units.step(value=33, eligible=34, left=1, lang="en") == "1 person missing"
    assert units.step(value=32, eligible=34, left=2, lang="en") == "2 people missing"
