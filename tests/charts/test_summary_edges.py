"""The summary at the edges: before, after, gaps, without plan or rate; and anything at all."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charts.progress_days import progress
from charts.progress_gaps import CARRIED_DASH
from charts.summary import Hero
from charts.tokens import DARK, LARGE, LIGHT
from tests.charts.campaigns import CASES, GAINS, Case, campaign
from tests.charts.drawings import Drawing
from tests.charts.test_summary import SIZES, drawing, position, svg

MORE = {
    "a gap of four days": campaign([*GAINS[:4], None, None, None, None, 420, *GAINS[9:]]),
    "silent to the end": campaign([*GAINS[:14], None, None, None, None]),
    "nothing reported": campaign([None] * 6, projected=None),
    "seven days": campaign(
        GAINS[:3], length=7, milestones=((7, 0.2),), projected=(3520, 3450, 3600)
    ),
    "ninety days": campaign(
        GAINS * 2,
        length=90,
        milestones=((30, 0.3), (60, 0.5), (90, 0.8)),
        projected=(14_000, 12_000, 15_500),
    ),
    "tens of millions": campaign(
        [gain * 7000 for gain in GAINS],
        baseline=21_000_000,
        eligible=126_000_000,
        projected=(44_087_000, 40_546_370, 49_679_870),
    ),
    "millions without a rate": campaign(
        [0] * 6, baseline=0, eligible=None, length=14, projected=(7_922_307, 0, 8_194_055)
    ),
    "deadline long before the end": campaign(
        GAINS[:3], length=70, deadline=date(2024, 11, 28), projected=(42_000, 3_300, 55_000)
    ),
    "one group": campaign([1, 3, 2, 0, 4], baseline=12, eligible=240, projected=(60, 40, 85)),
    "above everybody": campaign(
        [300] * 18, baseline=14_000, milestones=((28, 1.0),), projected=(20_500, 20_100, 20_900)
    ),
}
EVERY_CASE = pytest.mark.parametrize("case", [*CASES.values(), *MORE.values()], ids=CASES | MORE)
WITH_HERO: dict[str, dict[str, Any]] = {
    **SIZES,
    "phone with hero": {"width": 328, "height": 560, "hero": True},
    "phone with large text": {"width": 328, "height": 640, "scale": LARGE, "hero": True},
    "desktop with hero": {"width": 1100, "height": 480, "hero": True},
    "slide with hero": {**SIZES["slide"], "margin": 40, "hero": True},
}


def hero(case: Case) -> Hero:
    """What the case's last day gives, with sentences as long as they come."""
    figures = progress(case.days, case.milestones, case.projection, case.course)
    latest = figures.reported[-1] if figures.reported else None
    return Hero(
        as_of=case.course.as_of,
        installed=latest.installed if latest else None,
        coverage=latest.coverage if latest else None,
        eligible=case.course.eligible,
        gain=latest.gain if latest else None,
        days_left=figures.days_left,
        status="at_risk",
        sentence="28,8% cư dân đã cài đặt, thấp hơn kế hoạch ngày 1.241 người",
        outlook="Với nhịp hiện nay, ngày 28/11 đạt khoảng 35,4% – còn thiếu 112 người.",
    )


def drawn_with(case: Case, size: dict[str, Any], **more: Any) -> str:
    head = hero(case) if size.get("hero") else None
    return svg(case, **size | {"hero": head} | more)


@EVERY_CASE
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_label_is_cut_or_covers_another(case: Case, lang: str) -> None:
    for size in WITH_HERO.values():
        drawn = Drawing(drawn_with(case, size, lang=lang))

        assert drawn.outside() == [], size
        assert drawn.meetings() == [], size


@EVERY_CASE
def test_a_vietnamese_drawing_has_no_english_number(case: Case) -> None:
    for said in drawing(case).said:
        assert not re.search(r"\d,\d{3}|\d\.\d(\D|$)|None", said), said


def test_before_the_start_there_is_the_plan_and_what_was_there_before() -> None:
    drawn = drawing(CASES["before the start"])

    assert {"3.089 trước đợt thi đua", "Kế hoạch: mốc 36%"} <= set(drawn.said)
    assert [e.tag for e in drawn.of("actual")] == ["circle"]
    assert not drawn.of("projection")


def test_where_nothing_is_known_the_axes_stand_alone() -> None:
    drawn = drawing(CASES["nothing known"])
    assert {element.group for element in drawn.elements} == {"axes"}


def test_after_the_end_the_outcome_takes_the_place_of_the_projection() -> None:
    drawn = drawing(CASES["past the deadline"])

    assert {"Thực hiện 34,4%", "Hạn chót 24/11"} <= set(drawn.said)
    assert not drawn.of("projection")
    assert not drawn.of("fan")


def test_without_eligible_people_there_are_counts_alone() -> None:
    said = drawing(CASES["eligible unknown"]).said

    assert {"5.210", "Kế hoạch: 6.502 người", "6.390 người"} <= set(said)
    assert not [text for text in said if text in ("28,8%", "35,4%")]


def test_without_a_plan_there_is_no_deadline_and_no_diamond() -> None:
    drawn = drawing(CASES["without a plan"])

    assert not drawn.of("plan")
    assert [e.attributes["stroke-width"] for e in drawn.of("uprights")] == ["1"]


def test_counts_of_millions_have_the_margin_they_need() -> None:
    drawn = drawing(MORE["tens of millions"])
    assert {"50.000.000", "44.087.000 người", "80%: 40.546.370 – 49.679.870"} <= set(drawn.said)


def test_days_nobody_reported_are_dotted() -> None:
    drawn = drawing(MORE["a gap of four days"])
    before, gap, after = drawn.of("actual", "polyline")
    looks = [line.attributes.get("stroke-dasharray") for line in (before, gap, after)]

    assert looks == [None, CARRIED_DASH, None]
    assert gap.points[0] == before.points[-1]
    assert gap.points[-1] == after.points[0]
    assert gap.points[0] == pytest.approx(position(drawn, date(2024, 11, 4), 3485), abs=0.3)
    assert gap.points[-2] == pytest.approx(position(drawn, date(2024, 11, 8), 3485), abs=0.3)
    assert "tạm lấy số cũ" in drawn.said


def test_a_count_that_is_old_has_a_hollow_dot_and_its_age() -> None:
    drawn = drawing(MORE["silent to the end"])
    [dot] = drawn.of("actual", "circle")

    assert (dot.attributes["fill"], dot.attributes["stroke"]) == (LIGHT.bg, LIGHT.primary)
    assert "số cũ 4 ngày" in drawn.said


def test_a_report_between_two_gaps_is_a_dot() -> None:
    drawn = drawing(campaign([111, None, 90, None, 50, 40]))
    report, today = drawn.of("actual", "circle")

    assert report.points[0] == pytest.approx(position(drawn, date(2024, 11, 3), 3290), abs=0.3)
    assert float(report.attributes["r"]) < float(today.attributes["r"])


def test_until_somebody_reports_the_whole_line_is_dotted() -> None:
    [line] = drawing(MORE["nothing reported"]).of("actual", "polyline")
    assert line.attributes["stroke-dasharray"] == CARRIED_DASH


def test_the_baseline_of_the_day_before_the_start_is_no_gap() -> None:
    assert len(drawing(campaign()).of("actual", "polyline")) == 1


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Any campaign on any of its days."""
    length = draw(st.integers(7, 90))
    most = draw(st.sampled_from([3, 400, 3_000_000]))
    gains = st.lists(st.none() | st.integers(-most // 4, most), max_size=length)
    unknown_or = st.none() | st.integers(1, 90_000_000)
    goals = st.dictionaries(st.integers(1, length), st.floats(0.01, 1.5), max_size=5)
    ends = st.tuples(*[st.floats(0, 90_000_000)] * 3).map(sorted)
    return campaign(
        draw(gains),
        baseline=draw(st.none() | st.integers(0, 20_000_000)),
        eligible=draw(unknown_or),
        length=length,
        milestones=sorted(draw(goals).items()),
        projected=draw(st.none() | ends.map(lambda three: (three[1], three[0], three[2]))),
        has_plan=draw(st.booleans()),
        deadline=draw(st.none() | st.dates(date(2024, 11, 2), date(2025, 1, 31))),
        first_deadline=draw(st.none() | st.dates(date(2024, 11, 2), date(2025, 1, 31))),
        is_today=draw(st.booleans()),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    cases(),
    st.sampled_from(list(WITH_HERO.values())),
    st.sampled_from(["vi", "en"]),
    st.sampled_from([LIGHT, DARK]),
)
def test_whatever_the_figures_it_is_whole(
    case: Case, size: dict[str, Any], lang: str, tokens: Any
) -> None:
    written = drawn_with(case, size, lang=lang, tokens=tokens)
    drawn = Drawing(written)

    assert not re.search(r"\b(nan|NaN|None|inf|Infinity)\b", written)
    assert drawn.outside() == []
