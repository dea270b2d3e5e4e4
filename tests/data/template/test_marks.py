"""When a count is coloured: the two formulas, worked out by hand as a sheet works them out."""

import re
from typing import Any

import pytest

from data.template.count_tabs import marks


class Cell(float):
    """A cell as a formula sees it: a blank compares as 0, a text is above every number."""

    content: Any

    def __new__(cls, content: Any) -> "Cell":
        number = content if isinstance(content, int) else 0 if content is None else float("inf")
        cell = super().__new__(cls, number)
        cell.content = content
        return cell


def is_marked(look: str, eligible: Any, *days: Any) -> bool:
    """Whether the last of a row's days is coloured."""
    formula = next(mark.formula for mark in marks(10, 10) if mark.look == look)
    row = [Cell(day) for day in days]
    at: dict[str, Any] = {"D4": row[0], "$C4": Cell(eligible)}
    if look == "fell":
        at |= {"E4": row[-1], "D4": row[-2], "$D4:D4": row[:-1]}
    names = {cell: f"cell_{place}" for place, cell in enumerate(sorted(at, key=len, reverse=True))}
    written = re.sub(
        "|".join(map(re.escape, names)), lambda match: names[match[0]], formula.lstrip("=")
    )
    return eval(
        written,
        {names[cell]: value for cell, value in at.items()}
        | {
            "ISNUMBER": lambda cell: isinstance(cell.content, int),
            "ISBLANK": lambda cell: cell.content is None,
            "MAX": lambda cells: max(
                [cell for cell in cells if isinstance(cell.content, int)], default=0
            ),
        },
    )


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((150, 157), False),
        ((150, 150), False),
        ((150, 144), True),
        ((150, 0), True),
        ((150, None), False),  # not reported
        ((None, 0), False),
        ((150, None, 144), True),  # after a day without a report
        ((150, None, 150), False),
        ((517, 160, 165), False),  # the day before decides where it is filled
        ((150, "khoảng 140", 144), False),  # text: the dashboard speaks of it
        ((150, "khoảng 140"), False),
    ],
)
def test_a_count_below_the_one_before_is_marked(days: tuple[Any, ...], expected: bool) -> None:
    assert is_marked("fell", 1000, *days) is expected


@pytest.mark.parametrize(
    ("eligible", "count", "expected"),
    [
        (100, 101, True),
        (100, 100, False),
        (100, None, False),
        (100, "120 người", False),
        (0, 5, False),  # the formula shows 0 where the register is blank
        ("", 5, False),
        (None, 5, False),
    ],
)
def test_a_count_above_the_eligible_is_marked(eligible: Any, count: Any, expected: bool) -> None:
    assert is_marked("above", eligible, count) is expected


def test_a_campaign_of_one_day_has_nothing_to_fall_below() -> None:
    assert [mark.look for mark in marks(10, 3)] == ["above"]
