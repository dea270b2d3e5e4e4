"""The ranking: rows in one order, bars held against the ward, the plan or the pace needed."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.heat_cells import heat_cells, in_sight
from charts.ranking import HEAD, row_places
from charts.ranking_rows import By
from charts.tokens import DARK, LIGHT, Tokens
from tests.charts.campaigns import labels
from tests.charts.checked import ranking_figure

START, AS_OF = date(2024, 11, 1), date(2024, 11, 3)


def unit(number: int, **told: Any) -> dict[str, Any]:
    """A unit as queries/unit_figures.sql has it, with the ranks of queries/unit_ranks.sql."""
    usual = {
        "unit_id": f"T{number}",
        "name": f"Tổ dân phố số {number}",
        "status": "on_track",
        "value": 30,
        "eligible": 100,
        "coverage": 0.3,
        "origin": "report",
        "age_days": 0,
        "pace": 2.0,
        "required_pace": 3.0,
        "plan": 28.0,
        "plan_gap": 2.0,
        "coverage_rank": number,
        "pace_rank": number,
        "plan_gap_rank": number,
    }
    return {**usual, **told}


def gains(units: list[dict[str, Any]], days: int = 5, **told: Any) -> pd.DataFrame:
    usual = {"gain": 2, "gap_days": 1, "value": 30, "is_reported": True, "is_due": True}
    none = dict.fromkeys(("outcome", "correction", "correction_reason", "corrected_by"))
    return pd.DataFrame(
        [
            {"unit_id": row["unit_id"], "day": pd.Timestamp(START + timedelta(days=place))}
            | {**usual, **none, **told}
            for row in units
            for place in range(days)
        ]
    )


def drawn(
    *units: dict[str, Any],
    by: By = "rate",
    ward: float | None = 0.28,
    days: int = 5,
    told: dict[str, Any] | None = None,
    tokens: Tokens = LIGHT,
    lang: str = "vi",
) -> go.Figure:
    cells = heat_cells(gains(list(units), days, **(told or {})), AS_OF)
    shown = in_sight((cell.day for row in cells.values() for cell in row), AS_OF)
    return ranking_figure(
        pd.DataFrame(units),
        cells,
        shown,
        by=by,
        ward=ward,
        as_of=AS_OF,
        start=START,
        tokens=tokens,
        lang=lang,
    )


def bars(figure: go.Figure) -> go.Bar:
    return next(trace for trace in figure.data if trace.type == "bar")


def day_figures(figure: go.Figure) -> go.Scatter:
    return next(trace for trace in figure.data if trace.type == "scatter" and trace.xaxis == "x2")


def paths(figure: go.Figure, color: str) -> list[str]:
    shapes = figure.layout.shapes
    return [s.path for s in shapes if s.type == "path" and s.xref == "x2" and s.line.color == color]


def test_rows_stand_in_the_order_given_from_the_top() -> None:
    figure = drawn(unit(3), unit(1), unit(2))

    assert list(bars(figure).customdata) == ["T3", "T1", "T2"]
    assert list(bars(figure).y) == [12, 36, 60]
    assert figure.layout.yaxis.range == (72, 0)


def test_bars_have_the_colour_of_their_status_and_amber_its_outline() -> None:
    figure = drawn(unit(1), unit(2, status="at_risk"), unit(3, status="behind"))
    marker = bars(figure).marker

    assert list(marker.color) == [LIGHT.on_track, LIGHT.at_risk, LIGHT.behind]
    assert list(marker.line.width) == [0, 1, 0]
    assert marker.line.color == LIGHT.at_risk_outline


def test_the_wards_line_goes_through_the_bars_and_is_named_with_its_share() -> None:
    figure = drawn(unit(1), ward=0.287)

    assert [shape.x0 for shape in figure.layout.shapes if shape.xref == "x"] == [28.7]
    assert "Toàn phường 28,7%" in labels(figure)


def test_by_pace_each_row_is_marked_with_what_it_needs() -> None:
    figure = drawn(unit(1), unit(2, required_pace=0.0), by="pace")
    (marks,) = [shape for shape in figure.layout.shapes if shape.xref == "x"]
    written = next(t for t in figure.data if t.type == "scatter" and t.xaxis is None)

    assert marks.path.count("M3.00") == 1
    assert marks.path.count("M") == 1  # nothing is asked of the other
    assert [text.strip() for text in written.text] == ["cần 3", "đã đủ"]


def test_by_plan_a_shortfall_goes_left_of_the_plans_line() -> None:
    figure = drawn(unit(1, plan_gap=6.9), unit(2, plan_gap=-112.3), by="plan")

    assert list(bars(figure).x) == [6.9, -112.3]
    assert [shape.x0 for shape in figure.layout.shapes if shape.xref == "x"] == [0]
    assert {"Đúng kế hoạch", "+6", "−113"} <= set(labels(figure))


def test_without_an_eligible_count_there_is_a_count_and_no_bar() -> None:
    figure = drawn(
        unit(1), unit(2, coverage=None, eligible=None, status=None, coverage_rank=None, value=1234)
    )

    assert list(bars(figure).customdata) == ["T1"]
    assert "Chưa xếp trạng thái · 1.234 người" in labels(figure)


def test_with_no_eligible_count_at_all_the_rows_still_stand() -> None:
    figure = drawn(unit(1, coverage=None, eligible=None, status=None), ward=None)

    assert len(bars(figure).x) == 0
    assert figure.layout.xaxis.tickvals == ()
    assert "Tổ 1" in labels(figure)


def test_more_than_everybody_is_drawn_to_its_value_with_a_warning() -> None:
    figure = drawn(unit(1, coverage=1.25, value=125, status="done"), unit(2))
    on_bars = [shape for shape in figure.layout.shapes if shape.xref == "x"]

    assert bars(figure).x[0] == 125
    assert figure.layout.xaxis.range[1] > 125
    assert 100 in [shape.x0 for shape in on_bars]
    assert [shape.fillcolor for shape in on_bars if shape.type == "path"] == [LIGHT.at_risk]


def test_an_old_figure_says_its_age_and_a_baseline_that_it_is_one() -> None:
    figure = drawn(unit(1, age_days=3), unit(2, origin="baseline", age_days=None))

    texts = labels(figure)
    assert "Đúng tiến độ · số cũ 3 ngày" in texts
    assert "Đúng tiến độ · số nền" in texts


def test_a_long_name_goes_on_in_the_next_line_and_is_never_cut() -> None:
    name = "Tổ dân phố liên cơ quan " + "nhà tập thể số 12 ngõ 34 " * 4 + "A" * 60
    figure = drawn(unit(1, name=name), unit(2))
    place, below = row_places(pd.DataFrame([unit(1, name=name), unit(2)]), "rate", LIGHT, "vi").rows

    together = "".join(labels(figure)).replace(" ", "")
    assert name.replace(" ", "") in together
    assert place[1] > below[1] == 24
    assert below[0] == HEAD + place[1]
    assert figure.layout.margin.l < 400


def test_the_days_stand_beside_the_bars_with_the_as_of_date_strong() -> None:
    figure = drawn(unit(1), days=3)

    assert list(figure.layout.xaxis2.ticktext)[:2] == ["1", "2"]
    assert "<b" in figure.layout.xaxis2.ticktext[2]
    assert list(day_figures(figure).text) == ["2", "2", "2"]


def test_days_to_come_are_dots_and_an_unknown_day_is_a_dash_in_a_dashed_box() -> None:
    figure = drawn(unit(1), told={"gain": None, "is_reported": False})

    assert list(day_figures(figure).text) == ["–", "–", "–", "·", "·"]
    (boxes,) = paths(figure, LIGHT.no_data)
    assert boxes.count("Z") == 3


def test_a_fall_is_framed_and_a_gain_of_several_days_underlined() -> None:
    fall = drawn(unit(1), told={"gain": -6}, days=1)
    caught_up = drawn(unit(1), told={"gain": 9, "gap_days": 2}, days=2)

    assert len(paths(fall, LIGHT.behind)) == 1
    assert paths(caught_up, LIGHT.ink)[0].endswith("L1.45,21.5")
    assert "01/11: luỹ kế giảm 6 người" in day_figures(fall).hovertext[0]
    assert "02/11: tăng 9 người, dồn 2 ngày" in day_figures(caught_up).hovertext[1]


def test_a_corrected_day_has_a_star_and_its_reason_as_text() -> None:
    told = {"correction": "replaced", "correction_reason": "<img src=x>", "corrected_by": "Hạnh"}
    days = day_figures(drawn(unit(1), days=1, told=told))

    assert list(days.text) == ["2*"]
    assert days.hovertext[0].endswith("<br>đã đính chính · &lt;img src=x&gt; · Hạnh")


def test_gains_of_thousands_are_written_in_thousands_and_the_heading_says_so() -> None:
    figure = drawn(unit(1), told={"gain": 12_345})

    assert "Số người tăng trong ngày (nghìn người)" in labels(figure)
    assert day_figures(figure).text[0] == "12"


def test_figures_are_legible_on_their_colour() -> None:
    figure = drawn(unit(1), told={"gain": 99}, tokens=DARK)

    assert day_figures(figure).textfont.color[0] == DARK.heat_text[-1]


def test_a_tap_on_any_point_opens_its_group() -> None:
    figure = drawn(unit(1), unit(2))

    assert figure.layout.meta == {"chooses": "group", "to": "opened"}
    assert set(day_figures(figure).customdata) == {"T1", "T2"}


def test_what_was_typed_into_the_sheet_is_text() -> None:
    figure = drawn(unit(1, name="<b>Tổ</b> & <img src=x>"))

    assert not any("<img" in label for label in labels(figure))
    assert "<img" not in bars(figure).hovertext[0]
    assert "<img" not in day_figures(figure).hovertext[0]


@pytest.mark.parametrize("by", ["rate", "pace", "plan"])
@pytest.mark.parametrize("days", [1, 28, 60])
def test_every_measure_is_drawn_on_one_day_as_on_sixty(by: By, days: int) -> None:
    figure = drawn(unit(1), by=by, days=days, lang="en")

    assert figure.layout.xaxis.domain[1] < figure.layout.xaxis2.domain[0]
    assert len(day_figures(figure).text) == min(days, 28)
