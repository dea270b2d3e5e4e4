"""The bars of the weeks: what happened, what was planned, what is still to come."""

from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.theme import LIGHT
from tests.charts.campaigns import labels
from tests.charts.checked import weeks_figure

AS_OF = date(2024, 11, 18)


def week(number: int, gain: int | None, plan: float | None, **changes: Any) -> dict[str, Any]:
    first = pd.Timestamp(2024, 11, 1) + pd.Timedelta(days=7 * (number - 1))
    return {
        "week_number": number,
        "first_day": first,
        "last_day": first + pd.Timedelta(days=6),
        "gain": gain,
        "installed": None if gain is None else 3000 + gain,
        "rated_installed": None if gain is None else 3000 + gain,
        "coverage": None if gain is None else (3000 + gain) / 18060,
        "plan": plan,
        "plan_gain": plan,
        "is_begun": gain is not None,
        "is_complete": gain is not None,
        **changes,
    }


WEEKS = [week(1, 825, 523), week(2, 881, 903), week(3, 392, 903, is_complete=False)]
WEEKS.append(week(4, None, 1083.6))


def drawn(weeks: list[dict[str, Any]] = WEEKS, **how: Any) -> go.Figure:
    settings = {"measure": "gain", "tokens": LIGHT, "lang": "vi"} | how
    return weeks_figure(pd.DataFrame(weeks), AS_OF, **settings)


def test_each_week_has_its_bar_and_the_outline_of_its_plan() -> None:
    actual, plan = drawn().data

    assert (list(actual.x), list(actual.y)) == ([1, 2, 3], [825, 881, 392])
    assert (list(plan.x), list(plan.y)) == ([1, 2, 3, 4], [523, 903, 903, 1083.6])
    assert plan.marker.color == "rgba(0,0,0,0)"


def test_the_running_week_is_strong_and_says_how_far_it_has_come() -> None:
    figure = drawn()

    assert list(figure.data[0].marker.color) == [
        LIGHT.bar_weekday,
        LIGHT.bar_weekday,
        LIGHT.primary,
    ]
    assert {"392", "đến 18/11", "kế hoạch 903"} <= set(labels(figure))


def test_of_a_week_to_come_there_is_the_plan_alone_never_rounded_down() -> None:
    assert [note.text for note in drawn().layout.annotations if note.x == 4] == ["kế hoạch 1.084"]


def test_the_weeks_are_named_with_their_days() -> None:
    assert list(drawn().layout.xaxis.ticktext)[:2] == [
        "Tuần 1<br>01/11 – 07/11",
        "Tuần 2<br>08/11 – 14/11",
    ]


def test_counts_start_at_zero_and_leave_room_for_what_is_written() -> None:
    low, high = drawn().layout.yaxis.range

    assert low == 0
    assert high > 1083.6 * 1.05


def test_cumulative_weeks_say_count_share_and_plan() -> None:
    figure = drawn(measure="total")

    assert list(figure.data[0].y) == [3825, 3881, 3392]
    assert {"3.825", "21,2%", "kế hoạch 523"} <= set(labels(figure))
    assert figure.data[0].hovertext[0] == (
        "Tuần 1 (01/11 – 07/11): luỹ kế 3.825 người (21,2%), kế hoạch 523 người"
    )


def test_a_week_nobody_reported_in_is_unknown_and_not_zero() -> None:
    silent = [week(1, None, 500, is_begun=True, is_complete=True)]
    figure = drawn(silent)

    assert [line.name for line in figure.data] == ["Kế hoạch"]
    assert "–" in labels(figure)


def test_a_week_that_lost_hangs_below_the_line() -> None:
    figure = drawn([week(1, -40, 500)])

    assert figure.layout.yaxis.range[0] < -40


def test_without_a_plan_there_are_no_outlines() -> None:
    assert [line.name for line in drawn([week(1, 825, None)]).data] == ["Thực hiện"]


@pytest.mark.parametrize("count", [0, 1, 13, 52])
@pytest.mark.parametrize("compact", [False, True])
def test_few_and_many_weeks_have_their_labels_apart(count: int, compact: bool) -> None:
    figure = drawn([week(n, 800 + n, 900.0) for n in range(1, count + 1)], compact=compact)

    of_one_line = [note.x for note in figure.layout.annotations if note.text.isdigit()]
    room = (300 if compact else 640) / max(1, count)
    assert len(of_one_line) == (count if room > 40 else 0)


def test_on_a_telephone_long_labels_take_more_lines() -> None:
    written = labels(drawn(compact=True))

    assert "kế hoạch" in written
    assert drawn(compact=True).layout.xaxis.ticktext[0].count("<br>") == 2
