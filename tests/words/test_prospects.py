"""How sure a projection is, in words."""

from datetime import date

import pytest

from words import prospects
from words.projections import Goal

GOAL = Goal(share=0.36, count=6502, name="mốc 36%")
DEADLINE = date(2024, 11, 28)


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (0.247, "Khả năng đạt mốc 36%: khoảng 25%"),
        (0.0, "Khả năng đạt mốc 36%: dưới 5%"),
        (0.02, "Khả năng đạt mốc 36%: dưới 5%"),
        (0.05, "Khả năng đạt mốc 36%: khoảng 5%"),
        (0.97, "Khả năng đạt mốc 36%: khoảng 95%"),
        (0.99, "Khả năng đạt mốc 36%: trên 95%"),
        (1.0, "Khả năng đạt mốc 36%: trên 95%"),
    ],
)
def test_odds_are_no_surer_than_a_twentieth(probability: float, said: str) -> None:
    assert prospects.odds(probability, GOAL, "vi") == said


def test_nothing_is_said_of_odds_that_nobody_knows() -> None:
    assert prospects.odds(None, GOAL, "vi") == ""
    assert prospects.odds(0.5, None, "vi") == ""


def test_the_day_of_a_goal_is_told_where_it_comes_after_the_deadline() -> None:
    say = prospects.goal_day
    assert say(date(2024, 12, 5), DEADLINE, GOAL, "vi") == (
        "Theo nhịp này, khoảng ngày 05/12 đạt mốc 36%"
    )
    assert say(DEADLINE, DEADLINE, GOAL, "vi") == ""
    assert say(None, DEADLINE, GOAL, "vi") == ""


def test_a_projection_says_what_it_rests_on() -> None:
    many = prospects.basis(reporting=19, units=20, days=18, kind="group", is_one=False, lang="vi")
    one = prospects.basis(reporting=1, units=1, days=18, kind="school", is_one=True, lang="vi")

    assert many.startswith("Dự báo dựa trên số liệu của 19/20 tổ, 18 ngày.")
    assert one.startswith("Dự báo dựa trên báo cáo của đơn vị và nhịp chung của các trường, 18")
