"""Actions agreed at meetings, in words: what is late first, nothing counted that is done."""

from datetime import date
from typing import Any

import pytest

from words import actions_agreed

DAY = date(2024, 11, 18)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            {"overdue": 1, "due": 2, "open": 3, "done": 1},
            "01 việc quá hạn, 02 việc đến hạn; 03 việc khác đang làm",
        ),
        ({"due": 2, "open": 3}, "Không có việc quá hạn; 02 việc đến hạn, 03 việc khác đang làm"),
        ({"done": 7}, "Đã làm xong 07 việc, không còn việc nào phải làm"),
        ({}, "Chưa có việc cần làm"),
    ],
)
def test_the_head_says_what_is_late_and_what_is_due(counts: dict[str, int], said: str) -> None:
    assert actions_agreed.headline(counts, DAY, "vi") == said


@pytest.mark.parametrize(
    ("name", "days", "said"),
    [
        ("overdue", 3, "Quá hạn 03 ngày"),
        ("overdue", None, "Quá hạn"),
        ("due", float("nan"), "Đến hạn"),
        ("open", None, "Đang làm"),
        ("done", None, "Xong"),
    ],
)
def test_a_line_says_its_state(name: str, days: Any, said: str) -> None:
    assert actions_agreed.state(name, days, "vi") == said
