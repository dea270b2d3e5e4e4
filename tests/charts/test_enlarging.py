"""“Chữ lớn”: everything in a figure grows by one factor, and nothing of what it says changes."""

from charts import enlarging
from charts.drawing import Drawing
from charts.theme import LARGE, LIGHT, TEXT, bare_figure
from tests.charts.campaigns import campaign, labels, trace
from tests.charts.checked import enlarged


def test_letters_and_the_room_for_them_grow_alike() -> None:
    usual = bare_figure(LIGHT, "vi", height=400, margin={"l": 40, "r": 100, "t": 20, "b": 28})
    note = {"text": "a", "x": 1, "y": 2, "xshift": 8, "yshift": -12}
    usual.set_layout(annotations=[{**note, "font": {"size": 16, "weight": 700}}])

    large = enlarged(usual, 1.25).layout

    assert (large.height, large.font.size) == (500, TEXT * 1.25)
    assert large.margin.to_plotly_json() == {"l": 50, "r": 125, "t": 25, "b": 35, "pad": 0}
    note = large.annotations[0]
    assert (note.font.size, note.font.weight, note.xshift, note.yshift) == (20, 700, 10, -15)
    assert (note.x, note.y) == (1, 2)


def test_lines_dashes_and_marks_grow_and_a_bars_width_in_days_does_not() -> None:
    usual = Drawing()
    usual.add_scatter(y=[1], line={"width": 2, "dash": "6px,5px"}, marker={"size": [8, 4]})
    usual.add_bar(y=[1], width=1000, marker={"line": {"width": 1}, "pattern": {"size": 4}})

    line, bar = enlarged(usual, 1.5).data

    assert (line.line.width, line.line.dash, list(line.marker.size)) == (3, "9px,7.5px", [12, 6])
    assert (bar.width, bar.marker.line.width, bar.marker.pattern.size) == (1000, 1.5, 6)


def test_a_shape_with_its_size_in_pixels_grows_and_one_on_the_axes_does_not() -> None:
    usual = Drawing()
    usual.add_shape(type="rect", xsizemode="pixel", x0=-5, x1=5, y0=-5, y1=5, xanchor=3)
    usual.add_shape(type="path", xsizemode="pixel", path="M-4,0 L2.4,-8 Z")
    usual.add_shape(type="path", path="M1,2 L3,4 Z")

    sign, drawn, on_axes = enlarged(usual, 1.25).layout.shapes

    assert (sign.x0, sign.x1, sign.y1, sign.xanchor) == (-6.25, 6.25, 6.25, 3)
    assert drawn.path == "M-5,0 L3,-10 Z"
    assert on_axes.path == "M1,2 L3,4 Z"


def test_a_size_written_into_a_text_grows() -> None:
    usual = Drawing()
    usual.set_layout(annotations=[{"text": '12 tổ <span style="font-size:12px">12 px</span>'}])

    said = enlarged(usual, 1.25).layout.annotations[0].text

    assert said == '12 tổ <span style="font-size:15px">12 px</span>'


def test_what_the_chart_says_stays() -> None:
    usual, large = campaign().figure(), enlarged(campaign().drawing(), LARGE)

    assert labels(large) == labels(usual)
    assert trace(large, "Thực hiện").y == trace(usual, "Thực hiện").y
    assert large.layout.xaxis.range == usual.layout.xaxis.range


def test_the_usual_size_is_the_figure_itself() -> None:
    figure = campaign().drawing()

    assert enlarging.enlarged(figure, 1.0) is figure
