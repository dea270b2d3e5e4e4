"""Targets in sentences: of which day, how many, what is left of the week, what they lead to."""

from datetime import date
from typing import Any

import pytest

from words import targets

DEADLINE = date(2024, 11, 28)


def test_the_head_says_the_day_and_what_is_left_of_the_week() -> None:
    said = targets.headline(day=date(2024, 11, 19), target=238, week=3, week_left=1701, lang="vi")

    assert said == "Chỉ tiêu ngày 19/11: 238 người; tuần 3 còn 1.701 người"


def test_a_day_that_is_in_is_held_against_its_target() -> None:
    said = targets.met(day=date(2024, 11, 18), target=201, gained=131, lang="vi")

    assert said == "Chỉ tiêu ngày 18/11: 201 người, đã tăng 131"


def compared(**params: Any) -> str:
    usual: dict[str, Any] = {"required": 131.5, "deadline": DEADLINE, "share": 0.36, "target": 238}
    return targets.compared(lang="vi", **(usual | params))


def test_more_than_the_ward_needs_is_explained() -> None:
    assert compared().startswith("Tính chung, toàn phường cần 132 người/ngày để đạt 36% ngày 28/11")


@pytest.mark.parametrize("params", [{"target": 132}, {"required": None}, {"required": 300.0}])
def test_where_it_is_no_more_nothing_is_explained(params: dict[str, Any]) -> None:
    assert compared(**params) == ""


@pytest.mark.parametrize(
    ("need", "said"), [(7.2, "30% (21/11)"), (0.0, "đã đủ"), (None, "–"), (float("nan"), "–")]
)
def test_what_a_target_leads_to(need: float | None, said: str) -> None:
    assert targets.aim(share=0.3, day=date(2024, 11, 21), need=need, lang="vi") == said
