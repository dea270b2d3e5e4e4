"""The chart of what past evenings projected for the deadline."""

from datetime import date, timedelta

import plotly.graph_objects as go
import pytest

from charts.record import Evening, Goal, Past
from charts.theme import DARK, LIGHT, Tokens
from tests.charts.checked import record_figure

START = date(2024, 11, 2)
EXPECTED = (5400, 5200, 5900, 6300, 6400, 6500, 6800, 7600, 7000, 6726, 6500, 6600, 6580, 6295)


def past(*expected: float, goal: Goal | None = None) -> Past:
    """One evening a day, ranges of a tenth; a week before the last is told."""
    evenings = [
        Evening(START + timedelta(days=n), 5000.0 + n, people, 0.9 * people, 1.1 * people)
        for n, people in enumerate(expected[:-1])
    ]
    last, end = expected[-1], START + timedelta(days=len(expected) - 1)
    evenings.append(Evening(end, None, last, 0.9 * last, 1.1 * last))
    return Past(
        evenings=evenings,
        told=evenings[max(0, len(evenings) - 8)],
        came=5187,
        eligible=18_060,
        goal=goal,
    )


def written(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def hovers(figure: go.Figure) -> list[str]:
    [line] = [trace for trace in figure.data if trace.mode == "lines+markers"]
    return list(line.hovertext)


def test_each_evening_says_what_it_expected_and_what_came() -> None:
    figure = record_figure(past(*EXPECTED), tokens=LIGHT, lang="vi")

    first, *_, today = hovers(figure)
    assert first.split("<br>") == [
        "Dự báo ngày 02/11: 5.400 người",
        "80%: 4.860 – 5.940",
        "Đến 15/11: 5.000, thực tế 5.187",
    ]
    assert today.split("<br>") == ["Dự báo ngày 15/11: 6.295 người", "80%: 5.666 – 6.925"]


def test_the_evening_that_is_told_today_and_the_goal_are_named() -> None:
    goal = Goal(6501.6, "Kế hoạch: mốc 36%")

    said = written(record_figure(past(*EXPECTED, goal=goal), tokens=LIGHT, lang="vi"))

    assert "Dự báo ngày 08/11: 6.800" in said
    assert said[1:] == [
        *("Kế hoạch: mốc 36%", "6.502 người", "Dự báo ngày 15/11", "34,9%", "6.295 người"),
        "80%: 5.666 – 6.925",
    ]


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_on_a_telephone_all_is_written_inside(lang: str, tokens: Tokens) -> None:
    goal = Goal(6501.6, "Kế hoạch: mốc 36%")

    figure = record_figure(past(*EXPECTED, goal=goal), tokens=tokens, lang=lang, compact=True)

    assert len(written(figure)) == 3
    assert {note.xref for note in figure.layout.annotations} == {"x"}


def test_a_goal_that_is_far_off_is_named_with_an_arrow_and_squeezes_nothing() -> None:
    figure = record_figure(
        past(*EXPECTED, goal=Goal(18_060, "Kế hoạch: chỉ tiêu 100%")), tokens=LIGHT, lang="vi"
    )

    assert "↑ Kế hoạch: chỉ tiêu 100%" in written(figure)
    assert figure.layout.yaxis.range[1] < 10_000


def test_a_single_evening_before_today_is_enough() -> None:
    figure = record_figure(past(5400, 5500), tokens=LIGHT, lang="vi")

    assert len(hovers(figure)) == 2
    assert list(figure.layout.xaxis.ticktext) == ["02/11", "03/11"]


def test_no_projection_that_moves_still_has_a_scale() -> None:
    still = Evening(START, 10, 10, 10, 10)
    today = Evening(START + timedelta(days=1), None, 10, 10, 10)

    figure = record_figure(
        Past(evenings=[still, today], told=still, came=10, eligible=0), tokens=LIGHT, lang="vi"
    )

    low, high = figure.layout.yaxis.range
    assert low < 10 < high
    assert "10 người" in written(figure)


@pytest.mark.parametrize("days", [2, 5, 13, 14, 28, 90])
def test_the_days_named_are_few_and_end_with_today(days: int) -> None:
    story = past(*[100.0] * days)
    for most in (4, 8):
        named = story.weeks_back(most=most)
        assert named[-1] == story.today.day
        assert 1 < len(named) <= most
        assert named[0] >= story.first
