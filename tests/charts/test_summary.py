"""The summary drawn by the server: the same lines and labels as the Plotly chart, as one SVG."""

import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest

from charts.summary import summary_svg
from charts.tokens import DARK, LARGE, LIGHT
from tests.charts.campaigns import CASES, START, Case, campaign, labels
from tests.charts.drawings import SVG, Drawing, Point

ALT = "Biểu đồ tiến độ toàn phường: đến ngày 18/11/2024 có 5.210 người đã cài đặt."
SIZES: dict[str, dict[str, Any]] = {
    "phone": {"width": 328, "height": 300},
    "desktop": {"width": 1100, "height": 430},
    "slide": {"width": 1280, "height": 720, "scale": 2},
    "picture": {"width": 1080, "height": 1350, "scale": 2.4, "margin": 52},
}
EVERY_SIZE = pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)


def svg(case: Case, *, lang: str = "vi", **settings: Any) -> str:
    """The case drawn; by default the chart alone on a desktop."""
    usual = {"alt": ALT, "tokens": LIGHT, **SIZES["desktop"]}
    return summary_svg(
        case.days, case.milestones, case.projection, case.course, lang=lang, **usual | settings
    )


def drawing(case: Case, **settings: Any) -> Drawing:
    return Drawing(svg(case, **settings))


def position(drawn: Drawing, day: date, count: float) -> Point:
    """Where a day and a count must lie, told from where the ticks of the axes are written."""
    [first, *_, last] = [e for e in drawn.of("axes", "text") if "/" in e.said]
    [low, *_, high] = [e for e in drawn.of("axes", "text") if "/" not in e.said]
    days = [(date(2024, int(e.said[3:]), int(e.said[:2])) - day).days for e in (first, last)]
    counts = [float(e.said.replace(".", "")) for e in (low, high)]
    (x0, _), (x1, _) = first.points[0], last.points[0]
    (_, y0), (_, y1) = low.points[0], high.points[0]
    across = x0 - days[0] / (days[1] - days[0]) * (x1 - x0)
    middle = 0.35 * 13  # from the foot of a text to its middle
    return across, y0 + (count - counts[0]) / (counts[1] - counts[0]) * (y1 - y0) - middle


@EVERY_SIZE
def test_the_lines_lie_where_the_axes_say(size: dict[str, Any]) -> None:
    case = campaign()
    drawn = drawing(case, **size)
    so_far = case.days.dropna(subset="installed")
    expected = {
        "actual": list(zip(so_far["day"].dt.date, so_far["installed"], strict=True)),
        "plan": list(zip(case.days["day"].dt.date, case.days["plan"], strict=True)),
        "projection": [
            (date(2024, 11, 18) + timedelta(days=number), count)
            for number, count in enumerate([5210, *case.projection.path_expected])
        ],
    }
    for group, line in expected.items():
        [polyline] = drawn.of(group, "polyline")
        assert len(polyline.points) == len(line)
        for found, (day, count) in zip(polyline.points, line, strict=True):
            assert found == pytest.approx(position(drawn, day, count), abs=0.3)


def test_what_happened_is_thick_the_plan_thin_and_what_is_projected_dashed() -> None:
    drawn = drawing(campaign())
    looks = {
        group: (line.attributes["stroke-width"], line.attributes.get("stroke-dasharray"))
        for group in ("actual", "plan", "projection")
        for line in drawn.of(group, "polyline")
    }

    assert looks == {"actual": ("3", None), "plan": ("1.5", None), "projection": ("2", "6px,5px")}


def test_the_dot_is_todays_and_the_milestones_are_hollow_diamonds() -> None:
    drawn = drawing(campaign())
    [dot] = drawn.of("actual", "circle")
    diamonds = drawn.of("plan", "polygon")

    assert dot.points[0] == drawn.of("actual", "polyline")[0].points[-1]
    assert [len(diamond.points) for diamond in diamonds] == [4] * 4
    assert {diamond.attributes["fill"] for diamond in diamonds} == {LIGHT.bg}
    middle = tuple(sum(side) / 4 for side in zip(*diamonds[1].points, strict=True))
    assert middle == pytest.approx(position(drawn, date(2024, 11, 14), 4515), abs=0.3)


def test_the_fan_opens_from_today_to_the_range_on_the_deadline() -> None:
    drawn = drawing(campaign())
    [fan] = drawn.of("fan")
    deadline = date(2024, 11, 28)

    assert fan.attributes["fill-opacity"] == "0.16"
    assert fan.points[0] == fan.points[-1]
    middle = len(fan.points) // 2
    assert fan.points[middle - 1] == pytest.approx(position(drawn, deadline, 6570), abs=0.3)
    assert fan.points[middle] == pytest.approx(position(drawn, deadline, 6205), abs=0.3)


def test_the_as_of_date_is_dotted_and_the_deadline_solid() -> None:
    drawn = drawing(campaign())
    today, deadline = drawn.of("uprights", "line")

    assert (today.attributes["stroke-dasharray"], today.attributes["stroke"]) == ("1 3", LIGHT.mute)
    assert "stroke-dasharray" not in deadline.attributes
    assert deadline.attributes["stroke"] == LIGHT.ink
    for upright, day in ((today, date(2024, 11, 18)), (deadline, date(2024, 11, 28))):
        assert upright.points[0][0] == upright.points[1][0]
        assert upright.points[0][0] == pytest.approx(position(drawn, day, 0)[0], abs=0.3)


def test_a_moved_deadline_leaves_the_first_one_as_a_pale_mark() -> None:
    drawn = drawing(CASES["deadline moved out"])
    [pale] = [e for e in drawn.of("uprights") if e.attributes["stroke"] == LIGHT.line]

    assert pale.points[0][0] == pytest.approx(position(drawn, date(2024, 11, 21), 0)[0], abs=0.3)
    assert {"Hạn ban đầu", "21/11"} <= set(drawn.said) or "Hạn ban đầu 21/11" in drawn.said


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_it_says_what_the_plotly_chart_says(lang: str) -> None:
    drawn = drawing(campaign(), lang=lang, width=730, height=352)
    of_bars = {"+131", "158", "69", "Cần 130/ngày", "Đang đạt 118/ngày"}
    of_bars |= {"Needed 130/day", "Now 118/day"}

    assert set(labels(campaign().figure(lang=lang))) - of_bars <= set(drawn.said)


def test_days_and_counts_are_written_as_people_write_them() -> None:
    ticks = [e.said for e in drawing(campaign()).of("axes", "text")]
    english = [e.said for e in drawing(campaign(), lang="en").of("axes", "text")]

    assert ticks == [
        "3.000",
        "4.000",
        "5.000",
        "6.000",
        "01/11",
        "07/11",
        "14/11",
        "21/11",
        "28/11",
    ]
    assert english[:4] == ["3,000", "4,000", "5,000", "6,000"]


def test_on_a_slide_everything_is_twice_as_large() -> None:
    small = drawing(campaign(), width=640, height=360)
    large = drawing(campaign(), **SIZES["slide"])

    assert large.view == small.view == [0, 0, 640, 360]
    assert (large.root.attrib["width"], large.root.attrib["height"]) == ("1280", "720")
    assert large.elements == small.elements


def test_large_text_comes_on_top_of_the_scale() -> None:
    large = replace(LIGHT, text_scale=LARGE)

    assert svg(campaign(), tokens=large) == svg(campaign(), scale=LARGE)


def test_a_narrow_drawing_has_its_labels_inside_and_fewer() -> None:
    drawn = drawing(campaign(), **SIZES["phone"])

    assert {"Hôm nay", "Hạn 28/11", "5.210 · 28,8%", "mốc 36%"} <= set(drawn.said)
    assert not drawn.of("ends")
    assert len([e for e in drawn.of("axes", "text") if "/" in e.said]) <= 4


def test_the_form_can_be_chosen() -> None:
    assert drawing(campaign(), width=450, height=280, compact=False).of("ends")
    assert not drawing(campaign(), width=900, height=400, compact=True).of("ends")


def test_it_is_named_for_those_who_hear_it() -> None:
    root = drawing(campaign(), name="above").root
    title, about = (root.find(f"{SVG}{tag}") for tag in ("title", "desc"))

    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "above-title above-desc"
    assert (title.attrib["id"], about.attrib["id"]) == ("above-title", "above-desc")
    assert title.text == "Biểu đồ tiến độ"
    assert about.text == ALT


def test_it_needs_nothing_from_elsewhere() -> None:
    written = svg(campaign())

    assert 'font-family="Plex, IBM Plex Sans, sans-serif"' in written
    assert not re.search(r"<(script|style|image|use|foreignObject|a)\b|href|url\(|on\w+=", written)
    assert written.count("http") == 1  # the name of the format


def test_the_dark_drawing_differs_in_its_colours_alone() -> None:
    light, dark = svg(campaign()), svg(campaign(), tokens=DARK)
    without_colours = re.compile(r"#[0-9A-F]{6}|fill-opacity=\"[\d.]+\"")

    assert without_colours.sub("", light) == without_colours.sub("", dark)
    assert DARK.primary in dark
    assert not set(re.findall("#[0-9A-F]{6}", dark)) & {LIGHT.primary, LIGHT.ink, LIGHT.bg}


def test_a_picture_that_stands_alone_has_a_ground() -> None:
    assert not drawing(campaign()).of("", "rect")
    [ground] = drawing(campaign(), tokens=DARK, has_ground=True, **SIZES["picture"]).of("", "rect")

    assert ground.attributes["fill"] == DARK.bg
    assert ground.points == [(0, 0), (450, 562.5)]


def test_what_is_typed_cannot_be_markup() -> None:
    nasty = "</desc><script>alert(1)</script>&\x00\ud800\x0b“Tổ”"
    written = svg(campaign(), alt=nasty)

    assert ElementTree.fromstring(written.encode("utf-8")).find(f"{SVG}desc").text == (
        "</desc><script>alert(1)</script>&“Tổ”"
    )


def test_it_is_small_and_the_same_each_time() -> None:
    assert svg(campaign()) == svg(campaign())
    assert len(svg(campaign())) < 10_000  # the first response carries it whole


def test_it_is_drawn_without_plotly() -> None:
    code = "import sys, charts.summary; print({'plotly', 'streamlit', 'duckdb'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "set()"


def test_the_start_is_the_day_of_the_first_tick() -> None:
    drawn = drawing(campaign())
    first = next(e for e in drawn.of("axes", "text") if "/" in e.said)

    assert first.said == f"{START:%d/%m}"
