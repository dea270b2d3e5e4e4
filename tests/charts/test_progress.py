"""The progress chart of Tổng quan: what its lines are, what it says, in which language."""

import json
import math
import re
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from charts.theme import DARK, LARGE, LIGHT
from tests.charts.campaigns import CASES, campaign, labels, trace
from tests.charts.checked import enlarged
from tests.charts.label_boxes import drawn, lie_apart

EVERY_CASE = pytest.mark.parametrize("name", CASES)
BOTH_SIZES = pytest.mark.parametrize("compact", [False, True], ids=["wide", "compact"])


def said(figure: go.Figure) -> list[str]:
    """Every text that a reader may meet: labels, ticks, tooltips, names of lines."""
    texts = labels(figure) + [line.name for line in figure.data if line.name]
    for line in figure.data:
        texts += list(line.hovertext or [])
    for axis in ("xaxis", "yaxis", "yaxis2"):
        texts += list(figure.layout[axis].ticktext or []) if axis in figure.layout else []
    return texts


def test_the_lines_end_in_their_figures() -> None:
    wide = labels(campaign().figure())

    for label in (
        "Hôm nay 18/11",
        "Hạn chót 28/11",
        "5.210 · 28,8%",
        "Kế hoạch: mốc 36%",
        "6.502 người",
        "Dự báo 35,4%",
        "6.390 người",
        "80%: 6.205 – 6.570",
        "(34,4 – 36,4%)",
        "Thực hiện",
        "Kế hoạch",
        "mốc 20%",
        "mốc 25%",
        "mốc 30%",
        "3.089 trước đợt thi đua",
        "+131",
        "158",
        "Cần 130/ngày",
        "Đang đạt 118/ngày",
    ):
        assert label in wide


def test_in_english_it_says_the_same() -> None:
    english = labels(campaign().figure(lang="en"))

    for label in ("5,210 · 28.8%", "Plan: milestone 36%", "6,390 people", "80%: 6,205 – 6,570"):
        assert label in english


def test_what_happened_is_solid_and_what_is_projected_dashed() -> None:
    figure = campaign().figure()
    actual, plan, ahead = (trace(figure, n) for n in ("Thực hiện", "Kế hoạch", "Dự báo"))

    assert (actual.line.width, actual.line.dash) == (3, None)
    assert (plan.line.width, plan.line.dash) == (1.5, None)
    assert (ahead.line.width, ahead.line.dash) == (2, "6px,5px")
    assert (actual.x[-1], actual.y[-1]) == ("2024-11-18", 5210)
    assert (ahead.x[0], ahead.y[0]) == ("2024-11-18", 5210)
    assert (ahead.x[-1], ahead.y[-1]) == ("2024-11-28", 6390)
    assert (plan.x[-1], plan.y[-1]) == ("2024-11-28", 6502)


def test_the_milestones_are_hollow_diamonds_on_the_plan() -> None:
    milestones = trace(campaign().figure(), "Mốc phấn đấu")

    assert milestones.marker.symbol == "diamond"
    assert milestones.marker.color == LIGHT.bg
    assert list(milestones.y) == [3612, 4515, 5418, 6502]


def test_the_fan_opens_from_today_to_the_range_on_the_deadline() -> None:
    [fan] = [line for line in campaign().figure().data if line.type == "scatter" and line.fill]
    corners = set(zip(fan.x, fan.y, strict=True))

    assert fan.line.width == 0
    assert {("2024-11-18", 5210), ("2024-11-28", 6205), ("2024-11-28", 6570)} <= corners


def test_both_rows_share_one_axis_of_days() -> None:
    figure = campaign().figure()

    assert {line.xaxis for line in figure.data} == {None}
    assert list(figure.layout.xaxis.ticktext) == ["01/11", "07/11", "14/11", "21/11", "28/11"]
    assert figure.layout.yaxis2.domain[1] < figure.layout.yaxis.domain[0]


def test_a_tooltip_says_day_count_and_share() -> None:
    figure = campaign().figure()

    assert trace(figure, "Thực hiện").hovertext[-1] == "18/11: 5.210 người (28,8%)"
    assert trace(figure, "Kế hoạch").hovertext[7] == "07/11: kế hoạch 3.612 người"
    last = trace(figure, "Dự báo").hovertext[-1]
    assert last == "28/11: dự báo 6.390 người (80%: 6.205 – 6.570)"


def test_a_day_that_is_not_today_is_not_called_so() -> None:
    replayed = labels(campaign(is_today=False).figure())

    assert "Ngày 18/11" in replayed
    assert not [label for label in replayed if "Hôm nay" in label]


def test_the_chart_counts_whom_the_rate_counts() -> None:
    case = campaign()
    case.days["installed"] += 500  # units without an eligible count have these

    assert "5.210 · 28,8%" in labels(case.figure())


def test_on_a_telephone_the_labels_are_inside_and_fewer() -> None:
    figure = campaign().figure(compact=True)
    inside = labels(figure)

    assert {"Hôm nay", "Hạn 28/11", "5.210 · 28,8%", "mốc 36%"} <= set(inside)
    assert [label for label in inside if label.startswith("Dự báo")]
    assert not [label for label in inside if label in ("mốc 20%", "6.502 người", "+131")]
    assert len(figure.layout.xaxis.ticktext) <= 4
    assert not [line for line in figure.data if line.type == "bar"]
    assert {note.xref for note in figure.layout.annotations} == {"x"}
    assert figure.layout.margin.r < 30
    assert figure.layout.height == 300


def test_the_dark_chart_differs_in_its_colours_alone() -> None:
    light, dark = campaign().figure(), campaign().figure(tokens=DARK)

    assert labels(light) == labels(dark)
    assert trace(dark, "Thực hiện").line.color == DARK.primary
    assert LIGHT.primary not in dark.to_json()


@EVERY_CASE
@BOTH_SIZES
def test_the_figure_is_plain_and_small(name: str, compact: bool) -> None:
    figure = CASES[name].figure(compact=compact)
    written = figure.to_json()

    assert len(written) < 20_000  # a page carries it whole
    assert "NaN" not in written
    assert "bdata" not in written  # plain lists: arrays would be coded
    for line in figure.data:
        for value in line.y:  # None: the line is broken by a gap of reports
            assert value is None or not math.isnan(value)
    assert "layout" not in json.loads(written)["layout"]["template"]


@EVERY_CASE
@BOTH_SIZES
def test_a_vietnamese_chart_has_no_english_and_no_english_number(name: str, compact: bool) -> None:
    for text in said(CASES[name].figure(compact=compact)):
        assert not re.search(r"\d,\d{3}|\d\.\d(\D|$)", text), text
        assert not re.search(
            r"(?i)\b(plan|actual|today|deadline|people|projection|needed|milestone|nov)\b", text
        ), text
        assert "None" not in text
        assert "–người" not in text


@EVERY_CASE
@pytest.mark.parametrize("lang", ["vi", "en"])
@BOTH_SIZES
@pytest.mark.parametrize("scale", [1, LARGE], ids=["usual", "large"])
def test_no_label_is_cut_or_covers_another(
    name: str, lang: str, compact: bool, scale: float
) -> None:
    width, tokens = 328 if compact else 730, replace(LIGHT, text_scale=scale)
    drawing = CASES[name].drawing(lang=lang, compact=compact, tokens=tokens)
    boxes = drawn(enlarged(drawing, scale), width)

    lie_apart(boxes, width)
