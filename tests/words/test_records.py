"""What is said of a past projection and what came."""

import pytest

from tests.queries.campaigns import day
from words.records import record_detail, record_gap, record_title


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (5890.4, "Dự báo làm 7 ngày trước cao hơn thực tế 1,8 điểm %"),
        (5200, "Dự báo làm 7 ngày trước thấp hơn thực tế 2,0 điểm %"),
        (5566.4, "Dự báo làm 7 ngày trước sát thực tế, lệch dưới 0,1 điểm %"),
    ],
)
def test_the_title_says_by_how_much_and_which_way(expected: float, said: str) -> None:
    title = record_title(days=7, expected=expected, came=5566, eligible=18_060, lang="vi")

    assert title == said


def test_in_english_a_day_is_one_day() -> None:
    title = record_title(days=1, expected=120, came=100, eligible=1000, lang="en")

    assert title == "The projection of 1 day ago was 2.0 percentage points too high"


def test_the_detail_has_both_counts_and_both_days() -> None:
    said = record_detail(made=day(11), expected=5890.4, came=5566, on=day(18), lang="vi")

    assert said == (
        "Tối 11/11 dự báo đến ngày 18/11 có 5.890 người đã cài đặt; thực tế 5.566 người."
    )


def test_the_difference_is_that_of_the_counts_as_they_are_shown() -> None:
    assert record_gap(104.4, 100, 1000, "vi") == "+0,4 điểm %"
    assert record_gap(90, 100, 1000, "vi") == "−1,0 điểm %"
    assert record_gap(90, 100, 0, "vi") == "0,0 điểm %"
