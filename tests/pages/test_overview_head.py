"""Tổng quan: what stands above its chart, what is drawn in it, and that all viewers share both.

The book is that of tests/data/sheets.py, counted by hand: 4680 of 8240 people on 5 November, 1740
of them from before; 80 % are 6592, 1912 more in 23 days; gained since the start 2940 in 5 days.
"""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from charts import progress
from tests.data.sheets import SETTINGS, book, with_cells
from tests.pages.conftest import Shows, written
from ui import overview_head

MILESTONES = [["Ngày", "Tỷ lệ (%)"], [datetime(2024, 11, 7), 60], [datetime(2024, 11, 14), 70]]
NUMBER = r"([\d.]+)"


def text_of(app: AppTest) -> str:
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", written(app))))


def drawn(app: AppTest) -> dict[str, dict[str, Any]]:
    """The lines of the wide progress chart by what they are; the fan is the area."""
    lines = json.loads(app.get("plotly_chart")[0].proto.spec)["data"]
    fan = next(line for line in lines if line.get("fill") == "toself")
    return {line["name"]: line for line in lines if line.get("name")} | {"fan": fan}


def whole(typed: str) -> int:
    return int(typed.replace(".", ""))


def test_above_the_line_stands_what_it_says_and_how_many_a_day_are_needed(show: Shows) -> None:
    text = text_of(show(book()))

    assert "Đang trên đường kế hoạch Còn 23 ngày; cần 84 người/ngày, đang đạt 588" in text


def test_what_is_needed_and_reached_a_day_stands_among_the_figures(show: Shows) -> None:
    text = text_of(show(book()))

    assert "Cần đạt mỗi ngày 84 đang đạt 588" in text  # 1912 / 23 = 83,1; 2940 / 5


def test_the_projection_is_said_with_its_range_in_people_and_in_shares(show: Shows) -> None:
    text = text_of(show(book()))

    said = re.search(
        rf"đạt khoảng {NUMBER} người \(([\d,]+)%\), có thể từ {NUMBER} đến {NUMBER}", text
    )
    assert said
    expected, low, high = whole(said[1]), whole(said[3]), whole(said[4])
    assert 4680 <= low < expected < high <= 8240
    share, least, most = (f"{100 * n / 8240:.1f}".replace(".", ",") for n in (expected, low, high))
    assert said[2] == share
    assert f"Khoảng 80%: {least} – {most}%" in text  # the phone's answer


def test_plan_milestones_and_projection_are_drawn(show: Shows) -> None:
    lines = drawn(show(book(milestones=MILESTONES)))

    days = [day[:10] for day in lines["Mốc phấn đấu"]["x"]]
    shares = [round(people / 8240, 6) for people in lines["Mốc phấn đấu"]["y"]]
    assert dict(zip(days, shares, strict=True)) == {"2024-11-07": 0.6, "2024-11-14": 0.7}
    plan = dict(zip(lines["Kế hoạch"]["x"], lines["Kế hoạch"]["y"], strict=True))
    assert (plan["2024-11-14"], plan["2024-11-28"]) == (5768, 6592)  # 70 % and 80 %


def test_the_fan_ends_where_the_range_is_said_to(show: Shows) -> None:
    app = show(book())

    ends = [
        y for x, y in zip(*(drawn(app)["fan"][axis] for axis in "xy"), strict=True) if "11-28" in x
    ]
    said = re.search(rf"có thể từ {NUMBER} đến {NUMBER}", text_of(app))
    assert said
    assert sorted(round(y) for y in ends) == pytest.approx([whole(said[1]), whole(said[2])], abs=1)


@pytest.mark.parametrize(
    ("now", "is_preliminary"),
    [
        (datetime(2024, 11, 5, 9, 59, tzinfo=UTC), True),  # 16:59 in Hanoi
        (datetime(2024, 11, 5, 10, 1, tzinfo=UTC), False),
        (datetime(2024, 11, 6, 2, tzinfo=UTC), False),  # the day before is told
    ],
)
def test_until_the_cut_off_the_days_figures_are_preliminary(
    show: Shows, now: datetime, is_preliminary: bool
) -> None:
    text = text_of(show(book(), now=now))

    assert "đến ngày 05/11/2024" in text
    assert ("số liệu sơ bộ" in text) == is_preliminary


def test_a_deadline_before_the_start_hides_plan_pace_and_projection(show: Shows) -> None:
    text = text_of(show(book(settings=with_cells(SETTINGS, {"B4": datetime(2024, 10, 1)}))))

    assert "4.680" in text
    assert "Chưa có hạn chót hợp lệ hoặc chỉ tiêu nên chưa có kế hoạch" in text
    assert "chưa có hạn chót hợp lệ nên chưa tính được mức cần đạt" in text
    assert "có thể từ" not in text
    assert "01 ô số liệu cần sửa Ô B4" in text


def counting(make: Callable[..., Any], calls: list[str]) -> Callable[..., Any]:
    def counted(*given: Any, **named: Any) -> Any:
        calls.append(make.__name__)
        return make(*given, **named)

    return counted


def test_all_who_look_share_what_was_drawn_for_the_first(
    show: Shows, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    monkeypatch.setattr(overview_head, "head", counting(overview_head.head, calls))
    figure = "ui.progress_chart.progress_figure"
    monkeypatch.setattr(figure, counting(progress.progress_figure, calls))
    anew = datetime(2024, 11, 5, 5, 3, tzinfo=UTC)  # a snapshot nobody has looked at

    pages = [written(show(book(), now=anew)) for _ in range(3)]

    assert sorted(calls) == ["head", "progress_figure", "progress_figure"]  # wide and narrow
    assert pages[0] == pages[1] == pages[2]
