"""The progress chart at the edges: before, after, without a plan, without a rate, at the limits."""

from datetime import date

import pandas as pd

from charts.progress import Course
from charts.theme import LIGHT
from tests.charts.campaigns import CASES, GAINS, campaign, labels, trace
from tests.charts.checked import progress_figure


def names(case_name: str) -> set[str]:
    return {line.name for line in CASES[case_name].figure().data if line.name}


def test_before_the_start_there_is_the_plan_and_what_was_there_before() -> None:
    figure = CASES["before the start"].figure()

    assert "3.089 trước đợt thi đua" in labels(figure)
    assert "Kế hoạch: mốc 36%" in labels(figure)
    assert not [label for label in labels(figure) if "Hôm nay" in label or "Cần" in label]
    assert "yaxis2" not in figure.layout  # no row of bars without a bar


def test_the_first_day_has_one_bar_and_a_projection() -> None:
    figure = CASES["first day"].figure()

    assert [list(line.y) for line in figure.data if line.type == "bar"] == [[111]]
    assert {"3.200 · 17,7%", "+111", "Dự báo 34,3%"} <= set(labels(figure))


def test_on_the_deadline_the_outcome_takes_the_place_of_the_projection() -> None:
    figure = CASES["on the deadline"].figure()

    assert "Dự báo" not in names("on the deadline")
    assert {"Thực hiện 35,3%", "6.373 người", "Kế hoạch: mốc 36%"} <= set(labels(figure))
    assert not [label for label in labels(figure) if "Cần" in label or "Đang đạt" in label]


def test_past_the_deadline_nothing_is_projected_or_needed() -> None:
    figure = CASES["past the deadline"].figure()

    assert "Dự báo" not in names("past the deadline")
    assert "Hạn chót 24/11" in labels(figure)
    assert not [label for label in labels(figure) if "Cần" in label]


def test_without_a_plan_there_is_what_happened_alone() -> None:
    figure = CASES["without a plan"].figure()

    assert names("without a plan") == {"Thực hiện", "Tăng trong ngày"}
    assert "Thực hiện 28,8%" in labels(figure)
    assert not [label for label in labels(figure) if "Kế hoạch" in label or "Hạn" in label]


def test_without_eligible_people_there_are_counts_alone() -> None:
    texts = labels(CASES["eligible unknown"].figure())

    assert {"5.210", "Kế hoạch: 6.502 người", "Dự báo", "6.390 người"} <= set(texts)
    assert not [text for text in texts if "28,8%" in text or "35,4%" in text]


def test_a_plan_without_milestones_is_named_by_its_target() -> None:
    assert {"Kế hoạch: chỉ tiêu 100%", "18.060 người"} <= set(
        labels(CASES["goal of everybody"].figure())
    )


def test_a_moved_deadline_leaves_the_first_one_as_a_pale_mark() -> None:
    figure = CASES["deadline moved out"].figure()
    pale = [
        line for line in figure.data if line.type == "scatter" and line.line.color == LIGHT.line
    ]

    assert {line.x[0] for line in pale} == {"2024-11-21"}
    assert {"Hạn ban đầu", "21/11"} <= set(labels(figure))


def test_a_deadline_that_did_not_move_has_one_mark() -> None:
    figure = campaign(first_deadline=date(2024, 11, 28)).figure()
    assert not [
        line for line in figure.data if line.type == "scatter" and line.line.color == LIGHT.line
    ]


def test_the_axis_reaches_a_deadline_after_the_end() -> None:
    figure = CASES["deadline after the end"].figure()

    assert figure.layout.xaxis.range[1] > "2024-12-02"
    assert trace(figure, "Dự báo").x[-1] == "2024-12-02"


def test_a_share_above_the_whole_is_drawn_as_it_is() -> None:
    figure = CASES["more than everybody"].figure()

    assert "143 · 102,1%" in labels(figure)
    assert "Dự báo 102,1%" in labels(figure)
    assert figure.layout.yaxis.range[1] > 143


def test_a_range_of_no_width_is_not_written() -> None:
    assert not [text for text in labels(CASES["more than everybody"].figure()) if "80%:" in text]


def test_two_lines_that_end_together_have_their_labels_apart() -> None:
    figure = campaign(projected=(6502, 6300, 6700)).figure()
    plan, ahead = (
        next(note for note in figure.layout.annotations if note.text.startswith(text))
        for text in ("Kế hoạch: mốc", "Dự báo")
    )

    assert plan.yshift - ahead.yshift > 16


def test_the_higher_end_is_named_above() -> None:
    figure = CASES["far ahead"].figure()
    plan, ahead = (
        next(note for note in figure.layout.annotations if note.text.startswith(text))
        for text in ("Kế hoạch: mốc", "Dự báo")
    )

    assert ahead.yshift > plan.yshift


def test_empty_frames_give_an_empty_chart() -> None:
    nothing = campaign().days.iloc[:0]
    course = Course(as_of=date(2024, 10, 31), start=date(2024, 11, 1))
    figure = progress_figure(nothing, pd.DataFrame(), None, course, tokens=LIGHT, lang="vi")

    assert not figure.data
    assert figure.layout.height == 480


def test_a_figure_after_the_as_of_date_is_not_drawn() -> None:
    case = campaign([*GAINS, 500, 500])
    replayed = Course(as_of=date(2024, 11, 18), start=date(2024, 11, 1), eligible=18060)
    figure = progress_figure(case.days, case.milestones, None, replayed, tokens=LIGHT, lang="vi")

    assert trace(figure, "Thực hiện").x[-1] == "2024-11-18"
    assert 500 not in [y for line in figure.data if line.type == "bar" for y in line.y]
