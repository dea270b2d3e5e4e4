"""Days with outreach: marked along the foot, a few of them named, all of them told."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.theme import LIGHT
from tests.charts.campaigns import campaign, labels, trace
from tests.charts.checked import gains_figure, progress_figure


def row(day: int, form: str, done: int | None, *places: str, planned: int | None = None) -> Any:
    return {
        "day": pd.Timestamp(2024, 11, day),
        "form": form,
        "planned": planned,
        "done": done,
        "lines": 1,
        "places": list(places),
    }


EVERY_DAY = [row(day, "Tuyên truyền lưu động", 2, planned=2) for day in range(1, 19)]
RARE = [
    row(6, "Phát tờ rơi", 480, "Chợ Phú La", planned=500),
    row(9, "Buổi hướng dẫn", 2, "Nhà văn hoá 15", "Nhà văn hoá 18", planned=2),
    row(14, "Buổi hướng dẫn", None, planned=1),
    row(16, "Buổi hướng dẫn", 1, "<b>Sân</b>", planned=1),
]


def marked(rows: list[Any] | None = None, **how: Any) -> go.Figure:
    case = campaign()
    return progress_figure(
        case.days,
        case.milestones,
        case.projection,
        case.course,
        tokens=LIGHT,
        lang="vi",
        activities=pd.DataFrame(EVERY_DAY + RARE if rows is None else rows),
        **how,
    )


def test_a_day_with_something_done_has_a_mark_longer_where_it_is_no_everyday_thing() -> None:
    marks = trace(marked(), "Hoạt động tuyên truyền")
    sizes = dict(zip(marks.x, marks.marker.size, strict=True))

    assert len(sizes) == 18
    assert sizes["2024-11-06"] == sizes["2024-11-09"] > sizes["2024-11-07"]
    assert sizes["2024-11-14"] == sizes["2024-11-07"]  # planned, and not done


def test_the_rarest_forms_are_named_at_the_day_on_which_most_was_done() -> None:
    written = [note for note in marked().layout.annotations if note.text in RARE_FORMS]

    assert {(note.text, note.x) for note in written} == {
        ("Phát tờ rơi", "2024-11-06"),
        ("Buổi hướng dẫn", "2024-11-09"),
    }


RARE_FORMS = {"Phát tờ rơi", "Buổi hướng dẫn", "Tuyên truyền lưu động"}


def test_a_tooltip_tells_all_that_was_done_that_day_and_where() -> None:
    marks = trace(marked(), "Hoạt động tuyên truyền")
    told = dict(zip(marks.x, marks.hovertext, strict=True))

    assert told["2024-11-06"] == (
        "06/11<br>Tuyên truyền lưu động: 2/2<br>Phát tờ rơi: 480/500 – Chợ Phú La"
    )
    assert "<b>" not in told["2024-11-16"]


def test_the_lines_leave_room_for_the_marks_at_the_foot() -> None:
    case = campaign()
    plain = progress_figure(
        case.days, case.milestones, case.projection, case.course, tokens=LIGHT, lang="vi"
    )

    assert marked().layout.yaxis.range[0] < plain.layout.yaxis.range[0]
    assert list(marked().layout.yaxis.tickvals) == list(plain.layout.yaxis.tickvals)


def test_where_nothing_was_done_nothing_is_marked() -> None:
    for rows in ([], [row(14, "Buổi hướng dẫn", None, planned=1)]):
        figure = marked(rows) if rows else marked(pd.DataFrame(columns=list(RARE[0])))
        assert "Hoạt động tuyên truyền" not in [line.name for line in figure.data]


def test_above_the_bars_of_the_days_there_are_marks_without_names() -> None:
    case = campaign()
    figure = gains_figure(
        case.days, case.course, tokens=LIGHT, lang="vi", activities=pd.DataFrame(EVERY_DAY + RARE)
    )

    assert len(trace(figure, "Hoạt động tuyên truyền").x) == 18
    assert "Phát tờ rơi" not in labels(figure)
