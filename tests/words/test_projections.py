"""Sentences about the deadline: where the drive will end, and whether that is enough."""

from datetime import date
from typing import Any

import pytest

from words import sentences

DEADLINE = date(2024, 11, 28)


def outlook(lang: str = "vi", **params: Any) -> str:
    known: dict[str, Any] = {
        "expected_share": 0.3538,
        "expected_count": 6390,
        "deadline": DEADLINE,
        "milestone_share": 0.36,
        "milestone_count": 6502,
    }
    return sentences.outlook(lang=lang, **(known | params))


def test_the_outlook_says_what_is_missing_to_the_milestone() -> None:
    assert outlook() == (
        "Nếu giữ nhịp hiện nay, đến 28/11 đạt khoảng 6.390 người (35,4%)"
        " – còn thiếu 112 người so với mốc 36%."
    )
    assert outlook(low=6205, high=6440).startswith(
        "Nếu giữ nhịp hiện nay, đến 28/11 đạt khoảng 6.390 người (35,4%), có thể từ 6.205 đến"
        " 6.440 – còn thiếu"
    )


def test_a_range_of_one_number_is_not_told() -> None:
    assert "có thể từ" not in outlook(low=6389.8, high=6390.2)


@pytest.mark.parametrize(
    ("count", "verdict"),
    [
        (6501.4, "còn thiếu 01 người so với mốc 36%"),
        (6502, "vừa đạt mốc 36%"),
        (6501.6, "vừa đạt mốc 36%"),  # shown as 6.502
        (6503, "vượt mốc 36% 01 người"),
    ],
)
def test_the_outlook_at_the_milestones_edge(count: float, verdict: str) -> None:
    assert outlook(expected_count=count).endswith(f" – {verdict}.")


def test_the_outlook_says_that_a_goal_within_the_range_is_open() -> None:
    assert outlook(low=6205, high=6570).endswith("so với mốc 36%, vẫn có thể kịp.")
    assert outlook(low=6205, high=6400).endswith("112 người so với mốc 36%.")
    assert outlook(expected_count=6600, low=6400, high=6700).endswith("98 người, chưa chắc chắn.")
    assert outlook(expected_count=6502, low=6400).endswith("vừa đạt mốc 36%, chưa chắc chắn.")
    assert outlook(expected_count=6600, low=6502, high=6700).endswith("vượt mốc 36% 98 người.")


def test_without_milestone_the_outlook_speaks_of_the_target() -> None:
    target: dict[str, Any] = {"milestone_share": None, "milestone_count": None, "target_share": 1}
    assert outlook(**target, target_count=18060).endswith(
        "còn thiếu 11.670 người so với chỉ tiêu 100%."
    )
    assert outlook(**target).endswith("chưa đạt chỉ tiêu 100%.")
    assert outlook(milestone_share=None).endswith("đạt khoảng 6.390 người (35,4%).")


@pytest.mark.parametrize(
    "params",
    [{"ended": True}, {"deadline": None}, {"expected_share": None, "expected_count": None}],
)
def test_there_is_no_outlook_after_the_end_or_without_projection(params: dict[str, Any]) -> None:
    assert outlook(**params) == ""
    answer: dict[str, Any] = {"expected_share": 0.3, "expected_count": 1, "deadline": DEADLINE}
    assert sentences.answer(lang="vi", **(answer | params)) == ""


@pytest.mark.parametrize(
    ("count", "share", "expected"),
    [
        (6390, 0.354, "Chưa kịp mốc 36%: dự báo 28/11 đạt 35,4%, thiếu 112 người"),
        (6502, 0.36, "Kịp mốc 36%: dự báo 28/11 đạt 36,0%"),
        (6512, 0.361, "Kịp mốc 36%: dự báo 28/11 đạt 36,1%, vượt 10 người"),
        (None, 0.354, "Chưa kịp mốc 36%: dự báo 28/11 đạt 35,4%"),
        (None, 0.36, "Kịp mốc 36%: dự báo 28/11 đạt 36,0%"),
    ],
)
def test_the_phones_answer(count: float | None, share: float, expected: str) -> None:
    assert expected == sentences.answer(
        expected_share=share,
        expected_count=count,
        deadline=DEADLINE,
        milestone_share=0.36,
        milestone_count=6502,
        lang="vi",
    )


def test_the_range_is_in_shares_where_there_are_eligible_people() -> None:
    say = sentences.outlook_range
    assert say(low=6205, high=6570, eligible=18060, lang="vi") == "Khoảng 80%: 34,4 – 36,4%"
    assert say(low=6205, high=6570, lang="vi") == "Khoảng 80%: 6.205 – 6.570 người"
    assert say(low=None, high=6570, lang="vi") == ""
