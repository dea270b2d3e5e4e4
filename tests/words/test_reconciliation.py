"""What is said of the platform's own count: how far apart, or why nobody can tell."""

from datetime import date
from typing import Any

import pytest

from words import reconciliation

ROW: dict[str, Any] = {
    "state": "compared",
    "official_count": 5236,
    "official_date": date(2024, 11, 17),
    "installed": 5056,
    "units": 20,
    "units_with_figure": 20,
    "units_reported": 19,
    "difference": -180,
    "difference_share": -180 / 5236,
}
UNKNOWN = dict.fromkeys(
    (
        *("installed", "units", "units_with_figure", "units_reported", "difference"),
        "difference_share",
    )
)


def test_the_difference_is_said_with_its_sign_and_share() -> None:
    assert reconciliation.sentence(ROW, "vi") == (
        "Đối chiếu với số chính thức ngày 17/11: bảng 5.056, nền tảng 5.236, "
        "lệch −180 người (−3,4%)"
    )
    more = ROW | {"difference": 24, "difference_share": 24 / 5032, "official_count": 5032}
    assert reconciliation.sentence(more, "vi").endswith("lệch +24 người (+0,5%)")
    assert reconciliation.note(ROW, "vi").endswith(
        "Ngày 17/11: 20/20 tổ có số liệu, 19 tổ báo cáo trong ngày."
    )
    assert reconciliation.short(ROW, "vi") == "bảng 5.056, nền tảng 5.236 (17/11)"


def test_where_they_are_the_same_it_says_so() -> None:
    same = ROW | {"official_count": 5056, "difference": 0, "difference_share": 0.0}

    assert reconciliation.sentence(same, "vi").endswith("bảng và nền tảng cùng 5.056 người")
    assert "bằng số của bảng" in reconciliation.aside(same, "vi")


def test_without_a_share_it_is_left_out() -> None:
    of_nobody = ROW | {"official_count": 0, "difference": 45, "difference_share": None}

    assert reconciliation.sentence(of_nobody, "vi").endswith("lệch +45 người")


@pytest.mark.parametrize(
    ("state", "facts", "named", "asked"),
    [
        ("no_date", {"official_date": None}, "5.236", "Ngày số chính thức"),
        ("no_count", {"official_count": None}, "17/11", "Số chính thức"),
        ("outside", {}, "17/11", "Đề nghị kiểm tra"),
        ("ahead", {}, "17/11", "Đề nghị chọn ngày 17/11"),
        ("no_figure", {"units": 20, "units_with_figure": 0}, "17/11", "khi có tổ dân phố"),
    ],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_where_nothing_is_compared_it_says_why_and_what_to_do(
    state: str, facts: dict[str, Any], named: str, asked: str, lang: str
) -> None:
    row = {**ROW, **UNKNOWN, **facts, "state": state}
    said = reconciliation.sentence(row, lang)

    if lang == "vi":
        assert named in said
        assert asked in reconciliation.note(row, lang)
    assert said
    assert reconciliation.note(row, lang)
    assert reconciliation.short(row, lang)
    assert "–" not in reconciliation.short(row, lang)
    assert reconciliation.aside(row, lang) == ""


def test_without_an_official_count_there_is_nothing_to_say() -> None:
    row = {**ROW, **UNKNOWN, "state": "none", "official_count": None, "official_date": None}

    assert reconciliation.sentence(row, "vi") == ""
    assert reconciliation.note(row, "vi") == ""
    assert reconciliation.aside(row, "vi") == ""
    assert reconciliation.short(row, "vi") == "chưa có số chính thức"
