"""Đôn đốc where there is little to show, and where texts want to be more: in all five parts."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from data.message_texts import USUAL
from tests.data.sheets import with_cells
from tests.hostile import TEXTS
from tests.pages.conftest import Shows
from tests.pages.desk import (
    FOUR,
    HEADINGS,
    OFFICE,
    ONE,
    SETTINGS,
    TWO,
    UNITS,
    desk,
    heading,
    shown,
)

VIEWS = ("units", "targets", "texts", "actions", "funnel")


EDGES = {
    "nothing reported": {"counts": {}},
    "no deadline": {"settings": [*SETTINGS[:3], ["Hạn chót", datetime(2024, 10, 1)]]},
    "no eligible": {"units": [[*unit[:4], None, *unit[5:]] for unit in UNITS]},
    "one group": {"units": [TWO]},
    "no officers": {"units": [[*unit[:3], None, *unit[4:]] for unit in UNITS]},
    "no groups": {"units": [OFFICE]},
    "unknown kind": {"units": [*UNITS, ["X1", "Xã lạ", "Xã", "Hạnh", 10, 0, None, None]]},
    "an empty tab of actions": {"actions": []},
    "headings of actions alone": {"actions": [["Việc", "Đơn vị", "Người thực hiện", "Hạn"]]},
}


def each_view(app: AppTest) -> Iterator[tuple[str, str]]:
    """The five parts, one after the other, as by their tabs: name and HTML."""
    for view in VIEWS:
        app.query_params["view"] = view
        yield view, shown(app.run())


@pytest.mark.parametrize("edge", EDGES)
def test_each_part_has_something_to_say_at_every_edge(show: Shows, edge: str) -> None:
    for view, html in each_view(show(desk(**EDGES[edge]), "follow_up")):
        assert heading(html), view
        assert not re.search(r"\bnan\b|None|NaT", html), view


DAYS = {
    "before the start": ("2024-10-31", datetime(2024, 10, 20, tzinfo=UTC)),
    "first day": ("2024-11-01", datetime(2024, 11, 1, 12, tzinfo=UTC)),
    "deadline": ("2024-11-10", datetime(2024, 11, 10, 12, tzinfo=UTC)),
    "after the end": ("2024-11-10", datetime(2024, 12, 5, tzinfo=UTC)),
}


@pytest.mark.parametrize("when", DAYS)
def test_each_part_has_something_to_say_on_every_day(show: Shows, when: str) -> None:
    day, now = DAYS[when]

    for view, html in each_view(show(desk(), "follow_up", now=now, date=day)):
        assert heading(html), view
        assert not re.search(r"\bnan\b|None|NaT", html), view


def test_before_the_start_nobody_is_urged(show: Shows) -> None:
    early = datetime(2024, 10, 20, tzinfo=UTC)

    html = shown(show(desk(counts={}), "follow_up", now=early))

    assert heading(html) == "Không có tổ nào cần đôn đốc"
    assert "Đợt thi đua chưa bắt đầu" in html


def test_without_a_deadline_who_is_silent_is_still_told(show: Shows) -> None:
    without = [*SETTINGS[:3], ["Hạn chót", datetime(2024, 10, 1)]]

    html = shown(show(desk(settings=without), "follow_up"))

    assert "Chưa có hạn chót hợp lệ, chỉ tiêu hoặc đối tượng nên chưa so được với kế hoạch" in html
    assert "TDP03" in units(html)
    assert "chưa có chỉ tiêu" in html


def test_hostile_texts_are_shown_as_text(show: Shows) -> None:
    units_ = [
        [unit[0], f"{unit[1]} {name}", unit[2], officer, *unit[4:7], leader]
        for unit, name, officer, leader in zip(UNITS, TEXTS, TEXTS[4:], TEXTS[7:], strict=False)
    ]
    wordings = [
        [key, f"{text} {{đơn vị}} {{danh sách}}"] for key, text in zip(USUAL, TEXTS, strict=False)
    ]
    actions = [
        ["Việc", "Đơn vị", "Người thực hiện", "Hạn", "Trạng thái"],
        *([text, text, text, datetime(2024, 11, 3), text] for text in TEXTS[:12]),
    ]
    hostile = desk(units_, settings=[*SETTINGS, *wordings], actions=actions)

    for view, html in each_view(show(hostile, "follow_up", kind="all")):
        for tag in ("<img src=x", "<script>window", "</style>", "<svg onload", "<a href='http"):
            assert tag not in html, view
        assert "&lt;" in html, view


def units(html: str) -> list[str]:
    """The codes of the units listed, in their order."""
    return re.findall(r'<h2><a class="view " href="\w+\?(?:group|unit)=(\w+)', html)


def test_very_many_units_are_paged(show: Shows) -> None:
    many = [[f"T{n:03}", f"Tổ {n}", *TWO[2:]] for n in range(1, 46)]
    counts = {f"T{n:03}": [None, None, None, None, 45 - n] for n in range(1, 46)}

    first = units(shown(show(desk(many, counts), "follow_up")))
    last = units(shown(show(desk(many, counts), "follow_up", page="3")))

    assert len(first) == 20
    assert len(last) == 5
    assert first[0] == "T045"
    assert last[-1] == "T001"


def test_a_column_nobody_knows_is_never_shown(show: Shows) -> None:
    register = with_cells([HEADINGS, *UNITS], {"J1": "Ghi chú", "J3": "0912 345 678"})

    html = shown(show(desk(register[1:]), "follow_up"))

    assert "0912" not in html
    assert units(html) == ["TDP04", "TDP02", "TDP03"]


def test_units_that_owe_no_report_are_not_called_silent(show: Shows) -> None:
    never_due = [*FOUR[:6], "không", None]

    html = shown(show(desk([ONE, TWO, never_due]), "follow_up"))

    assert "Chưa có báo cáo nào" not in html
