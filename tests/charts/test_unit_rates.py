"""The chart of install rates: a bar a unit, everything of a row in its row."""

import re
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go
import pytest

from charts.theme import DARK, LIGHT
from charts.unit_rates import LOWEST, TOP, RateRow, spans
from tests.charts.checked import rates_figure

ROW = RateRow(
    name="Trường A",
    note="",
    share=0.91,
    sign="on_track",
    value="91,0%",
    counts=("91/100", "còn thiếu 09 người"),
    state=("Đúng tiến độ", "Báo cáo 18/11"),
)


def figure(*rows: RateRow, common: float | None = 0.7, extra: str = "") -> go.Figure:
    return rates_figure(rows, common=common, extra_head=extra, tokens=LIGHT, lang="vi")


def words(drawn: go.Figure) -> list[str]:
    """What the figure says, without its tags."""
    notes = [re.sub("<br>", " ", note.text) for note in drawn.layout.annotations]
    return [re.sub("<[^>]+>", "", note) for note in notes]


def lines_of(drawn: go.Figure, kind: str) -> list[Any]:
    return [shape for shape in drawn.layout.shapes if shape.type == kind]


def test_a_row_says_name_value_counts_and_state() -> None:
    said = words(figure(ROW))

    assert [text for text in said if text][-4:] == [
        *("Trường A", "91,0%", "91/100 còn thiếu 09 người", "Đúng tiến độ Báo cáo 18/11")
    ]


def test_a_bar_is_as_long_as_its_rate_and_unknown_has_none() -> None:
    unknown = replace(ROW, share=None, value="–", sign="no_data")

    drawn = figure(ROW, unknown)

    assert list(drawn.data[0].x) == [0.91]
    assert "–" in words(drawn)


def test_the_axis_begins_at_zero_and_ends_at_everybody_or_beyond() -> None:
    assert list(figure(ROW).layout.xaxis.range) == [0, 1.0]
    assert list(figure(replace(ROW, share=1.028)).layout.xaxis.range) == [0, 1.028]


def test_the_sections_own_rate_runs_across_several_rows() -> None:
    one, two = figure(ROW), figure(ROW, replace(ROW, share=0.5))

    assert lines_of(one, "line") == []
    [line] = lines_of(two, "line")
    assert (line.x0, line.x1) == (0.7, 0.7)
    assert "Chung 70,0%" in words(two)


@pytest.mark.parametrize(("common", "anchor"), [(0.02, "left"), (0.5, "center"), (0.98, "right")])
def test_its_label_stays_inside_the_bars(common: float, anchor: str) -> None:
    drawn = figure(ROW, ROW, common=common)

    [label] = [note for note in drawn.layout.annotations if "Chung" in note.text]
    assert label.xanchor == anchor


def test_a_status_is_a_symbol_too_and_amber_has_its_outline() -> None:
    signs = ("done", "on_track", "at_risk", "behind", "no_data")

    drawn = figure(*(replace(ROW, sign=sign) for sign in signs), common=None)

    assert [shape.type for shape in drawn.layout.shapes] == [
        *("path", "circle", "path", "rect", "rect")
    ]
    assert list(drawn.data[0].marker.line.width) == [0, 0, 1.5, 0, 0]


def test_an_unrated_unit_has_a_bar_and_no_symbol() -> None:
    drawn = figure(replace(ROW, sign="unrated"), common=None)

    assert not drawn.layout.shapes
    assert list(drawn.data[0].marker.color) == [LIGHT.primary]


def test_a_long_name_is_wrapped_in_full_and_its_row_is_higher() -> None:
    name = "Trường Trung học phổ thông chuyên Nguyễn Thuỷ Đường Lữ Hẫng " * 2
    rows = [replace(ROW, name=name.strip()), ROW]

    first, second = spans(rows)

    assert first.height > second.height == LOWEST
    assert second.top == first.top + first.height
    assert name.strip() in words(figure(*rows))


def test_a_row_is_high_enough_to_be_tapped_and_lies_where_its_bar_is() -> None:
    [place] = spans([ROW])

    assert place.top == TOP
    assert place.height >= 44
    assert list(figure(ROW).data[0].y) == [place.top + place.height / 2]


def test_a_note_stands_below_the_name_where_its_link_lies() -> None:
    [place] = spans([replace(ROW, note="Trong số của Tổ dân phố số 16")])

    assert 0 < place.note_top < place.height - place.note_height


def test_the_extra_column_is_there_where_it_has_a_heading() -> None:
    without = figure(ROW)
    having = figure(replace(ROW, extra="0/12 chưa dán"), extra="Điểm dán mã QR")

    assert having.layout.margin.r > without.layout.margin.r
    assert {"Điểm dán mã QR", "0/12 chưa dán"} <= set(words(having))


def test_markup_in_a_name_is_text() -> None:
    drawn = figure(replace(ROW, name="<b>A</b> & B"))

    assert any("&lt;b&gt;A&lt;/b&gt; &amp; B" in note.text for note in drawn.layout.annotations)


def test_dark_has_its_own_colours() -> None:
    drawn = rates_figure([ROW], common=None, extra_head="", tokens=DARK, lang="en")

    assert list(drawn.data[0].marker.color) == [DARK.on_track]
    assert DARK.link in drawn.layout.annotations[-4].text
