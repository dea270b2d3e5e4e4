"""What is said of an assumption and of the pace that a goal asks for."""

from datetime import date
from typing import Any

import pytest

from words.projections import Goal
from words.what_if import changes, needed_sentence, result, times_written

DEADLINE = date(2024, 11, 28)
MILESTONE = Goal(0.36, 6502.0, "mốc 36%")
WEEKEND = [date(2024, 11, 23), date(2024, 11, 24)]


def told(expected: float, **also: Any) -> str:
    figures: dict[str, Any] = {
        "changes": "tăng nhịp 20%",
        "expected": expected,
        "projected": 6390.4,
        "deadline": DEADLINE,
        "eligible": 18060.0,
        "goal": MILESTONE,
        "lang": "vi",
    }
    return result(**{**figures, **also})


def asks(a_day: float, expected_a_day: float, **also: Any) -> str:
    figures: dict[str, Any] = {
        "goal": MILESTONE,
        "a_day": a_day,
        "expected_a_day": expected_a_day,
        "times": a_day / expected_a_day if expected_a_day else None,
        "deadline": DEADLINE,
        "lang": "vi",
    }
    return needed_sentence(**{**figures, **also})


def test_a_chairman_can_read_what_comes_of_it() -> None:
    assert told(6460.2) == (
        "Giả định tăng nhịp 20%: đến 28/11 đạt khoảng 6.460 người (35,8%), nhiều hơn 70 người so"
        " với dự báo hiện nay; vẫn thiếu 42 người so với mốc 36%."
    )


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_sentence_says_that_it_is_assumed(lang: str) -> None:
    assert told(7000.0, lang=lang).startswith({"vi": "Giả định", "en": "Assuming"}[lang])


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (6390.4, "bằng dự báo hiện nay; vẫn thiếu 112 người so với mốc 36%."),
        (6501.6, "nhiều hơn 112 người so với dự báo hiện nay; vừa đạt mốc 36%."),
        (6511.0, "nhiều hơn 121 người so với dự báo hiện nay; vượt mốc 36% 09 người."),
        (6300.0, "ít hơn 90 người so với dự báo hiện nay; vẫn thiếu 202 người so với mốc 36%."),
    ],
)
def test_figures_are_compared_as_they_are_shown(expected: float, said: str) -> None:
    assert told(expected).endswith(said)


def test_another_deadline_is_compared_with_the_projection_for_its_own() -> None:
    written = told(7000.0, deadline=date(2024, 12, 5), projected_for=DEADLINE)

    assert "đến 05/12 đạt khoảng 7.000 người" in written
    assert "nhiều hơn 610 người so với dự báo hiện nay đến 28/11" in written


def test_what_is_unknown_is_left_out() -> None:
    assert told(6460.2, eligible=None, goal=None) == (
        "Giả định tăng nhịp 20%: đến 28/11 đạt khoảng 6.460 người, nhiều hơn 70 người so với dự báo"
        " hiện nay."
    )


def test_all_that_is_assumed_is_said() -> None:
    every = changes(
        pace_percent=20,
        more_a_day=5,
        drive=1300,
        drive_days=WEEKEND,
        deadline=date(2024, 12, 5),
        is_later=True,
        lang="vi",
    )

    assert every == (
        "tăng nhịp 20%, thêm 05 người/ngày, đợt cao điểm 23/11 – 24/11 thêm 1.300 người và lùi hạn"
        " chót đến 05/12"
    )


def test_a_drive_of_one_day_names_it_and_one_without_a_day_is_not_said() -> None:
    assert (
        changes(drive=60, drive_days=WEEKEND[1:], lang="vi") == "đợt cao điểm 24/11 thêm 60 người"
    )
    assert changes(drive=60, lang="vi") == ""


def test_a_sooner_deadline_is_not_called_later() -> None:
    assert changes(deadline=date(2024, 11, 25), lang="vi") == "rút hạn chót về 25/11"


def test_the_pace_that_is_needed_is_never_rounded_down() -> None:
    assert asks(129.2, 111.4) == (
        "Để đạt mốc 36% (6.502 người) vào 28/11: cần 130 người/ngày từ ngày mai, gấp 1,2 lần nhịp"
        " dự báo (111 người/ngày)."
    )


def test_on_a_day_that_is_not_today_nothing_begins_tomorrow() -> None:
    assert "từ ngày 19/11," in asks(129.2, 111.4, since=date(2024, 11, 19))


@pytest.mark.parametrize(
    ("a_day", "expected_a_day", "said"),
    [
        (100.0, 111.4, "nhịp dự báo 111 người/ngày là đủ."),
        (100.0, 0.0, "theo dự báo không có thêm người nào."),
        (0.0, 111.4, "Đã đạt mốc 36% (6.502 người)."),
    ],
)
def test_it_says_where_no_faster_pace_is_needed_or_none_is_there(
    a_day: float, expected_a_day: float, said: str
) -> None:
    assert asks(a_day, expected_a_day).endswith(said)


def test_an_assumed_deadline_is_called_so() -> None:
    assert "vào 28/11 (hạn giả định):" in asks(129.2, 111.4, is_assumed=True)


@pytest.mark.parametrize(
    ("times", "written"), [(1.16, "1,2"), (1.03, "1,03"), (10.8, "10,8"), (1.0, "1,0"), (None, "–")]
)
def test_a_little_more_than_once_does_not_read_as_once(times: float | None, written: str) -> None:
    assert times_written(times, "vi") == written
