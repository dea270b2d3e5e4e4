"""Who needs urging and why, in sentences: each number where it belongs, nothing where it is not."""

from datetime import date
from typing import Any

import pytest

from tests.words.urged_units import DAY, urged_unit
from ui.urging import REASONS
from words import languages, urging


def headline(lang: str = "vi", **params: Any) -> str:
    usual: dict[str, Any] = {
        "count": 12,
        "kind": "group",
        "officer": None,
        "share_of_first": 0.876,
        "first": 5,
    }
    return urging.headline(lang=lang, **(usual | params))


def test_the_head_says_how_many_and_what_the_first_make_up() -> None:
    assert headline() == (
        "12 tổ cần đôn đốc; 05 tổ đầu chiếm 88% số người còn thiếu so với kế hoạch"
    )
    assert headline("en") == "12 groups to urge; the first 5 groups make up 88% of the shortfall"


def test_of_no_more_than_the_first_no_part_is_told() -> None:
    assert headline(count=5) == "05 tổ cần đôn đốc"
    assert headline(share_of_first=None) == "12 tổ cần đôn đốc"


def test_an_officers_units_are_named_as_theirs() -> None:
    assert headline(officer="Hạnh", share_of_first=None, count=4) == "Hạnh: 04 tổ cần đôn đốc"


def test_nobody_to_urge_is_said_and_of_whom() -> None:
    assert headline(count=0) == "Không có tổ nào cần đôn đốc"
    assert headline(count=0, officer="Hạnh") == "Hạnh: không có tổ nào cần đôn đốc"


def test_units_of_all_kinds_are_called_units() -> None:
    assert headline(kind=None, share_of_first=None) == "12 đơn vị cần đôn đốc"


def lead(**params: Any) -> str:
    usual: dict[str, Any] = {"shortfall": 430, "kind": "group", "as_of": DAY, "lang": "vi"}
    return urging.lead(**(usual | params))


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({}, "Các tổ còn thiếu 430 người so với kế hoạch ngày 18/11"),
        ({"shortfall": 0}, "Không tổ nào thiếu so với kế hoạch ngày 18/11"),
        (
            {"shortfall": None},
            "Chưa có hạn chót hợp lệ, chỉ tiêu hoặc đối tượng nên chưa so được với kế hoạch",
        ),
        (
            {"of_officer": 134},
            "Còn thiếu 134 người so với kế hoạch ngày 18/11, trong số 430 người của các tổ",
        ),
        ({"shortfall": 0, "of_officer": 0}, "Không tổ nào thiếu so với kế hoạch ngày 18/11"),
    ],
)
def test_the_line_below_says_what_is_missing(params: dict[str, Any], said: str) -> None:
    assert lead(**params) == said


@pytest.mark.parametrize(
    ("name", "unit", "said"),
    [
        ("plan", {}, "Thiếu 113 người so với kế hoạch, chậm 17 ngày"),
        ("plan", {"days_behind": 0, "shortfall": 1}, "Thiếu 1 người so với kế hoạch"),
        (
            "silent",
            {"missed_reports": 1, "missed_since": date(2024, 11, 18)},
            "Chưa báo cáo ngày 18/11",
        ),
        (
            "silent",
            {"missed_reports": 3, "missed_since": date(2024, 11, 16)},
            "Không báo cáo 3 ngày liên tiếp",
        ),
        (
            "silent",
            {"missed_reports": 1, "missed_since": date(2024, 11, 14), "frequency": "weekly"},
            "Chưa gửi báo cáo tuần, hạn 14/11",
        ),
        (
            "silent",
            {"missed_reports": 2, "missed_since": date(2024, 11, 7), "frequency": "weekly"},
            "Thiếu 2 báo cáo tuần",
        ),
        ("never", {}, "Chưa có báo cáo nào"),
        ("stalled", {"stalled_days": 4}, "Không tăng 4 ngày liên tiếp"),
        ("slowing", {}, "Nhịp giảm từ 4,3 còn 1,0 người/ngày"),
        ("average", {}, "Dưới bình quân 28,7%"),
        ("milestone", {}, "Dự báo 110/234 người khi đến mốc 30% (21/11)"),
        ("activation", {}, "Kích hoạt 61,0% số đã cài, bình quân 77,0%"),
        ("visits", {}, "Đã đến 85,6% số hộ, cài đặt dưới bình quân"),
        ("steps", {"steps_left": 2}, "Còn thiếu 02 cán bộ"),
        ("flagged", {"marks": 3}, "03 nội dung số liệu cần xem lại"),
    ],
)
def test_a_reason_says_its_numbers(name: str, unit: dict[str, Any], said: str) -> None:
    assert urging.reason(name, urged_unit(**unit), "vi") == said


@pytest.mark.parametrize("lang", languages())
def test_every_reason_has_a_sentence_in_every_language(lang: str) -> None:
    unit = urged_unit(missed_reports=2, missed_since=DAY, stalled_days=3, steps_left=1, marks=1)

    sentences = [urging.reason(name, unit, lang) for name in REASONS]

    assert len(set(sentences)) == len(REASONS)
    assert not [said for said in sentences if "{" in said or "–" in said]


def test_what_an_officer_is_written_for_is_counted() -> None:
    assert urging.counted(4, 1, kind="group", lang="vi") == (
        "04 tổ cần đôn đốc tiến độ, 01 tổ chưa báo cáo"
    )
    assert urging.counted(0, 2, kind=None, lang="vi") == "02 đơn vị chưa báo cáo"
