"""Titles of the overview's cards, and what stands below them."""

import pytest

from words import card_titles


def test_titles_of_the_cards() -> None:
    assert card_titles.activation_title(rate=0.757, lang="vi") == "75,7% số đã cài đã kích hoạt"
    assert card_titles.staff_title(left=2, lang="vi") == "Còn 02 cán bộ chưa hoàn thành"
    assert card_titles.staff_title(left=1, lang="en") == "1 staff member still to go"
    assert card_titles.staff_title(left=0, lang="vi") == "Cán bộ đã hoàn thành 100%"
    assert card_titles.staff_title(left=None, lang="vi") == "Chưa có số liệu của cán bộ"
    assert (
        card_titles.rounds_title(done=33, due=36, lang="vi") == "Tuyên truyền lưu động: 33/36 lượt"
    )


@pytest.mark.parametrize(
    ("given", "due", "vi", "en"),
    [
        (18, 20, "18/20 tổ đã báo cáo", "18/20 groups have reported"),
        (0, 1, "0/01 tổ đã báo cáo", "0/1 group has reported"),
        (20, 20, "Đủ 20/20 tổ đã báo cáo", "All 20 groups have reported"),
        (0, 0, "Trong ngày không có tổ nào phải báo cáo", "No group owes a report that day"),
    ],
)
def test_how_many_have_reported(given: int, due: int, vi: str, en: str) -> None:
    assert card_titles.reporting_title(given=given, due=due, lang="vi") == vi
    assert card_titles.reporting_title(given=given, due=due, lang="en") == en


@pytest.mark.parametrize(
    ("ranked", "is_all", "vi"),
    [
        (10, False, "Năm tổ dẫn đầu và năm tổ cần đôn đốc"),
        (7, True, "07 tổ xếp theo tỷ lệ cài đặt"),
        (1, True, "Tỷ lệ cài đặt của tổ"),
        (0, True, "Chưa có tổ nào tính được tỷ lệ"),
    ],
)
def test_the_ranking_says_who_is_in_it(ranked: int, is_all: bool, vi: str) -> None:
    assert card_titles.ranking_title(ranked=ranked, is_all=is_all, lang="vi") == vi


def test_announcements_without_a_duty_or_without_a_count() -> None:
    say = card_titles.rounds_title
    assert say(done=33, due=None, lang="vi") == "Tuyên truyền lưu động: 33 lượt"
    assert say(done=None, due=36, lang="vi") == "Chưa ghi lượt tuyên truyền lưu động nào"


@pytest.mark.parametrize(
    ("per_day", "missing", "unrecorded", "vi"),
    [
        (2, 3, 0, "02 lượt/ngày; thiếu 03 lượt các ngày có ghi"),
        (2, 0, 1, "02 lượt/ngày; các ngày có ghi đều đủ; 01 ngày chưa ghi"),
        (None, None, 4, "04 ngày chưa ghi"),
        (None, None, 0, ""),
    ],
)
def test_what_lacks_of_the_announcements(
    per_day: int | None, missing: int | None, unrecorded: int, vi: str
) -> None:
    say = card_titles.rounds_subtitle
    assert say(per_day=per_day, missing=missing, unrecorded=unrecorded, lang="vi") == vi
