"""The gains of the days alone and large."""

import re

import plotly.graph_objects as go
import pytest

from charts.theme import LIGHT
from tests.charts.campaigns import CASES, campaign, labels
from tests.charts.checked import gains_figure
from tests.charts.label_boxes import drawn, lie_apart

EVERY_CASE = pytest.mark.parametrize("name", CASES)
BOTH_SIZES = pytest.mark.parametrize("compact", [False, True], ids=["wide", "compact"])


def gains(name: str = "as in the middle of it", *, compact: bool = False) -> go.Figure:
    case = CASES[name]
    return gains_figure(case.days, case.course, tokens=LIGHT, lang="vi", compact=compact)


def test_the_bars_fill_the_chart_and_the_dates_stand_above() -> None:
    figure = gains()

    assert list(figure.layout.yaxis2.domain) == [0, 1]
    assert {"Hôm nay 18/11", "Hạn chót 28/11", "+131", "158"} <= set(labels(figure))
    assert {"Cần 130/ngày", "Đang đạt 118/ngày"} <= set(labels(figure))


def test_on_a_telephone_need_and_pace_stand_among_the_bars() -> None:
    figure = gains(compact=True)

    assert {"cần 130", "đạt 118", "+131"} <= set(labels(figure))
    assert figure.layout.margin.r < 30


def test_a_need_far_beyond_the_bars_is_said_on_a_telephone_too() -> None:
    assert "↑ cần 1.285" in labels(gains("goal of everybody", compact=True))


def test_both_deadlines_are_named() -> None:
    written = " ".join(labels(gains("deadline moved out")))

    assert "Hạn chót 28/11" in written
    assert "Hạn ban đầu 21/11" in written


@EVERY_CASE
@BOTH_SIZES
def test_no_label_is_cut_or_covers_another(name: str, compact: bool) -> None:
    width = 328 if compact else 730
    boxes = drawn(gains(name, compact=compact), width)

    lie_apart(boxes, width)


@EVERY_CASE
@BOTH_SIZES
def test_numbers_are_written_as_in_vietnamese(name: str, compact: bool) -> None:
    for text in labels(gains(name, compact=compact)):
        assert not re.search(r"\d,\d{3}|\d\.\d(\D|$)", text), text
        assert "None" not in text


def test_without_gains_there_is_an_empty_chart() -> None:
    figure = gains_figure(
        campaign().days.iloc[:0], CASES["before the start"].course, tokens=LIGHT, lang="vi"
    )

    assert not [line for line in figure.data if line.type == "bar"]
