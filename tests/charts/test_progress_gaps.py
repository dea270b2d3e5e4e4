"""A gap in the reports looks like a gap: neither like what was reported nor like a projection."""

from typing import Any

import pytest

from charts.theme import LIGHT
from tests.charts.campaigns import Case, campaign, labels, trace


def dots(case: Case) -> list[Any]:
    """The bare markers of the chart: single reports, and the as-of date last."""
    lines = [line for line in case.figure().data if line.type == "scatter"]
    return [line for line in lines if line.mode == "markers" and not line.name]


def test_without_gaps_the_line_is_solid_throughout() -> None:
    figure = campaign().figure()

    assert None not in trace(figure, "Thực hiện").y
    assert not [line for line in figure.data if line.name == "tạm lấy số cũ"]


def test_the_solid_line_ends_at_the_last_report_and_a_dotted_one_goes_on() -> None:
    figure = campaign([111, 84, 70, None, None, None]).figure()
    solid, carried = trace(figure, "Thực hiện"), trace(figure, "tạm lấy số cũ")

    assert list(solid.y) == [3089, 3200, 3284, 3354, None, None, None]
    assert list(carried.x) == ["2024-11-03", "2024-11-04", "2024-11-05", "2024-11-06"]
    assert set(carried.y) == {3354}


def test_the_dotted_line_looks_like_no_other() -> None:
    figure = campaign([111, 84, 70, None, None, None]).figure()
    carried, ahead = trace(figure, "tạm lấy số cũ"), trace(figure, "Dự báo")

    assert carried.line.width < trace(figure, "Thực hiện").line.width
    assert (carried.line.dash, carried.line.width) != (ahead.line.dash, ahead.line.width)


def test_a_gap_between_reports_is_dotted_up_to_the_next_report() -> None:
    figure = campaign([111, None, None, 90, 70]).figure()
    carried = trace(figure, "tạm lấy số cũ")

    assert list(trace(figure, "Thực hiện").y) == [3089, 3200, None, None, 3290, 3360]
    assert list(carried.y) == [3200, 3200, 3200, 3290]


def test_between_two_gaps_there_is_no_dotted_line() -> None:
    figure = campaign([111, None, 90, 70, None, 60, 50]).figure()
    carried = trace(figure, "tạm lấy số cũ")

    assert list(carried.x) == [
        "2024-11-01",
        "2024-11-02",
        "2024-11-03",
        None,
        "2024-11-04",
        "2024-11-05",
        "2024-11-06",
    ]


def test_a_report_between_two_gaps_is_a_dot() -> None:
    case = campaign([111, None, 90, None, 50, 40])

    assert [list(line.x) for line in dots(case)] == [["2024-11-03"], ["2024-11-06"]]


@pytest.mark.parametrize(
    ("gains", "fill"), [([111, 84], LIGHT.primary), ([111, None], LIGHT.bg)], ids=["new", "old"]
)
def test_the_dot_of_the_day_is_hollow_where_its_count_is_old(
    gains: list[float | None], fill: str
) -> None:
    assert dots(campaign(gains))[-1].marker.color == fill


def test_an_old_count_says_its_age_and_the_gap_is_named() -> None:
    written = labels(campaign([111, 84, 70, None, None, None]).figure())

    assert {"3.354 · 18,6%", "số cũ 3 ngày", "tạm lấy số cũ"} <= set(written)


def test_a_count_of_the_day_has_no_age() -> None:
    assert not [label for label in labels(campaign().figure()) if "số cũ" in label]


def test_a_tooltip_over_a_gap_says_whose_count_it_is() -> None:
    figure = campaign([111, None, 70]).figure()

    assert trace(figure, "tạm lấy số cũ").hovertext[1] == (
        "02/11: 3.200 người (17,7%)<br>Tạm lấy số ngày 01/11"
    )


def test_before_any_report_the_baseline_is_carried() -> None:
    figure = campaign([None, None]).figure()

    assert trace(figure, "tạm lấy số cũ").hovertext[1].endswith("Tạm lấy số nền")
    assert "số nền" in labels(figure)


def test_the_day_before_the_campaign_is_no_gap() -> None:
    figure = campaign([]).figure()

    assert not [line for line in figure.data if line.name == "tạm lấy số cũ"]
