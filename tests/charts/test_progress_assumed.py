"""The progress chart with what is assumed beside the projection."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import plotly.graph_objects as go
import pytest

from charts.drawing import Drawing
from charts.progress import progress_figure
from charts.theme import LARGE, LIGHT
from tests.charts.campaigns import CASES, GAINS, Ahead, Case, campaign, labels, straight, trace
from tests.charts.checked import checked, enlarged
from tests.charts.label_boxes import drawn, lie_apart

PROJECTED = [
    name
    for name, case in CASES.items()
    if case.projection is not None and case.course.deadline is not None
]


def assumed(case: Case, more: float = 1.5, later: int = 0) -> Ahead:
    """As much more growth as `more` says, on a deadline so many days later."""
    assert case.projection is not None
    assert case.course.deadline is not None
    installed = float(case.days["installed"].dropna().iloc[-1])
    days = max(1, (case.course.deadline - case.course.as_of).days + later)
    ends = [
        installed + more * (end - installed)
        for end in (case.projection.expected, case.projection.low, case.projection.high)
    ]
    return straight(installed, *ends, days=days)


def drawing(
    case: Case, path: Ahead, *, lang: str = "vi", compact: bool = False, scale: float = 1
) -> Drawing:
    return progress_figure(
        case.days,
        case.milestones,
        case.projection,
        case.course,
        tokens=replace(LIGHT, text_scale=scale),
        lang=lang,
        compact=compact,
        assumed=path,
    )


def figure(case: Case, path: Ahead, **way: bool) -> go.Figure:
    return checked(drawing(case, path, **way))


def test_the_assumed_line_is_dashed_otherwise_and_named_at_its_end() -> None:
    case = campaign()

    drawn = figure(case, straight(5210, 6750, 6500, 7000, days=10))

    line, projection = trace(drawn, "Giả định"), trace(drawn, "Dự báo")
    assert (line.x[0], line.y[0]) == ("2024-11-18", 5210)
    assert (line.x[-1], line.y[-1]) == ("2024-11-28", 6750)
    assert line.line.dash != projection.line.dash
    assert line.line.color != projection.line.color
    assert {"Giả định 37,4%", "6.750 người", "Dự báo 35,4%", "6.390 người"} <= set(labels(drawn))
    assert line.hovertext[-1] == "28/11: giả định 6.750 người"


def test_the_projection_keeps_its_line_and_its_fan() -> None:
    case = campaign()

    plain, beside = case.figure(), figure(case, straight(5210, 6750, 6500, 7000, days=10))

    def fans(of: go.Figure) -> list[Sequence[float]]:
        return [list(line.y) for line in of.data if line.type == "scatter" and line.fill]

    assert fans(plain) == fans(beside)
    assert list(trace(plain, "Dự báo").y) == list(trace(beside, "Dự báo").y)


def test_a_later_deadline_makes_room_and_says_its_day() -> None:
    drawn = figure(campaign(), straight(5210, 7400, 7000, 7800, days=17))

    assert trace(drawn, "Giả định").x[-1] == "2024-12-05"
    assert list(drawn.layout.xaxis.ticktext)[-1] == "05/12"
    assert "Giả định 05/12: 41,0%" in labels(drawn)
    assert "Hạn chót 28/11" in labels(drawn)


def test_on_a_telephone_it_is_named_inside() -> None:
    drawn = figure(campaign(), straight(5210, 6750, 6500, 7000, days=10), compact=True)

    assert "Giả định 37,4%" in labels(drawn)
    assert {note.xref for note in drawn.layout.annotations} == {"x"}


def test_without_a_rate_it_says_people() -> None:
    drawn = figure(campaign(eligible=None), straight(5210, 6750, 6500, 7000, days=10))

    assert {"Giả định", "6.750 người"} <= set(labels(drawn))


def test_in_a_campaign_that_is_over_nothing_is_assumed() -> None:
    over = campaign([*GAINS, *GAINS[:8]], deadline=date(2024, 11, 24), milestones=())

    drawn = figure(over, straight(5210, 6750, 6500, 7000, days=10))

    assert not [line for line in drawn.data if line.name == "Giả định"]


DRAWN = [
    (name, *way)
    for name in PROJECTED
    for way in ((1.5, 0, "vi", 1), (2.5, 7, "en", LARGE), (0.5, -1, "vi", 1))
    if len(assumed(CASES[name], *way[:2]).path_expected)  # a day is left
]


@pytest.mark.parametrize(("name", "more", "later", "lang", "scale"), DRAWN)
@pytest.mark.parametrize("compact", [False, True], ids=["wide", "compact"])
def test_no_label_is_cut_or_covers_another(
    name: str, compact: bool, more: float, later: int, lang: str, scale: float
) -> None:
    case = CASES[name]
    path = assumed(case, more, later)
    width = 328 if compact else 730

    boxes = drawn(
        enlarged(drawing(case, path, lang=lang, compact=compact, scale=scale), scale), width
    )

    assert [text for text, *_ in boxes if text.startswith(("Giả định", "Assumed"))]
    lie_apart(boxes, width)
