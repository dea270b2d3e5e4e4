"""The bars of the days: what has one, how it looks, and what is needed from now on."""

from typing import Any

import plotly.graph_objects as go

from charts.theme import LIGHT
from tests.charts.campaigns import CASES, campaign, labels


def bars(figure: go.Figure) -> dict[str, Any]:
    """day → (gain, bar's colour, pattern, tooltip)."""
    found = {}
    for trace in figure.data:
        if trace.type == "bar":
            shapes = trace.marker.pattern.shape or [""] * len(trace.x)
            for day, gain, shape, hover in zip(
                trace.x, trace.y, shapes, trace.hovertext, strict=True
            ):
                found[day] = (gain, trace.marker.color, shape, hover)
    return found


def test_a_day_without_reports_has_no_bar_and_a_day_without_gain_has_its_zero() -> None:
    figure = CASES["silent days and corrections"].figure()
    drawn = bars(figure)

    assert "2024-11-01" not in drawn
    assert drawn["2024-11-05"][0] == 0
    assert "0" in labels(figure)


def test_a_correction_hangs_below_the_line() -> None:
    figure = CASES["silent days and corrections"].figure()

    assert bars(figure)["2024-11-07"][0] == -40
    assert "−40" in labels(figure)
    assert figure.layout.yaxis2.range[0] < -40


def test_days_off_are_pale_and_the_last_day_is_strong() -> None:
    drawn = bars(campaign(holidays=(13,)).figure())

    assert drawn["2024-11-01"][1] == LIGHT.bar_weekday
    assert drawn["2024-11-02"][1] == LIGHT.bar_weekend  # a Saturday
    assert drawn["2024-11-13"][1] == LIGHT.bar_weekend
    assert drawn["2024-11-18"][1] == LIGHT.primary
    assert drawn["2024-11-13"][3] == "13/11: tăng 137 người<br>Ngày nghỉ"


def test_a_bar_over_a_gap_of_reports_is_hatched_and_explained() -> None:
    figure = campaign(gap_days=(4, 18)).figure()
    drawn = bars(figure)

    assert [day for day, bar in drawn.items() if bar[2]] == ["2024-11-04", "2024-11-18"]
    assert drawn["2024-11-04"][3] == "04/11: 131 người, gồm số dồn nhiều ngày của 3 đơn vị"
    assert [label for label in labels(figure) if label.startswith("/// gồm số dồn")]


def test_without_gaps_nothing_is_hatched_or_explained() -> None:
    figure = campaign().figure()

    assert not any(bar[2] for bar in bars(figure).values())
    assert not [label for label in labels(figure) if "///" in label]


def test_the_last_the_highest_and_the_lowest_bar_have_their_figure() -> None:
    texts = labels(campaign([10, 200, 90, 20, 150, 100], pace=95.0).figure())

    assert {"+100", "200", "10"} <= set(texts)


def test_what_is_needed_and_what_is_reached_are_lines_from_now_to_the_deadline() -> None:
    needed, reached = campaign().figure().layout.shapes

    assert (needed.y0, needed.line.dash, needed.line.color) == (129.2, None, LIGHT.ink)
    assert (reached.y0, reached.line.dash, reached.line.color) == (118, "6px,5px", LIGHT.primary)
    assert needed.x0 == reached.x0 == "2024-11-18T12:00"
    assert needed.x1 == reached.x1 == "2024-11-28T00:00"


def test_a_need_far_beyond_the_bars_is_said_and_not_drawn() -> None:
    figure = CASES["goal of everybody"].figure()

    assert "↑ Cần 1.285/ngày" in labels(figure)
    assert [shape.y0 for shape in figure.layout.shapes] == [118]
    assert figure.layout.yaxis2.range[1] < 300


def test_where_nothing_more_is_needed_nothing_is_asked() -> None:
    texts = labels(CASES["more than everybody"].figure())

    assert not [text for text in texts if "Cần" in text]
    assert "Đang đạt 9,0/ngày" in texts
